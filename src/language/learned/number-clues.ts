import type { Span } from '../token.ts'
import { type Grams, type SeeGram, seeWord } from './grams.ts'

/** A number as the clues see it; the span is the numeral alone. */
export interface SeenNumber extends Span {
  readonly value: number
  readonly unit?: { readonly text: string } | undefined
}

/** A place that names something of the list. */
export interface Named extends Span {
  readonly indicator: { readonly code: string }
}

const BEFORE = 10
const BEHIND = 8
/** So far around is looked at, without regard to where it stands. */
const AROUND = 26
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
 * What a learned model sees of each number of a text: the characters before and behind it, its measure, its
 * size, what is named before and behind it, and what the message is about.
 */
export function numberClues(
  text: string,
  mentions: readonly Named[],
): (number: SeenNumber) => Grams {
  const codes = new Set(mentions.map(({ indicator }) => indicator.code))
  const about = [...codes].slice(0, 2).join()
  const quarrel = `${QUARREL.test(text)}`
  return ({ start, end, value, unit }) =>
    (see) => {
      const before = withoutDigits(text.slice(Math.max(0, start - BEFORE), start))
      const behind = withoutDigits(text.slice(end, end + BEHIND))
      const last = mentions.findLast((mention) => mention.end <= start)
      const next = mentions.find((mention) => mention.start >= end)
      const measure = unit?.text ?? ''
      seeWord(see, 'measure ', measure)
      seeWord(see, 'size ', SIZES.find(([from]) => value >= from)?.[1] ?? `${value}`)
      seeWord(see, 'about ', about)
      seeWord(see, 'quarrel ', quarrel)
      for (let length = 1; length <= NEXT_MAX; length++) {
        see('<', before, Math.max(0, before.length - length), before.length)
        see('>', behind, 0, Math.min(length, behind.length))
      }
      seePairs(see, 'before ', before)
      seePairs(see, 'behind ', behind)
      seePairs(see, 'around ', around(text, start, end))
      seeName(see, 'last', last, measure, last && start - last.end <= CLOSE)
      seeName(see, 'next', next, measure, next && next.start - end <= CLOSE)
    }
}

/** What stands around a number farther off: how it is meant may be told a clause before, or behind. */
const around = (text: string, start: number, end: number): string =>
  withoutDigits(
    `${text.slice(Math.max(0, start - AROUND), start)}，${text.slice(end, end + AROUND)}`,
  )

const withoutDigits = (text: string): string => text.replaceAll(/\d+/g, '#')

function seePairs(see: SeeGram, mark: string, text: string): void {
  for (let at = 0; at + 2 <= text.length; at++) see(mark, text, at, at + 2)
}

function seeName(
  see: SeeGram,
  which: string,
  named: Named | undefined,
  measure: string,
  close: boolean | undefined,
): void {
  const code = named?.indicator.code ?? 'nothing'
  seeWord(see, `${which} `, code)
  seeWord(see, `${which} ${code} `, measure)
  if (close) seeWord(see, `${which} close `, code)
}
