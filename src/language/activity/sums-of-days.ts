import { readNumeral } from '../lex/numeral.ts'
import { backTo } from '../text/stretch.ts'
import type { DateToken } from '../token.ts'
import type { Bound } from './binding.ts'
import { type Entry, isEvent, type Work } from './entry.ts'
import { daysTold } from './listed-days.ts'

const SEVERAL = '(?<n>[两俩二三仨四五六七]|\\d)'
/** Where a clause begins, or behind the thing that was handed out: “册子两场一起发了55本”. */
const OPENS = '(?<=^|[，。；、 这那前后料单纸子页本扇巾袋品])'
/** “三天一共”, “两场加起来”: the sum says itself over what it goes. */
const OVER_DAYS = new RegExp(
  `(?:${SEVERAL}(?:天|晚|日|晚上)[^，。；\\d]{0,5}|${OPENS}(?:[两俩二三仨四五六七]|\\d)(?:场|次))(?:一起|一总|通共|满共|合着|拢总|一共|总共|共|合计|拢共|统共|合起来|加起来|加一起|累计|下来)`,
)
/** “两天散了明白纸八十八张”: over as many days as were told one by one. */
const ON_SO_MANY = new RegExp(
  `(?<=^|[，。；、 料单纸子页本扇巾袋品])${SEVERAL}(?:天|晚上?|场|次|回)(?:下来|里)?[^，。；\\d都各每]{0,6}(?:发|送|散|派|贴|挂|递)(?:放|出)?了?[^，。；\\d都各每]{0,8}$`,
)
/** “会上共发”, “今天一共”: of one occasion only. */
const OF_ONE = /会上|当[天晚日]|现场|今[天儿晚日]|昨[天晚日]|这[一]?[天场次晚]|此次|本[次场]|活动中/

interface Sum {
  readonly work: Work
  readonly bound: readonly Bound[]
  readonly once: readonly Entry[]
  readonly one: Bound
}

/**
 * The numbers that sum up several days told one by one, and those days: “27号来了22人，28号来了30人，册子共发52本”
 * (contract 4.7: such a sum stands in a record of the period).
 */
export function sumsOfDays(
  work: Work,
  bound: readonly Bound[],
  once: readonly Entry[],
): ReadonlyMap<Bound, readonly DateToken[]> {
  const sums = new Map<Bound, readonly DateToken[]>()
  for (const [index, one] of bound.entries()) {
    const before = bound[index - 1]
    const carried = before && sums.get(before)
    const days =
      saysDays({ work, bound, once, one }) ??
      sumOfAll({ work, bound, once, one }) ??
      (before && carried && goesOn(work, before, one) ? carried : undefined)
    if (days) sums.set(one, days)
  }
  return sums
}

function saysDays(sum: Sum): readonly DateToken[] | undefined {
  const { work, one } = sum
  const { start } = one.amount
  const front = work.lexed.text.slice(Math.max(0, start - 16), start)
  const days = daysTold(work, start)
  if (days.length < 2 || isOfEventsOfDay(sum, front, days.at(-1))) return undefined
  if (OVER_DAYS.test(front)) return days
  const told = ON_SO_MANY.exec(front)?.groups?.n
  const count = new Set(days.filter(isSingle).map(({ from }) => from)).size
  return told !== undefined && readNumeral(told, 0)?.value === count && isUncounted(sum, days)
    ? days
    : undefined
}

const isSingle = ({ sort, from, to }: DateToken): boolean => sort === 'day' && from === to

/** “11号开了两场，…，两场一起发了60份”: the events that the sum goes over are those of one day. */
const isOfEventsOfDay = ({ bound, one }: Sum, front: string, last?: DateToken): boolean =>
  /[场次回]/u.test(front) &&
  bound.some(
    ({ amount, indicator }) =>
      indicator.nature === 'event' &&
      amount.value > 1 &&
      amount.start > (last?.end ?? 0) &&
      amount.end <= one.amount.start,
  )

/** A thing of which nothing was told on the days themselves: else the number may be of the last one. */
const isUncounted = ({ bound, one: { indicator, amount } }: Sum, days: readonly DateToken[]) =>
  indicator.nature === 'thing' &&
  bound.every(
    (other) =>
      other.indicator.code !== indicator.code ||
      other.amount.start >= amount.start ||
      other.amount.end <= (days[0]?.start ?? 0),
  )

/** “两天共发册子83本、扇子20把”: the next number of the same sum. */
function goesOn({ lexed: { text } }: Work, before: Bound, one: Bound): boolean {
  if (one.indicator.nature === 'event') return false
  const named = one.mention && one.mention.end <= one.amount.start ? one.mention.start : undefined
  return /^[，、和及 ]?(?:(?:张?贴|悬?挂|拉|发放?|送|散|解答|接待)(?:出|了)?)?$/u.test(
    text.slice(before.amount.end, named ?? one.amount.start),
  )
}

/** A sum in a clause of its own, of what was not counted on the days themselves or adds up to it. */
function sumOfAll(sum: Sum): readonly DateToken[] | undefined {
  const { work, one } = sum
  const { amount, indicator } = one
  if (!amount.total || !/^(?:thing|people)$/.test(indicator.nature) || isOfOneDay(sum))
    return undefined
  const counted = countedBefore(sum)
  const days = [...counted.keys()]
  if (days.length < 2) return undefined
  const parts = [...counted.values()].flatMap((codes) => codes.get(indicator.code) ?? [])
  if (parts.length > 0)
    return parts.reduce((all, part) => all + part, 0) === amount.value ? days : undefined
  return indicator.nature === 'thing' || isAlike(work, [...counted.values()]) ? days : undefined
}

/** “6号院坝会共发扇子30把”, “会上一共来了33人”: it goes with the day or the event of its own clause. */
function isOfOneDay({ work, bound, one: { amount, mention } }: Sum): boolean {
  const { text } = work.lexed
  const last = bound.findLast((b) => b.amount.end <= amount.start)
  const named = mention && mention.end <= amount.start ? mention.start : amount.start
  const start = Math.max(
    named - backTo('，。；\n ', text, named).length,
    Math.min(named, last?.amount.end ?? 0),
  )
  const clause = text.slice(start, amount.start)
  return (
    OF_ONE.test(clause) ||
    work.scopes.dates.some((day) => day.start >= start && day.end <= amount.start) ||
    bound.some((b) => b.indicator.nature === 'event' && (b.mention?.start ?? -1) >= start)
  )
}

/** How many of each thing were counted on a day. */
type Counted = ReadonlyMap<string, number>

/** What was counted on each of the single days told before the sum: in its sentence, or before one that tells no day. */
function countedBefore({ work, bound, once, one }: Sum): Map<DateToken, Counted> {
  const { text } = work.lexed
  const { start } = one.amount
  const sentence = start - backTo('。；\n', text, start).length
  const own = work.scopes.dates.some((day) => day.start >= sentence && day.end <= start)
  const counted = new Map<DateToken, Map<string, number>>()
  for (const { at, code, value } of [
    ...bound.map((b) => ({ at: b.amount, code: b.indicator.code, value: b.amount.value })),
    ...once.map((entry) => ({ at: entry, code: entry.code, value: entry.value })),
  ]) {
    const [day, ...others] = work.scopes.at(at).days
    if (at.start >= start || !day || others.length > 0 || day.sort !== 'day' || day.from !== day.to)
      continue
    if (own && day.start < sentence) continue
    const codes = counted.get(day) ?? new Map<string, number>()
    counted.set(day, codes.set(code, (codes.get(code) ?? 0) + value))
  }
  return counted
}

/** An event was held on each of the days, or the same was counted on all of them. */
function isAlike(work: Work, days: readonly Counted[]): boolean {
  return (
    days.every((codes) => [...codes.keys()].some((code) => isEvent(work, code))) ||
    [...(days[0]?.keys() ?? [])].some((code) => days.every((codes) => codes.has(code)))
  )
}
