import { matchesOf } from '../patterns/matches.ts'
import { rememberingTexts } from '../text/remembering.ts'
import type { NumberToken, Span } from '../token.ts'
import { DISOWNED } from '../words/self-corrections.ts'

/** The rule of a figure that plainly stands for a wrong one before it. */
export const PUT_RIGHT = 'put right at once'

/** A figure that is told a second time only to say whose it is, up to the words before the right one. */
const disownedIn = rememberingTexts((text): readonly Span[] =>
  matchesOf(DISOWNED, text).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })),
)

/** Whether a day or a number is told only of the figure that was wrong: the 上周 of “45人，说错了，45人是上周的，这回是52人”. */
export const isOfDisowned = (text: string, { start }: Span): boolean =>
  disownedIn(text).some((wrong) => wrong.start <= start && start < wrong.end)

/**
 * The numbers of a text without those that the sender disowns: “来了32个，不对，32是上次的，这次是41个” (contract 4.4). The
 * right one stands in their place, in their measure where it has none.
 */
export function withoutDisowned(text: string, numbers: readonly NumberToken[]): NumberToken[] {
  const wrong = disownedIn(text)
  const inOne = ({ start }: Span) => wrong.find((span) => span.start <= start && start < span.end)
  return numbers.flatMap((number, index) => {
    if (inOne(number)) return []
    const before = numbers[index - 1]
    const gone = before && inOne(before)
    return gone ? [inPlaceOf(number, gone, before)] : [number]
  })
}

const inPlaceOf = (right: NumberToken, gone: Span, { unit }: NumberToken): NumberToken => ({
  ...right,
  start: gone.start,
  rule: PUT_RIGHT,
  ...(right.unit || !unit ? {} : { unit: { ...unit, start: right.end, end: right.end } }),
})
