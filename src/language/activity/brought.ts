import { HANDLED } from '../words/activity-binding.ts'
import {
  HANDED_OUT,
  HANDED_OUT_BEFORE,
  HANDED_OUT_NEXT,
  KEPT_FOR,
  KEPT_FRONT,
  KEPT_NEXT,
  OTHERWISE_GIVEN,
  PAPER_MEASURES,
  REST_FRONT,
  STOCK_FRONT,
  STOCK_NEXT,
  THING_MEASURES,
} from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'
import { isOfHomes } from './on-visits.ts'

export type Told = Pick<Binding, 'text' | 'amounts' | 'mentions'>

const FRONT_REACH = 24
/** From what there was to hand out to what was handed out of it. */
const HANDED_REACH = 32

/**
 * “读本领了两百本，发了180本”, “司法所给了80份，…发了41份”: the first number is what there was to hand out, another one
 * no more of the same.
 */
export function isStock(told: Told, amount: Amount): boolean {
  if (!isOfThings(amount)) return false
  if (isHandedOutLater(told, amount)) return true
  const next = nextAlike(told, amount)
  if (next === undefined || next.value > amount.value) return false
  const gap = withoutItems(told.text.slice(amount.end, next.start))
  if (gap.length > HANDED_REACH || OTHERWISE_GIVEN.test(gap) || !HANDED_OUT.test(gap)) return false
  return (
    isSaidToBeStock(told, amount) ||
    (HANDED_OUT_NEXT.test(gap) && next.value < amount.value && isOnlyNamed(told, amount))
  )
}

/**
 * “扛去130本，一人一本，剩下的放校长那儿”, “带去50张，一户一张”: of what was brought each person, or household, got the same;
 * the first number is no more of it. None where nobody was counted, or more than there was to hand out.
 */
export function isSharedOut(told: Told, amount: Amount): boolean {
  const next = isOfThings(amount) ? nextAlike(told, amount) : undefined
  if (next === undefined || !isSaidToBeStock(told, amount)) return false
  const gap = told.text.slice(amount.end, next.start)
  const ofThose = TO_EACH.test(gap) ? isOfPeople : isOfHomes
  const crowds = told.amounts.filter((one) => ofThose(one) && one.value > 1)
  return (
    gap.length <= HANDED_REACH &&
    (TO_EACH.test(gap) || TO_EACH_HOUSEHOLD.test(gap)) &&
    crowds.length > 0 &&
    crowds.every(({ value }) => value * next.value <= amount.value)
  )
}
const TO_EACH = /(?:[一每]个?人|人手)(?:都|给|发|送|领|拿|得)*了?$/u
const TO_EACH_HOUSEHOLD = /(?:[一每][户家]|家家|户户)(?:都|给|发|送|领|拿|得)*了?$/u

/** “领了手册200本、环保袋100个”: the items of a list before its last one. */
const withoutItems = (words: string): string => words.replace(ITEMS, '')
const ITEMS = /(?:\d+|[一二两三四五六七八九十百千]+)\p{Script=Han}{1,2}、/gu

/**
 * “上月领了手册200本、环保袋100个，还没开箱。今天发手册45本”: what there was of a thing, and behind it how many of the thing of the
 * same name were handed out.
 */
function isHandedOutLater(told: Told, amount: Amount): boolean {
  const { text, amounts, mentions } = told
  if (!isSaidToBeStock(told, amount)) return false
  const name = mentions.find(({ end }) => end === amount.start)?.text
  if (name === undefined) return false
  return amounts.some((one) => {
    const named = mentions.find(({ end }) => end === one.start)
    return (
      one.start >= amount.end &&
      one.value <= amount.value &&
      isSameMeasure(amount, one) &&
      named?.text === name &&
      HANDED_OUT.test(withoutItems(clauseBefore(text, { ...one, start: named.start })))
    )
  })
}

/** 领了两百本; 三百一是带来的: what there was, told in front of the number or behind it. */
export const isSaidToBeStock = ({ text }: Told, amount: Amount): boolean =>
  STOCK_FRONT.test(withoutItems(clauseBefore(text, amount))) ||
  STOCK_NEXT.test(text.slice(amount.end))

/** “手册一百二”, “毛巾50条”: a thing with its number, and nothing that says it was handed out. */
export const isOnlyNamed = ({ text, mentions }: Told, amount: Amount): boolean => {
  const front = clauseBefore(text, amount)
  return (
    !HANDED_OUT_BEFORE.test(front) &&
    mentions.some(
      ({ end, indicator }) =>
        end <= amount.start && end > amount.start - front.length && indicator.nature === 'thing',
    )
  )
}

/** “还有150份留到后头用”, “留了十把给村委会”: what was kept. */
export function isKept({ text }: Told, amount: Amount): boolean {
  if (!isOfThings(amount)) return false
  const front = clauseBefore(text, amount)
  const behind = text.slice(amount.end, amount.end + FRONT_REACH)
  return (
    (REST_FRONT.test(front) && KEPT_NEXT.test(behind)) ||
    (KEPT_FRONT.test(front) && KEPT_FOR.test(behind))
  )
}

export const isOfThings = ({ unit }: Pick<Amount, 'unit'>): boolean =>
  unit === undefined || THING_MEASURES.test(unit.text)

/** The next number in the same measure, or in another one of papers that are not named otherwise. */
export const nextAlike = (told: Told, amount: Amount): Amount | undefined =>
  told.amounts.find(
    (one) =>
      one.start > amount.start && (isSameMeasure(amount, one) || areSamePapers(told, amount, one)),
  )

export const isSameMeasure = (one: Pick<Amount, 'unit'>, other: Amount): boolean =>
  one.unit === undefined || other.unit === undefined || one.unit.text === unitOf(other)

/** “镇里发了100本，我们发了30份宣传册”; but of 100本手册 none are the 30张传单. */
function areSamePapers(told: Told, one: Amount, other: Amount): boolean {
  if (![one, other].every(({ unit }) => PAPER_MEASURES.test(unit?.text ?? ''))) return false
  const [name, otherName] = [paperOf(told, one), paperOf(told, other)]
  return name === undefined || otherName === undefined || name === otherName
}

/** What papers are called right behind their number, or right before it. */
const paperOf = ({ mentions }: Told, { start, end }: Amount): string | undefined =>
  mentions.find(
    (one) => one.indicator.nature === 'thing' && (one.start === end || one.end === start),
  )?.text

/** The clause in front of a number, as far as it is looked at. */
export const clauseBefore = (text: string, { start }: Amount): string =>
  /[^，。；：\n（）]*$/u.exec(text.slice(Math.max(0, start - FRONT_REACH), start))?.[0] ?? ''

const HANDLED_REACH = 16

/** “收了打火机37个”, “修好电饭锅5个”: things that are not of the list and were taken in, mended or taken away. */
export function isHandledOther({ text, mentions }: Binding, { start, unit }: Amount): boolean {
  if (/^(?:[户家人次场回起件条份]|人次|场次)$/.test(unit?.text ?? '')) return false
  const from = Math.max(0, start - HANDLED_REACH)
  const handled = HANDLED.exec(text.slice(from, start))
  if (!handled) return false
  return mentions.every((one) => one.end <= from + handled.index || one.start >= start)
}
