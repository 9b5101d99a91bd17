import type { DateToken } from '../token.ts'
import type { Bound } from './binding.ts'
import { daysGoneOn } from './days-gone-on.ts'
import { daysAllAlike, everyOne, timesDaily } from './each-day.ts'
import { type Entry, foreign, type Work, whereAndWhen } from './entry.ts'
import { daysHeaded } from './headed-days.ts'
import { villagesHeaded } from './headed-villages.ts'
import { timesHeld } from './held-at-each.ts'
import { daysOfHeading } from './listed-days.ts'
import type { Mention } from './mentions.ts'
import { visitsTold } from './visits-told.ts'

/** The events and acts that were named without a number, each on its days. */
export const bareEntries = (
  work: Work,
  named: readonly Mention[],
  mentions: readonly Mention[],
  bound: readonly Bound[],
): Entry[] =>
  named.flatMap((mention) =>
    bareEntry(
      work,
      mention,
      daysHeaded(work, mention, mentions, bound) ??
        daysAllAlike(work, mention, mentions, bound) ??
        daysGoneOn(work, mention, mentions, bound),
      (when, days) => visitsTold({ work, mention, named, bound }, when, days),
    ),
  )

/** `visits` tells to how many places one went on one of several days. */
function bareEntry(
  work: Work,
  mention: Mention,
  headed: readonly DateToken[] | undefined,
  visits: (when: readonly DateToken[], days: readonly DateToken[]) => number,
): Entry[] {
  const { days: governing, villages: own } = work.scopes.at(mention)
  const villages = villagesHeaded(work, mention) ?? own
  const days =
    headed ?? daysOfHeading(work, mention) ?? everyOne(work, mention, governing) ?? governing
  const entry = (when: readonly DateToken[], key: string | undefined): Entry => ({
    start: mention.start,
    end: mention.end,
    code: mention.indicator.code,
    value: Math.max(
      timesDaily(work, mention, when) * timesHeld(work, mention, days),
      visits(when, days),
    ),
    approx: false,
    ...whereAndWhen(work, when, foreign(work, key)),
    rule: `${mention.rule}, once`,
  })
  if (days.length > 1 && isOverDays(work, mention)) return [entry(days, villages[0]?.key)]
  if (days.length > 1) return days.map((day) => entry([day], villages[0]?.key))
  if (villages.length > 1) return villages.map(({ key }) => entry(days, key))
  return [entry(days, villages[0]?.key)]
}

/** A training of two days is one. */
const isOverDays = ({ lexed }: Work, { indicator, end }: Mention): boolean =>
  indicator.code === 'legal_training' &&
  /^[^。；\n]{0,16}[两二三四五\d]天/.test(lexed.text.slice(end))
