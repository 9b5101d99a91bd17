import { daysBetween } from '../../lib/days.ts'
import type { DateToken, Figure } from '../token.ts'
import { isDate } from './figures.ts'

/** Between a period and the days in brackets behind it: “11月第二周（”, “11月上旬（”, “本周（”. */
const OPENS = /^(?:份)?(?:的)?(?:第?[一二三四五六1-6]个?(?:周|星期|礼拜)|[上中下]旬)?（$/u
const CLOSES = /^）/u

/** “8月第四周（22—28日）”: the days in brackets tell which part of the period before them is meant. */
export function bracketedDays(text: string, figures: readonly Figure[]): Figure[] {
  const settled: Figure[] = []
  for (const figure of figures) {
    const period = settled.findLast(isDate)
    if (period && tellsWhichPart(text, period, figure)) {
      settled.splice(settled.indexOf(period), settled.length, {
        ...figure,
        start: period.start,
      })
    } else settled.push(figure)
  }
  return settled
}

const tellsWhichPart = (text: string, period: DateToken, days: Figure): days is DateToken =>
  isDate(days) &&
  days.sort === 'day' &&
  days.from < days.to &&
  (beginIn(period, days) || areOfThird(text, period, days) || areOfWeekBefore(period, days)) &&
  OPENS.test(text.slice(period.end, days.start)) &&
  CLOSES.test(text.slice(days.end))

const beginIn = ({ sort, cumulative, from, to, ends }: DateToken, days: DateToken): boolean =>
  sort === 'period' && !cumulative && from <= days.from && days.from <= (ends ?? to)

/** “本周（18—24日）” sent on Monday the 25th: the week that has just ended. */
const areOfWeekBefore = ({ rule, from }: DateToken, days: DateToken): boolean =>
  rule === 'period: week' && days.to < from && daysBetween(days.from, from) <= DAYS_OF_WEEK
const DAYS_OF_WEEK = 7

/** “11月上旬（6—10日）”: alone, a third of a month is but its edge. */
const areOfThird = (text: string, { start, end, from }: DateToken, days: DateToken): boolean =>
  /[上中下]旬$/u.test(text.slice(start, end)) && monthOf(from) === monthOf(days.from)
const monthOf = (day: string): string => day.slice(0, 'yyyy-mm'.length)
