import { type Day, monthOf, monthRange, yearOf, yearRange } from '../lib/days.ts'
import { periodsWords, totalsWords } from '../wording/web-pages.ts'

/** A month or year that can be closed. */
export interface PeriodRow {
  /** `2026-12`, or `2026`. */
  readonly name: string
  /** `12月`, or `2026年全年`. */
  readonly title: string
  /** `2026年12月`, or `2026年全年`. */
  readonly fullTitle: string
  readonly lastDay: Day
  /** Whether it is not over yet: today is in it. */
  readonly running: boolean
}

/** The months of a year that have begun by today, and the year as a whole. */
export function periodRows(year: number, today: Day): PeriodRow[] {
  const last = year === yearOf(today) ? monthOf(today) : 12
  const months = Array.from({ length: last }, (_, at) => monthRow(year, at + 1, today))
  const { to } = yearRange(year)
  const title = periodsWords.year(year)
  return [
    ...months,
    { name: `${year}`, title, fullTitle: title, lastDay: to, running: today <= to },
  ]
}

function monthRow(year: number, month: number, today: Day): PeriodRow {
  const { from, to } = monthRange(year, month)
  const title = totalsWords.monthName(month)
  const fullTitle = `${totalsWords.yearName(year)}${title}`
  return { name: from.slice(0, 7), title, fullTitle, lastDay: to, running: today <= to }
}
