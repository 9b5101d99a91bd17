import { LunarDay, LunarMonth, SolarDay, SolarTerm } from 'tyme4ts'
import { addDays, type Day, findDay, yearOf } from '../../../lib/days.ts'

const REMEMBERED_MAX = 5000

/** Remembers what was computed: the moon is slow to follow, and the same few days are asked for all year. */
function remembered<Key extends readonly (number | string)[], Value>(
  compute: (...key: Key) => Value,
): (...key: Key) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return (...key) => {
    const name = key.join()
    const found = known.get(name)
    if (found) return found.value
    if (known.size >= REMEMBERED_MAX) known.clear()
    const value = compute(...key)
    known.set(name, { value })
    return value
  }
}

const toDay = (solar: SolarDay): Day | undefined =>
  findDay(solar.getYear(), solar.getMonth(), solar.getDay())

const lunarDayOf = (day: Day): LunarDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return SolarDay.fromYmd(year, month, date).getLunarDay()
}

/** The civil day of a day of the Chinese calendar; a negative month is a leap month. Undefined when that year has no such day. */
export const lunarToDay = remembered(
  (year: number, month: number, day: number): Day | undefined => {
    try {
      return toDay(LunarDay.fromYmd(year, month, day).getSolarDay())
    } catch {
      // The library throws for a leap month or a 30th that the year does not have.
      return undefined
    }
  },
)

/** The lunar year and month that are running on a day. */
export const lunarMonthOf = remembered((day: Day): { year: number; month: number } => {
  const lunar = lunarDayOf(day)
  return { year: lunar.getYear(), month: lunar.getMonth() }
})

/** The latest such lunar day that is not after `now`. */
export function latestLunarDay(month: number, date: number, now: Day): Day | undefined {
  const year = yearOf(now)
  return [year, year - 1, year - 2, year - 3]
    .map((y) => lunarToDay(y, month, date))
    .find((day) => day !== undefined && day <= now)
}

/** The day of the running lunar month, or of the one before (contract 5.4: 初三 alone). */
export const latestLunarDate = remembered((date: number, now: Day): Day | undefined => {
  for (let back = 0; back < 60; back++) {
    const day = addDays(now, -back)
    if (lunarDayOf(day).getDay() === date) return day
  }
  return undefined
})

/** New Year's Eve of a lunar year: the last day of its twelfth month. */
export const newYearsEve = remembered((year: number): Day | undefined =>
  lunarToDay(year, 12, LunarMonth.fromYm(year, 12).getDayCount()),
)

/** The day on which a solar term begins in a year. */
export const solarTermDay = remembered((year: number, term: string): Day | undefined =>
  // The library counts 冬至 as the first term of the year that follows.
  toDay(
    SolarTerm.fromName(term === '冬至' ? year + 1 : year, term)
      .getJulianDay()
      .getSolarDay(),
  ),
)
