import type { NumberToken } from '../token.ts'

/** The numbers behind a total up to where they add up to it; none where they don't. */
export function partsOf(
  total: NumberToken,
  behind: readonly NumberToken[],
): readonly NumberToken[] {
  let sum = 0
  const end = behind.findIndex(({ value }) => {
    sum += value
    return sum >= total.value
  })
  return sum === total.value ? behind.slice(0, end + 1) : []
}
