import type { Agreement } from '../../../catalog/dispute-statuses.ts'
import type { Statement } from './statements.ts'
import type { Told } from './table.ts'

/** Disputes that become one record. */
export interface Solved extends Told {
  readonly agreement?: Agreement
}

/** `against` where the numbers contradict each other; undefined where the words are no tally. */
export type Solution = readonly Solved[] | 'against' | undefined

export type Counted = Statement & { readonly count: number }

export const isCounted = (one: Statement): one is Counted => one.count !== undefined

export const codeOf = ({ categories }: Statement): string | undefined => categories[0]?.code

export const hasClass = ({ categories }: Statement): boolean => categories.length > 0

/** A number of a class, of which nobody tells how it ended. */
export const isClass = (one: Statement | undefined): boolean =>
  one?.count !== undefined && hasClass(one) && one.status === undefined

/** A number of a class and an outcome. */
export const isCell = (one: Statement): boolean =>
  isCounted(one) && hasClass(one) && one.status !== undefined

/** A number that is not told to be a part. */
export const isTotal = (one: Statement): boolean =>
  isCounted(one) &&
  !hasClass(one) &&
  one.status === undefined &&
  !one.papers &&
  !one.left &&
  !one.rest

export const isSolved = (one: Solution): one is readonly Solved[] =>
  one !== undefined && one !== 'against'
