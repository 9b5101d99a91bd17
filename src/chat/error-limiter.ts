/** How many of one kind are told before the rest of the period is only counted. */
const TOLD_MAX = 3
const MS_PERIOD = 60_000

const NUMBERS = /\d+/g

/** Errors that differ only in their numbers are of one kind. */
const kindOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(NUMBERS, '#').slice(0, 80)

/**
 * Keeps a platform that fails many times a second from filling the log: the first few errors of a
 * kind are told each minute, the others counted, and the count told with the next one.
 */
export function limitErrors(
  onError: (error: unknown) => void,
  now: () => Date,
): (error: unknown) => void {
  const kinds = new Map<string, { since: number; count: number }>()
  return (error) => {
    const kind = kindOf(error)
    const at = now().getTime()
    const known = kinds.get(kind)
    if (known && at - known.since < MS_PERIOD) {
      known.count += 1
      if (known.count <= TOLD_MAX) onError(error)
      return
    }
    const silent = (known?.count ?? 0) - TOLD_MAX
    kinds.set(kind, { since: at, count: 1 })
    if (silent > 0) onError(new Error(`${silent} more errors like this one: ${kind}`))
    onError(error)
  }
}
