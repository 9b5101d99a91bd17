import type { ReadDispute } from '../../language/reading.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import type { DayRange } from '../../lib/days.ts'
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
 * only what is new is counted. Staff who name no village speak of the whole township.
 */
export async function reconcile(turn: Turn, draft: Draft): Promise<Reconciled> {
  const { told, villageId } = draft
  const range = { from: told.date, to: told.dateEnd ?? told.date }
  const scope = {
    townshipId: turn.person.townshipId,
    ...range,
    ...(villageId === null ? {} : { villageId }),
  }
  const known = (await listRecords(turn.tx, scope)).filter((record) => isCounted(record, range))
  if (told.kind === 'dispute') {
    const measure = measureOf(told)
    const sums = await sumDisputes(turn.tx, {
      ...scope,
      ...(told.category ? { category: told.category } : {}),
    })
    const line = {
      indicator: measure,
      told: told.count,
      known: sums[statusOf(told)],
      approx: told.approx ?? false,
      numbers: numbersOf(known.filter(({ kind }) => kind === 'dispute')),
    }
    return {
      compared: [line],
      difference:
        line.told > line.known
          ? { ...draft, told: { ...told, count: line.told - line.known } }
          : undefined,
    }
  }
  const sums = await sumIndicators(turn.tx, scope)
  const compared = told.lines.map(({ indicator, quantity, approx = false }) => ({
    indicator,
    told: quantity,
    approx,
    known: sums[indicator]?.quantity ?? 0,
    numbers: numbersOf(
      known.filter((record) => record.lines.some((l) => l.indicator === indicator)),
    ),
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

const statusOf = (told: ReadDispute) => told.status ?? 'open'
const measureOf = (told: ReadDispute) => `disputes_${statusOf(told)}`
