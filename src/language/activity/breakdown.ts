import type { Span } from '../token.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'

/** “微信群普法20条（防诈的12）”, “讲座40人（妇女26人、老人9人）”: some of those in front, in a bracket of their own. */
const isOfSomeOnly = (bracket: string, whole: Amount, parts: readonly Amount[]): boolean =>
  ONE_KIND.test(bracket) ||
  (SOME_GROUPS.test(bracket) &&
    parts.every(
      (part) => unitOf(part) === unitOf(whole) || (isOfPeople(whole) && isOfPeople(part)),
    ))
const ONE_KIND =
  /^（(?:其中)?[^，。；、：（）\d一二两三四五六七八九十百问询发送挂贴来到听看]{1,8}[的类](?:有|占|共)?[\d一二两三四五六七八九十百]+[条篇份本张册人名户场次个]?）$/u
const SOME_GROUPS =
  /^（(?:[、，]?(?:其中|包括|含)?[^，。；、：（）\d一二两三四五六七八九十百问询另还加外援请员委]{1,6}(?:\d+|[一二两三四五六七八九十百]+)[人名位个户家])+）$/u

/** “参训23人（调解员6、组长8、明白人9）”, “2次（中心校、镇二中各1次）”: parts of the number in front of the bracket. */
export function isBreakdown(
  { text, amounts, bound }: Binding,
  days: readonly Span[],
  amount: Amount,
): boolean {
  const open = text.lastIndexOf('（', amount.start)
  const whole = bound.at(-1)?.amount
  if (open < 0 || whole?.end !== open || text.slice(open, amount.start).includes('）')) return false
  const close = text.indexOf('）', open)
  const parts = amounts.filter((a) => a.start > open && a.end <= close)
  const sum = parts.reduce((total, part) => total + part.value, 0)
  if (sum < whole.value && isOfSomeOnly(text.slice(open, close + 1), whole, parts)) return true
  const each = text.slice(open, amount.start).includes('各')
  if (each && unitOf(amount) === unitOf(whole)) return true
  // “共70人（6日31人、14日39人）”: those of each day are recorded, and the number in front is their sum.
  const daily = days.some(({ start, end }) => start > open && end <= amount.start)
  return sum === whole.value && !daily
}
