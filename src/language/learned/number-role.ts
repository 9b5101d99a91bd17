import { type Judgement, linearModel, type Ranked } from './linear-model.ts'
import { type Named, numberClues, type SeenNumber } from './number-clues.ts'
import { NUMBER_WEIGHTS } from './number-weights.ts'

/** The code of the indicator that a number counts, `dispute` for what is told of one, or `none`. */
export type NumberRole = string

const EXAMPLES = linearModel(NUMBER_WEIGHTS)

/** What the numbers of labelled messages that a number is like count. */
export interface LikelyRoles {
  /** What most of them count. */
  best(number: SeenNumber): Ranked<NumberRole>
  /** How many of them count this, as a share of 1. */
  shareOf(number: SeenNumber, role: NumberRole): number
}

/** Judges the numbers of a text by the numbers of labelled messages that they are like. */
export function likelyRoles(text: string, mentions: readonly Named[]): LikelyRoles {
  const cluesOf = numberClues(text, mentions)
  // Of one number several things are asked.
  const judged = new Map<SeenNumber, Judgement<NumberRole>>()
  const judge = (number: SeenNumber): Judgement<NumberRole> => {
    const judgement = judged.get(number) ?? EXAMPLES.judge(cluesOf(number))
    judged.set(number, judgement)
    return judgement
  }
  return {
    best: (number) => judge(number).best ?? { label: 'none', share: 0 },
    shareOf: (number, role) => judge(number).shareOf(role),
  }
}

/** Whether a role is a thing of the list. */
export const isCounted = (role: NumberRole): boolean => role !== 'dispute' && role !== 'none'
