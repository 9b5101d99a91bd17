import { linearModel, type Ranked } from './linear-model.ts'
import { numberClues, type SeenNumber } from './number-clues.ts'
import { NUMBER_WEIGHTS } from './number-weights.ts'

/** The code of the indicator that a number counts, `dispute` for what is told of one, or `none`. */
export type NumberRole = string

const EXAMPLES = linearModel(NUMBER_WEIGHTS)

/** What a number counts, judged by the numbers of labelled messages that it is like. */
export function likelyRole(
  text: string,
  number: SeenNumber,
  mentions: Parameters<typeof numberClues>[2],
): Ranked<NumberRole> {
  const [best] = EXAMPLES.rank(numberClues(text, number, mentions))
  return best ?? { label: 'none', share: 0 }
}

/** Whether a role is a thing of the list. */
export const isCounted = (role: NumberRole): boolean => role !== 'dispute' && role !== 'none'
