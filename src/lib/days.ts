import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

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

const HOURS_EAST = 8
const FORMAT = 'YYYY-MM-DD'

/** The day in Asia/Shanghai on which an instant falls. */
export const dayOf = (instant: Date): Day => dayjs(instant).utcOffset(HOURS_EAST).format(FORMAT)

/** The hour (0–23) in Asia/Shanghai at an instant. */
export const hourOf = (instant: Date): number => dayjs(instant).utcOffset(HOURS_EAST).hour()

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  dayjs.utc(day).add(count, 'day').format(FORMAT)

/** How many days lie between two days: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  dayjs.utc(to).diff(dayjs.utc(from), 'day')

/** 1 for Monday … 7 for Sunday. */
export const weekdayOf = (day: Day): number => dayjs.utc(day).day() || 7

/** The Monday of the week that holds the day. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The day if the calendar has it (no 30 February), else undefined. */
export function findDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const day = dayjs.utc(Date.UTC(year, month - 1, date))
  return day.date() === date ? day.format(FORMAT) : undefined
}

/** The first and last day of a month. */
export function monthRange(year: number, month: number): DayRange {
  const first = dayjs.utc(Date.UTC(year, month - 1, 1))
  return { from: first.format(FORMAT), to: first.endOf('month').format(FORMAT) }
}

/** 1 January to 31 December. */
export const yearRange = (year: number): DayRange => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
})
