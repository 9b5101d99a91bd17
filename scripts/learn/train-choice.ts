import type { Surprises } from '../../src/language/account/surprises.ts'
import { type ChoiceWeights, nameOfWay } from '../../src/language/rereading/likeliest.ts'
import type { Choice, WeighedOnce } from './first-choices.ts'
import { MEASURES } from './train-doubt.ts'

const ROUNDS = 1000
const STEP = 0.1
const STEP_HALVED_BY = 50
/** How strongly weights are held where they start, per example. */
const HELD = 2
/** What a weight is before anything is learned: each surprise speaks against a reading, and so does each way in which it differs from the rules. */
const START = { surprise: -1, way: -3 }

interface Example {
  readonly inputs: readonly (readonly (readonly [number, number])[])[]
  readonly right: readonly boolean[]
}

/**
 * What speaks for a reading beside others of the same report, by softmax regression over the readings that were
 * weighed; reports of which no reading was right teach nothing. A surprise never speaks for a reading. The same choices
 * give the same weights.
 */
export function trainChoice(choices: readonly Choice[]): ChoiceWeights {
  const telling = choices.filter((one) => one.length > 1 && one.some(({ right }) => right))
  const names = [...new Set(telling.flat().flatMap(partsOf))].sort()
  const places = new Map(names.map((name, at) => [name, at]))
  const isWay = names.map((name) => name.startsWith(nameOfWay('')))
  const start = isWay.map((way) => (way ? START.way : START.surprise))
  const examples = telling.map((one) => exampleOf(one, places))
  const weights = [...start]
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight, at) => HELD * ((start[at] ?? 0) - weight))
    for (const example of examples) addSlopes(slopes, example, weights)
    const step = STEP / Math.sqrt(1 + round / STEP_HALVED_BY) / Math.sqrt(examples.length)
    for (const [at, slope] of slopes.entries()) {
      const moved = (weights[at] ?? 0) + step * slope
      weights[at] = isWay[at] ? moved : Math.min(0, moved)
    }
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Math.round(1e3 * (weights[at] ?? 0)) / 1e3]),
  )
}

/** Measures of the message are the same for all its readings, or say nothing of their own. */
const surprisesAmong = (surprises: Surprises): [string, number][] =>
  Object.entries(surprises).filter(([part]) => !MEASURES.has(part) && part !== 'intent')

const partsOf = ({ surprises, otherwise }: WeighedOnce): string[] => [
  ...surprisesAmong(surprises).map(([part]) => part),
  ...otherwise.map(nameOfWay),
]

function exampleOf(weighed: Choice, places: ReadonlyMap<string, number>): Example {
  const placed = (name: string, value: number) => [places.get(name) ?? 0, value] as const
  return {
    inputs: weighed.map(({ surprises, otherwise }) => [
      ...surprisesAmong(surprises).map(([part, value]) => placed(part, value)),
      ...otherwise.map((way) => placed(nameOfWay(way), 1)),
    ]),
    right: weighed.map(({ right }) => right),
  }
}

function addSlopes(slopes: number[], { inputs, right }: Example, weights: readonly number[]): void {
  const sums = inputs.map((input) =>
    input.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0),
  )
  const most = Math.max(...sums)
  const raised = sums.map((sum) => Math.exp(sum - most))
  const all = raised.reduce((sum, one) => sum + one, 0)
  const ofRight = raised.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0)
  for (const [index, input] of inputs.entries()) {
    const own = raised[index] ?? 0
    const pull = (right[index] ? own / ofRight : 0) - own / all
    for (const [at, value] of input) slopes[at] = (slopes[at] ?? 0) + pull * value
  }
}
