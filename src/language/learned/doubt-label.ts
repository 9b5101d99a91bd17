/** What each surprise of a reading adds to the belief that it is wrong, in logarithms of odds. */
export interface DoubtWeights {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}
