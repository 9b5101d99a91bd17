import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import { finders, hitFinder } from '../dispute/patterns.ts'
import type { Lexed } from '../lex/lexed.ts'
import { overlaps } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { CLASS_NAMES } from '../words/queries.ts'
import { findIndicators } from './indicator-nouns.ts'

const findNames = hitFinder(finders<DisputeCategoryCode>(CLASS_NAMES))

/** The classes of disputes that a question names, with or without 纠纷 behind: “婚姻家庭占多少起”. */
export function classesIn(
  lexed: Lexed,
  whole: Span = { start: 0, end: lexed.text.length },
): DisputeCategoryCode[] {
  return [...new Set(classNamesIn(lexed, whole).map(({ name }) => name))]
}

/** Where a message names classes of disputes. */
export function classNamesIn(lexed: Lexed, whole: Span): Hit<DisputeCategoryCode>[] {
  const nouns = findIndicators(lexed, whole)
  return findNames(lexed.text, whole).filter((hit) => nouns.every((n) => !overlaps(n, hit)))
}
