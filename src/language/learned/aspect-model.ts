import { type AnswerScores, answeringNet, NET_COUNTS } from './answering-net.ts'
import { ASPECT_NET } from './aspect-net-weights.ts'
import { ASPECT_WEIGHTS } from './aspect-weights.ts'
import { aspectOf } from './aspects.ts'
import type { Grams } from './grams.ts'
import { type LearnedWeights, Scorer, softMax } from './linear-model.ts'

/** Tells of every answer how many of the reports that are like a text give it, as a share of 1. */
export type Shares = ReadonlyMap<string, number>

/** A report as its grams and as its tokens. */
export interface AspectsSeen {
  readonly clues: Grams
  readonly tokens: readonly string[]
}

/** Answers the questions about a report (`aspects.ts`) by a linear model and a net; one look at the grams serves them all. */
function aspectModel(
  learned: LearnedWeights<string>,
  netScores: (tokens: readonly string[]) => AnswerScores,
): (seen: AspectsSeen) => Shares {
  // A program that reads nothing is spared the tables.
  let made: Scorer<string> | undefined
  const groups = groupsOf(learned.labels)
  return ({ clues, tokens }) => {
    made ??= new Scorer(learned)
    const others = netScores(tokens)
    const scores = made.scoresOf(clues).map((score, at) => {
      const other = others.get(learned.labels[at] ?? '') ?? score
      return (1 - NET_COUNTS) * score + NET_COUNTS * other
    })
    return sharesOf(learned.labels, groups, scores)
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
export const likelyAnswers = aspectModel(ASPECT_WEIGHTS, answeringNet(ASPECT_NET))
