import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { Problem } from '../lib/problem.ts'
import { guardHandle } from './guarded-handle.ts'
import { MIGRATIONS_FOLDER } from './migrations.ts'
import { storeProblems } from './store-problems.ts'
import type { Store } from './store-shape.ts'

const CONNECTIONS_MAX = 10

const VERSION_MIN = 150_000

/** Any number that nobody else uses; it makes the second of two starting processes wait. */
const MIGRATION_LOCK = 5_870_117

/**
 * Connects to a PostgreSQL server.
 *
 * @throws Problem `postgres_too_old` before version 15
 */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  await migrateAlone(databaseUrl)
  const client = postgres(databaseUrl, { max: CONNECTIONS_MAX, onnotice: () => {} })
  const db = drizzle(client)
  return {
    engine: 'postgres',
    ...guardHandle(db),
    vacuum: async () => {
      await client.unsafe('vacuum analyze').simple()
    },
    close: () => client.end({ timeout: 5 }),
  }
}

/** The lock belongs to its connection, so the migrations run on that one connection. */
async function migrateAlone(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await requireVersion(client)
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER })
  } finally {
    await client.end({ timeout: 5 })
  }
}

async function requireVersion(client: postgres.Sql): Promise<void> {
  const [row] = await client<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number,
      current_setting('server_version') as version`
  if (row && row.number < VERSION_MIN)
    throw new Problem('postgres_too_old', storeProblems.oldServer(row.version))
}
