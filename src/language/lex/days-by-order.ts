import { addDays, daysBetween } from '../../lib/days.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { DateToken, Figure } from '../token.ts'
import { isDate } from './figures.ts'
import { overlaps } from './lexed.ts'

/** 第一天, 头晚, 二晚, 最后一天, where a clause begins: one of the days of a run; 三天一共 are all of them. */
const BY_ORDER =
  /(?<=^|[，。；：、（）\n ])(?:第(?<n>[一二三四五六七1-7])|(?<first>头一?|首)|(?<next>[二三四五六七])一?|(?<last>最后一|末一?))(?:天晚上|个?晚上|天|晚|夜|日)(?!下来|里|[都均各每的，：]|一?共|总|合|加|累计)/gu
const NUMERALS = '一二三四五六七'

/**
 * “6号到8号三天：第一天院坝会1场，第二天讲座1场”, “头晚35人，二晚42人”: the days that are told by their order are days of
 * the run that was told before them.
 */
export function daysByOrder(text: string, figures: readonly Figure[]): readonly Figure[] {
  const told = figures.filter(isDate)
  const days = told.filter(isRun).flatMap((run) => {
    const until = told.find((day) => day.start >= run.end && !isWithin(day, run))
    return orderIn(text, run, until?.start ?? text.length)
  })
  if (days.length === 0) return figures
  const others = figures.filter((figure) => !days.some((day) => overlaps(day, figure)))
  return [...others, ...days].sort((a, b) => a.start - b.start)
}

const isRun = ({ sort, from, to, future }: DateToken): boolean =>
  sort === 'day' && from < to && future === undefined

const isWithin = (day: DateToken, run: DateToken): boolean =>
  day.from >= run.from && day.to <= run.to

/** The days of a run that are told one by one up to a place, from the first one on; none where one is left out. */
function orderIn(text: string, run: DateToken, until: number): DateToken[] {
  const size = daysBetween(run.from, run.to) + 1
  const days: DateToken[] = []
  const told = matchesOf(BY_ORDER, text).filter(({ index }) => index >= run.end && index < until)
  for (const { 0: words, index: start, groups = {} } of told) {
    const nth = placeOf(groups, size)
    const follows = nth < size && (nth === days.length || groups.last !== undefined)
    // “三晚三个屋场” counts the days.
    if (!follows && groups.next !== undefined) continue
    if (!follows) return []
    const day = addDays(run.from, nth)
    const rule = `${run.rule}, in order`
    days.push({ ...run, start, end: start + words.length, from: day, to: day, rule })
  }
  return days.length > 1 ? days : []
}

/** Which of so many days, counted from none. */
function placeOf(
  { n, first, next, last }: Readonly<Record<string, string | undefined>>,
  size: number,
): number {
  if (last !== undefined) return size - 1
  const told = first === undefined ? (n ?? next ?? '') : '一'
  return /\d/.test(told) ? Number(told) - 1 : NUMERALS.indexOf(told)
}
