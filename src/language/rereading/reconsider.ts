import { shareOfWrong } from '../account/doubtful.ts'
import { knownOf, surprisesOf } from '../account/surprises.ts'
import type { LookedOver } from '../look-over.ts'
import type { ReadRecord } from '../reading.ts'
import { byPlausibility, likeliestOf } from './likeliest.ts'
import { otherDays } from './other-days.ts'
import { otherDisputes } from './other-disputes.ts'
import { otherFigures } from './other-figures.ts'
import type { OtherReading, ReadAndKnown, WeighedReading } from './other-reading.ts'
import { otherVillages } from './other-villages.ts'
import { readAnew, type Unread } from './read-anew.ts'
import { withoutAKind } from './without-a-kind.ts'

/** From which share of wrong ones among readings that surprise as much other readings are weighed. */
const WEIGHED_FROM = 0.08
/** From which share also such that need another look at the words. */
const READ_ANEW_FROM = 0.2
/** In longer texts one thing more or less tells little, and there are too many of them. */
const LENGTH_MAX = 500
/** So many of the most plausible readings are changed in one thing more. */
const CHANGED_TWICE = 3

/** What was made of a report: the reading to be believed, and all that were weighed, that of the rules first. */
export interface Reconsidered {
  readonly likeliest: WeighedReading
  readonly weighed: readonly WeighedReading[]
}

/**
 * Weighs the reading of the rules against others that differ from it in one or two things, or come of another look
 * at the words, and takes the one that others like the message speak for. Where the reading of the rules surprises
 * little, no other is looked for.
 */
export function reconsider(
  records: readonly ReadRecord[],
  looked: LookedOver,
  unread: Unread,
): Reconsidered {
  const { lexed, activities, accounted } = looked
  const seen = { lexed, activities, context: unread.context }
  const known = knownOf(seen)
  const weigh = (other: OtherReading): WeighedReading => ({
    ...other,
    surprises: surprisesOf({ ...seen, known, ...other }),
  })
  const first = weigh({ otherwise: [], records, accounted })
  const doubt = shareOfWrong(first.surprises)
  if (doubt < WEIGHED_FROM || lexed.text.length > LENGTH_MAX)
    return { likeliest: first, weighed: [first] }
  const changed = (reading: OtherReading) => changedOnce({ ...seen, known, ...reading }).map(weigh)
  const isReadAnew = doubt >= READ_ANEW_FROM && !countsCases(records) && !deniesCases(records)
  const anew = isReadAnew ? readAnew(unread, first).map(weigh) : []
  const once = [...changed(first), ...anew]
  const twice = byPlausibility(once).slice(0, CHANGED_TWICE).flatMap(changed)
  const weighed = [first, ...withoutTwins(first, [...once, ...twice])] as const
  return { likeliest: likeliestOf(weighed), weighed }
}

/** “受理24起，化解22起”: what is counted adds up, or is asked about; no example knows better. */
const countsCases = (records: readonly ReadRecord[]): boolean =>
  records.some((record) => record.kind === 'dispute' && record.count > 1)

/** “没有发现邻里纠纷”: what is said not to be is no story, whatever its words are like. */
const deniesCases = (records: readonly ReadRecord[]): boolean =>
  records.some((record) => record.kind === 'dispute' && record.count === 0)

const changedOnce = (read: ReadAndKnown): OtherReading[] => [
  ...(countsCases(read.records) ? [] : [...withoutAKind(read), ...otherDisputes(read)]),
  ...otherFigures(read),
  ...otherDays(read),
  ...otherVillages(read),
]

/** Two ways may lead to the same records; the shorter one stands. */
function withoutTwins(
  first: WeighedReading,
  readings: readonly WeighedReading[],
): WeighedReading[] {
  const met = new Set([JSON.stringify(first.records)])
  return readings.filter(({ records }) => {
    const key = JSON.stringify(records)
    if (met.has(key)) return false
    met.add(key)
    return true
  })
}
