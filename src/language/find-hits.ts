import { type Finder, type Hit, hitFinder } from './dispute/patterns.ts'
import type { Span } from './token.ts'

/** The hits of the lists in a stretch of a text that is looked at once. */
export const findHits = <Name>(
  text: string,
  span: Span,
  lists: readonly Finder<Name>[],
): Hit<Name>[] => hitFinder(lists)(text, span)
