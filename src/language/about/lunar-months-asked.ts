import type { Day, DayRange } from '../../lib/days.ts'
import { lunarMonthOf, lunarToDay } from '../lex/days/calendar.ts'

/** 正月, 正月间, 冬月里, 腊月份, but not a day of it. */
const NAMED =
  /(?<year>[今去前]年的?)?(?:农历|阴历)?(?<month>[正冬腊])月(?:间|里头?|份|头)?(?![初廿一二三四五六七八九十\d])/u
const MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

/** The month of the Chinese calendar that a question names: the latest that has begun. */
export function lunarMonthAsked(text: string, sentOn: Day): DayRange | undefined {
  const { year, month } = NAMED.exec(text)?.groups ?? {}
  const number = MONTHS[month ?? '']
  if (number === undefined) return undefined
  const now = lunarMonthOf(sentOn).year
  const told = YEARS_AWAY[year?.charAt(0) ?? '']
  const years = told === undefined ? [now, now - 1] : [now + told]
  return years
    .map((one) => lunarMonth(one, number))
    .find((range) => range !== undefined && range.from <= sentOn)
}

const YEARS_AWAY: Readonly<Record<string, number>> = { 今: 0, 去: -1, 前: -2 }

/** From its first day to the one before the next month's first. */
function lunarMonth(year: number, month: number): DayRange | undefined {
  const from = lunarToDay(year, month, 1)
  const last = lunarToDay(year, month, 30) ?? lunarToDay(year, month, 29)
  return from !== undefined && last !== undefined ? { from, to: last } : undefined
}
