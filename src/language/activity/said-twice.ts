import { backTo } from '../text/stretch.ts'
import {
  LIVE_THERE,
  NAMED_AS_VISITS,
  OF_THOSE_WALKED,
  VISITED_AGAIN,
  WALKED,
  WALKED_TOO,
} from '../words/rounds.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'
import { isOfHomes } from './on-visits.ts'

/**
 * “今天走了30户，入户宣传30户”, “入户30户，走访30户”: one round, told a second time by another word for it; “四组32户，走了30户”: those
 * who live there, and those of them who were visited. The number that does not name the round counts nothing.
 */
export function isToldTwice({ text, amounts }: Told, amount: Amount): boolean {
  if (!isOfHomes(amount)) return false
  const index = amounts.indexOf(amount)
  const [last, next] = [amounts[index - 1], amounts[index + 1]]
  if (next && isOfHomes(next) && next.value <= amount.value) {
    const gap = text.slice(amount.end, next.start)
    const front = backTo('，。；\n', text, amount.start)
    if (WALKED.test(front) && NAMED_AS_VISITS.test(gap)) return true
    if (LIVE_THERE.test(front) && OF_THOSE_WALKED.test(gap)) return true
  }
  return (
    last !== undefined &&
    isOfHomes(last) &&
    last.value === amount.value &&
    WALKED_TOO.test(text.slice(last.end, amount.start))
  )
}

/** The rule of households that were gone to and visited again. */
export const GONE_TO_AGAIN = 'households visited again'

/** “今天去了6户，做了回访”: the households that were gone to are those that were visited again. */
export const isVisitedAgain = (text: string, amount: Amount): boolean =>
  isOfHomes(amount) && walked(text, amount) && VISITED_AGAIN.test(text.slice(amount.end))

const walked = (text: string, { start }: Amount): boolean =>
  WALKED.test(backTo('，。；\n', text, start))
