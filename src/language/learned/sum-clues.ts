import type { Span } from '../token.ts'
import { type Grams, type SeeGram, seeWord, withoutNumbers } from './grams.ts'
import { relationsOf } from './sum-relations.ts'

/** A sum of money, or a bare number that may be one, as the clues see it. */
export interface SeenSum extends Span {
  readonly yuan: number
  /** What the rules take it for. */
  readonly role: string | undefined
}

const BESIDE = 12
/** The characters next to the sum tell most: they are looked at as they stand. */
const NEXT_MAX = 4
const RUN_LENGTHS = [2, 3]
/** How a story ends tells whether its last sum was agreed on. */
const ENDING = 14
const MANY = 4

/** What a learned model sees of one of the sums of a story: the words around it, where it stands among the others, and how large it is. */
export const sumClues =
  (text: string, sums: readonly SeenSum[], index: number): Grams =>
  (see) => {
    const sum = sums[index]
    if (sum === undefined) return
    const place = placeOf(index, sums.length)
    const before = withoutNumbers(text.slice(Math.max(0, sum.start - BESIDE), sum.start))
    const behind = withoutNumbers(text.slice(sum.end, sum.end + BESIDE))
    for (let length = 1; length <= NEXT_MAX; length++) {
      see('<', before, Math.max(0, before.length - length), before.length)
      see('>', behind, 0, Math.min(length, behind.length))
    }
    seeRuns(see, 'before ', before)
    seeRuns(see, 'behind ', behind)
    if (index === sums.length - 1) seeRuns(see, 'ending ', withoutNumbers(text.slice(-ENDING)))
    seePlace(see, sums, index, place)
    seeNeighbour(see, 'next', sum, sums[index + 1])
    seeNeighbour(see, 'last', sum, sums[index - 1])
    for (const relation of relationsOf(sums, index).own) seeWord(see, 'is ', relation)
  }

function seeRuns(see: SeeGram, mark: string, text: string): void {
  for (const length of RUN_LENGTHS)
    for (let at = 0; at + length <= text.length; at++) see(mark, text, at, at + length)
}

function placeOf(index: number, count: number): string {
  if (count === 1) return 'only'
  if (index === 0) return 'first'
  return index === count - 1 ? 'last' : 'middle'
}

function seePlace(see: SeeGram, sums: readonly SeenSum[], index: number, place: string): void {
  const { role, yuan } = sums[index] ?? {}
  const larger = sums.filter((other) => other.yuan > (yuan ?? 0)).length
  const count = Math.min(MANY, sums.length)
  seeWord(see, 'place ', place)
  seeWord(see, 'of ', `${count}`)
  seeWord(see, 'to come ', `${Math.min(MANY, sums.length - 1 - index)} of ${count}`)
  seeWord(see, 'role ', `${role}`)
  seeWord(see, 'role ', `${role} ${place}`)
  seeWord(see, 'larger ', `${Math.min(MANY, larger)} of ${count}`)
  seeWord(see, 'larger ', `${Math.min(MANY, larger)} ${place}`)
}

function seeNeighbour(
  see: SeeGram,
  which: string,
  { yuan }: SeenSum,
  other: SeenSum | undefined,
): void {
  const size = other && (other.yuan < yuan ? 'less' : 'more')
  seeWord(see, `${which} `, other ? `${other.role} ${size}` : 'nothing')
}
