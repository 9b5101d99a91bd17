/** How many per cent a part is of a whole, to two decimals; null of a whole that is nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 100
