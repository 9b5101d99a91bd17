import type { Day } from '../lib/days.ts'
import type { Closing } from './closing.ts'
import type { Counting, RecordFacts } from './ledger-record.ts'

const NOWHERE = { countedOn: null, endCountedOn: null }

/**
 * Where a new record counts: on its last day, unless that is closed (design 4.6) or the figure is
 * a running total. A dispute is late as a whole when it was received or ended in closed figures,
 * or was open in the last evening of a closed period: counting only its end would leave fewer open
 * disputes than none.
 */
export function countNew(facts: RecordFacts, closing: Closing): Counting {
  if (facts.cumulative) return { ...NOWHERE, late: false }
  const { heldTo, dispute } = facts
  const endedOn = dispute?.endedOn ?? null
  const late =
    closing.isClosed(heldTo) ||
    (endedOn !== null && closing.isClosed(endedOn)) ||
    (dispute !== null && dispute.count > 0 && closing.holdsEvening(heldTo, endedOn))
  return late ? { ...NOWHERE, late } : { late, countedOn: heldTo, endCountedOn: endedOn }
}

/**
 * Where a changed record counts. The same day keeps counting where it did, also where staff put a
 * late record; only what has another day now is counted anew.
 */
export function countChanged(
  before: RecordFacts & Counting,
  after: RecordFacts,
  closing: Closing,
): Counting {
  if (after.cumulative || after.heldTo !== before.heldTo) return countNew(after, closing)
  const { countedOn, endCountedOn } = before
  if (countedOn === null) return { ...NOWHERE, late: before.late }
  const endedOn = after.dispute?.endedOn ?? null
  if (endedOn === (before.dispute?.endedOn ?? null))
    return { late: before.late, countedOn, endCountedOn }
  const late = endedOn !== null && movesClosedEnd(endCountedOn, endedOn, closing)
  return { late, countedOn, endCountedOn: late ? null : endedOn }
}

/** Whether an end that moves from one day (null: was open) to another touches closed figures. */
function movesClosedEnd(from: Day | null, to: Day, closing: Closing): boolean {
  if (closing.isClosed(to)) return true
  return from !== null && from < to
    ? closing.holdsEvening(from, to)
    : closing.holdsEvening(to, from)
}

/** Where a late record counts once staff put it on a day of an open period. */
export function countAdmitted(before: RecordFacts & Counting, on: Day): Counting {
  const endedOn = before.dispute?.endedOn ?? null
  const countedOn = before.countedOn ?? on
  return { late: false, countedOn, endCountedOn: endedOn === null ? null : laterOf(endedOn, on) }
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
