import type { Day } from '../lib/days.ts'
import type { Counting, RecordFacts } from './ledger-record.ts'

/** Tells whether a day lies in a month or year that staff have closed. */
export type IsClosed = (day: Day) => boolean

const NOWHERE = { countedOn: null, endCountedOn: null }

/**
 * Where a new record counts: on its last day, unless that is closed (design 4.6) or the figure is
 * a running total. A dispute received within closed figures is late as a whole: counting only its
 * end would leave fewer open disputes than none.
 */
export function countNew(facts: RecordFacts, isClosed: IsClosed): Counting {
  if (facts.cumulative) return { ...NOWHERE, late: false }
  if (isClosed(facts.heldTo)) return { ...NOWHERE, late: true }
  return { countedOn: facts.heldTo, ...countEnd(facts, isClosed) }
}

function countEnd(facts: RecordFacts, isClosed: IsClosed): Omit<Counting, 'countedOn'> {
  const endedOn = facts.dispute?.endedOn ?? null
  const late = endedOn !== null && isClosed(endedOn)
  return { late, endCountedOn: late ? null : endedOn }
}

/**
 * Where a changed record counts. The same day keeps counting where it did, also where staff put a
 * late record; only what has another day now is counted anew.
 */
export function countChanged(
  before: RecordFacts & Counting,
  after: RecordFacts,
  isClosed: IsClosed,
): Counting {
  if (after.cumulative || after.heldTo !== before.heldTo) return countNew(after, isClosed)
  const { countedOn } = before
  if (countedOn === null) return { ...NOWHERE, late: before.late }
  if (after.dispute?.endedOn === before.dispute?.endedOn)
    return { late: before.late, countedOn, endCountedOn: before.endCountedOn }
  return { countedOn, ...countEnd(after, isClosed) }
}

/** Where a late record counts once staff put it on a day of an open period. */
export function countAdmitted(before: RecordFacts & Counting, on: Day): Counting {
  const endedOn = before.dispute?.endedOn ?? null
  const countedOn = before.countedOn ?? on
  return { late: false, countedOn, endCountedOn: endedOn === null ? null : laterOf(endedOn, on) }
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
