import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { StoreOptions } from './db/store.ts'

const SWITCH = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((value) => value === '1' || value === 'true')

const schema = z.object({
  /** The address to listen on; other machines can reach the pages only when this is changed. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** `postgres://…`; without it the embedded database under DATA_DIR is used. */
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Where the embedded database, photos and backups lie. */
  DATA_DIR: z.string().default('data'),
  /** `1` behind a proxy that speaks https. */
  TRUST_PROXY: SWITCH,
})

/** How this installation is set up. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly trustProxy: boolean
  /** What the project brings along. */
  readonly sampleDir: string
  readonly pagesDir: string
}

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Settings that are set to nothing count as not set. */
const withoutEmpty = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))

/**
 * Reads the environment, once; nothing else does.
 *
 * @throws Error that names the setting which is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const result = schema.safeParse(withoutEmpty(environment))
  if (!result.success) {
    const [issue] = result.error.issues
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { HOST, PORT, DATABASE_URL, DATA_DIR, TRUST_PROXY } = result.data
  return {
    host: HOST,
    port: PORT,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    dataDir: DATA_DIR,
    trustProxy: TRUST_PROXY,
    sampleDir: inProject('sample'),
    pagesDir: inProject('dist/dashboard'),
  }
}

/** Which database the configuration names; the embedded one lies under `pg` of the data folder. */
export const storeOptions = ({ databaseUrl, dataDir }: Config): StoreOptions =>
  databaseUrl === undefined ? { dataDir: join(dataDir, 'pg') } : { databaseUrl }
