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
  const named = withoutHeads(lexed, findIndicators(lexed, { start: 0, end: text.length }))
  const purposes = clauses.filter(({ start, end }) => {
    const words = text.slice(start, end)
    return PURPOSE.test(words) && !ASKED_FOR.test(words)
  })
  const asked = named.filter((noun) => !purposes.some((clause) => within(noun, clause)))
  return asked.length > 0 || otherwiseAsked ? asked : named
}

/** “培养法律明白人的人数”: behind what is itself counted in people, 人数 is its number and no attendance. */
const withoutHeads = ({ text }: Lexed, named: Hit<string>[]): Hit<string>[] =>
  named.filter(
    ({ name, start, end }) =>
      name !== 'attendance' ||
      !/^总?人[数次]$/u.test(text.slice(start, end)) ||
      !named.some(
        (noun) =>
          COUNTED_IN_PEOPLE.has(noun.name) &&
          noun.end <= start &&
          /^(?:的|活动)?总?$/u.test(text.slice(noun.end, start)),
      ),
  )
const COUNTED_IN_PEOPLE: ReadonlySet<string> = new Set(['consultations', 'stewards_trained'])
