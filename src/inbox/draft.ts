import type { ReadRecord } from '../language/reading.ts'

/** The words of a message that gave a figure. */
export type SourceSpan = readonly [number, number]

/** A record that a message tells, with its village looked up and the words of its figures. */
export interface Draft {
  readonly told: ReadRecord
  /** Null for the township's own. */
  readonly villageId: number | null
  /** By line, in order; undefined where the words are not known. */
  readonly spans: readonly (SourceSpan | undefined)[]
}
