import { z } from 'zod'

const DAY = z.iso.date()

/** A period as a page asks for it, both days included. */
export const PERIOD = { from: DAY, to: DAY }

/** A village by id, `0` for the township itself; absent for all together. */
export const VILLAGE = { villageId: z.coerce.number().int().min(0).optional() }

/** The village as totals and the ledger take it. */
export const villageOf = (villageId: number | undefined) =>
  villageId === undefined ? {} : { villageId: villageId === 0 ? null : villageId }

/** The year that a page is about. */
export const yearSchema = z.object({ year: z.coerce.number().int().min(2000).max(2999) })
