/** Two people count a crowd differently; a fifth apart is still the same crowd. */
const APART_MAX = 0.2
const SMALL = 2

/** Whether two counts may be of the same thing. */
export const nearlyEqual = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(SMALL, APART_MAX * Math.max(a, b))
