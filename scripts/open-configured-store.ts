import { readConfig, storeOptions } from '../src/config.ts'
import { openStore } from '../src/db/store.ts'
import type { Store } from '../src/db/store-shape.ts'

/** Opens the database that the environment names, for a command line. */
export const openConfiguredStore = (): Promise<Store> =>
  openStore(storeOptions(readConfig(process.env)))
