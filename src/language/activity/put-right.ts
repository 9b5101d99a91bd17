import type { NumberToken, Span } from '../token.ts'
import { NOT_COUNTED_NEXT } from '../words/activity-binding.ts'
import {
  CONFIRMS,
  COUNTS_OVER,
  LOOKS_UP,
  MENDS,
  NOT_BUT,
  NOT_SO,
  PAUSES,
} from '../words/self-corrections.ts'
import { STOCK_NEXT } from '../words/stock.ts'
import { PUT_RIGHT, withoutDisowned } from './disowned.ts'
import { isOfPeople, mendedBySum } from './mended-sums.ts'
import { settledOn } from './settled-on.ts'

const ACTUALLY = /实际|实到|其实/
const MEND_GAP_MAX = 16
/** “两条，啊不，三条”: so close that there is no doubt what is put right. */
const AT_ONCE_MAX = 6
/** Fewer than so many, without a measure, are no people who were expected: 讲座2，实到26人. */
const CROWD_MIN = 10

export const spanOf = ({ start, end, unit }: NumberToken): Span => ({
  start,
  end: unit?.end ?? end,
})

/** Whether the words between two numbers take the first one back (contract 4.4). */
function mends(text: string, first: NumberToken, second: NumberToken): boolean {
  const gap = text.slice(spanOf(first).end, second.start)
  // “60个座位坐满了，实到68人”: seats are no people who were expected.
  if (NOT_COUNTED_NEXT.test(gap)) return false
  if (!isAlike(first, second) && (NAMES_ANEW.test(gap) || isOfOther(first, second))) return false
  if (countsAlike(first, second) && isToldOver(text, first, second)) return true
  if (PAUSES.test(gap)) return first.unit !== undefined && first.unit.text === second.unit?.text
  return gap.length <= MEND_GAP_MAX && MENDS.test(gap) && !/[。\n；]/.test(gap)
}

/** Told once more: to be sure of it, to say what all of it was, or as the list and the count have it. */
function isToldOver(text: string, first: NumberToken, second: NumberToken): boolean {
  const gap = text.slice(spanOf(first).end, second.start)
  if (LOOKS_UP.test(gap) || isCountedOver(text, first, second)) return true
  return first.value === second.value && (CONFIRMS.test(gap) || isAllOfIt(text, first, second))
}

/** “横幅六条，等我数数，七条”: counted over, with nothing else named behind the second figure. */
const isCountedOver = (text: string, first: NumberToken, second: NumberToken): boolean =>
  first.unit !== undefined &&
  COUNTS_OVER.test(text.slice(spanOf(first).end, second.start)) &&
  /^了?(?:[，。；、！ \n]|$)/u.test(text.slice(spanOf(second).end))

const countsAlike = (first: NumberToken, second: NumberToken): boolean =>
  first.unit?.text === second.unit?.text || (isOfPeople(first) && isOfPeople(second))

/** “三十一个我看岔了册子发了三十一本”: of another thing. */
const NAMES_ANEW = /实际|实到|其实|[发送散挂贴]/

const isAtOnce = (gap: string): boolean =>
  COUNTS_OVER.test(gap) || NOT_BUT.test(gap) || (gap.length <= AT_ONCE_MAX && !ACTUALLY.test(gap))

/** “80份，80份都是民法典的”: the same figure once more, to tell what all of it was. */
const isAllOfIt = (text: string, first: NumberToken, second: NumberToken): boolean =>
  first.value > 1 &&
  first.value === second.value &&
  /^[，、 ][这那]?$/u.test(text.slice(spanOf(first).end, second.start)) &&
  /^[^，。；、\d\n]{0,3}(?:都|全部?|均)(?:是|为|发|给|送|用)/u.test(text.slice(spanOf(second).end))

/** “册子30本，不对，人是31个”: another measure puts right what was told before the last number. */
const isOfOther = (first: NumberToken, second: NumberToken): boolean =>
  first.unit !== undefined && second.unit !== undefined && !/^[个块]$/u.test(first.unit.text)

/** “通知了40，实到29人”; but in “院坝会3场，实到29人” who came says nothing about how often. */
const isAlike = (first: NumberToken, second: NumberToken): boolean =>
  second.unit === undefined ||
  (first.unit === undefined && (first.value >= CROWD_MIN || !isOfPeople(second))) ||
  first.unit?.text === second.unit.text ||
  (isOfPeople(first) && isOfPeople(second))

/** The numbers that stand after the sender's own corrections, with the measure of what they replace. */
function settle(
  text: string,
  numbers: readonly NumberToken[],
  gone: NumberToken[] = [],
): NumberToken[] {
  const settled: NumberToken[] = []
  for (const number of numbers) {
    const last = settled.at(-1)
    if (!last || !mends(text, last, number)) {
      settled.push(number)
      continue
    }
    settled.pop()
    gone.push(last)
    const gap = text.slice(spanOf(last).end, number.start)
    // “七十条 不是七十 六十五条”: the repeated number is taken back as well, the next one replaces both.
    settled.push({
      ...number,
      start: ACTUALLY.test(gap) ? number.start : last.start,
      rule: isAtOnce(gap) ? PUT_RIGHT : number.rule,
      ...(number.unit || !last.unit
        ? {}
        : { unit: { ...last.unit, start: number.end, end: number.end } }),
    })
  }
  return settled
}

/** “四十六个不对加上后来的俩一共四十八个”, “七十条 不是七十 六十五条”: the word 不是 denies the number behind it. */
function denied(text: string, numbers: readonly NumberToken[]): NumberToken[] {
  const summed = mendedBySum(text, numbers)
  return numbers.filter((number, index) => {
    if (summed.has(number)) return false
    const next = numbers[index + 1]
    if (next && wasExpected(text, number, next)) return false
    const front = text.slice(Math.max(0, number.start - 6), number.start)
    if (!next || !/不是.?$|加上[^，。]{0,4}$/.test(front)) return true
    if (isRightAfterAll(text, numbers[index - 1], number, next) || countsAnyway(text, number))
      return true
    return text.slice(spanOf(number).end, next.start).length > MEND_GAP_MAX
  })
}

/** “加上新认定的3名明白人”, “不是，两百是领来的”: a part that counts by itself, or what there was to hand out. */
const countsAnyway = (text: string, number: NumberToken): boolean => {
  const { end } = spanOf(number)
  return (
    STOCK_NEXT.test(text.slice(end)) ||
    NEW_STEWARDS.test(text.slice(Math.max(0, number.start - 6), end + 5))
  )
}
const NEW_STEWARDS = /新[^，。；]{2,8}明白人/u

/** “三十二个人到了三十个人”, “组里五十人来了四十一”: who was expected, and who of them came. */
const wasExpected = (text: string, number: NumberToken, next: NumberToken): boolean =>
  isOfPeople(number) &&
  next.value <= number.value &&
  (next.unit === undefined || isOfPeople(next)) &&
  !/(?:来|到|参加|坐)(?:了|的|有|会|场)*$/.test(text.slice(0, number.start)) &&
  /^(?:里头|里面|中|当中)?[，、 ]?(?:只|就|实际|一共|总共|共)?(?:[来到]了|到场|到会)$/.test(
    text.slice(spanOf(number).end, next.start),
  )

/** “三十一家哦不是三十三家”, “三十二户，不是，三十四户”: another number behind 不是 mends the one before it. */
const isRightAfterAll = (
  text: string,
  last: NumberToken | undefined,
  number: NumberToken,
  next: NumberToken,
): boolean =>
  last !== undefined &&
  last.value !== number.value &&
  NOT_SO.test(text.slice(spanOf(last).end, number.start)) &&
  !/^[，、 ]?(?:而|应该)?是$/.test(text.slice(spanOf(number).end, next.start))

/** The numbers that stand once the sender's own corrections inside a message are made (contract 4.4). */
export const putRight = (text: string, numbers: readonly NumberToken[]): NumberToken[] =>
  settle(text, denied(text, settledOn(text, withoutDisowned(text, numbers))))

/**
 * “先说发了三百，后头数了剩的，实际是发了260张”: the figures that the sender takes back, and those that only tell how another came
 * about (“四十一个 不对 有俩是路过的 三十九”).
 */
export function takenBack(text: string, numbers: readonly NumberToken[]): readonly NumberToken[] {
  const told = settledOn(text, withoutDisowned(text, numbers))
  const gone: NumberToken[] = []
  settle(text, denied(text, told), gone)
  return [...gone, ...mendedBySum(text, told)]
}
