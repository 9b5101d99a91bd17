import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { CONTRASTED } from '../words/contrasted.ts'
import { findEvents } from './status.ts'

/**
 * Where the parts of a message begin that are set one against the other: “先来的嫌隔壁…；后来的是…”, “大的，…。小的两桩，…”,
 * “先说好的：…再说不好的：…”. None where only one side is named.
 */
export function contrastedParts(text: string): Span[] {
  const found = matchesOf(CONTRASTED, text).map(({ index, 0: words, groups }) => ({
    start: index,
    end: index + words.length,
    pair: PAIRS.findIndex((sides) => sides.some((side) => side.test(groups?.side ?? ''))),
    side: groups?.side ?? '',
  }))
  const [first] = found
  if (!first || isAboutParties(text, first)) return []
  return found.filter(({ pair, side }) =>
    found.some((other) => other.pair === pair && other.side !== side),
  )
}

/** “两家为屋檐水吵，先来的是老黄，后来的是隔壁”: the sides of a quarrel told before in the same sentence. */
const isAboutParties = (text: string, { start }: Span): boolean => {
  const front = text.slice(0, start).search(/[^。；：\n]*$/u)
  return findEvents(text, { start: front, end: start }).some(({ name }) => name === 'quarrel')
}

/** The sides that stand against each other. */
const PAIRS = [
  [/^(?:先|头里|早)/u, /^(?:后|晚)/u],
  [/^[大重难麻]/u, /^[小轻简容]/u],
  [/^(?:好|顺|办成)/u, /^(?:不|坏|孬|差|没)/u],
  [/^老/u, /^新/u],
]
