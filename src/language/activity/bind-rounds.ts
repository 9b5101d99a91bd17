import { ROUND_FRONT, ROUND_UNITS } from '../words/rounds-told.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byMention, fits, unitOf } from './binding.ts'

export const ROUND = 'one of the rounds told one by one'

/**
 * “小音箱上午两遍下午两遍”, “纠纷排查，五组一回六组一回”, “排查，我跑上头三个组一趟，老田跑下头四个组一趟”: the rounds of what
 * was named last before them, at a part of the day or at a place.
 */
export function ofRounds({ text, mentions }: Binding, amount: Amount): Bound | undefined {
  if (!ROUND_UNITS.test(unitOf(amount) ?? '')) return undefined
  const deed = mentions.findLast(
    ({ end, indicator: { nature } }) => end <= amount.start && /^(?:event|act)$/.test(nature),
  )
  if (!deed || !ALL_AROUND.test(deed.indicator.code) || !fits(deed.indicator, amount))
    return undefined
  const gap = text.slice(deed.end, amount.start)
  return ROUND_FRONT.test(gap) && !/[。；\n]/u.test(gap)
    ? byMention(amount, deed, ROUND)
    : undefined
}
const ALL_AROUND = /^(?:broadcast|dispute_screening|village_visit)$/

/**
 * “排查搞了三回，五组一回六组一回，七组那回…”: rounds that are counted together in front of them, where not all have a number
 * of their own.
 */
export function isRoundOfCounted(
  text: string,
  { indicator, rule, amount }: Bound,
  bound: readonly Bound[],
): boolean {
  if (rule !== ROUND) return false
  const whole = bound.findLast(
    (one) =>
      one.indicator === indicator &&
      one.rule !== ROUND &&
      one.amount.end <= amount.start &&
      !/[。；\n]/u.test(text.slice(one.amount.end, amount.start)),
  )
  if (!whole) return false
  const rounds = bound.filter(
    (one) =>
      one.rule === ROUND && one.indicator === indicator && one.amount.start > whole.amount.end,
  )
  return (
    rounds.length > 1 &&
    rounds.reduce((sum, one) => sum + one.amount.value, 0) <= whole.amount.value
  )
}
