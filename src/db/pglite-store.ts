import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { MIGRATIONS_FOLDER } from './migrations.ts'
import type { Store } from './store-shape.ts'

/** Opens the embedded database, in memory when no folder is given. */
export async function openPglite(dataDir: string | undefined): Promise<Store> {
  const client = await PGlite.create(dataDir === undefined ? {} : { dataDir })
  const db = drizzle(client)
  await migrate(db, { migrationsFolder: MIGRATIONS_FOLDER })
  return {
    engine: 'pglite',
    db,
    transaction: (work) => db.transaction((tx) => work(tx)),
    close: () => client.close(),
  }
}
