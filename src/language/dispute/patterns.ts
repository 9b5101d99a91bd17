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
 * `isMeant` is asked last, of what stands.
 */
export function hitFinder<Name>(
  lists: readonly Finder<Name>[],
  weigh: (name: Name) => number = () => 0,
  isMeant: (text: string, span: Span, hit: Hit<Name>) => boolean = () => true,
): (text: string, span: Span) => readonly Hit<Name>[] {
  const stronger = (a: Hit<Name>, b: Hit<Name>) =>
    weigh(b.name) - weigh(a.name) || lengthOf(b) - lengthOf(a)
  const search = searcher(lists)
  const scanned: Scanned<Name>[] = []
  const scan = (text: string): Scanned<Name> => {
    const known = scanned.find((one) => one.text === text)
    if (known) return known
    const made = { text, hits: inOrder(search(text).sort(stronger)), told: new Map() }
    scanned.unshift(made)
    scanned.length = Math.min(scanned.length, REMEMBERED)
    return made
  }
  return (text, span) => {
    const { hits, told } = scan(text)
    const key = span.start * LONGEST + span.end
    const known = told.get(key)
    if (known) return known
    const found = withoutOverlaps(hits, span).filter((hit) => isMeant(text, span, hit))
    told.set(key, found)
    return found
  }
}

const REMEMBERED = 3
/** No text has so many characters: makes two places one key. */
const LONGEST = 2 ** 26

/** The hits of a text, and what was told of its stretches. */
interface Scanned<Name> {
  readonly text: string
  readonly hits: readonly Ranked<Name>[]
  readonly told: Map<number, readonly Hit<Name>[]>
}

/** A hit of a text, and how many of its hits are stronger. */
interface Ranked<Name> {
  readonly hit: Hit<Name>
  readonly rank: number
}

/** Hits that stand in the order of their strength, in the order of the text. */
const inOrder = <Name>(hits: readonly Hit<Name>[]): Ranked<Name>[] =>
  hits.map((hit, rank) => ({ hit, rank })).sort((a, b) => a.hit.start - b.hit.start)

const lengthOf = ({ start, end }: Span) => end - start

/** The hits of a stretch in the order of the text, stronger ones driving out what they overlap. */
function withoutOverlaps<Name>(hits: readonly Ranked<Name>[], span: Span): Hit<Name>[] {
  const inside: Ranked<Name>[] = []
  for (let at = firstFrom(hits, span.start); at < hits.length; at++) {
    const ranked = hits[at]
    if (!ranked || ranked.hit.start > span.end) break
    if (ranked.hit.end <= span.end) inside.push(ranked)
  }
  if (inside.length < 2) return inside.map(({ hit }) => hit)
  const kept: Hit<Name>[] = []
  for (const { hit } of inside.sort((a, b) => a.rank - b.rank))
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit)
  return kept.sort((a, b) => a.start - b.start)
}

/** The index of the first hit that begins at a place or behind it. */
function firstFrom(hits: readonly Ranked<unknown>[], start: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.hit.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
