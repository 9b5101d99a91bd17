import { TO_EACH } from '../words/surprising.ts'
import type { Bound } from './binding.ts'
import { type Entry, sameRecord, type Work } from './entry.ts'

/**
 * “走了十六家每家给一本手册，下午又走了十四家也是每家一本”: those who were told before an earlier share of the same thing have got
 * theirs, and only those that were told behind it get the next one.
 */
export const notServed = (
  { lexed: { text } }: Work,
  { indicator }: Bound,
  entries: readonly Entry[],
  heads: readonly Entry[],
): readonly Entry[] =>
  heads.filter(
    (head) =>
      !entries.some(
        (share) =>
          share.code === indicator.code &&
          sameRecord(share, head) &&
          head.end <= share.start &&
          heads.some((next) => next.start >= share.end && sameRecord(next, head)) &&
          TO_EACH.test(text.slice(Math.max(head.end, share.start - REACH), share.start)),
      ),
  )

const REACH = 16
