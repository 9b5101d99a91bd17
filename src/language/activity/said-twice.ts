import { backTo } from '../text/stretch.ts'
import { NAMED_AS_VISITS, VISITED_AGAIN, WALKED, WALKED_TOO } from '../words/rounds.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

/**
 * “今天走了30户，入户宣传30户”, “走访32户，入户宣传30户”, “入户30户，走访30户”: one round, told a second time by another word for it.
 * The number that does not name it counts nothing.
 */
export function isToldTwice({ text, amounts }: Told, amount: Amount): boolean {
  if (!isOfHomes(amount)) return false
  const index = amounts.indexOf(amount)
  const [last, next] = [amounts[index - 1], amounts[index + 1]]
  if (next && isOfHomes(next) && next.value <= amount.value && walked(text, amount))
    return NAMED_AS_VISITS.test(text.slice(amount.end, next.start))
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

const isOfHomes = ({ unit }: Amount): boolean => /^[户家]$/u.test(unit?.text ?? '')

const walked = (text: string, { start }: Amount): boolean =>
  WALKED.test(backTo('，。；\n', text, start))
