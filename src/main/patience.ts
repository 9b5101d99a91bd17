import { isAway } from '../db/db.ts'

const MS_FIRST = 1000
const MS_MAX = 10_000

export interface PatienceOptions {
  /** Told of each try that failed. */
  readonly onError: (error: unknown) => void
  /** Nothing is tried again once this is true. */
  readonly isStopped: () => boolean
}

/**
 * Does something that needs the database, again and again as long as that cannot be reached: a
 * platform delivers a message once, and a database that restarts must not lose it.
 */
export async function withPatience<T>(
  work: () => Promise<T>,
  { onError, isStopped }: PatienceOptions,
): Promise<T> {
  for (let wait = MS_FIRST; ; wait = Math.min(wait * 2, MS_MAX)) {
    try {
      return await work()
    } catch (error) {
      if (isStopped() || !isAway(error)) throw error
      onError(error)
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
