import type { DateToken } from '../token.ts'
import type { Amount } from './amounts.ts'
import { type Bound, unitOf } from './binding.ts'

const ONCE = /^(?:场|场次|次|回|堂|节)$/u
/** Between the day and how often: 前晚一场, 16号在五组开了一场. */
const FROM_DAY =
  /^(?:[，、： ]|[上下]午|晚上?|早上?|夜里)?(?:[在到去]?[^，。；、\d\n]{0,6}?)(?:又|也|再)?(?:开|办|搞|讲|放|演|上|整)?了?$/u
/** Between how often and who came. */
const TO_CROWD = /^[，、 ]?(?:来|到|坐|有|是|听的|人)*了?$/u

/**
 * “前晚一场十九个人，昨晚一场二十一个人”: held once on each of several days, with those who came right behind. What is told in the
 * same way of each day is doubted by no second reader.
 */
export function heldOnDays(
  text: string,
  bound: readonly Bound[],
  days: readonly DateToken[],
): readonly Amount[] {
  const held = bound.flatMap((one, index) => {
    const next = bound[index + 1]
    return next && isHeldOnce(text, one, days) && isItsCrowd(text, one, next)
      ? [[one, next] as const]
      : []
  })
  const [first] = held
  const alike = held.filter(([one]) => one.indicator === first?.[0].indicator)
  return alike.length > 1 ? alike.flatMap(([one, crowd]) => [one.amount, crowd.amount]) : []
}

const isHeldOnce = (text: string, { amount, indicator }: Bound, days: readonly DateToken[]) =>
  indicator.nature === 'event' &&
  amount.value === 1 &&
  ONCE.test(unitOf(amount) ?? '') &&
  days.some(
    ({ sort, end }) =>
      sort === 'day' && end <= amount.start && FROM_DAY.test(text.slice(end, amount.start)),
  )

const isItsCrowd = (text: string, { amount }: Bound, next: Bound): boolean =>
  next.indicator.code === 'attendance' && TO_CROWD.test(text.slice(amount.end, next.amount.start))
