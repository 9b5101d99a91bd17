import { join } from 'node:path'
import { DISPUTE_MEASURES } from '../catalog/dispute-statuses.ts'
import type { Store } from '../db/store-shape.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { type DayRange, dayOf } from '../lib/days.ts'
import type { Township } from '../registry/township.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { inOneState } from './export-report.ts'
import { loadBreakdown } from './load-breakdown.ts'
import { loadNames } from './load-names.ts'
import { writeAtomically } from './write-atomically.ts'
import { writeLedger } from './write-ledger.ts'

/** A ledger of some days, of a village or all, of one kind of records or both. */
export interface LedgerOptions extends DayRange {
  readonly township: Township
  readonly village?: { readonly id: number; readonly name: string } | undefined
  readonly kind?: LedgerRecord['kind'] | undefined
  /** The folder that gets the file. */
  readonly out: string
  readonly now: Date
  readonly pathOf?: (hash: string) => string
}

const kindOf = (measure: string): LedgerRecord['kind'] =>
  DISPUTE_MEASURES.some(({ code }) => code === measure) ? 'dispute' : 'activity'

/**
 * Writes 台账.xlsx for less than a year's report: half a year, one village, one table. It holds no
 * figures of a snapshot; its totals are those of the ledger at this moment.
 *
 * @returns the path of the file
 */
export async function exportLedger(store: Store, options: LedgerOptions): Promise<string> {
  const { township, village, kind, from, to, out, now, pathOf } = options
  const place = village?.name ?? township.name
  const title = ledgerWords.days(place, from, to)
  const name = ledgerWords.file(place, from, to, kind)
  const [path = ''] = await writeAtomically(out, async (partial) => {
    await inOneState(store, async (tx) => {
      const scope = { townshipId: township.id, from, to, ...(village && { villageId: village.id }) }
      const all = await loadBreakdown(tx, scope)
      const breakdown = all.filter(({ measure }) => kind === undefined || kind === kindOf(measure))
      const names = await loadNames(tx, township.id)
      const content = { title, asOf: dayOf(now), scope, kind, breakdown, names, pathOf }
      await writeLedger(tx, content, join(partial, name))
    })
    return [name]
  })
  return path
}
