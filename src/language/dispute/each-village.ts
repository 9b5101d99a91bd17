import type { ReadContext } from '../context.ts'
import { type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { joinedBefore } from './joined-before.ts'
import { readPlace } from './place.ts'

/** Between villages that are listed, and from the last of them to the number that each of them has. */
const JOINED = /^(?:村|社区)?(?:[、，和跟与及 ]|以及)*$/u
const EACH = /^(?:村|社区)?[^，。；、\n]{0,18}?各[^，。；\n\d]{0,6}$/u

/** “高坎村、田坝村、双河村各化解1起”: the villages of which each has the number; of any other number its one village. */
export function villagesOf(
  lexed: Lexed,
  context: ReadContext,
  at: Span,
  village: string | undefined,
): readonly (string | undefined)[] {
  const words = wordsOf(lexed, 'village').filter(({ end }) => end <= at.start)
  const last = words.at(-1)
  if (!last || !EACH.test(lexed.text.slice(last.end, at.start))) return [village]
  const listed = joinedBefore(lexed.text, words, JOINED)
  return listed.length < 2 ? [village] : listed.map((word) => readPlace(lexed, context, word, word))
}
