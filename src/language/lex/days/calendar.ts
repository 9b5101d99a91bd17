import { LunarDay, LunarMonth, SolarDay, SolarTerm } from 'tyme4ts'
import { addDays, type Day, findDay, yearOf } from '../../../lib/days.ts'

const toDay = (solar: SolarDay): Day | undefined =>
  findDay(solar.getYear(), solar.getMonth(), solar.getDay())

/** The civil day of a day of the Chinese calendar; a negative month is a leap month. Undefined when that year has no such day. */
export function lunarToDay(year: number, month: number, day: number): Day | undefined {
  try {
    return toDay(LunarDay.fromYmd(year, month, day).getSolarDay())
  } catch {
    // The library throws for a leap month or a 30th that the year does not have.
    return undefined
  }
}

/** The lunar year and month that are running on a day. */
export function lunarMonthOf(day: Day): { year: number; month: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay()
  return { year: lunar.getYear(), month: lunar.getMonth() }
}

/** The latest such lunar day that is not after `now`. */
export function latestLunarDay(month: number, date: number, now: Day): Day | undefined {
  const year = yearOf(now)
  return [year, year - 1, year - 2, year - 3]
    .map((y) => lunarToDay(y, month, date))
    .find((day) => day !== undefined && day <= now)
}

/** The day of the running lunar month, or of the one before (contract 5.4: 初三 alone). */
export function latestLunarDate(date: number, now: Day): Day | undefined {
  for (let back = 0; back < 60; back++) {
    const day = addDays(now, -back)
    const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
    if (SolarDay.fromYmd(year, month, dayOfMonth).getLunarDay().getDay() === date) return day
  }
  return undefined
}

/** New Year's Eve of a lunar year: the last day of its twelfth month. */
export const newYearsEve = (year: number): Day | undefined =>
  lunarToDay(year, 12, LunarMonth.fromYm(year, 12).getDayCount())

/** The day on which a solar term begins in a year. */
export const solarTermDay = (year: number, term: string): Day | undefined =>
  // The library counts 冬至 as the first term of the year that follows.
  toDay(
    SolarTerm.fromName(term === '冬至' ? year + 1 : year, term)
      .getJulianDay()
      .getSolarDay(),
  )
