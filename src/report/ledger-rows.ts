import { DISPUTE_CATEGORIES } from '../catalog/dispute-categories.ts'
import { DISPUTE_STATUSES } from '../catalog/dispute-statuses.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import type { Day } from '../lib/days.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { type CellValue, wallClock } from './ledger-writer.ts'

/** Names for the ids that records hold. */
export interface PlaceNames {
  readonly villages: ReadonlyMap<number, string>
  readonly people: ReadonlyMap<number, string>
  /** What the township itself is called in a list of its villages. */
  readonly itself: string
}

/** The same, and what things are called. */
export interface Names extends PlaceNames {
  /** Names and units of what is counted. */
  readonly catalog: TownshipCatalog
}

/** What the rows of records need beside them. */
interface RowContext {
  readonly names: Names
  /** Numbers of records of which something was asked and not answered. */
  readonly unconfirmed?: ReadonlySet<string> | undefined
}

const named = (list: readonly { readonly code: string; readonly name: string }[]) => {
  const names = new Map(list.map(({ code, name }) => [code, name]))
  return (code: string | null) => (code === null ? null : (names.get(code) ?? code))
}
/** The Chinese name of a dispute category; null for none. */
export const categoryName = named(DISPUTE_CATEGORIES)
/** The Chinese name of a dispute status; null for none. */
export const statusName = named(DISPUTE_STATUSES)

/** A civil day as Excel keeps it. */
export const dayCell = (day: Day | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

/** The name of a village, or of the township itself. */
export const villageName = (names: PlaceNames, id: number | null): string =>
  id === null || id === 0 ? names.itself : (names.villages.get(id) ?? '')

function standingOf(record: LedgerRecord, { unconfirmed }: RowContext): string {
  if (record.cumulative) return ledgerWords.cumulative
  if (record.late) return ledgerWords.late
  return unconfirmed?.has(record.number) ? ledgerWords.unconfirmed : ledgerWords.counted
}

const approxCell = (approx: boolean) => (approx ? ledgerWords.approx : null)

/** One row a line of an activity; a zero report is one row without an indicator. */
export function activityRows(record: LedgerRecord, context: RowContext): CellValue[][] {
  const { names } = context
  const head = [
    record.number,
    dayCell(record.heldFrom),
    dayCell(record.heldTo),
    villageName(names, record.villageId),
  ]
  const tail = [
    names.people.get(record.reporterId) ?? '',
    wallClock(record.reportedAt),
    dayCell(record.countedOn),
  ]
  if (record.lines.length === 0)
    return [[...head, ledgerWords.zeroReport, 0, null, null, ...tail, standingOf(record, context)]]
  return record.lines.map(({ indicator, quantity, approx }) => {
    const { name, unit } = names.catalog.measureOf(indicator)
    return [...head, name, quantity, unit, approxCell(approx), ...tail, standingOf(record, context)]
  })
}

/** The row of a dispute record. */
export function disputeRow(record: LedgerRecord, context: RowContext): CellValue[] {
  const { names } = context
  const { dispute } = record
  if (!dispute) throw new Error(`Record ${record.number} is no dispute`)
  const agreements = { written: ledgerWords.written, oral: ledgerWords.oral }
  return [
    record.number,
    dayCell(record.heldTo),
    villageName(names, record.villageId),
    dispute.count,
    approxCell(dispute.approx),
    categoryName(dispute.category),
    dispute.count === 0 ? ledgerWords.zeroReport : statusName(dispute.status),
    dayCell(dispute.endedOn),
    dispute.agreement && agreements[dispute.agreement],
    dispute.amountYuan,
    names.people.get(record.reporterId) ?? '',
    wallClock(record.reportedAt),
    dayCell(record.countedOn),
    dayCell(record.endCountedOn),
    standingOf(record, context),
  ]
}
