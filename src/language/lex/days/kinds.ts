import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../lib/days.ts'
import { monthFrom } from './period.ts'

/** How many whole months a period is; 0 where it begins or ends within one. */
function monthsIn({ from, to }: DayRange): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  return whole ? months : 0
}

/** Whole months, `shift` months after the first of these. */
const monthsAt = (first: Day, shift: number, count: number): DayRange => ({
  from: monthFrom(yearOf(first), monthOf(first) + shift).from,
  to: monthFrom(yearOf(first), monthOf(first) + shift + count - 1).to,
})

/** Both are as many whole months, or as many days: two months, two quarters, two weeks. */
export function areAlike(a: DayRange, b: DayRange): boolean {
  const [months, others] = [monthsIn(a), monthsIn(b)]
  if (months > 0 || others > 0) return months === others
  return daysBetween(a.from, a.to) === daysBetween(b.from, b.to)
}

/** The period of the same length that ends where this one begins: the month before a month. */
export function rangeBefore(range: DayRange): DayRange {
  const months = monthsIn(range)
  if (months > 0) return monthsAt(range.from, -months, months)
  const days = daysBetween(range.from, range.to) + 1
  return { from: addDays(range.from, -days), to: addDays(range.from, -1) }
}

/** The month, quarter, half year, year, week or day that is to a day what the given one was: this month for any month. */
export function runningLike(range: DayRange, today: Day): DayRange | undefined {
  const months = monthsIn(range)
  if ([1, 3, 6, 12].includes(months)) {
    const passed = (monthOf(today) - 1) % months
    return monthsAt(today, -passed, months)
  }
  if (range.from === range.to) return { from: today, to: today }
  const isWeek = weekdayOf(range.from) === 1 && daysBetween(range.from, range.to) === 6
  const monday = mondayOf(today)
  return isWeek ? { from: monday, to: addDays(monday, 6) } : undefined
}
