import { type Day, monthOf, monthRange, yearOf, yearRange } from '../lib/days.ts'
import type { Posting } from './posting.ts'

/** A month or year by its grain and first day. */
export interface Period {
  readonly grain: 'm' | 'y'
  readonly period: Day
}

/** The periods that staff have closed, and what their figures forbid. */
export interface Closing {
  /** Whether a day lies in a closed month or year. */
  isClosed(day: Day): boolean
  /**
   * Whether something open from one day until before another (null: still open) is open in the
   * last evening of a closed period, whose stock of open disputes would then move.
   */
  holdsEvening(from: Day, until: Day | null): boolean
  /** A day of closed figures that these postings would move. */
  findFrozen(moves: readonly Posting[]): Day | undefined
}

const lastDayOf = ({ grain, period }: Period): Day =>
  grain === 'y' ? yearRange(yearOf(period)).to : monthRange(yearOf(period), monthOf(period)).to

/** Months and years are closed one by one: a closed March says nothing of an open February. */
export function createClosing(closed: readonly Period[]): Closing {
  const ranges = closed.map((period) => ({ from: period.period, to: lastDayOf(period) }))
  const isClosed = (day: Day) => ranges.some(({ from, to }) => from <= day && day <= to)
  return {
    isClosed,
    holdsEvening: (from, until) =>
      ranges.some(({ to }) => from <= to && (until === null || to < until)),
    findFrozen: (moves) =>
      moves.find(({ countedOn }) => isClosed(countedOn))?.countedOn ??
      ranges.find(({ to }) => movesStock(moves, to))?.to,
  }
}

/** Whether postings change the number of disputes that were open in an evening, of any place. */
function movesStock(moves: readonly Posting[], evening: Day): boolean {
  const stock = new Map<string, number>()
  for (const { measure, countedOn, villageId, category, quantity } of moves) {
    if (measure !== 'disputes_open' || countedOn > evening) continue
    const key = `${villageId} ${category}`
    stock.set(key, (stock.get(key) ?? 0) + quantity)
  }
  return [...stock.values()].some((quantity) => quantity !== 0)
}
