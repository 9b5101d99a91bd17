import type { Accounted } from '../account/account.ts'
import type { Known, Made, Seen, Surprises } from '../account/surprises.ts'

/** In what a reading differs from the one that the rules make. */
export type Otherwise =
  | 'no disputes'
  | 'no activities'
  | 'read without disputes'
  | 'one story'
  | 'in two parts'
  | 'sentence by sentence'
  | 'a dispute less'
  | 'class'
  | 'no class'
  | 'standing'
  | 'agreement'
  | 'no agreement'
  | 'amount'
  | 'no amount'
  | 'a figure less'
  | 'an event less'
  | 'a figure more'
  | 'figure'
  | 'another number'
  | 'one number alone'
  | 'a number less'
  | 'with another number'
  | 'event'
  | 'day'
  | 'days'
  | 'running total'
  | 'village'

/** A reading beside the one of the rules. */
export interface OtherReading extends Made {
  /** One after the other; none for the reading of the rules itself. */
  readonly otherwise: readonly Otherwise[]
}

/** A reading with what surprises in it. */
export interface WeighedReading extends OtherReading {
  readonly surprises: Surprises
}

/** What is made of a message, and what the examples say of it. */
export interface ReadAndKnown extends Seen, OtherReading {
  readonly known: Known
}

/** How likely an answer must be for a reading that gives it to be weighed. */
export const LIKELY_FROM = 0.12

export const isLikely = ({ known }: Pick<ReadAndKnown, 'known'>, answer: string): boolean =>
  (known.answers.get(answer) ?? 0) >= LIKELY_FROM

/** The figures with some of them taken for something else. */
export const takenFor = (
  accounted: readonly Accounted[],
  which: (one: Accounted) => boolean,
  as: string,
): Accounted[] => accounted.map((one) => (which(one) ? { ...one, as } : one))
