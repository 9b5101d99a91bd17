import { z } from 'zod'
import { Problem } from './lib/problem.ts'

const PORT_DEFAULT = 3000

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(PORT_DEFAULT),
  /** PostgreSQL 15 or later; without it the embedded database is used. */
  DATABASE_URL: z.url().optional(),
  DATA_DIR: z.string().default('data'),
  /** The address people see, when a proxy stands in front; cookies are marked secure for https. */
  PUBLIC_URL: z.url().optional(),
  /** Which chat account to run beside the try-out page. */
  CHAT: z.enum(['off', 'wechat4u', 'service', 'wecom', 'mock']).default('off'),
  BOT_NAME: z.string().default('明白账'),
  WECOM_BOT_ID: z.string().optional(),
  WECOM_BOT_SECRET: z.string().optional(),
  PUPPET_SERVICE_TOKEN: z.string().optional(),
  PUPPET_SERVICE_ENDPOINT: z.string().optional(),
})

/** Everything that is set from outside. */
export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly databaseUrl: string | undefined
  /** Where the embedded database, photos and exports lie. */
  readonly dataDir: string
  readonly publicUrl: string | undefined
  readonly botName: string
  readonly chat: ChatConfig
}

/** The chat account to run. */
export type ChatConfig =
  | { readonly kind: 'off' | 'wechat4u' | 'mock' }
  | { readonly kind: 'wecom'; readonly botId: string; readonly secret: string }
  | { readonly kind: 'service'; readonly token: string; readonly endpoint: string | undefined }

/**
 * Reads the environment; the only place that does.
 *
 * @throws Problem `config_invalid` that names the variable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = issue?.path.join('.') ?? ''
    throw new Problem('config_invalid', `环境变量 ${name} 的值不对:${issue?.message ?? ''}`, name)
  }
  const { data } = parsed
  return {
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL,
    botName: data.BOT_NAME,
    chat: chatConfig(data),
  }
}

function chatConfig(data: z.infer<typeof Settings>): ChatConfig {
  if (data.CHAT === 'wecom')
    return {
      kind: 'wecom',
      botId: needed('WECOM_BOT_ID', data.WECOM_BOT_ID),
      secret: needed('WECOM_BOT_SECRET', data.WECOM_BOT_SECRET),
    }
  if (data.CHAT === 'service')
    return {
      kind: 'service',
      token: needed('PUPPET_SERVICE_TOKEN', data.PUPPET_SERVICE_TOKEN),
      endpoint: data.PUPPET_SERVICE_ENDPOINT,
    }
  return { kind: data.CHAT }
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new Problem('config_missing', `请设置环境变量 ${name}`, name)
  return value
}
