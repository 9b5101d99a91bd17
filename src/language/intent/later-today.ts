import { type Day, hourOf } from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, masksOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { CLOCK_WORDS, OTHER_DAY, PARTS_TO_COME } from '../words/clock.ts'

const NOON = 12
const LOOK_BACK = 8
/** A message sent at night speaks of the day that has just ended. */
const NIGHT_ENDS = 5

/** Times of the message's own day that were still to come when it was sent: “今晚七点半” said at noon. */
export function laterToday(lexed: Lexed, { message, sentOn }: ReadContext): Span[] {
  const now = hourOf(new Date(message.at))
  if (now < NIGHT_ENDS) return []
  const clocks = masksOf(lexed, 'clock').filter((clock) => {
    const front = frontOf(lexed.text, clock.start)
    const hour = hourTold(lexed.text.slice(clock.start, clock.end), front)
    return (
      hour !== undefined &&
      hour > now &&
      !OTHER_DAY.test(front) &&
      !isPast(lexed, clock) &&
      !isOfDayGone(lexed, clock, sentOn)
    )
  })
  const parts = PARTS_TO_COME.filter(({ before }) => now < before)
    .flatMap(({ words }) =>
      matchesOf(words, lexed.text).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter((part) => saysToday(lexed.text, part) || !isOfDayGone(lexed, part, sentOn))
  return [...clocks, ...parts]
}

/** “昨晚放电影一场。今晚到下村再放一场” said in the morning: the words themselves say that it is of today. */
const saysToday = (text: string, { start }: Span): boolean => text.charAt(start) === '今'

/** “3.8活动：①下午2点…”: the day that was told last is over. */
function isOfDayGone(lexed: Lexed, { start }: Span, today: Day): boolean {
  const last = datesOf(lexed).findLast(({ end, sort }) => end <= start && sort !== 'theme')
  if (last?.sort === 'day') return last.future === undefined && last.to < today
  // “6·26禁毒日宣传小结：当天上午…；下午…”
  const named = datesOf(lexed).find(({ sort }) => sort === 'theme')
  return named !== undefined && named.to < today && /当[天日]/u.test(lexed.text.slice(0, start))
}

/** “5.23晚7:30”: the time of a day gone by that is told right before it. */
const isPast = (lexed: Lexed, clock: Span): boolean =>
  datesOf(lexed).some(
    ({ end, sort, future }) =>
      sort === 'day' &&
      future === undefined &&
      end <= clock.start &&
      /^(?:晚上?|夜里|下午|中午|傍晚|早上|上午)?$/u.test(lexed.text.slice(end, clock.start)),
  ) && !/^(?:今|本日)/u.test(frontOf(lexed.text, clock.start))

/** From the last break to the time: where its day and its part of the day are told. */
const frontOf = (text: string, start: number): string =>
  text.slice(Math.max(0, start - LOOK_BACK), start).replace(/^.*[，。；！？\n]/su, '')

/** The hour of 24 that a time of day tells; undefined where it is no clear hour. */
function hourTold(clock: string, front: string): number | undefined {
  const digits = /^\d{1,2}/.exec(clock)?.[0]
  const word = /^[零一二两三四五六七八九十]+/.exec(clock)?.[0]
  const hour = digits === undefined ? CLOCK_WORDS.indexOf(word ?? '') : Number(digits)
  if (hour < 0) return undefined
  const afternoon = /下午|晚|傍黑|夜/.test(front) || (/中午|晌午/.test(front) && hour < 4)
  if (afternoon && hour < NOON) return hour + NOON
  const told = afternoon || /早|上午|头晌|今|中午/.test(front) || hour > NOON
  return told ? hour : undefined
}
