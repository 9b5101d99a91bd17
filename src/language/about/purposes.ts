import { type Lexed, within } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import { ASKED_FOR, PURPOSE } from '../words/queries.ts'
import { findIndicators } from './indicator-nouns.ts'

/**
 * The indicators that a question asks for. What it only tells the purpose with is none where something else is asked:
 * “县里公众号要登我们村，统计一下院坝会开了多少场”.
 */
export function indicatorsAsked(lexed: Lexed, otherwiseAsked: boolean): Hit<string>[] {
  const { text, clauses } = lexed
  const named = findIndicators(lexed, { start: 0, end: text.length })
  const purposes = clauses.filter(({ start, end }) => {
    const words = text.slice(start, end)
    return PURPOSE.test(words) && !ASKED_FOR.test(words)
  })
  const asked = named.filter((noun) => !purposes.some((clause) => within(noun, clause)))
  return asked.length > 0 || otherwiseAsked ? asked : named
}
