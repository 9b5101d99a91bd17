import type { Span } from '../token.ts'

/** A number as the clues see it; the span is the numeral alone. */
export interface SeenNumber extends Span {
  readonly value: number
  readonly unit?: { readonly text: string } | undefined
}

/** A place that names something of the list. */
interface Named extends Span {
  readonly indicator: { readonly code: string }
}

const BEFORE = 10
const BEHIND = 8
/** The characters next to the number tell most: they are looked at as they stand. */
const NEXT_MAX = 4
/** So close a name belongs to the number more often than not. */
const CLOSE = 3
const QUARREL = /纠纷|调解|化解|赔|吵|扯/
/** Numbers of a size are alike, small ones are each their own. */
const SIZES: readonly (readonly [from: number, name: string])[] = [
  [1000, 'thousands'],
  [100, 'hundreds'],
  [20, 'tens'],
  [4, 'some'],
]

/**
 * What a learned model sees of a number: the characters before and behind it, its measure, its size, what
 * is named before and behind it, and what the message is about.
 */
export function numberClues(
  text: string,
  { start, end, value, unit }: SeenNumber,
  mentions: readonly Named[],
): Set<string> {
  const before = withoutDigits(text.slice(Math.max(0, start - BEFORE), start))
  const behind = withoutDigits(text.slice(end, end + BEHIND))
  const last = mentions.findLast((mention) => mention.end <= start)
  const next = mentions.find((mention) => mention.start >= end)
  const measure = unit?.text ?? ''
  const clues = new Set<string>([
    `measure ${measure}`,
    `size ${SIZES.find(([from]) => value >= from)?.[1] ?? value}`,
    `about ${[...new Set(mentions.map(({ indicator }) => indicator.code))].slice(0, 2).join()}`,
    `quarrel ${QUARREL.test(text)}`,
  ])
  for (let length = 1; length <= NEXT_MAX; length++) {
    clues.add(`<${before.slice(-length)}`)
    clues.add(`>${behind.slice(0, length)}`)
  }
  addPairs(clues, 'before', before)
  addPairs(clues, 'behind', behind)
  addName(clues, 'last', last, measure, last && start - last.end <= CLOSE)
  addName(clues, 'next', next, measure, next && next.start - end <= CLOSE)
  return clues
}

const withoutDigits = (text: string): string => text.replaceAll(/\d+/g, '#')

function addPairs(clues: Set<string>, where: string, text: string): void {
  for (let at = 0; at + 2 <= text.length; at++) clues.add(`${where} ${text.slice(at, at + 2)}`)
}

function addName(
  clues: Set<string>,
  which: string,
  named: Named | undefined,
  measure: string,
  close: boolean | undefined,
): void {
  const code = named?.indicator.code ?? 'nothing'
  clues.add(`${which} ${code}`)
  clues.add(`${which} ${code} ${measure}`)
  if (close) clues.add(`${which} close ${code}`)
}
