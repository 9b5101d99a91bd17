import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { lockDirectory } from './directory-lock.ts'
import { DurableNodeFs } from './durable-node-fs.ts'
import { guardHandle } from './guarded-handle.ts'
import { MIGRATIONS_FOLDER } from './migrations.ts'
import type { Store } from './store-shape.ts'

/**
 * Opens the embedded database, in memory when no folder is given.
 *
 * @throws Problem `store_in_use` when another process has the folder open
 */
export async function openPglite(dataDir: string | undefined): Promise<Store> {
  if (dataDir === undefined) return migrated(await PGlite.create())
  mkdirSync(dirname(dataDir), { recursive: true })
  const lock = lockDirectory(dataDir)
  try {
    removeEmptyPidFile(dataDir)
    return await migrated(await PGlite.create(durably(dataDir)), lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** `-F` is PostgreSQL's switch for not flushing; without it each commit waits for the disk. */
const durably = (dataDir: string) => ({
  dataDir,
  fs: new DurableNodeFs(dataDir),
  startParams: [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...['-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=64MB'],
  ],
})

/** A power cut can leave this file empty, and PostgreSQL then refuses to start; the lock is ours. */
function removeEmptyPidFile(dataDir: string): void {
  const path = join(dataDir, 'postmaster.pid')
  if (statSync(path, { throwIfNoEntry: false })?.size === 0) rmSync(path)
}

async function migrated(client: PGlite, release = () => {}): Promise<Store> {
  const db = drizzle(client)
  await migrate(db, { migrationsFolder: MIGRATIONS_FOLDER })
  return {
    engine: 'pglite',
    ...guardHandle(db),
    vacuum: async () => {
      await client.exec('vacuum analyze')
    },
    close: async () => {
      await client.close()
      release()
    },
  }
}
