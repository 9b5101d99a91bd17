import type { Doubts, ReportKind } from '../learned/doubt-label.ts'
import { DOUBT_WEIGHTS } from '../learned/doubt-weights.ts'
import type { Surprises } from './surprises.ts'

/**
 * From which share of wrong ones among the first readings that surprised as much a report is asked about rather
 * than recorded: a needless question costs a word, a wrong record somebody's trust.
 */
const DOUBTED_FROM = 0.25

/** The logarithm of a length in characters: shorter messages hold too little to be judged by what they are like. */
const LENGTH_MIN = Math.log(12)

/** Whether a report surprises as much as those that were read wrongly when they were read first. */
export const isDoubtful = (surprises: Surprises, learned: Doubts = DOUBT_WEIGHTS): boolean =>
  (surprises.length ?? LENGTH_MIN) >= LENGTH_MIN && shareOfWrong(surprises, learned) >= DOUBTED_FROM

/** How many of the first readings that surprised as much were wrong, as a share of 1. */
export function shareOfWrong(surprises: Surprises, learned: Doubts = DOUBT_WEIGHTS): number {
  const { bias, weights } = learned[kindOf(surprises)]
  let score = bias
  for (const [part, weight] of Object.entries(weights)) score += weight * (surprises[part] ?? 0)
  return 1 / (1 + Math.exp(-score))
}

/** Figures are misread for other reasons than stories. */
export const kindOf = ({ disputes }: Surprises): ReportKind =>
  (disputes ?? 0) > 0 ? 'disputes' : 'activities'
