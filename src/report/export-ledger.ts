import { join } from 'node:path'
import { DISPUTE_MEASURES } from '../catalog/dispute-statuses.ts'
import type { Store } from '../db/store-shape.ts'
import { findLastEntry } from '../ledger/journal.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { type DayRange, dayOf, yearOf } from '../lib/days.ts'
import type { Township } from '../registry/township.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { inOneState } from './in-one-state.ts'
import { loadBreakdown } from './load-breakdown.ts'
import { loadNames } from './load-names.ts'
import type { ChatKnowledge } from './report-warnings.ts'
import { measureLedger } from './walk-records.ts'
import { type OnProgress, writeAtomically } from './write-atomically.ts'
import { writeLedger } from './write-ledger.ts'

/** A ledger of some days, of a village or all, of one kind of records or both. */
export interface LedgerOptions extends DayRange {
  readonly township: Township
  readonly village?: { readonly id: number; readonly name: string } | undefined
  readonly kind?: LedgerRecord['kind'] | undefined
  /** The folder that gets the file. */
  readonly out: string
  readonly now: Date
  readonly chat?: ChatKnowledge
  readonly pathOf?: (hash: string) => string
  /** Ends the work early; no file is left then. */
  readonly signal?: AbortSignal | undefined
  /** Told after each part of the records, and when all of them are written. */
  readonly onProgress?: OnProgress | undefined
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
  const { township, village, kind, from, to, out, now, chat } = options
  const { pathOf, signal, onProgress } = options
  const place = village?.name ?? township.name
  const content = await inOneState(store, async (tx) => {
    const asOf = await findLastEntry(tx, township.id)
    const days = { townshipId: township.id, from, to, asOf }
    const scope = { ...days, ...(village && { villageId: village.id }) }
    const all = await loadBreakdown(tx, scope)
    const breakdown = all.filter(({ measure }) => kind === undefined || kind === kindOf(measure))
    const names = await loadNames(tx, township)
    const open = (await chat?.unconfirmed(tx, township.id, yearOf(to))) ?? []
    const unconfirmed = new Set(open.map(({ number }) => number))
    return { scope, kind, breakdown, unconfirmed, names, size: await measureLedger(tx, scope) }
  })
  const { records } = content.size
  const [path = ''] = await writeAtomically(out, async (partial) => {
    const name = ledgerWords.file(place, from, to, kind)
    const heading = { title: ledgerWords.days(place, from, to), asOf: dayOf(now) }
    const onRecords = (done: number) => onProgress?.(done, records)
    const watched = { pathOf, signal, onRecords }
    await writeLedger(store.db, { ...heading, ...content, ...watched }, join(partial, name))
    return [name]
  })
  return path
}
