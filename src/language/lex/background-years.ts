import type { DateToken, Figure } from '../token.ts'
import { isDate } from './figures.ts'
import { type Lexed, numbersOf, within } from './lexed.ts'

/** A year that only tells of times gone by, or what sort of a year it is. */
export const isBackgroundYear = (lexed: Lexed, figure: Figure): boolean =>
  isDate(figure) &&
  figure.sort === 'period' &&
  (isGoneBy(lexed, figure) || isSortOfYear(lexed, figure))

/** “我把去年邻县的教训讲给大家听”: a year gone by, once the day is told and where nothing is counted. */
function isGoneBy(lexed: Lexed, year: DateToken): boolean {
  if (!PAST_YEAR.test(lexed.text.slice(year.start, year.end))) return false
  const dayTold = lexed.figures.some(
    (other) => isDate(other) && other.sort === 'day' && other.end <= year.start,
  )
  const clause = lexed.clauses.find((one) => within(year, one))
  return dayTold && clause !== undefined && !isCounted(lexed, clause)
}
const PAST_YEAR = /^(?:去年|前年|上一?年)$/u

/** “今年冷得早，今天院坝会一场”, “今年我们人手少，昨天…”: how the year is, in front of the day on which something was done. */
function isSortOfYear(lexed: Lexed, year: DateToken): boolean {
  const { text, figures } = lexed
  if (text.slice(year.start, year.end) !== '今年') return false
  const day = figures.filter(isDate).find(({ start }) => start >= year.end)
  if (day?.sort !== 'day' || day.cumulative || day.future) return false
  const between = { start: year.end, end: day.start }
  return (
    IS_TOLD_OF_IT.test(text.slice(year.end, day.start)) &&
    !isCounted(lexed, between) &&
    !SUMS_UP.test(text.slice(day.end))
  )
}
const IS_TOLD_OF_IT =
  /^(?!以来|至今|到|截|全年|的?(?:工作|汇总|总结|情况|数据|报表))[^，。；！\n：]{2,}[，。；！ ][^\n：]*$/u
/** “今天汇总一下”: the figures of the year are told on the day, and not those of the day. */
const SUMS_UP =
  /^[^，。；\n]{0,6}(?:汇总|统计|总结|盘点|报[告表送]|[算数理]了?(?:一?[下哈]|算)|一共|总共|累计|为止)/u

const isCounted = (lexed: Lexed, stretch: { start: number; end: number }): boolean =>
  numbersOf(lexed).some((number) => number.unit !== undefined && within(number, stretch))
