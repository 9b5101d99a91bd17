import type { Span } from '../token.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode } from './binding.ts'

/** Told of a number that counts nothing of the list. */
export const NOTHING = 'nothing'

/** What numbers count that a second look knows beforehand: the code of the thing, or `nothing`, by where the number starts. */
export type Given = ReadonlyMap<number, string>

/** A first look knows of no number beforehand. */
export const NONE_GIVEN: Given = new Map()

/** The name of the rule for `--explain`. */
export const GIVEN = 'left over at first, like examples'

/** Whether a number is known to count something, whatever is told around it. */
export const countsAsGiven = (given: Given, { start }: Span): boolean =>
  given.has(start) && given.get(start) !== NOTHING

/** Whether a number is known to count nothing. */
export const isNothingGiven = (given: Given, { start }: Span): boolean =>
  given.get(start) === NOTHING

/** “党员38个，入党积极分子4个”: the 4 that no rule explained, bound to what the examples say. */
export function boundAsGiven(binding: Binding, amount: Amount, given: Given): Bound | undefined {
  const code = given.get(amount.start)
  return code === undefined ? undefined : byCode(binding, amount, code, GIVEN)
}
