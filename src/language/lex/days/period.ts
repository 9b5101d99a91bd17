import { type Day, type DayRange, monthRange, yearOf } from '../../../lib/days.ts'
import type { Finding } from '../rule.ts'
import { YEAR, yearNumber } from './parts.ts'

/** A running period ends with the message's day (contract 4.8). */
export function period(
  { from, to }: DayRange,
  today: Day,
  more: { cumulative?: true } = {},
): Finding {
  if (from > today) return { kind: 'date', sort: 'period', from, to, future: 'surely' }
  return {
    kind: 'date',
    sort: 'period',
    from,
    to: to > today ? today : to,
    ...(to > today ? { ends: to } : {}),
    ...more,
  }
}

/** The year that a word names; undefined when it names none. */
export const yearWord = (word: string | undefined, today: Day): number | undefined => {
  const offsets: Readonly<Record<string, number>> = {
    今: 0,
    本: 0,
    这: 0,
    去: -1,
    前: -2,
    大: -3,
    明: 1,
    后: 2,
    上: -1,
    下: 1,
  }
  const offset = word === undefined ? undefined : offsets[word.charAt(0)]
  if (offset !== undefined) return yearOf(today) + offset
  const told = word?.match(/^(.+?) ?年/)?.[1]
  const year = told === undefined ? Number.NaN : yearNumber(told)
  return Number.isNaN(year) ? undefined : year
}

/** Words that name a year, as a pattern. */
export const YEAR_WORD = `(?:今年|本年度?|去年|大?前年|明年|上年|下年|${YEAR}年度?)`

const HEAD_OF_MONTH = '头(?:上|(?![一两三几条等像疼痛款绪版号]))'
/** The beginning of a month and its end, behind 月. */
export const MONTH_EDGE = `(?:初|底|末|${HEAD_OF_MONTH}|尾(?![款数巴])|[上中下]旬)`

/** A month of a year; 13 is January of the next one, 0 December of the one before. */
export function monthFrom(year: number, month: number): DayRange {
  return monthRange(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1)
}

/** How far 上, 上上, 下 reach: -1, -2, 1. */
export const stepsOf = (word: string): number =>
  word.split('下').length - word.replace('头', '上').split('上').length

/** A month of the year that is told, else the latest that has begun. */
export function latestMonth(month: number, year: number | undefined, today: Day): DayRange {
  const range = monthRange(year ?? yearOf(today), month)
  return year === undefined && range.from > today ? monthRange(yearOf(today) - 1, month) : range
}
