import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { LEGEND, LEGEND_ENTRY, SHORT_BEHIND } from '../words/legends.ts'
import { Lines, type Rewritten } from './rewritten.ts'

/** What a short name stands for. */
type Names = ReadonlyMap<string, string>

/** A stretch of the source and what is written for it. */
interface Piece extends Span {
  readonly words: string
}

/**
 * “会=院坝会，户=入户宣传⏎白果 会3 户52”: the short names that a legend explains written out, and the legend left out.
 * Nothing of it where the message explains and no more; undefined where nothing is explained, or none of the names stands
 * before a number or over a column.
 */
export function spellOut(source: string): Rewritten | undefined {
  const match = LEGEND.exec(source)
  if (!match) return undefined
  const legend = { start: match.index, end: match.index + match[0].length, words: '' }
  const names = namesIn(match[0])
  if (!areApart(names)) return undefined
  const uses = usesOf(names, source).filter(
    ({ start, end }) => end <= legend.start || start >= legend.end,
  )
  const isAlone = !/[\p{L}\p{N}]/u.test(source.slice(0, legend.start) + source.slice(legend.end))
  if (uses.length === 0 && !isAlone) return undefined
  return write(
    source,
    [...uses, legend].toSorted((a, b) => a.start - b.start),
  )
}

const namesIn = (legend: string): Names =>
  new Map(
    [...matchesOf(new RegExp(LEGEND_ENTRY, 'gu'), legend)].map(({ groups }) => [
      groups?.short ?? '',
      groups?.long ?? '',
    ]),
  )

/** “甲=调解，乙=调解” explains nothing: every name stands for something of its own. */
const areApart = (names: Names): boolean =>
  names.size > 1 && new Set(names.values()).size === names.size

/** A short name before its number (“会3”, “白果会3”; not the end of 院坝会3), or alone as the head of a column. */
function usesOf(names: Names, source: string): Piece[] {
  const used = new RegExp(`(?:${[...names.keys()].join('|')})${SHORT_BEHIND}`, 'gu')
  return [...matchesOf(used, source)].flatMap(({ 0: short, index }) => {
    const end = index + short.length
    const before = source.slice(0, index)
    const long = names.get(short) ?? short
    const counts = /^[\d０-９]/u.test(source.slice(end))
    const goesOn = counts
      ? isEndOf(long, before.slice(-1) + short)
      : /[\p{Script=Han}A-Za-z]$/u.test(before)
    const apart = /[\p{Script=Han}\d]$/u.test(before) ? ' ' : ''
    return goesOn ? [] : [{ start: index, end, words: apart + long }]
  })
}

const isEndOf = (long: string, words: string): boolean => words.length > 1 && long.endsWith(words)

function write(source: string, pieces: readonly Piece[]): Rewritten {
  const text = new Lines()
  let at = 0
  for (const { start, end, words } of pieces) {
    text.put(source.slice(at, start), at)
    text.put(words, start, false)
    at = end
  }
  text.put(source.slice(at), at)
  return text.done()
}
