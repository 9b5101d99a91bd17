import type { DateToken } from '../token.ts'
import { HEADLINE, NAMES_OF_TIME } from '../words/headlines.ts'
import { datesOf, type Lexed } from './lexed.ts'

/** So near its beginning what stands below tells its day. */
const DAY_WITHIN = 12

/** Whether what stands below a headline that ends at `end` opens with a time other than `but`: at once, or from `from` on. */
export const tellsTimeBelow = (
  lexed: Lexed,
  end: number,
  but: DateToken['sort'],
  from = end,
): boolean =>
  datesOf(lexed).some(
    ({ sort, start, future, cumulative }) =>
      sort !== but &&
      !cumulative &&
      future === undefined &&
      start >= end &&
      start < from + DAY_WITHIN,
  )

/** Whether a headline holds a figure: other digits than those of a year, of an issue and of a festival. */
export const holdsFigure = (headline: string): boolean =>
  /\d/u.test(headline.replaceAll(NAMES_OF_TIME, ''))

/** How long the headline is over a text that begins with its day; 0 where there is none. */
export function headlineOf(lexed: Lexed): number {
  const headline = HEADLINE.exec(lexed.text)?.[0] ?? ''
  if (LISTS_DAYS.test(lexed.text) || holdsFigure(headline)) return 0
  const { length } = headline
  const body = length + (WHAT_FOR.exec(lexed.text.slice(length))?.[0].length ?? 0)
  return tellsTimeBelow(lexed, length, 'theme', body) ? length : 0
}

/** “为切实增强老年人防骗意识，” may stand before the day. */
const WHAT_FOR = /^为[^，。\n\d]{2,40}，/u

/** Several lines that begin with their day. */
const LISTS_DAYS = /\n *\d{1,2}(?:月|\.|\/)\d{1,2}[^\n]*\n *\d{1,2}(?:月|\.|\/)\d/u
