import { kindOf } from '../../src/language/account/doubtful.ts'
import type { Doubts, DoubtWeights, ReportKind } from '../../src/language/learned/doubt-label.ts'
import type { FirstReading } from './first-readings.ts'

const ROUNDS = 3000
const STEP = 0.5
/** How strongly weights are held small, per example: a few hundred wrong readings tell no more. */
const HELD_SMALL = 30
/** Measures of a message may make a wrong reading more or less likely; a surprise never makes it less. */
export const MEASURES: ReadonlySet<string> = new Set([
  ...['length', 'clauses', 'figures', 'lines', 'disputes', 'mixed', 'story', 'untold'],
  ...['left told', 'more told'],
])

/** What is told by hardly any report is held as small as what is told by one in ten. */
const SPREAD_MIN = 0.3

interface Scale {
  readonly part: string
  readonly mean: number
  readonly spread: number
}

/** Of reports of each kind by itself. */
export const trainDoubts = (readings: readonly FirstReading[]): Doubts => {
  const of = (kind: ReportKind) =>
    trainDoubt(readings.filter(({ surprises }) => kindOf(surprises) === kind))
  return { activities: of('activities'), disputes: of('disputes') }
}

/** Logistic regression of being wrong on the surprises, each brought to the same spread; the same readings give the same weights. */
function trainDoubt(readings: readonly FirstReading[]): DoubtWeights {
  const parts = [...new Set(readings.flatMap(({ surprises }) => Object.keys(surprises)))].sort()
  const scales = parts.map((part) => scaleOf(readings, part))
  const inputs = readings.map(({ surprises }) =>
    scales.map(({ part, mean, spread }) => ((surprises[part] ?? 0) - mean) / spread),
  )
  const wanted = readings.map(({ wrong }) => (wrong ? 1 : 0))
  const { weights, bias } = descended(inputs, wanted, parts)
  const own = scales.map(({ spread }, at) => (weights[at] ?? 0) / spread)
  const shift = scales.reduce((sum, { mean }, at) => sum + mean * (own[at] ?? 0), 0)
  return {
    bias: rounded(bias - shift),
    weights: Object.fromEntries(parts.map((part, at) => [part, rounded(own[at] ?? 0)])),
  }
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

function scaleOf(readings: readonly FirstReading[], part: string): Scale {
  const values = readings.map(({ surprises }) => surprises[part] ?? 0)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { part, mean, spread: Math.max(SPREAD_MIN, Math.sqrt(variance)) }
}

/** Straight down the slope of all readings together: there are few enough. */
function descended(
  inputs: readonly (readonly number[])[],
  wanted: readonly number[],
  parts: readonly string[],
) {
  const step = STEP / inputs.length
  const least = parts.map((part) => (MEASURES.has(part) ? -Infinity : 0))
  const weights: number[] = (inputs[0] ?? []).map(() => 0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map((weight) => weight * HELD_SMALL)
    let slope = 0
    for (const [index, input] of inputs.entries()) {
      const error = errorOf(input, weights, bias, wanted[index] ?? 0)
      slope += error
      addTo(slopes, input, error)
    }
    bias -= step * slope
    for (const [at, change] of slopes.entries())
      weights[at] = Math.max(least[at] ?? 0, (weights[at] ?? 0) - step * change)
  }
  return { weights, bias }
}

function addTo(sums: number[], parts: readonly number[], times: number): void {
  for (let at = 0; at < parts.length; at++) sums[at] = (sums[at] ?? 0) + times * (parts[at] ?? 0)
}

function errorOf(
  input: readonly number[],
  weights: readonly number[],
  bias: number,
  wanted: number,
): number {
  const score = input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias)
  return 1 / (1 + Math.exp(-score)) - wanted
}
