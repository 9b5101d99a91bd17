import type { ReadActivity, ReadDispute } from '../../language/reading.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import type { DayRange } from '../../lib/days.ts'
import type { SumQuery } from '../../totals/sum-groups.ts'
import { sumDisputes, sumIndicators } from '../../totals/totals.ts'
import type { Draft } from '../draft.ts'
import type { Turn } from '../turn.ts'

/** One figure of a period or running total beside what the ledger has. */
export interface Compared {
  /** An indicator, or a dispute measure. */
  readonly indicator: string
  readonly told: number
  readonly known: number
  /** Whether what was told is not exact. */
  readonly approx: boolean
  readonly numbers: readonly string[]
}

/** A draft of a period beside the ledger; `difference` is what the ledger lacks. */
export interface Reconciled {
  readonly compared: readonly Compared[]
  readonly difference: Draft | undefined
}

const NUMBERS_SHOWN = 5

/**
 * Compares a report over a period, or a running total, with the ledger (design 4.3 b, c), so that
 * only what is new is counted. Staff who name no village speak of the whole township. What the
 * same message has told already (“9起,其中婚姻4起” is two records) is not held against it.
 */
export async function reconcile(turn: Turn, draft: Draft): Promise<Reconciled> {
  const { told, villageId } = draft
  const scope = {
    townshipId: turn.person.townshipId,
    from: told.date,
    to: told.dateEnd ?? told.date,
    ...(villageId === null ? {} : { villageId }),
  }
  const counted = (await listRecords(turn.tx, scope)).filter((record) => isCounted(record, scope))
  const ledger: Ledger = {
    scope,
    before: counted.filter(({ messageId }) => messageId !== turn.message.id),
    own: counted.filter(({ messageId }) => messageId === turn.message.id),
  }
  return told.kind === 'dispute'
    ? reconcileDisputes(turn, ledger, draft, told)
    : reconcileLines(turn, ledger, draft, told)
}

/** What counts within a period: told by earlier messages, and by this one. */
interface Ledger {
  readonly scope: SumQuery
  readonly before: readonly LedgerRecord[]
  readonly own: readonly LedgerRecord[]
}

async function reconcileDisputes(
  turn: Turn,
  { scope, before, own }: Ledger,
  draft: Draft,
  told: ReadDispute,
): Promise<Reconciled> {
  const status = told.status ?? 'open'
  const { category } = told
  const alike = ({ dispute }: LedgerRecord) =>
    dispute?.status === status &&
    dispute.count > 0 &&
    (category === undefined || dispute.category === category)
  const sums = await sumDisputes(turn.tx, { ...scope, ...(category ? { category } : {}) })
  // The stock of open cases holds older ones too; a period tells of those it received.
  const known =
    status === 'open'
      ? disputesIn(before.filter(alike))
      : sums[status] - disputesIn(own.filter(alike))
  const line = {
    indicator: `disputes_${status}`,
    told: told.count,
    known,
    approx: told.approx ?? false,
    numbers: numbersOf(before.filter(alike)),
  }
  const lacking = told.count - known
  return {
    compared: [line],
    difference: lacking > 0 ? { ...draft, told: { ...told, count: lacking } } : undefined,
  }
}

async function reconcileLines(
  turn: Turn,
  { scope, before, own }: Ledger,
  draft: Draft,
  told: ReadActivity,
): Promise<Reconciled> {
  const sums = await sumIndicators(turn.tx, scope)
  const compared = told.lines.map(({ indicator, quantity, approx = false }) => ({
    indicator,
    told: quantity,
    approx,
    known: (sums[indicator]?.quantity ?? 0) - quantityIn(own, indicator),
    numbers: numbersOf(before.filter(({ lines }) => lines.some((l) => l.indicator === indicator))),
  }))
  const lines = told.lines.flatMap((line, index) => {
    const lacking = line.quantity - (compared[index]?.known ?? 0)
    return lacking > 0 ? [{ ...line, quantity: lacking }] : []
  })
  return {
    compared,
    difference: lines.length > 0 ? { ...draft, spans: [], told: { ...told, lines } } : undefined,
  }
}

const disputesIn = (records: readonly LedgerRecord[]): number =>
  records.reduce((sum, { dispute }) => sum + (dispute?.count ?? 0), 0)

const quantityIn = (records: readonly LedgerRecord[], indicator: string): number =>
  records
    .flatMap(({ lines }) => lines)
    .filter((line) => line.indicator === indicator)
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** A running total becomes a count of its own once the difference is recorded. */
export function withoutBasis(draft: Draft): Draft {
  const { basis: _, ...told } = draft.told
  return { ...draft, told }
}

const isCounted = (record: LedgerRecord, range: DayRange) =>
  record.countedOn !== null && record.countedOn >= range.from && record.countedOn <= range.to

const numbersOf = (records: readonly LedgerRecord[]) =>
  records
    .map(({ number }) => number)
    .reverse()
    .slice(0, NUMBERS_SHOWN)
