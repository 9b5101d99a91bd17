import { addDays, type Day, monthOf, monthRange, yearOf, yearRange } from '../../../lib/days.ts'
import type { Figure } from '../../token.ts'
import { DIGIT_STARTS, type FigureRule } from '../rule.ts'
import { aheadOf, MONTH, numberOf } from './parts.ts'
import {
  latestMonth,
  MONTH_EDGE,
  monthFrom,
  period,
  stepsOf,
  YEAR_WORD,
  yearWord,
} from './period.ts'

/** The month that a match tells by its number (m, of the year y) or counted from this one (w); this one where it tells none. */
function monthTold({ groups = {} }: RegExpExecArray, today: Day): { from: Day; to: Day } {
  const { y, w, m } = groups
  return m
    ? latestMonth(numberOf(m), yearWord(y, today), today)
    : monthFrom(yearOf(today), monthOf(today) + stepsOf(w ?? ''))
}

/** The edges of months: 月初, 上个月底, 3月下旬 (contract 5.4) */
export const edgeOfMonth: FigureRule = {
  name: 'edge of a month',
  starts: `上本这月年${DIGIT_STARTS}今去`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?(?<w>上上个?|上个?|本|这个?|(?<m>${MONTH}))?月份?的?月?(?<e>${MONTH_EDGE})(?!了[，。 ])`,
    'uy',
  ),
  read: ({ match, now, text, at, previous }) => {
    const { w, m, e = '' } = match.groups ?? {}
    if (/[\d个每]/.test(text.charAt(at - 1))) return undefined
    const until = !m && !w && /[底末尾]/.test(e) ? monthBefore(text, at, previous) : undefined
    if (until) return { kind: 'date', sort: 'day', from: until, to: until }
    if (!m && !w?.startsWith('上'))
      return { kind: 'date', sort: 'day', from: now.today, to: now.today }
    const { from, to } = monthTold(match, now.today)
    if (e === '中旬')
      return { kind: 'date', sort: 'day', from: addDays(from, 10), to: addDays(from, 19) }
    const day = /初|上旬|头/.test(e) ? from : to
    return {
      kind: 'date',
      sort: 'day',
      from: day,
      to: day,
      ...(day > now.sentOn ? { future: 'surely' as const } : {}),
      ...(match.groups?.y ? {} : aheadOf(day, now.sentOn)),
    }
  },
}

/** “9月20日到月底” said in October: the end of the month in which the range begins. */
function monthBefore(text: string, at: number, previous: Figure | undefined): Day | undefined {
  if (previous?.kind !== 'date' || !RANGE_GAP.test(text.slice(previous.end, at))) return undefined
  return monthRange(yearOf(previous.from), monthOf(previous.from)).to
}
const RANGE_GAP = /^(?:起|开始)?(?:一直|直)?[到至-]$/u

/** 9月最后一天, 上个月的最后一天, 这个月第一天 */
export const edgeDayOfMonth: FigureRule = {
  name: 'first or last day of a month',
  starts: `上本这${DIGIT_STARTS}今去`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?(?:(?<w>上上个?|上个?|本|这个?)月|(?<m>${MONTH})月份?)的?(?:(?<last>最后一天(?!了)|末一天)|第一天|头一天|首日)`,
    'uy',
  ),
  read: ({ match, now, text, at }) => {
    const { last } = match.groups ?? {}
    if (/[\d个每]/.test(text.charAt(at - 1))) return undefined
    const { from, to } = monthTold(match, now.today)
    const day = last === undefined ? from : to
    const future = day > now.sentOn ? { future: 'surely' as const } : {}
    return { kind: 'date', sort: 'day', from: day, to: day, ...future }
  },
}

/** 今年最后一天, 2024年的最后一天, 今年头一天 */
export const edgeDayOfYear: FigureRule = {
  name: 'first or last day of a year',
  starts: `今去本这${DIGIT_STARTS}`,
  pattern:
    /(?<y>今年|本年度?|这一年|去年|(?:19|20)\d\d年)的?(?:(?<last>最后一天(?!了)|末一天)|(?:第一天|头一天|首日)(?!上班|开工|开学|营业))/uy,
  read: ({ match, now, text, at }) => {
    const { y = '', last } = match.groups ?? {}
    if (/[\d每]/.test(text.charAt(at - 1))) return undefined
    const { from, to } = yearRange(yearWord(y, now.today) ?? yearOf(now.today))
    const day = last === undefined ? from : to
    const future = day > now.sentOn ? { future: 'surely' as const } : {}
    return { kind: 'date', sort: 'day', from: day, to: day, ...future }
  },
}

/** 上半月, 9月下半月, 上个月上半月: up to the 15th, or from the 16th on */
export const halfOfMonth: FigureRule = {
  name: 'period: half a month',
  starts: `上下本这${DIGIT_STARTS}今去`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?(?:(?:(?<w>上上个?|上个?|本|这个?)月|(?<m>${MONTH})月份?)的?)?(?<h>[上下])半个?月(?!刊|板|亮|饼)`,
    'uy',
  ),
  read: ({ match, now, text, at }) => {
    const { h } = match.groups ?? {}
    if (/[\d个每]/.test(text.charAt(at - 1))) return undefined
    const { from, to } = monthTold(match, now.today)
    return h === '上'
      ? period({ from, to: addDays(from, MIDDLE - 1) }, now.today)
      : period({ from: addDays(from, MIDDLE), to }, now.today)
  },
}
const MIDDLE = 15
