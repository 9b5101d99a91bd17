import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import { SHARE_AGAIN } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import type { Binding, Bound } from './binding.ts'
import type { Entry, Work } from './entry.ts'
import { isOfPeople } from './mended-sums.ts'
import type { Each } from './multiply.ts'
import { isOfHomes } from './on-visits.ts'
import type { Scope } from './scopes.ts'

/** A number with 每 or 各 in front, among the others. */
interface Share {
  readonly work: Work
  readonly one: Bound
  readonly bound: readonly Bound[]
  readonly index: number
  readonly scope: Scope
  readonly entries: Entry[]
  readonly each: Each
}

/** A share whose sum is told as well counts nothing more. */
export const isSaidAgain = ({ work, one, bound, index, scope, entries, each }: Share): boolean =>
  playsCounted(one, bound[index - 1], each) ||
  againInBracket(work, one, bound[index - 1]) ||
  fellShort(work, one, bound.slice(index + 1)) ||
  toldAfter(work, one, bound[index + 1]) ||
  (/person|household/.test(each) && isSumOfHeads(work, one, bound[index + 1])) ||
  makesNext(work, one, bound[index + 1]) ||
  toldBefore(work, one, bound[index - 1]) ||
  (/listed|place|event/.test(each) && repeatsPlaces(work, one, bound[index - 1], scope, entries))

/** “每天播两次，每次2遍”: how often it was on the air is counted already. */
const playsCounted = ({ indicator }: Bound, before: Bound | undefined, each: Each): boolean =>
  each === 'event' && indicator.code === 'broadcast' && before?.indicator === indicator

/** “天天两回（22日到28日每天2次）”: the same once more, in a bracket right behind it. */
const againInBracket = ({ lexed }: Work, one: Bound, before: Bound | undefined): boolean =>
  before?.indicator === one.indicator &&
  before.amount.value === one.amount.value &&
  /^（[^）。；\n]*$/.test(lexed.text.slice(before.amount.end, one.amount.start))

/** “每户一把扇子，…扇子只有20把，有两户没给到”, “每人一面镜子，七十面不够”: how many there really were is told behind. */
const fellShort = ({ lexed, scopes }: Work, one: Bound, behind: readonly Bound[]): boolean =>
  one.indicator.nature === 'thing' &&
  behind.some(
    ({ amount, indicator }) =>
      indicator === one.indicator &&
      amount.value > one.amount.value &&
      (FEWER.test(lexed.text.slice(Math.max(0, amount.start - 8), amount.start)) ||
        TOO_FEW.test(lexed.text.slice(amount.end))) &&
      isSameDays(scopes.at(amount).days, scopes.at(one.amount).days),
  )
const isSameDays = (some: readonly DateToken[], others: readonly DateToken[]): boolean =>
  some.length === others.length && some.every((day, index) => day === others[index])
const FEWER = /(?:只|才|实际|最后|结果)(?:来得及)?(?:有|够|发|送|给|带|领)?(?:到|得|出去|出)?了?$/u

const TOO_FEW =
  /^(?:都|还|也|却|竟然?|硬是)*不够(?:[发分送派领给用]|的|了|数)*(?=[，。；！、）\n ]|$)(?![^。；\n]{0,6}(?:又|再))/u

/** “每个组来两个七个组十四个人”: the places are counted between the share and what it makes. */
const makesNext = ({ lexed }: Work, one: Bound, next: Bound | undefined): boolean =>
  next?.indicator === one.indicator &&
  next.amount.value > one.amount.value &&
  numbersOf(lexed).some(
    ({ start, end, value }) =>
      start >= one.amount.end &&
      end <= next.amount.start &&
      value * one.amount.value === next.amount.value,
  ) &&
  !/[。；\n]/.test(lexed.text.slice(one.amount.end, next.amount.start))

/** “一家一张发了二十二张”, “一人一本80本”, “每位老人一条印了字的毛巾，一共发了210条”: what was handed out in all follows the share. */
const toldAfter = ({ lexed }: Work, one: Bound, next: Bound | undefined): boolean =>
  next?.indicator === one.indicator &&
  next.amount.value > one.amount.value &&
  (addsUp(lexed, one, next) || followsAtOnce(lexed, one, next))

const followsAtOnce = ({ text }: Lexed, one: Bound, next: Bound): boolean =>
  /^(?:[^，。；、\d ]{0,6}[，、 ]?(?:一?共|总共|合计|统共|拢共)?(?:发|送|给|领|散)[^，。；\d]{0,3}|一?共|)$/.test(
    text.slice(endOfThing(one, next), next.amount.start),
  )

/** “家长来了45，资料一人一份，总共45份”: a sum of what each head got, right behind it. */
const isSumOfHeads = ({ lexed: { text } }: Work, one: Bound, next: Bound | undefined): boolean =>
  next?.indicator === one.indicator &&
  next.amount.value > one.amount.value &&
  /^[，、 ]?(?:一?共|总共|合计|统共|拢共|总计)(?:是|有)?$/u.test(
    text.slice(endOfThing(one, next), next.amount.start),
  )

/** Behind the thing that each got. */
const endOfThing = ({ amount, mention }: Bound, next: Bound): number =>
  mention && mention.start >= amount.end && mention.end <= next.amount.start
    ? mention.end
    : amount.end

/** “来了四十七个妇女每人一条围腰上头印起字的四十七条”: so many people, or homes, make just as much. */
const addsUp = (lexed: Lexed, { amount }: Bound, next: Bound): boolean =>
  !/[。；\n又还再另]/u.test(lexed.text.slice(amount.end, next.amount.start)) &&
  numbersOf(lexed).some(
    (heads) =>
      heads.end <= amount.start &&
      heads.value > 1 &&
      (isOfPeople(heads) || isOfHomes(heads)) &&
      heads.value * amount.value === next.amount.value,
  )

/** “发宣传单76张，一人两张”: the share only tells how the sum was reached. */
const toldBefore = ({ lexed }: Work, one: Bound, before: Bound | undefined): boolean =>
  before?.indicator === one.indicator &&
  before.amount.value > one.amount.value &&
  /^[^，。；、\d]{0,6}[，、（ ]?(?:刚好|正好|平均|基本上?|差不多)?(?:每|一(?:人|家|户|个人|栋|幢|个(?:单元|出入口|楼道|门洞|路口|组|院子|村口|点|群|厂|店))|人手|家家|户户)[^，。；\d又另再还]{0,6}$/.test(
    lexed.text.slice(before.amount.end, one.amount.start),
  )

/**
 * “走进3家企业，各宣讲1场”: once at each of the places that were counted already. Over listed days the places give
 * way to the days.
 */
function repeatsPlaces(
  { lexed }: Work,
  one: Bound,
  before: Bound | undefined,
  { days }: Scope,
  entries: Entry[],
): boolean {
  if (one.indicator.nature !== 'event' || before?.indicator.nature !== 'event') return false
  const places = /^[家所个处]$/.test(before.amount.unit?.text ?? '') && before.amount.value > 1
  if (!places || /[。；\n]/.test(lexed.text.slice(before.amount.end, one.amount.start)))
    return false
  if (days.length !== before.amount.value) return one.amount.value === 1
  entries.splice(
    entries.findIndex((e) => e.start === before.amount.start),
    1,
  )
  return false
}

/** “每次都发一本漫画册，人手一本”: the same share, told once more for each head. */
export function isSharedAgain({ text, amounts }: Binding, amount: Amount): boolean {
  const next = amounts[amounts.indexOf(amount) + 1]
  return (
    next !== undefined &&
    next.value === amount.value &&
    next.unit?.text === amount.unit?.text &&
    /(?:每|一)[次场回堂天](?:都|各)?(?:发|送|给)了?$/u.test(text.slice(0, amount.start)) &&
    SHARE_AGAIN.test(text.slice(amount.end))
  )
}
