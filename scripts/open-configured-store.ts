import { join } from 'node:path'
import { readConfig } from '../src/config.ts'
import { openStore } from '../src/db/store.ts'
import type { Store } from '../src/db/store-shape.ts'

/** The folder of the embedded database within the data folder. */
export const embeddedFolder = (dataDir: string) => join(dataDir, 'pg')

/** Opens the database that the environment names, for a command line. */
export function openConfiguredStore(): Promise<Store> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  return openStore(
    databaseUrl === undefined ? { dataDir: embeddedFolder(dataDir) } : { databaseUrl },
  )
}
