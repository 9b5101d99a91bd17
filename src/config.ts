import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ChatSettings } from './chat/open-chat.ts'
import type { TranscriptionEndpoint } from './chat/transcribe.ts'
import type { Seal } from './db/seal.ts'
import { openSeal } from './db/seal-key.ts'
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
  /** The real chat that the bot is on; the try-out chat of the pages is always there. */
  CHAT: z.enum(['off', 'wecom', 'service', 'wechat4u', 'mock']).default('off'),
  WECOM_BOT_ID: z.string().default(''),
  WECOM_SECRET: z.string().default(''),
  /** The bot's name on the platform: how groups call it is not what they say. */
  WECOM_BOT_NAME: z.string().default('明白账'),
  /** `host:port` of one's own gateway; a vendor's directory is asked without it. */
  PUPPET_ENDPOINT: z.string().optional(),
  PUPPET_TOKEN: z.string().default(''),
  /** `1` for a gateway whose ids of people stay the same from login to login. */
  PUPPET_STABLE_IDS: SWITCH,
  /** An OpenAI-compatible endpoint that turns speech into text, such as `http://127.0.0.1:8000/v1`. */
  TRANSCRIBE_URL: z.url().optional(),
  TRANSCRIBE_MODEL: z.string().default('whisper-1'),
  TRANSCRIBE_KEY: z.string().optional(),
  /** 32 bytes in hexadecimal that open what is sealed; without it a key file under DATA_DIR. */
  PARTIES_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
})

type Settings = z.infer<typeof schema>

/** How this installation is set up. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly trustProxy: boolean
  /** Absent where the bot is on no real chat. */
  readonly chat?: ChatSettings
  /** Absent where recordings are kept as they are. */
  readonly transcription?: TranscriptionEndpoint
  /** 64 hexadecimal digits; absent where the key lies in a file. */
  readonly partiesKey?: string
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
  const { HOST, PORT, DATABASE_URL, DATA_DIR, TRUST_PROXY, PARTIES_KEY } = result.data
  const chat = chatOf(result.data)
  const transcription = transcriptionOf(result.data)
  return {
    host: HOST,
    port: PORT,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    dataDir: resolve(DATA_DIR),
    trustProxy: TRUST_PROXY,
    ...(chat === undefined ? {} : { chat }),
    ...(transcription === undefined ? {} : { transcription }),
    ...(PARTIES_KEY === undefined ? {} : { partiesKey: PARTIES_KEY }),
    sampleDir: inProject('sample'),
    pagesDir: inProject('dist/dashboard'),
  }
}

function chatOf(settings: Settings): ChatSettings | undefined {
  const { CHAT, WECOM_BOT_ID, WECOM_SECRET, PUPPET_ENDPOINT, PUPPET_TOKEN } = settings
  switch (CHAT) {
    case 'off':
      return undefined
    case 'wecom':
      return {
        kind: 'wecom',
        botId: needed('WECOM_BOT_ID', WECOM_BOT_ID),
        secret: needed('WECOM_SECRET', WECOM_SECRET),
        botName: settings.WECOM_BOT_NAME,
      }
    case 'service':
      return {
        kind: 'service',
        token: needed('PUPPET_TOKEN', PUPPET_TOKEN),
        stableSenderIds: settings.PUPPET_STABLE_IDS,
        ...(PUPPET_ENDPOINT === undefined ? {} : { endpoint: PUPPET_ENDPOINT }),
      }
    case 'wechat4u':
      return { kind: 'wechat4u' }
    case 'mock':
      return { kind: 'mock', botName: '明白账' }
  }
}

const MS_TRANSCRIPTION = 30_000

function transcriptionOf(settings: Settings): TranscriptionEndpoint | undefined {
  const { TRANSCRIBE_URL: baseUrl, TRANSCRIBE_MODEL: model, TRANSCRIBE_KEY: apiKey } = settings
  if (baseUrl === undefined) return undefined
  return {
    baseUrl,
    model,
    timeoutMs: MS_TRANSCRIPTION,
    ...(apiKey === undefined ? {} : { apiKey }),
  }
}

function needed(name: string, value: string): string {
  if (value === '') throw new Error(`${name}: needed for this CHAT`)
  return value
}

/** Which database the configuration names; the embedded one lies under `pg` of the data folder. */
export const storeOptions = ({ databaseUrl, dataDir }: Config): StoreOptions =>
  databaseUrl === undefined ? { dataDir: join(dataDir, 'pg') } : { databaseUrl }

/** What seals and opens the files of disputes; its key is no part of the backups. */
export const sealOf = ({ partiesKey, dataDir }: Config): Seal =>
  openSeal(partiesKey, join(dataDir, 'parties.key'))
