import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { MIGRATIONS_FOLDER } from './migrations.ts'
import type { Store } from './store-shape.ts'

const CONNECTIONS_MAX = 10

/** Any number that nobody else uses; it makes the second of two starting processes wait. */
const MIGRATION_LOCK = 5_870_117

/** Connects to a PostgreSQL server. */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  await migrateAlone(databaseUrl)
  const client = postgres(databaseUrl, { max: CONNECTIONS_MAX, onnotice: () => {} })
  const db = drizzle(client)
  return {
    engine: 'postgres',
    db,
    transaction: (work) => db.transaction((tx) => work(tx)),
    close: () => client.end({ timeout: 5 }),
  }
}

/** The lock belongs to its connection, so the migrations run on that one connection. */
async function migrateAlone(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER })
  } finally {
    await client.end({ timeout: 5 })
  }
}
