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

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const EAST_MS = 8 * HOUR_MS
/** What a day prints as that no calendar has. */
const NO_DAY = 'Invalid Date'

/** Days since 1 January 1970; NaN for what is no day. The reader asks for days all the time, so they are counted as integers. */
const numberOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS

const padded = (part: number, length: number): string => `${part}`.padStart(length, '0')

function dayAt(number: number): Day {
  const date = new Date(number * DAY_MS)
  if (Number.isNaN(date.getTime())) return NO_DAY
  const month = padded(date.getUTCMonth() + 1, 2)
  return `${padded(date.getUTCFullYear(), 4)}-${month}-${padded(date.getUTCDate(), 2)}`
}

/** The day in Asia/Shanghai on which an instant falls. */
export const dayOf = (instant: Date): Day =>
  dayAt(Math.floor((instant.getTime() + EAST_MS) / DAY_MS))

/** The hour (0–23) in Asia/Shanghai at an instant. */
export const hourOf = (instant: Date): number => new Date(instant.getTime() + EAST_MS).getUTCHours()

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayAt(numberOf(day) + count)

/** How many days lie between two days: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(numberOf(day) * DAY_MS).getUTCDay() || 7

/** The Monday of the week that holds the day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The day if the calendar has it (no 30 February), else undefined. */
export function findDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const number = Date.UTC(year, month - 1, date) / DAY_MS
  return new Date(number * DAY_MS).getUTCDate() === date ? dayAt(number) : undefined
}

/** The first and last day of a month. */
export const monthRange = (year: number, month: number): DayRange => ({
  from: dayAt(Date.UTC(year, month - 1, 1) / DAY_MS),
  to: dayAt(Date.UTC(year, month, 1) / DAY_MS - 1),
})

/** 1 January to 31 December. */
export const yearRange = (year: number): DayRange => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
})
