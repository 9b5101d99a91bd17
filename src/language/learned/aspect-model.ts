import { ASPECT_WEIGHTS } from './aspect-weights.ts'
import { aspectOf } from './aspects.ts'
import type { Grams } from './grams.ts'
import { type LearnedWeights, Scorer, softMax } from './linear-model.ts'

/** Tells of every answer how many of the reports that are like a text give it, as a share of 1. */
export type Shares = ReadonlyMap<string, number>

/** Answers the questions about a report (`aspects.ts`) from grams; one look at the grams serves them all. */
function aspectModel(learned: LearnedWeights<string>): (grams: Grams) => Shares {
  // A program that reads nothing is spared the tables.
  let made: Scorer<string> | undefined
  const groups = groupsOf(learned.labels)
  return (grams) => {
    made ??= new Scorer(learned)
    return sharesOf(learned.labels, groups, made.scoresOf(grams))
  }
}

/** The places of the answers of each question. */
export function groupsOf(answers: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [place, answer] of answers.entries()) {
    const aspect = aspectOf(answer)
    groups.set(aspect, [...(groups.get(aspect) ?? []), place])
  }
  return [...groups.values()]
}

/** The shares of the answers of one question; a single answer stands against its opposite. */
export const answerShares = (scores: readonly number[]): readonly number[] =>
  scores.length === 1 ? softMax([...scores, 0]).slice(0, 1) : softMax(scores)

function sharesOf(
  answers: readonly string[],
  groups: readonly (readonly number[])[],
  scores: readonly number[],
): Shares {
  const shares = new Map<string, number>()
  for (const group of groups)
    for (const [at, share] of answerShares(group.map((place) => scores[place] ?? 0)).entries())
      shares.set(answers[group[at] ?? 0] ?? '', share)
  return shares
}

/** What the labelled reports that a text is like hold. */
export const likelyAnswers = aspectModel(ASPECT_WEIGHTS)
