import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import type { Part } from './tally.ts'

/** Between the last of the days and the number that each of them had: “各调解邻里纠纷”, “两天各”. */
const EACH_HAD =
  /^[，、 ]?(?:(?:这|那)?[两三四五]天|都|我们?|村里|这边)*(?:各自?|每天|分别)[^，。；：\n\d]{0,12}$/u
/** Between days that are listed: “9号、11号”, “9号和11号”. */
const DAYS_JOINED = /^(?:[、和跟与及 ]|还有)+$/u
/** “5日、6日分别调解邻里1起、婚姻1起”: one of several numbers, of which each has its own day. */
const ONE_OF_MORE =
  /^[\d一二两三四五六]+[起件桩]?[^，。；\n\d]{0,6}[、，和及][^，。；\n\d]{0,8}(?:\d|[一二两三四五六][起件桩])/u
/** “各3组2起”: 各 of places, and not of days. */
const OF_PLACES = /各(?:个|组|村|社|队|院)/u

/** “2号、6号、13号各一起”: the days listed right before a number that each of them had; none where fewer than two are. */
export function daysOfEach(lexed: Lexed, { start: at }: Span): readonly DateToken[] {
  const { text } = lexed
  const days = datesOf(lexed).filter(({ sort, end }) => sort === 'day' && end <= at)
  const last = days.at(-1)
  const between = last && text.slice(last.end, at)
  if (!last || !between || !EACH_HAD.test(between) || OF_PLACES.test(between)) return []
  if (between.includes('分别') && ONE_OF_MORE.test(text.slice(at))) return []
  let first = days.length - 1
  while (first > 0 && DAYS_JOINED.test(text.slice(days[first - 1]?.end, days[first]?.start)))
    first -= 1
  return first === days.length - 1 ? [] : days.slice(first)
}

/** A part and the day that it is told of; undefined where no list of days tells it. */
export interface DatedPart {
  readonly part: Part
  readonly day: DateToken | undefined
}

/** A part once for each of the days of which it is told (contract 4.7: days named one by one are records of their own). */
export function onEachDay(lexed: Lexed, part: Part): readonly DatedPart[] {
  const days = part.entry.story ? [] : daysOfEach(lexed, part.entry.at)
  if (days.length < 2 || part.count % days.length > 0) return [{ part, day: undefined }]
  const { amount, ...alone } = part
  return days.map((day) => ({
    part: { ...alone, amount: undefined, count: part.count / days.length },
    day,
  }))
}
