/** A guard, how to take it away, and the test that must notice. */
export interface Mutation {
  readonly guard: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly test: string
}

/** Guards of one file that one test watches. */
export const within =
  (file: string, test: string) =>
  (guard: string, from: string, to: string): Mutation => ({ guard, from, to, file, test })
