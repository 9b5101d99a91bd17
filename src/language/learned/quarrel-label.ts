import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'

/** What the examples tell of a stretch: the class of its quarrel, or that it tells none. */
export type QuarrelLabel = DisputeCategoryCode | 'none'
