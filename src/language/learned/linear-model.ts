import { UNMARKED } from './grams.ts'

/** What was learned from examples, as small as it can be stored (made by scripts/learn.ts). */
export interface LearnedWeights<Label extends string> {
  readonly labels: readonly Label[]
  readonly bias: readonly number[]
  /** The grams that count, with tabs between them. */
  readonly grams: string
  /** For each gram how rare it is: a byte in base64, as parts of `rarityMax`. */
  readonly rarity: string
  readonly rarityMax: number
  /** For each gram one weight per label: signed bytes in base64, as parts of `weightMax`. */
  readonly weights: string
  readonly weightMax: number
}

/** A label with its share of the belief: all shares add up to 1. */
export interface Ranked<Label extends string> {
  readonly label: Label
  readonly share: number
}

/** Answers one kind of question about texts, which are told as their grams. */
export interface LinearModel<Label extends string> {
  /** All labels, the likeliest first. */
  rank(grams: ReadonlySet<string>): readonly Ranked<Label>[]
  /** The piece of the text that speaks most for a label; undefined where none does. */
  telling(grams: ReadonlySet<string>, label: Label): string | undefined
}

/** A linear model with soft maximum over grams, weighted by how rare they are. */
export function linearModel<Label extends string>(
  learned: LearnedWeights<Label>,
): LinearModel<Label> {
  const { labels, bias } = learned
  const count = labels.length
  const placeOf = new Map(learned.grams.split('\t').map((gram, index) => [gram, index]))
  const rarity = bytesOf(learned.rarity)
  const weights = new Int8Array(bytesOf(learned.weights).buffer)
  const rarityUnit = learned.rarityMax / 255
  const weightUnit = learned.weightMax / 127

  const rank = (grams: ReadonlySet<string>) => {
    const scores = new Float64Array(count)
    let squares = 0
    for (const gram of grams) {
      const place = placeOf.get(gram)
      if (place === undefined) continue
      const rare = (rarity[place] ?? 0) * rarityUnit
      squares += rare * rare
      for (let label = 0; label < count; label++)
        scores[label] = (scores[label] ?? 0) + rare * (weights[place * count + label] ?? 0)
    }
    const unit = weightUnit / (Math.sqrt(squares) || 1)
    return sharesOf(
      labels,
      Array.from(scores, (score, label) => score * unit + (bias[label] ?? 0)),
    )
  }

  const telling = (grams: ReadonlySet<string>, label: Label) => {
    const column = labels.indexOf(label)
    let best: string | undefined
    let most = 0
    for (const gram of grams) {
      const place = placeOf.get(gram)
      if (place === undefined || !UNMARKED.test(gram)) continue
      const weight = (rarity[place] ?? 0) * (weights[place * count + column] ?? 0)
      if (weight > most) {
        most = weight
        best = gram
      }
    }
    return best
  }
  return { rank, telling }
}

function sharesOf<Label extends string>(
  labels: readonly Label[],
  scores: readonly number[],
): Ranked<Label>[] {
  const shares = softMax(scores)
  return labels
    .map((label, index) => ({ label, share: shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share)
}

/** Scores as shares that add up to 1. */
export function softMax(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - best))
  const sum = raised.reduce((all, one) => all + one, 0)
  return raised.map((one) => one / sum)
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
