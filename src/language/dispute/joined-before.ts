import type { Span } from '../token.ts'

/** Of words in order the last one, with those that are listed right before it: between each two stands what joins. */
export function joinedBefore<Word extends Span>(
  text: string,
  words: readonly Word[],
  joins: RegExp,
): Word[] {
  const joined: Word[] = []
  for (const word of words.toReversed()) {
    const next = joined[0]
    if (next && !joins.test(text.slice(word.end, next.start))) break
    joined.unshift(word)
  }
  return joined
}
