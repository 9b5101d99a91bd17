import { finders, hitFinder } from '../dispute/patterns.ts'
import type { Lexed } from '../lex/lexed.ts'
import { wordsOf } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { INDICATOR_NOUNS } from '../words/queries.ts'

const findNouns = hitFinder(finders(INDICATOR_NOUNS))

/**
 * The indicators that a stretch names, in order, as questions and corrections name them: the names
 * of the vocabulary (with what a township added) and the short nouns of everyday speech.
 */
export function findIndicators(lexed: Lexed, span: Span): Hit<string>[] {
  const named = wordsOf(lexed, 'indicator')
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .map(({ key, start, end }): Hit<string> => ({ name: key, start, end }))
  const said = findNouns(lexed.text, span)
  const kept: Hit<string>[] = []
  for (const hit of [...said, ...named].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const lengthOf = ({ start, end }: Span) => end - start
