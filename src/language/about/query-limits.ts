import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import type { ReadContext } from '../context.ts'
import { readNounPhrase, readOwnNoun } from '../dispute/category.ts'
import { type Lexed, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { OWN_VILLAGE } from '../words/queries.ts'
import { classesIn } from './dispute-classes.ts'

/** The village that a question is limited to: the one it names, or the sender's own where it says so; undefined where it names two. */
export function readVillage(lexed: Lexed, { home }: ReadContext): string | undefined {
  const [named, other] = wordsOf(lexed, 'village')
  if (named && other && named.key !== other.key) return undefined
  return named?.key ?? (OWN_VILLAGE.test(lexed.text) ? home : undefined)
}

const CLASS_WORD = /(?:类|方面|性质)的?/gu

/** “邻里纠纷”, “物业类”: the class of disputes that the question is limited to. */
export function readClass(lexed: Lexed): DisputeCategoryCode | undefined {
  const { text } = lexed
  const [named, other] = classesIn(lexed)
  if (other) return undefined
  const noun = readOwnNoun(text, { start: 0, end: text.length })
  if (noun ?? named) return noun?.code ?? named
  for (const match of matchesOf(CLASS_WORD, text)) {
    const start = Math.max(0, match.index - 8)
    const label = readNounPhrase(text, { start, end: match.index })
    if (label) return label.code
  }
  return undefined
}
