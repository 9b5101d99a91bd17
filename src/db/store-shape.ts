import type { Db } from './db.ts'

/** An open database. */
export interface Store {
  readonly engine: 'pglite' | 'postgres'
  readonly db: Db
  /** All or nothing; the work may use only the handle that it is given. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  /** Clears dead rows and renews the planner's statistics; PGlite never does so by itself. */
  vacuum(): Promise<void>
  close(): Promise<void>
}
