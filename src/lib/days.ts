/**
 * Civil days in Asia/Shanghai as `YYYY-MM-DD` strings. China has kept UTC+8 without summer time
 * since 1991, so a fixed offset is exact for every message this program can meet.
 */
export type Day = string

/** A period with both ends inside it. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

const MS_A_DAY = 86_400_000
const MS_EAST = 8 * 3_600_000

const toUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** The day in Asia/Shanghai on which an instant falls. */
export const dayOf = (instant: Date): Day => fromUtc(instant.getTime() + MS_EAST)

/** The hour (0–23) in Asia/Shanghai at an instant. */
export const hourOf = (instant: Date): number => new Date(instant.getTime() + MS_EAST).getUTCHours()

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => fromUtc(toUtc(day) + count * MS_A_DAY)

/** How many days lie between two days: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (toUtc(to) - toUtc(from)) / MS_A_DAY

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(toUtc(day)).getUTCDay() || 7

/** The Monday of the week that holds the day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The day if the calendar has it (no 30 February), else undefined. */
export function findDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const day = fromUtc(Date.UTC(year, month - 1, date))
  return Number(day.slice(8)) === date ? day : undefined
}

/** The first and last day of a month. */
export function monthRange(year: number, month: number): DayRange {
  return {
    from: fromUtc(Date.UTC(year, month - 1, 1)),
    to: fromUtc(Date.UTC(year, month, 0)),
  }
}

/** 1 January to 31 December. */
export const yearRange = (year: number): DayRange => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
})
