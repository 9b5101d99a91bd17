import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  monthOf,
  monthRange,
  yearOf,
} from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { areAlike, rangeBefore, runningLike } from '../lex/days/kinds.ts'
import { monthFrom } from '../lex/days/period.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { Query } from '../reading.ts'
import type { DateToken } from '../token.ts'
import { ONE_BEFORE, WHOLE_LAST_YEAR, WITHOUT_YEAR } from '../words/comparisons.ts'
import { isBeside } from './beside.ts'
import { lunarMonthAsked } from './lunar-months-asked.ts'
import { asThird } from './thirds-of-month.ts'

/** A period up to the message's day where it still runs; `ends` is then its own last day. */
export interface AskedPeriod extends DayRange {
  readonly ends?: Day
}

/** The period that a question asks for, and the one that it is to be compared with. */
export interface AskedPeriods {
  readonly asked?: AskedPeriod
  /** Cut to as many days as the asked one has so far, where that still runs. */
  readonly earlier?: AskedPeriod
}

/** The later of two periods that are compared is the one that is asked for, whichever stands first. */
export function readPeriods(
  lexed: Lexed,
  { sentOn }: ReadContext,
  what: Query['what'],
): AskedPeriods {
  const told = datesOf(lexed)
    .map((date) => asThird(lexed, date))
    .filter((date) => date.sort !== 'theme' && date.from <= sentOn && !isNow(lexed, date))
  const beside = told.filter((date) => isBeside(lexed, date))
  const named = periodNamed(
    lexed,
    told.filter((date) => !beside.includes(date)),
    what,
  )
  const other = otherOf(lexed, named, beside)
  const compares = other !== undefined || ONE_BEFORE.test(lexed.text)
  const period =
    lunarMonthAsked(lexed.text, sentOn) ??
    named ??
    (compares ? periodMeant(other, sentOn) : undefined)
  if (!period) return {}
  const isLater = other !== undefined && other.from > period.from
  const asked = upTo(isLater ? other : period, sentOn)
  if (!compares) return { asked }
  const earlier = isLater ? period : other
  return {
    asked,
    earlier: asLongAs(asked, earlier ? wholeOf(earlier) : rangeBefore(wholeOf(asked))),
  }
}

/** “周一了，哪几家还空着”, “今天周一”: it tells what day it is. */
const isNow = ({ text }: Lexed, { start, end }: DateToken): boolean =>
  IT_IS.test(text.slice(end)) &&
  /(?:^|[，。！ ])(?:今天|都|又|已经|到)*$/u.test(text.slice(0, start))
const IT_IS = /^(?:了|咯|喽|啦|又到了)(?=[，。！ ]|$)/u

/** The period that is compared with, unless it is last year: “去年6月比5月” names months of one year. */
function otherOf(
  { text }: Lexed,
  named: DateToken | undefined,
  beside: readonly DateToken[],
): AskedPeriod | undefined {
  const wordsOf = ({ start, end }: DateToken) => text.slice(start, end)
  const other = beside.find((date) => !WHOLE_LAST_YEAR.test(wordsOf(date)))
  if (!other || !named || !/年/u.test(wordsOf(named)) || !WITHOUT_YEAR.test(wordsOf(other)))
    return other
  const year = yearOf(named.from)
  const { from, to } = wholeOf(other)
  return { from: monthRange(year, monthOf(from)).from, to: monthRange(year, monthOf(to)).to }
}

/** What still runs ends with the message's day (contract 6). */
const upTo = ({ from, to, ends }: AskedPeriod, day: Day): AskedPeriod =>
  to > day ? { from, to: day, ends: ends ?? to } : { from, to, ...(ends ? { ends } : {}) }

const wholeOf = ({ from, to, ends }: AskedPeriod): DayRange => ({ from, to: ends ?? to })

/** The first days of a period, as many as another one of its kind has so far. */
function asLongAs(asked: AskedPeriod, whole: DayRange): AskedPeriod {
  const to = addDays(whole.from, daysBetween(asked.from, asked.to))
  const isCut = asked.ends !== undefined && to < whole.to && areAlike(wholeOf(asked), whole)
  return isCut ? { from: whole.from, to, ends: whole.to } : whole
}

/** “比上个月多了几起” asks for this month, “环比” alone too. */
function periodMeant(other: AskedPeriod | undefined, today: Day): AskedPeriod | undefined {
  const kind = other ? wholeOf(other) : monthFrom(yearOf(today), monthOf(today))
  const meant = runningLike(kind, today)
  return meant && upTo(meant, today)
}

/** A period stands over a day. */
function periodNamed(
  lexed: Lexed,
  told: readonly DateToken[],
  what: Query['what'],
): DateToken | undefined {
  // “截止目前谁没报这周的”: up to now is when one looks, not what is missing.
  const past =
    what === 'missing'
      ? told.filter(
          ({ start, end, from, to, cumulative }) =>
            (from < to && !cumulative) ||
            BEGUN.test(lexed.text.slice(start, end)) ||
            !UP_TO_NOW.test(lexed.text.slice(Math.max(0, start - 1), end)),
        )
      : told
  return (
    joined(
      lexed,
      past.filter((date) => date.sort === 'period'),
    ) ?? past[0]
  )
}

/** 本月至今, 3月以来: up to now from a day that is told. */
const BEGUN = /^(?:[本上这去][个周月季年]|今年|\d|[一二三四五六七八九十])/u
const UP_TO_NOW = /目前|现在|如今|至今|[到止至]今天$/u

/** “七月八月两个月”, “一季度和二季度”: periods side by side are asked for as one. */
function joined({ text }: Lexed, periods: readonly DateToken[]): DateToken | undefined {
  const [first] = periods
  let last = first
  for (const next of periods.slice(1)) {
    const beside = /^(?:、|，|和|与|及|跟|加|同)?$/u.test(text.slice(last?.end, next.start))
    if (beside && last && next.to > last.to) last = next
  }
  return first && last && { ...first, end: last.end, to: last.to }
}
