import { addDays, daysBetween } from '../../lib/days.ts'
import type { DateToken, Figure } from '../token.ts'
import { isBackgroundYear } from './background-years.ts'
import { bracketedDays } from './bracketed-days.ts'
import { daysByOrder } from './days-by-order.ts'
import { joinDaysInARow } from './days-side-by-side.ts'
import { isDate } from './figures.ts'
import { type Lexed, numbersOf, within } from './lexed.ts'
import { soFarWithin, wholeYearTold } from './running-periods.ts'

/** What calls itself a report of a period. */
const TITLE =
  /^[^，。；：\n]{0,14}(?:[月周季年]报|简报|快报|小结|总结|汇总|情况|台账|统计|通报|战报)/u
const TITLE_START_MAX = 12
/** The same in front of the days, which stand in brackets or behind a colon. */
const TITLE_BEFORE = new RegExp(`${TITLE.source}[^，。；：\\n]{0,4}[（：【 ]$`, 'u')
const THIS_PERIOD = /^(?:本|当|该|这个?)(?:月|周|季度?|星期|礼拜)$/u

/** Days that other days of the message put right: they govern differently than they would alone. */
export function settleDays(lexed: Lexed): Lexed {
  const title = titleOf(lexed)
  const figures = soFarWithin(
    lexed.text,
    joinDaysInARow(lexed.text, bracketedDays(lexed.text, daysByOrder(lexed.text, lexed.figures))),
  )
    .filter((figure) => !isBackgroundYear(lexed, figure) && !isSaidAgain(lexed, figure))
    .map((told, index, all) => {
      const figure = wholeYearTold(lexed.text, told, all.slice(0, index))
      if (title && repeatsTitle(lexed, title, figure)) return renamed(figure, title)
      const period = isDate(figure) && periodMeant(lexed, figure, all.slice(0, index))
      if (period) return renamed(figure, period)
      const day =
        dayToldBehind(lexed, figure) ??
        dayOfRange(lexed, figure) ??
        weekdayTold(lexed, figure, all.slice(0, index))
      return day ? { ...day, start: figure.start, end: figure.end } : figure
    })
  return { ...lexed, figures }
}

/** “七月份调解月报”, “高坎村周报（1月26日—2月1日）”: the period that a report names at its head. */
function titleOf({ text, figures }: Lexed): DateToken | undefined {
  const first = figures.find(isDate)
  if (!first || (first.sort !== 'period' && first.from >= first.to)) return undefined
  const named =
    (first.start <= TITLE_START_MAX && TITLE.test(text.slice(first.end))) ||
    TITLE_BEFORE.test(text.slice(0, first.start))
  return named ? first : undefined
}

/** “七月份调解月报：本月…” sent in August: the month of the title. */
const repeatsTitle = ({ text }: Lexed, title: DateToken, figure: Figure): figure is DateToken =>
  isDate(figure) &&
  figure.start > title.end &&
  THIS_PERIOD.test(text.slice(figure.start, figure.end)) &&
  figure.from > title.to

/** “10月受理5起，当月化解4起”: the period told before, not the one that runs. */
const periodMeant = (
  { text }: Lexed,
  figure: DateToken,
  before: readonly Figure[],
): DateToken | undefined => {
  const last = before.findLast(isDate)
  const isMeant =
    THAT_PERIOD.test(text.slice(figure.start, figure.end)) &&
    last !== undefined &&
    last.from < last.to &&
    last.to < figure.from
  return isMeant ? last : undefined
}

const THAT_PERIOD = /^当(?:周|月|季度?)$/u

const renamed = (figure: DateToken, { from, to }: DateToken): DateToken => {
  const { ends: _, ...rest } = figure
  return { ...rest, from, to, rule: `${figure.rule}, of the title` }
}

/** “去年漏报一场讲座，12月29号，45人”: the day of one event, told alone behind the year or month that names it. */
function dayToldBehind(lexed: Lexed, of: Figure): DateToken | undefined {
  if (!isDate(of) || of.sort !== 'period' || of.cumulative) return undefined
  const { text, figures } = lexed
  const day = figures.filter(isDate).find(({ start }) => start >= of.end)
  if (day?.sort !== 'day' || day.from !== day.to) return undefined
  if (day.from < of.from || day.to > of.to) return undefined
  const between = { start: of.end, end: day.start }
  const several = numbersOf(lexed).some((number) => number.value > 1 && within(number, between))
  const alone =
    GAP_TO_DAY.test(text.slice(of.end, day.start)) && DAY_ALONE.test(text.slice(day.end))
  return alone && !several ? day : undefined
}

const GAP_TO_DAY = /^[^。；\n]{1,24}[，、 ]$/u
/** Nothing else that was held is told behind the day. */
const DAY_ALONE =
  /^(?:那天|晚上?|上午|下午|办的|开的|搞的)?(?:[。；\n]|$|[，、 ](?![^，。；\n]*(?:场|次|会|课|讲座|宣传|[起件])))/u

/** “4月10日至12日，…：10日院坝会1场；11日讲座1场” sent in July: the days of the range at the head. */
function dayOfRange({ text, figures }: Lexed, of: Figure): DateToken | undefined {
  if (!isDate(of) || of.rule !== BARE_DAY || of.from !== of.to) return undefined
  const range = figures.find(isDate)
  if (range === undefined || range.sort !== 'day' || range.from === range.to) return undefined
  if (range.end > of.start || of.from <= range.to) return undefined
  const between = text.slice(range.end, of.start)
  if (!between.includes('：') || /[。\n]/.test(between)) return undefined
  const days = Array.from({ length: daysBetween(range.from, range.to) + 1 }, (_, nth) =>
    addDays(range.from, nth),
  )
  const day = days.find((one) => one.slice(-2) === of.from.slice(-2))
  return day ? { ...of, from: day, to: day } : undefined
}
const BARE_DAY = 'date: 5号'

/** “上周三跟上周五各办一场讲座，周三来了五十二”: the weekday that was told with its week before. */
function weekdayTold(
  { text }: Lexed,
  of: Figure,
  before: readonly Figure[],
): DateToken | undefined {
  if (!isDate(of) || !BARE_WEEKDAY.test(text.slice(of.start, of.end))) return undefined
  const day = before.find(
    (other): other is DateToken =>
      isDate(other) &&
      other.sort === 'day' &&
      other.from === other.to &&
      WEEK_NAMED.test(text.slice(other.start, other.end)) &&
      other.from < of.from &&
      daysBetween(other.from, of.from) % DAYS_OF_WEEK === 0,
  )
  return day && { ...of, from: day.from, to: day.to }
}
const BARE_WEEKDAY = /^(?:周|星期|礼拜)[一二三四五六日天]/u
const WEEK_NAMED = /^上+一?个?(?:周|星期|礼拜)[一二三四五六日天]/u
const DAYS_OF_WEEK = 7

const isSaidAgain = (lexed: Lexed, figure: Figure): boolean =>
  isDate(figure) && (isInOtherCalendar(lexed, figure) || isNamedBefore(lexed, figure))

/** “2月4日（正月初七）”: the same day by another calendar, in brackets. */
const isInOtherCalendar = ({ text, figures }: Lexed, figure: DateToken): boolean =>
  text.charAt(figure.start - 1) === '（' &&
  text.charAt(figure.end) === '）' &&
  figures.some(
    (day) => isDate(day) && day.end === figure.start - 1 && [day.from, day.to].includes(figure.to),
  )

/** “3月18日至24日这一周” sent on the 25th, “3月这一个月” in April: the days or months right before tell which. */
const isNamedBefore = ({ text, figures }: Lexed, figure: DateToken): boolean =>
  THIS_ONE.test(text.slice(figure.start, figure.end)) &&
  figures.some(
    (told) =>
      isDate(told) &&
      told.from < told.to &&
      told.end === figure.start &&
      BY_NUMBER.test(text.slice(told.start, told.end)),
  )
const THIS_ONE = /^(?:本|这|那)一?个?(?:周|星期|礼拜|月|季度?)$/u
const BY_NUMBER = /[\d一二三四五六七八九十](?:[日号]|月份?)?$/u
