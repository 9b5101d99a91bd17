import type { Finder, Hit } from '../patterns/hit.ts'
import { searcher } from '../patterns/searcher.ts'
import type { Span } from '../token.ts'

/** Within `~`: up to twelve characters of the same sentence. */
const GAP = '[^。；;！!？?\\n]{0,12}?'

/** One regular expression for a list of words; longer words are tried first. */
export function compile(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length)
  return new RegExp(sorted.map((word) => word.replaceAll('~', GAP)).join('|'), 'gu')
}

/** Finders for a table of word lists. */
export function finders<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): readonly Finder<Name>[] {
  // Object.entries forgets the keys' type; a Record of literals has exactly these.
  const entries = Object.entries(lists) as [Name, readonly string[]][]
  return entries.map(([name, words]) => ({ name, regex: compile(words) }))
}

/**
 * Finds the hits of the lists that lie wholly in a stretch; where two overlap the weightier stands, then
 * the longer, then the first list. A text is scanned once, however many of its stretches are asked for:
 * the last texts are remembered, for a message and what stands in it with blanks are asked in turn.
 */
export function hitFinder<Name>(
  lists: readonly Finder<Name>[],
  weigh: (name: Name) => number = () => 0,
): (text: string, span: Span) => Hit<Name>[] {
  const stronger = (a: Hit<Name>, b: Hit<Name>) =>
    weigh(b.name) - weigh(a.name) || lengthOf(b) - lengthOf(a)
  const search = searcher(lists)
  const scanned: { readonly text: string; readonly hits: readonly Hit<Name>[] }[] = []
  return (text, span) => {
    const known = scanned.find((one) => one.text === text)
    if (known) return withoutOverlaps(known.hits, span)
    const hits = search(text).sort(stronger)
    scanned.unshift({ text, hits })
    scanned.length = Math.min(scanned.length, REMEMBERED)
    return withoutOverlaps(hits, span)
  }
}

const REMEMBERED = 3

const lengthOf = ({ start, end }: Span) => end - start

/** The hits of a stretch in the order of the text, stronger ones driving out what they overlap. */
function withoutOverlaps<Name>(hits: readonly Hit<Name>[], span: Span): Hit<Name>[] {
  const kept: Hit<Name>[] = []
  for (const hit of hits) {
    if (hit.start < span.start || hit.end > span.end) continue
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit)
  }
  return kept.sort((a, b) => a.start - b.start)
}
