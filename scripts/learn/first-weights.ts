import {
  lengthsOf,
  type NetSize,
  type NetWeights,
  placeOf,
  WIDTHS,
} from '../../src/language/learned/text-net.ts'
import type { Random } from '../../test/language/generated/random.ts'

/** How far the numbers of tokens are from nothing before anything is learned. */
const EMBEDDED = 0.1

/**
 * What a net is before it learns anything: small chance numbers, the smaller the more of them are added up (He et al.
 * 2015, Delving Deep into Rectifiers).
 */
export function firstWeights(
  size: NetSize,
  tokens: number,
  answers: number,
  random: Random,
): NetWeights {
  const lengths = lengthsOf(size, tokens, answers)
  const chance = (length: number, spread: number) =>
    Float32Array.from({ length }, () => normal(random) * spread)
  const filters = new Float32Array(lengths.filters)
  const ofPlace = size.embedded * size.filters
  for (const width of WIDTHS) {
    const own = chance(width * ofPlace, Math.sqrt(2 / (width * size.embedded)))
    filters.set(own, placeOf(width, 0) * ofPlace)
  }
  return {
    embeddings: chance(lengths.embeddings, EMBEDDED),
    filters,
    filterBias: new Float32Array(lengths.filterBias),
    outputs: chance(lengths.outputs, Math.sqrt(1 / lengths.filterBias)),
    outputBias: new Float32Array(lengths.outputBias),
  }
}

/** Around 0, two thirds of them within 1. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share())
