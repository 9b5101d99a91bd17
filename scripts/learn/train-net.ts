import { answerShares, groupsOf } from '../../src/language/learned/aspect-model.ts'
import { aspectOf } from '../../src/language/learned/aspects.ts'
import { packed } from '../../src/language/learned/packed-numbers.ts'
import {
  type Found,
  type LearnedNet,
  type NetSize,
  type NetWeights,
  NO_TOKEN,
  placeOf,
  TextNet,
  UNKNOWN_TOKEN,
} from '../../src/language/learned/text-net.ts'
import { type Random, randomFrom } from '../../test/language/generated/random.ts'
import { Descent } from './adam.ts'
import { firstWeights } from './first-weights.ts'

/** A text, and the answers that are known of it; of a question none of whose answers is given nothing is learned, unless all are known. */
export interface TextExample {
  readonly tokens: readonly string[]
  readonly answers: ReadonlySet<string>
}

export interface Training {
  /** Whether every question is answered of every text: what is not given then is not so. */
  readonly all: boolean
  readonly rounds: number
}

const SIZE: NetSize = { embedded: 32, filters: 128 }
const BATCH = 32
/** How far a step goes in the first rounds, and in the last. */
const STEPS = [2e-3, 6e-4, 2e-4] as const
/** So many filters stay unasked, and tokens unknown, each time, lest the net learns the examples by heart. */
const LEFT_OUT = { filters: 0.4, tokens: 0.1 }
/** A token of fewer examples tells of them alone. */
const EXAMPLES_MIN = 3
const SEED = 20_261_201

/** Learns a net by stochastic descent; the same examples give the same net. */
export function trainNet(examples: readonly TextExample[], training: Training): LearnedNet {
  const answers = [...new Set(examples.flatMap((one) => [...one.answers]))].sort()
  const tokens = ['', 'unknown', ...knownTokens(examples)]
  const lesson = new Lesson(answers, tokens, training, randomFrom(SEED))
  const cases = examples.map((one) => lesson.caseOf(one))
  for (let round = 0; round < training.rounds; round++) lesson.learn(cases, stepOf(round, training))
  const { embeddings, filters, filterBias, outputs, outputBias } = lesson.net.weights
  return {
    size: SIZE,
    answers,
    tokens: tokens.join('\t'),
    weights: {
      embeddings: packed(embeddings),
      filters: packed(filters),
      filterBias: packed(filterBias),
      outputs: packed(outputs),
      outputBias: packed(outputBias),
    },
  }
}

function stepOf(round: number, { rounds }: Training): number {
  const [first, second, last] = STEPS
  if (round < 0.6 * rounds) return first
  return round < 0.85 * rounds ? second : last
}

function knownTokens(examples: readonly TextExample[]): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of examples)
    for (const token of new Set(tokens)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return [...counts]
    .filter(([token, count]) => count >= EXAMPLES_MIN && token !== '' && token !== '\t')
    .map(([token]) => token)
}

interface Case {
  readonly tokens: readonly number[]
  /** Places of answers: those that are so, and all of the questions that are asked. */
  readonly right: readonly number[]
  readonly asked: readonly (readonly number[])[]
}

/** A net that learns. */
class Lesson {
  readonly net: TextNet
  private readonly descent: Descent<keyof NetWeights>
  private readonly places: ReadonlyMap<string, number>
  private readonly answerPlaces: ReadonlyMap<string, number>
  private readonly groups: readonly (readonly number[])[]
  private readonly answers: readonly string[]
  private readonly all: boolean
  private readonly random: Random

  constructor(
    answers: readonly string[],
    tokens: readonly string[],
    { all }: Training,
    random: Random,
  ) {
    const weights = firstWeights(SIZE, tokens.length, answers.length, random)
    this.net = new TextNet(SIZE, weights)
    this.descent = new Descent({ ...weights })
    this.places = new Map(tokens.map((token, at) => [token, at]))
    this.answerPlaces = new Map(answers.map((answer, at) => [answer, at]))
    this.answers = answers
    this.groups = groupsOf(answers)
    this.all = all
    this.random = random
  }

  caseOf({ tokens, answers }: TextExample): Case {
    const known = new Set([...answers].map(aspectOf))
    return {
      tokens: tokens.map((token) => this.places.get(token) ?? UNKNOWN_TOKEN),
      right: [...answers].map((answer) => this.answerPlaces.get(answer) ?? 0),
      asked: this.all
        ? this.groups
        : this.groups.filter(([one = 0]) => known.has(aspectOf(this.answers[one] ?? ''))),
    }
  }

  learn(cases: readonly Case[], step: number): void {
    const order = this.random.shuffled(cases)
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH)
      this.net.forgetRows()
      for (const one of batch) this.learnFrom(one, 1 / batch.length)
      this.descent.step(step)
    }
  }

  private learnFrom(one: Case, part: number): void {
    const { random, net } = this
    const tokens = one.tokens.map((token) =>
      random.share() < LEFT_OUT.tokens ? UNKNOWN_TOKEN : token,
    )
    const found = net.find(tokens)
    const kept = found.values.map((value) =>
      random.share() < LEFT_OUT.filters ? 0 : value / (1 - LEFT_OUT.filters),
    )
    const errors = this.errorsOf(net.scoresOf({ values: kept }), one, part)
    this.blame(tokens, found, kept, errors)
  }

  /** How far the belief in each answer that is asked for is from the truth. */
  private errorsOf(scores: Float32Array, { right, asked }: Case, part: number): Float32Array {
    const errors = new Float32Array(scores.length)
    for (const group of asked)
      for (const [at, share] of answerShares(group.map((place) => scores[place] ?? 0)).entries())
        errors[group[at] ?? 0] = share * part
    for (const place of right) errors[place] = (errors[place] ?? 0) - part
    return errors
  }

  /** Hands the errors back to what led to them. */
  private blame(
    tokens: readonly number[],
    { places }: Found,
    kept: Float32Array,
    errors: Float32Array,
  ): void {
    addTo(this.descent.slopes.outputBias, 0, errors)
    for (const [filter, value] of kept.entries()) {
      if (value === 0) continue
      const blamed = this.blameOutputs(filter, value, errors) / (1 - LEFT_OUT.filters)
      this.blameFilter(tokens, filter, places[filter] ?? -1, blamed)
    }
  }

  /** How much a filter has to do with the errors. */
  private blameOutputs(filter: number, value: number, errors: Float32Array): number {
    const { outputs } = this.net.weights
    const { slopes } = this.descent
    const from = filter * errors.length
    let blamed = 0
    for (let at = 0; at < errors.length; at++) {
      const error = errors[at] ?? 0
      if (error === 0) continue
      blamed += error * (outputs[from + at] ?? 0)
      slopes.outputs[from + at] = (slopes.outputs[from + at] ?? 0) + error * value
    }
    return blamed
  }

  private blameFilter(
    tokens: readonly number[],
    filter: number,
    place: number,
    blamed: number,
  ): void {
    const { slopes } = this.descent
    const { embeddings, filters } = this.net.weights
    const { embedded, filters: count } = SIZE
    const width = Math.floor(filter / count) + 1
    const own = filter % count
    slopes.filterBias[filter] = (slopes.filterBias[filter] ?? 0) + blamed
    for (let at = 0; at < width; at++) {
      const token = (tokens[place + at] ?? NO_TOKEN) * embedded
      const from = placeOf(width, at) * embedded * count + own
      for (let number = 0; number < embedded; number++) {
        const weight = from + number * count
        slopes.filters[weight] =
          (slopes.filters[weight] ?? 0) + blamed * (embeddings[token + number] ?? 0)
        slopes.embeddings[token + number] =
          (slopes.embeddings[token + number] ?? 0) + blamed * (filters[weight] ?? 0)
      }
    }
  }
}

function addTo(sums: Float32Array, from: number, parts: Float32Array): void {
  for (let at = 0; at < parts.length; at++)
    sums[from + at] = (sums[from + at] ?? 0) + (parts[at] ?? 0)
}
