import { type Day, daysBetween, findDay, monthOf, yearOf } from '../../../lib/days.ts'
import { readNumeral } from '../numeral.ts'

/** Patterns of the parts of a date; Chinese digits and Arabic ones. */
export const MONTH = '(?:1[0-2]|0?[1-9](?!\\d)|十[一二]|[一二三四五六七八九十])'
export const DATE =
  '(?:3[01]|[12]\\d|0?[1-9](?!\\d)|三十一|三十|[二廿]?十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|十|[一二三四五六七八九])'
export const YEAR =
  '(?:(?:19|20)\\d\\d|[两二]千(?:零[一二三四五六七八九]|[零一二]?十[一二三四五六七八九]?)?|[一二]零?[零一二三四五六七八九]{2,3}|\\d\\d|零[一二三四五六七八九])'
/** Between the first and the last day of a range. */
export const TO = ' ?(?:-{1,2}|~|(?:一直|直)?[至到]) ?'

/** The value of a part that one of the patterns matched. */
export const numberOf = (part: string): number => {
  const value = readNumeral(part, 0)?.value
  return value ?? Number.NaN
}

/** 2023, 23, 二零二三 → 2023. */
export const yearNumber = (part: string): number => {
  const year = part.startsWith('零') ? numberOf(part.slice(1)) : numberOf(part)
  if (year >= 100) return year
  return year < 50 ? 2000 + year : 1900 + year
}

export const ASK_WITHIN_DAYS = 31

export interface Resolved {
  readonly day: Day
  readonly future?: 'surely' | 'perhaps'
  readonly nearerAhead?: true
}

/** The latest such day not after `now`; marked where the coming one is near (contract 5.2). No 29 February of years ago. */
export function latestDay(month: number, date: number, now: Day): Resolved | undefined {
  const inYear = (away: number) => findDay(yearOf(now) + away, month, date)
  const isGone = month < monthOf(now) || (month === monthOf(now) && date <= dateOf(now))
  const past = inYear(isGone ? 0 : -1)
  const next = firstOf([0, 1], inYear, (day) => day > now)
  if (!past) return next === undefined || isGone ? undefined : { day: next, future: 'perhaps' }
  const near = next !== undefined && past !== now && daysBetween(now, next) <= ASK_WITHIN_DAYS
  return near
    ? { day: past, future: 'perhaps', nearerAhead: true }
    : { day: past, ...aheadOf(past, now) }
}

const dateOf = (day: Day): number => Number(day.slice(DAY_AT))
const DAY_AT = 8

/** Whether a day that is told without its year comes again sooner than it is gone by. */
export const aheadOf = (past: Day, now: Day): { nearerAhead?: true } =>
  daysBetween(past, now) > HALF_A_YEAR ? { nearerAhead: true } : {}

const HALF_A_YEAR = 183

/** The latest day of the month with this number that is not after `now`. */
export function latestDate(date: number, now: Day): Day | undefined {
  const year = yearOf(now)
  // Of three months in a row two have 31 days.
  return firstOf(
    [monthOf(now), monthOf(now) - 1, monthOf(now) - 2],
    (month) => (month > 0 ? findDay(year, month, date) : findDay(year - 1, month + 12, date)),
    (day) => day <= now,
  )
}

/** The first day that is found and holds; those behind it are not looked for. */
function firstOf(
  steps: readonly number[],
  find: (step: number) => Day | undefined,
  holds: (day: Day) => boolean,
): Day | undefined {
  for (const step of steps) {
    const day = find(step)
    if (day !== undefined && holds(day)) return day
  }
  return undefined
}

/** As told; marked when it lies ahead. */
export const told = (day: Day, now: Day): Resolved =>
  day > now ? { day, future: 'surely' } : { day }
