import type { Db } from './db.ts'

/** An open database. */
export interface Store {
  readonly engine: 'pglite' | 'postgres'
  readonly db: Db
  /** All or nothing; the work may use only the handle that it is given. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}
