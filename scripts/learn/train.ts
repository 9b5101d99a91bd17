import { answerShares, groupsOf } from '../../src/language/learned/aspect-model.ts'
import { type LearnedWeights, softMax } from '../../src/language/learned/linear-model.ts'

/** What can be seen of a case, and what it is. */
export interface Example<Label extends string> {
  readonly clues: readonly string[]
  readonly label: Label
}

/** What can be seen of a case, and all that holds of it. */
export interface Answered {
  readonly clues: readonly string[]
  readonly answers: ReadonlySet<string>
}

const ROUNDS = 14
const FIRST_STEP = 4
const BIAS_STEP = 0.05
/** A gram that only one example holds tells of that example alone. */
const EXAMPLES_MIN = 2
/** Grams whose weights are all so small tell nothing and are left out. */
const WEIGHT_MIN = { label: 0.5, answers: 1 }
/** Larger weights are cut: what is sure stays so, and the others are kept more finely. */
const WEIGHT_MAX = 24
/** The weights are averaged from this round on: where they end depends less on what was seen last. */
const AVERAGED_FROM = 6

/** The same examples give the same weights: the order in which they are seen comes from a fixed seed. */
function* shuffles(count: number): Generator<readonly number[]> {
  let seed = 7
  const below = (limit: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * limit)
  }
  const order = Array.from({ length: count }, (_, index) => index)
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = count - 1; at > 0; at--) {
      const other = below(at + 1)
      const kept = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = kept
    }
    yield order
  }
}

/** Multinomial logistic regression over grams weighted by rarity and scaled to length one, by stochastic descent. */
export function train<Label extends string>(
  examples: readonly Example<Label>[],
): LearnedWeights<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort()
  const wanted = examples.map(({ label }) => labels.indexOf(label))
  const errors: Errors = (scores, index) =>
    Float64Array.from(
      softMax([...scores]),
      (share, label) => share - (label === wanted[index] ? 1 : 0),
    )
  return descended(
    examples.map(({ clues }) => clues),
    labels,
    errors,
    WEIGHT_MIN.label,
  )
}

/** The same for many questions about the same cases at once: the answers of each question share its belief. */
export function trainAnswers(examples: readonly Answered[]): LearnedWeights<string> {
  const answers = [...new Set(examples.flatMap((one) => [...one.answers]))].sort()
  const groups = groupsOf(answers)
  const wanted = examples.map((one) => answers.map((answer) => (one.answers.has(answer) ? 1 : 0)))
  const errors: Errors = (scores, index) => {
    const all = new Float64Array(answers.length)
    for (const group of groups)
      for (const [at, share] of answerShares(group.map((place) => scores[place] ?? 0)).entries()) {
        const place = group[at] ?? 0
        all[place] = share - (wanted[index]?.[place] ?? 0)
      }
    return all
  }
  return descended(
    examples.map(({ clues }) => clues),
    answers,
    errors,
    WEIGHT_MIN.answers,
  )
}

/** How far each score of the example with an index is from the truth. */
type Errors = (scores: Float64Array, index: number) => Float64Array

function descended<Label extends string>(
  clues: readonly (readonly string[])[],
  labels: readonly Label[],
  errorsOf: Errors,
  weightMin: number,
): LearnedWeights<Label> {
  const rarity = rarityOf(clues)
  const inputs = clues.map((own) => scaled(own, rarity))
  const weights = new Map([...rarity.keys()].map((gram) => [gram, new Float64Array(labels.length)]))
  const bias = new Float64Array(labels.length)
  const sums = new Map([...rarity.keys()].map((gram) => [gram, new Float64Array(labels.length)]))
  const biasSum = new Float64Array(labels.length)
  let round = 0
  for (const order of shuffles(clues.length)) {
    const step = FIRST_STEP / (1 + round / 3)
    for (const index of order)
      descend(inputs[index] ?? [], (scores) => errorsOf(scores, index), { weights, bias, step })
    round += 1
    if (round <= AVERAGED_FROM) continue
    const part = 1 / (ROUNDS - AVERAGED_FROM)
    addTo(biasSum, bias, part)
    for (const [gram, own] of weights) addTo(sums.get(gram) ?? own, own, part)
  }
  return packed(labels, biasSum, { sums, rarity, weightMin })
}

type Input = readonly (readonly [gram: string, value: number])[]

function rarityOf(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const gram of texts.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return new Map(
    [...counts]
      .filter(([, count]) => count >= EXAMPLES_MIN)
      .map(([gram, count]) => [gram, Math.log(texts.length / count)]),
  )
}

function scaled(grams: readonly string[], rarity: ReadonlyMap<string, number>): Input {
  const values = grams.flatMap((gram) => {
    const rare = rarity.get(gram)
    return rare === undefined ? [] : [[gram, rare] as const]
  })
  const norm = Math.sqrt(values.reduce((sum, [, rare]) => sum + rare * rare, 0)) || 1
  return values.map(([gram, rare]) => [gram, rare / norm] as const)
}

interface State {
  readonly weights: ReadonlyMap<string, Float64Array>
  readonly bias: Float64Array
  readonly step: number
}

/** One step down: what was believed moves towards what is true. */
function descend(
  input: Input,
  errorsOf: (scores: Float64Array) => Float64Array,
  { weights, bias, step }: State,
): void {
  const known = input.flatMap(([gram, value]) => {
    const own = weights.get(gram)
    return own ? [{ own, value }] : []
  })
  const scores = Float64Array.from(bias)
  for (const { own, value } of known) addTo(scores, own, value)
  const errors = errorsOf(scores)
  addTo(bias, errors, -step * BIAS_STEP)
  for (const { own, value } of known) addTo(own, errors, -step * value)
}

/** Adds the parts of one vector, each as many times, to those of another. */
function addTo(sum: Float64Array, parts: Float64Array, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (parts[at] ?? 0) * times
}

interface Learned {
  readonly sums: ReadonlyMap<string, Float64Array>
  readonly rarity: ReadonlyMap<string, number>
  readonly weightMin: number
}

function packed<Label extends string>(
  labels: readonly Label[],
  bias: Float64Array,
  { sums, rarity, weightMin }: Learned,
): LearnedWeights<Label> {
  const kept = [...sums].filter(([, own]) => own.some((one) => Math.abs(one) >= weightMin))
  const largest = Math.max(...kept.map(([, own]) => Math.max(...own.map(Math.abs))))
  const weightMax = Math.min(WEIGHT_MAX, largest)
  const rarityMax = Math.max(...kept.map(([gram]) => rarity.get(gram) ?? 0))
  const bytes = kept.flatMap(([, own]) =>
    [...own].map((one) =>
      Math.round((Math.max(-weightMax, Math.min(weightMax, one)) / weightMax) * 127),
    ),
  )
  const rare = kept.map(([gram]) => Math.round(((rarity.get(gram) ?? 0) / rarityMax) * 255))
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    labels,
    bias: [...bias].map(round),
    grams: kept.map(([gram]) => gram).join('\t'),
    rarity: Buffer.from(Uint8Array.from(rare)).toString('base64'),
    rarityMax: round(rarityMax),
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
    weightMax: round(weightMax),
  }
}
