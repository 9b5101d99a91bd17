import type { Db } from '../db/db.ts'
import type { LedgerTotal } from './figure.ts'
import { loadTotals } from './load-totals.ts'
import type { ChatKnowledge, ReportWarning } from './report-warnings.ts'

/** What of a year may still change, since it was asked about and nobody answered. */
export interface Unsettled {
  readonly warnings: readonly ReportWarning[]
  /** Numbers of the records that are concerned. */
  readonly records: ReadonlySet<string>
  /** What they give of each measure: a figure without them is smaller by so much. */
  readonly totals: ReadonlyMap<string, LedgerTotal>
}

/** Looks for what is not settled; without anybody who talks with people there is nothing. */
export async function findUnsettled(
  db: Db,
  townshipId: number,
  year: number,
  chat: ChatKnowledge | undefined,
): Promise<Unsettled> {
  const found = (await chat?.unconfirmed(db, townshipId, year)) ?? []
  const ids = found.map(({ id }) => id)
  return {
    warnings: (await chat?.warn(db, townshipId, found)) ?? [],
    records: new Set(found.map(({ number }) => number)),
    totals: ids.length > 0 ? await loadTotals(db, townshipId, year, ids) : new Map(),
  }
}
