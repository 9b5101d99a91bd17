import { isAway } from './db.ts'

const MS_FIRST = 1000
const MS_MAX = 10_000
/** About a minute in all: longer than a database takes to restart. */
const TRIES = 9

/**
 * Does something that needs the database, again and again as long as that cannot be reached: what a
 * platform delivers once must not be lost for a restart. The work must bear being done twice, for a
 * connection may break with the answer on its way.
 *
 * @throws what the last try threw, after about a minute
 */
export async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  let wait = MS_FIRST
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || !isAway(error)) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, MS_MAX)
  }
}
