import { type Packed, unpacked } from './packed-numbers.ts'

/** A text as a net sees it: its signs, and words told beside it, each as its place in the list of tokens. */
export type TokenPlaces = readonly number[]

/** The shape of a net: how many numbers stand for a token, and how many filters of each width look at the text. */
export interface NetSize {
  readonly embedded: number
  readonly filters: number
}

/** What a net learned from examples (made by scripts/learn.ts). */
export interface LearnedNet {
  readonly size: NetSize
  /** `question: answer`, as in `aspects.ts`. */
  readonly answers: readonly string[]
  /** With tabs between them; the first two stand for what is no token and for tokens that are not known. */
  readonly tokens: string
  readonly weights: Readonly<Record<keyof NetWeights, Packed>>
}

/** The numbers of a net: one row after the other. */
export interface NetWeights {
  /** For each token its numbers. */
  readonly embeddings: Float32Array
  /** For each width and each place within it, for each number of a token, one number per filter. */
  readonly filters: Float32Array
  readonly filterBias: Float32Array
  /** For each filter one number per answer. */
  readonly outputs: Float32Array
  readonly outputBias: Float32Array
}

/** How many tokens side by side a filter looks at. */
export const WIDTHS = [1, 2, 3, 4] as const
const WIDEST = WIDTHS[3]
/** `embedded` is a multiple of this. */
const AT_ONCE = 4
const PLACES = WIDTHS.reduce<number>((sum, width) => sum + width, 0)

/** The places of what stands for no token, and for one that is not known. */
export const NO_TOKEN = 0
export const UNKNOWN_TOKEN = 1
/** Longer texts are read up to here. */
const TOKENS_MAX = 300

/** How much each filter found in a text, and where; nothing is 0 and nowhere -1. */
export interface Found {
  readonly values: Float32Array
  readonly places: Int32Array
}

/**
 * A convolutional net for short texts: filters look for runs of one to four tokens, each tells how well its best
 * place fits, and the answers weigh that (Kim 2014, Convolutional Neural Networks for Sentence Classification).
 * Words that are used alike get numbers alike, so that it knows what the grams of a linear model have not met.
 */
export class TextNet {
  readonly size: NetSize
  readonly weights: NetWeights
  private readonly row: number
  /** What each filter makes of a token at each of its places; worked out when a token is met first. */
  private readonly rows: Float32Array
  private readonly isWorkedOut: Uint8Array
  /** Where in `rows` nothing is told. */
  private readonly nothing: number

  constructor(size: NetSize, weights: NetWeights) {
    const tokens = weights.embeddings.length / size.embedded
    this.size = size
    this.weights = weights
    this.row = PLACES * size.filters
    this.nothing = tokens * this.row
    this.rows = new Float32Array(this.nothing + size.filters)
    this.isWorkedOut = new Uint8Array(tokens)
  }

  /** To be told when the weights change. */
  forgetRows(): void {
    this.isWorkedOut.fill(0)
  }

  /** What each filter finds in a text, which may be empty. */
  find(text: TokenPlaces): Found {
    const tokens = text.slice(0, TOKENS_MAX)
    while (tokens.length < WIDEST) tokens.push(NO_TOKEN)
    for (const token of tokens) if (this.isWorkedOut[token] !== 1) this.workOut(token)
    const values = new Float32Array(WIDTHS.length * this.size.filters)
    const places = new Int32Array(values.length).fill(-1)
    for (const width of WIDTHS) this.findOf(width, tokens, { values, places })
    return { values, places }
  }

  /** What speaks for each answer, in their order; any number. */
  scoresOf({ values }: Pick<Found, 'values'>): Float32Array {
    const { outputs, outputBias } = this.weights
    const scores = Float32Array.from(outputBias)
    const count = scores.length
    for (let filter = 0; filter < values.length; filter++) {
      const value = values[filter] ?? 0
      if (value === 0) continue
      const from = filter * count
      for (let at = 0; at < count; at++)
        scores[at] = (scores[at] ?? 0) + value * (outputs[from + at] ?? 0)
    }
    return scores
  }

  private findOf(width: number, tokens: TokenPlaces, { values, places }: Found): void {
    const { row, nothing } = this
    const { filters } = this.size
    const own = (width - 1) * filters
    /** Where the filters of a width tell what they make of a token so far behind a place; of none behind their last. */
    const from = (place: number, at: number) =>
      at < width ? (tokens[place + at] ?? NO_TOKEN) * row + placeOf(width, at) * filters : nothing
    for (let place = 0; place + width <= tokens.length; place++)
      this.compare(own, place, [from(place, 0), from(place, 1), from(place, 2), from(place, 3)], {
        values,
        places,
      })
  }

  /** Keeps of each filter of a width how well it fits a place, where none before fits better. */
  private compare(
    own: number,
    place: number,
    [first, second, third, fourth]: readonly [number, number, number, number],
    { values, places }: Found,
  ): void {
    const { rows } = this
    const { filterBias } = this.weights
    const { filters } = this.size
    for (let filter = 0; filter < filters; filter++) {
      const sum =
        (filterBias[own + filter] ?? 0) +
        (rows[first + filter] ?? 0) +
        (rows[second + filter] ?? 0) +
        (rows[third + filter] ?? 0) +
        (rows[fourth + filter] ?? 0)
      if (sum <= (values[own + filter] ?? 0)) continue
      values[own + filter] = sum
      places[own + filter] = place
    }
  }

  private workOut(token: number): void {
    const { rows, row } = this
    const { embedded, filters } = this.size
    const own = token * row
    rows.fill(0, own, own + row)
    for (let place = 0; place < PLACES; place++)
      for (let number = 0; number < embedded; number += AT_ONCE)
        this.addRow(
          own + place * filters,
          token * embedded + number,
          (place * embedded + number) * filters,
        )
    this.isWorkedOut[token] = 1
  }

  /** What four numbers of a token add to what the filters make of it: one after the other takes twice as long. */
  private addRow(to: number, numbers: number, from: number): void {
    const { rows } = this
    const { embeddings, filters: weights } = this.weights
    const { filters } = this.size
    const one = embeddings[numbers] ?? 0
    const two = embeddings[numbers + 1] ?? 0
    const three = embeddings[numbers + 2] ?? 0
    const four = embeddings[numbers + 3] ?? 0
    for (let filter = 0; filter < filters; filter++) {
      const at = from + filter
      rows[to + filter] =
        (rows[to + filter] ?? 0) +
        one * (weights[at] ?? 0) +
        two * (weights[at + filters] ?? 0) +
        three * (weights[at + 2 * filters] ?? 0) +
        four * (weights[at + 3 * filters] ?? 0)
    }
  }
}

/** The place of a place within the filters of a width among those of all widths. */
export const placeOf = (width: number, at: number): number => (width * (width - 1)) / 2 + at

/** How many numbers each part of a net of a size holds. */
export const lengthsOf = (
  { embedded, filters }: NetSize,
  tokens: number,
  answers: number,
): Readonly<Record<keyof NetWeights, number>> => ({
  embeddings: tokens * embedded,
  filters: PLACES * embedded * filters,
  filterBias: WIDTHS.length * filters,
  outputs: WIDTHS.length * filters * answers,
  outputBias: answers,
})

/** A net as it was stored. */
export const netOf = ({ size, weights }: LearnedNet): TextNet =>
  new TextNet(size, {
    embeddings: unpacked(weights.embeddings),
    filters: unpacked(weights.filters),
    filterBias: unpacked(weights.filterBias),
    outputs: unpacked(weights.outputs),
    outputBias: unpacked(weights.outputBias),
  })
