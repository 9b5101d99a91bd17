import type { Span, Unit } from '../token.ts'
import { TIME_BEFORE } from '../words/pointing.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

/** A number, whether or not it may count something. */
interface Numbered extends Span {
  readonly value: number
  readonly unit?: Unit | undefined
}

const REACH = 10

/**
 * “到两家去回访了一下，上次那两起闹离婚的都过得好好的”: the cases that were visited again, spoken of once more behind the visit, and no
 * further ones.
 */
export const isVisitedTold = ({ text, amounts }: Told, amount: Amount): boolean =>
  visitedBefore(text, amounts, amount) !== undefined

/** The visits of which the text speaks again, and where it does: the same number twice. */
export const visitsToldTwice = (text: string, numbers: readonly Numbered[]): readonly Span[] =>
  numbers.flatMap((number) => {
    const visited = visitedBefore(text, numbers, number)
    return visited ? [visited, number] : []
  })

/** The number of the visits which another one takes up. */
function visitedBefore(
  text: string,
  numbers: readonly Numbered[],
  number: Numbered,
): Numbered | undefined {
  if (!OF_CASES.test(number.unit?.text ?? '')) return undefined
  const visited = numbers.findLast(
    (one) =>
      one.end <= number.start &&
      one.value === number.value &&
      /回访/u.test(text.slice(Math.max(0, one.start - REACH), one.end + REACH)),
  )
  return visited && SPOKEN_OF.test(text.slice(visited.end, number.start)) ? visited : undefined
}

/** Homes, cases, couples. */
const OF_CASES = /^[起件桩宗家户对个]$/u
/** “，上次那”, “，前头闹分家的那”: up to the number. */
const SPOKEN_OF = new RegExp(
  `^(?![^。；\\n]*(?:又|再|另外?|还有?)(?!闹|吵|好))[^。；\\n\\d]{0,24}?(?:${TIME_BEFORE}[^，。；\\d]{0,10}|(?<=[，。、 的下])[那这])$`,
  'u',
)
