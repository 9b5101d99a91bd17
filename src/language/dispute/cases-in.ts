/** How many cases several entries, statements or records count together. */
export const casesIn = (all: readonly { readonly count: number }[]): number =>
  all.reduce((sum, { count }) => sum + count, 0)
