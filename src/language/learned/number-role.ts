import { linearModel, type Ranked } from './linear-model.ts'
import { type Named, numberClues, type SeenNumber } from './number-clues.ts'
import { NUMBER_WEIGHTS } from './number-weights.ts'

/** The code of the indicator that a number counts, `dispute` for what is told of one, or `none`. */
export type NumberRole = string

const EXAMPLES = linearModel(NUMBER_WEIGHTS)

/** What each number of a text counts, judged by the numbers of labelled messages that it is like. */
export function likelyRoles(
  text: string,
  mentions: readonly Named[],
): (number: SeenNumber) => Ranked<NumberRole> {
  const cluesOf = numberClues(text, mentions)
  return (number) => EXAMPLES.best(cluesOf(number)) ?? { label: 'none', share: 0 }
}

/** Whether a role is a thing of the list. */
export const isCounted = (role: NumberRole): boolean => role !== 'dispute' && role !== 'none'
