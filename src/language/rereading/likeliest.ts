import { CHOICE_WEIGHTS } from '../learned/choice-weights.ts'
import type { Weighed } from '../reading.ts'

/** What speaks for a reading beside others of the same message, in logarithms of odds, by the parts of its surprises and the ways in which it differs. */
export type ChoiceWeights = Readonly<Record<string, number>>

type Weighable = Pick<Weighed, 'surprises' | 'otherwise'>

/** By how much another reading must speak more for itself than that of the rules, so that nobody corrects what is right. */
const BETTER_BY = 0.2

/** The name of a way in which a reading differs, among the weights. */
export const nameOfWay = (way: string): string => `otherwise: ${way}`

/** How much a reading speaks for itself. */
function plausibility({ surprises, otherwise }: Weighable, weights: ChoiceWeights): number {
  let sum = 0
  for (const [part, surprise] of Object.entries(surprises)) sum += (weights[part] ?? 0) * surprise
  for (const way of otherwise) sum += weights[nameOfWay(way)] ?? 0
  return sum
}

/** The most plausible reading first. */
export const byPlausibility = <Reading extends Weighable>(
  readings: readonly Reading[],
  weights: ChoiceWeights = CHOICE_WEIGHTS,
): readonly Reading[] =>
  readings
    .map((reading) => ({ reading, sum: plausibility(reading, weights) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ reading }) => reading)

/** The reading to be believed: the first, which is that of the rules, unless another is more plausible by far. */
export function likeliestOf<Reading extends Weighable>(
  readings: readonly [Reading, ...Reading[]],
  weights: ChoiceWeights = CHOICE_WEIGHTS,
): Reading {
  const [first] = readings
  const best = byPlausibility(readings, weights)[0] ?? first
  const gain = plausibility(best, weights) - plausibility(first, weights)
  return gain >= BETTER_BY ? best : first
}
