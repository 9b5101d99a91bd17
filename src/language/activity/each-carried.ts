import { EACH_NAMED } from './bind-each.ts'
import { ROUND } from './bind-rounds.ts'
import type { Bound } from './binding.ts'
import { isRun } from './daily.ts'
import { eachOfCounted } from './each-of-counted.ts'
import type { Work } from './entry.ts'
import { type Each, eachOf } from './multiply.ts'
import { CROWDS_LISTED } from './under-label.ts'

/** 每 and 各 hold for the numbers that follow as well (各挂横幅1条、贴海报5张; 每人一条围裙一本册子). */
export function eachByNumber(work: Work, bound: readonly Bound[]): Map<Bound, Each> {
  const shares = new Map<Bound, Each>()
  for (const [index, one] of bound.entries()) {
    if (one.rule === EACH_NAMED || one.rule === CROWDS_LISTED) continue
    const previous = bound[index - 1]
    const each = eachInFront(work, one, previous)
    const carried = previous && shares.get(previous)
    const further = carried && previous && goesOn(work.lexed.text, previous, one, carried)
    const share = each ?? (further ? carried : dailyRound(work, one))
    if (share) shares.set(one, share)
  }
  return shares
}

/** What the words in front of a number share out, as 每人, or 每班 where so many classes are told. */
const eachInFront = ({ lexed }: Work, { amount }: Bound, previous?: Bound): Each | undefined =>
  eachOfCounted(lexed, amount) === undefined
    ? eachOf(lexed.text, amount, previous?.amount.end ?? 0)
    : 'counted'

/** “7号到9号早上播一回，晚上播一回”: the rounds of a loudspeaker at a part of the day, on each day of a run. */
const dailyRound = ({ scopes }: Work, { amount, indicator, rule }: Bound): Each | undefined =>
  rule === ROUND && indicator.code === 'broadcast' && isRun(scopes.at(amount)) ? 'day' : undefined

/** Whether a number is shared out in the same breath as the one before it. */
function goesOn(
  text: string,
  { amount, mention, indicator }: Bound,
  next: Bound,
  each: Each,
): boolean {
  const gap = text.slice(amount.end, next.amount.start)
  // “一人一本教材另外发了28把伞”: nobody gets 28.
  if (/person|household/.test(each) && next.amount.value > A_FEW) return false
  if (/^(?:、|和|及|[晚早][^，。；]{0,2}$)/.test(gap)) return true
  if (indicator.nature !== 'thing' || next.indicator.nature !== 'thing') return false
  if (/place|listed/.test(each) && AND_PUT_UP.test(text.slice(amount.end, next.mention?.start)))
    return true
  const named = mention && mention.start >= amount.end ? mention.end : amount.end
  const between = text.slice(named, next.amount.start)
  if (next.indicator !== indicator) return AND_GIVEN.test(between)
  return AND.test(between) || (between === '' && isOneMore({ amount }, next))
}
/** “每人一本手册一张传单”: a few more of the same, in another measure. */
const isOneMore = ({ amount }: Pick<Bound, 'amount'>, next: Bound): boolean =>
  next.amount.value <= A_FEW &&
  next.amount.unit !== undefined &&
  next.amount.unit.text !== amount.unit?.text
const A_FEW = 9
const AND = /^(?:[、和跟及加]|外加|外带)+$/
/** “每个组挂横幅一条 贴海报两张”: told as one deed at each place. */
const AND_PUT_UP = /^[，、 ]?(?:并|再|又|还)?(?:张?贴|悬?挂|拉|摆放?)$/
const AND_GIVEN = /^[，、 ]?(?:[和跟及加带还又另外再]|外加|外带|还有|发了?|送了?|给了?)*$/
