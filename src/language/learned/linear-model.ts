import { GramTable } from './gram-table.ts'
import { type Grams, UNMARKED } from './grams.ts'

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

/** What a model says of one text, worked out once for all that is asked of it. */
export interface Judgement<Label extends string> {
  /** The likeliest label; undefined where there are no labels. */
  readonly best: Ranked<Label> | undefined
  /** 0 for a label that the model does not know. */
  shareOf(label: Label): number
}

/** Answers one kind of question about texts, which are told as their grams. */
export interface LinearModel<Label extends string> {
  judge(grams: Grams): Judgement<Label>
  /** All labels, the likeliest first. */
  rank(grams: Grams): readonly Ranked<Label>[]
  /** The likeliest label alone; undefined where there are no labels. */
  best(grams: Grams): Ranked<Label> | undefined
  /** The piece of the text that speaks most for a label; undefined where none does. */
  telling(grams: Grams, label: Label): string | undefined
}

/** A linear model with soft maximum over grams, weighted by how rare they are. */
export function linearModel<Label extends string>(
  learned: LearnedWeights<Label>,
): LinearModel<Label> {
  // A program that reads nothing is spared the tables.
  let made: Scorer<Label> | undefined
  const scorer = () => {
    made ??= new Scorer(learned)
    return made
  }
  return {
    judge: (grams) => scorer().judged(grams),
    rank: (grams) => scorer().ranked(grams),
    best: (grams) => scorer().judged(grams).best,
    telling: (grams, label) => scorer().telling(grams, label),
  }
}

/** Holds the tables of a model. */
export class Scorer<Label extends string> {
  readonly labels: readonly Label[]
  private readonly bias: readonly number[]
  private readonly table: GramTable
  private readonly rarity: Uint8Array
  private readonly rarityUnit: number
  private readonly weights: Int8Array
  private readonly weightUnit: number
  /** In which look-up a gram was met last. */
  private readonly met: Uint32Array
  private lookUps = 0

  constructor(learned: LearnedWeights<Label>) {
    this.labels = learned.labels
    this.bias = learned.bias
    this.table = new GramTable(learned.grams)
    this.rarity = bytesOf(learned.rarity)
    this.rarityUnit = learned.rarityMax / 255
    this.weights = new Int8Array(bytesOf(learned.weights).buffer)
    this.weightUnit = learned.weightMax / 127
    this.met = new Uint32Array(this.table.size)
  }

  ranked(grams: Grams): Ranked<Label>[] {
    const shares = this.sharesOf(grams)
    return this.labels
      .map((label, index) => ({ label, share: shares[index] ?? 0 }))
      .sort((a, b) => b.share - a.share)
  }

  judged(grams: Grams): Judgement<Label> {
    const { labels } = this
    const shares = this.sharesOf(grams)
    const share = Math.max(...shares)
    const label = labels[shares.indexOf(share)]
    return {
      best: label === undefined ? undefined : { label, share },
      shareOf: (wanted) => shares[labels.indexOf(wanted)] ?? 0,
    }
  }

  telling(grams: Grams, label: Label): string | undefined {
    const column = this.labels.indexOf(label)
    let best: string | undefined
    let most = 0
    for (const place of this.placesOf(grams)) {
      const weight = (this.rarity[place] ?? 0) * this.weightOf(place, column)
      if (weight <= most) continue
      const gram = this.table.gram(place)
      if (!UNMARKED.test(gram)) continue
      most = weight
      best = gram
    }
    return best
  }

  /** What speaks for each label, in the order of the labels; any number. */
  scoresOf(grams: Grams): number[] {
    const { bias, weights, rarityUnit } = this
    const count = this.labels.length
    const scores = new Float64Array(count)
    let squares = 0
    for (const place of this.placesOf(grams)) {
      const rare = (this.rarity[place] ?? 0) * rarityUnit
      squares += rare * rare
      for (let label = 0; label < count; label++)
        scores[label] = (scores[label] ?? 0) + rare * (weights[place * count + label] ?? 0)
    }
    const unit = this.weightUnit / (Math.sqrt(squares) || 1)
    return Array.from(scores, (score, label) => score * unit + (bias[label] ?? 0))
  }

  private sharesOf(grams: Grams): number[] {
    return softMax(this.scoresOf(grams))
  }

  private weightOf(place: number, column: number): number {
    return this.weights[place * this.labels.length + column] ?? 0
  }

  /** The places of the grams that are known, each once. */
  private placesOf(grams: Grams): number[] {
    const { met, table } = this
    this.lookUps += 1
    const lookUp = this.lookUps
    const places: number[] = []
    grams((mark, text, start, end) => {
      const place = table.placeOf(mark, text, start, end)
      if (place < 0 || met[place] === lookUp) return
      met[place] = lookUp
      places.push(place)
    })
    return places
  }
}

/** Scores as shares that add up to 1. */
export function softMax(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - best))
  const sum = raised.reduce((all, one) => all + one, 0)
  return raised.map((one) => one / sum)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}
