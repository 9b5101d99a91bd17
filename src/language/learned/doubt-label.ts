/** What each surprise of a reading adds to the belief that it is wrong, in logarithms of odds. */
export interface DoubtWeights {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** Whether a report tells any dispute or activities alone. */
export type ReportKind = 'disputes' | 'activities'

/** When to doubt a report of each kind. */
export type Doubts = Readonly<Record<ReportKind, DoubtWeights>>
