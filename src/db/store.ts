import { openPglite } from './pglite-store.ts'
import { openPostgres } from './postgres-store.ts'
import type { Store } from './store-shape.ts'

/** Where the data lies. Neither given: in memory, gone when closed. */
export interface StoreOptions {
  /** `postgres://…`, PostgreSQL 15 or later. */
  readonly databaseUrl?: string
  /** A folder of this machine for the embedded database. */
  readonly dataDir?: string
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws Problem `store_in_use` when another process has the embedded database open
 */
export function openStore(options: StoreOptions): Promise<Store> {
  return options.databaseUrl === undefined
    ? openPglite(options.dataDir)
    : openPostgres(options.databaseUrl)
}
