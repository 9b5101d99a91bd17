import { sql } from 'drizzle-orm'
import { type Db, sqlStateOf } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'

const ATTEMPTS = 3
/** Two transactions that could not both be; the later one starts again. */
const BUSY = '40001'

/**
 * Reads upon one state of the database, whatever others write meanwhile. Everybody else waits for
 * it where the database is embedded, so that only what is quick is read here; records are walked
 * afterwards, as of the journal's entry.
 */
export async function inOneState<T>(store: Store, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.transaction(async (tx) => {
        await tx.execute(sql`set transaction isolation level repeatable read`)
        return work(tx)
      })
    } catch (error) {
      if (attempt === ATTEMPTS || sqlStateOf(error) !== BUSY) throw error
    }
  }
}
