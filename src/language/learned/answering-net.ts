import { type Ranked, softMax } from './linear-model.ts'
import { type LearnedNet, netOf, type TextNet, UNKNOWN_TOKEN } from './text-net.ts'

/** What a net says of a text: what speaks for each answer to each question, any number. */
export type AnswerScores = ReadonlyMap<string, number>

/** Answers questions about texts, which are told as their tokens. */
export function answeringNet(learned: LearnedNet): (tokens: readonly string[]) => AnswerScores {
  // A program that reads nothing is spared the tables.
  let made: { readonly net: TextNet; readonly places: ReadonlyMap<string, number> } | undefined
  return (tokens) => {
    made ??= {
      net: netOf(learned),
      places: new Map(learned.tokens.split('\t').map((token, place) => [token, place])),
    }
    const { net, places } = made
    const scores = net.scoresOf(net.find(tokens.map((token) => places.get(token) ?? UNKNOWN_TOKEN)))
    return new Map(learned.answers.map((answer, at) => [answer, scores[at] ?? 0]))
  }
}

/** How much the net counts beside the linear model: of texts that neither had seen the two together judge best so. */
export const NET_COUNTS = 0.5
const SHARE_MIN = 1e-6

/** What a linear model and a net together say: the mean of what speaks for each label, the likeliest first. */
export function withNet<Label extends string>(
  ranked: readonly Ranked<Label>[],
  question: string,
  scores: AnswerScores,
): readonly Ranked<Label>[] {
  const shares = softMax(
    ranked.map(
      ({ label, share }) =>
        (1 - NET_COUNTS) * Math.log(Math.max(SHARE_MIN, share)) +
        NET_COUNTS * (scores.get(`${question}: ${label}`) ?? 0),
    ),
  )
  return ranked
    .map(({ label }, at) => ({ label, share: shares[at] ?? 0 }))
    .sort((a, b) => b.share - a.share)
}
