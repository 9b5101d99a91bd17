import type { ReadContext } from '../context.ts'
import { type Lexed, within, wordsOf } from '../lex/lexed.ts'
import type { Span, WordToken } from '../token.ts'
import { readPlace } from './place.ts'
import type { Zero } from './zero.ts'

interface ZeroPlace {
  /** Undefined for the sender's own. */
  readonly village: string | undefined
  /** Where the village is named. */
  readonly at?: Span
}

/** “零报告的有田坝村、双河村”, “零报告：白果无 三塘无”: every village that the zero names. */
export function zeroPlaces(lexed: Lexed, context: ReadContext, zero: Zero): ZeroPlace[] {
  const { text } = lexed
  const line = lineAround(text, zero)
  if (!context.staff) return [{ village: readPlace(lexed, context, line) }]
  const named = wordsOf(lexed, 'village').filter((word) => within(word, line))
  const own = named.find((word) => word.end === zero.start)
  if (own) return eachOnce(listBefore(text, named, own))
  const listed = named.filter(
    (word) => word.start > zero.end && LISTED_BEHIND.test(text.slice(word.end, word.end + 6)),
  )
  if (listed.length > 0 && named[0] && named[0].start >= zero.start) return eachOnce(listed)
  const sentence = Math.max(text.lastIndexOf('；', zero.start), text.lastIndexOf('。', zero.start))
  const before = named.filter((word) => word.end <= zero.start && word.start > sentence)
  if (before.length > 1 && SEVERAL.test(text.slice(line.start, zero.start))) return eachOnce(before)
  return [{ village: before.at(-1)?.key ?? readPlace(lexed, context, line) }]
}

/** “龙门村、高坎村、凤鸣社区零报告”: the villages that one list joins to the last. */
function listBefore(
  text: string,
  named: readonly WordToken[],
  last: WordToken,
): readonly WordToken[] {
  const list = [last]
  for (const word of named.filter(({ end }) => end <= last.start).toReversed()) {
    if (!/^(?:村|社区)?[、和及与]$/u.test(text.slice(word.end, list[0]?.start))) break
    list.unshift(word)
  }
  return list
}

const LISTED_BEHIND = /^(?:[^，。；\n]{0,3}无|、|和|$|\n|。|[^，。；\n]{0,2}(?:零|0))/u
const SEVERAL = /[两三四几各]个?村|均|都|、/u

function eachOnce(words: readonly WordToken[]): ZeroPlace[] {
  const byName = new Map(words.map((word) => [word.key, word]))
  return [...byName].map(([village, at]) => ({ village, at }))
}

function lineAround(text: string, { start, end }: Span): Span {
  const behind = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: behind < 0 ? text.length : behind }
}
