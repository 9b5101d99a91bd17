import { join } from 'node:path'
import type { Wechaty } from 'wechaty'
import type { PuppetMock } from 'wechaty-puppet-mock'
import type { Pace } from '../paced-queue.ts'
import type { Capabilities } from '../port.ts'
import type { PuppetCare } from './puppet-care.ts'
import { careForService, MS_ANSWER } from './service-care.ts'
import { protectSessionFile } from './session-file.ts'
import { careForWechat4u, removeSwallowingListener } from './wechat4u-care.ts'
import { WechatyAdapter } from './wechaty-adapter.ts'

/** Which puppet drives an account, and what it needs to know. */
export type WechatySettings =
  | {
      readonly kind: 'wechat4u'
      /** Another server than Tencent's; for tests. */
      readonly server?: string
    }
  | {
      readonly kind: 'service'
      /** `host:port` of one's own gateway; without it the vendor's directory is asked. */
      readonly endpoint?: string
      readonly token: string
      /** True for vendors whose ids of people stay the same from login to login. */
      readonly stableSenderIds: boolean
    }
  | {
      readonly kind: 'mock'
      readonly botName: string
      /** One that somebody can write to; for tests. */
      readonly puppet?: PuppetMock
    }

/** What every account needs beside its settings. */
export interface AccountOptions {
  readonly channel: string
  /** Where sessions are kept; nobody else may read it. */
  readonly stateDir: string
  readonly pace: Pace
  readonly probeMs?: number
  /** How long a gateway may take to answer when it is asked. */
  readonly answerMs?: number
  /** Messages sent before this are old news; after it, they count though the bot was off. */
  readonly acceptFrom: Date
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

const WEB_PROTOCOL: Capabilities = {
  rooms: true,
  recall: true,
  quote: 'in-text',
  stableSenderIds: false,
  sendsFiles: true,
  unsolicitedSend: 'yes',
  missedMessages: 'lost',
}

/**
 * Who bears a remark is found out by looking at every friend; with more friends than are kept, each
 * message would load them all again. An account has at most 10,000.
 */
const CACHE = { contact: 20_000, roomMember: 20_000 }

interface Driven {
  readonly bot: Wechaty
  readonly capabilities: Capabilities
  readonly care?: PuppetCare
}

/** A WeChat account by Wechaty, not yet started. Wechaty is loaded here, which takes two seconds. */
export async function openWechaty(
  settings: WechatySettings,
  options: AccountOptions,
): Promise<WechatyAdapter> {
  return new WechatyAdapter({ ...options, ...(await drive(settings, options)) })
}

function drive(settings: WechatySettings, options: AccountOptions): Promise<Driven> {
  if (settings.kind === 'wechat4u') return driveWechat4u(settings, options)
  if (settings.kind === 'service') return driveService(settings, options.answerMs)
  return driveMock(settings)
}

async function driveWechat4u(
  { server }: Extract<WechatySettings, { kind: 'wechat4u' }>,
  { channel, stateDir, acceptFrom, onError }: AccountOptions,
): Promise<Driven> {
  const { WechatyBuilder } = await import('wechaty')
  const { PuppetWechat4u } = await import('wechaty-puppet-wechat4u')
  removeSwallowingListener()
  const name = join(stateDir, channel)
  await protectSessionFile(name)
  const puppet = new PuppetWechat4u({ cache: CACHE })
  const care = careForWechat4u(puppet, {
    acceptFrom,
    onError,
    ...(server === undefined ? {} : { server }),
  })
  // Wechaty wants a puppet by an interface that puppets do not quite declare.
  const bot = WechatyBuilder.build({ name, puppet: puppet as never })
  return { bot, care, capabilities: WEB_PROTOCOL }
}

async function driveService(
  { endpoint, token, stableSenderIds }: Extract<WechatySettings, { kind: 'service' }>,
  answerMs = MS_ANSWER,
): Promise<Driven> {
  const { WechatyBuilder } = await import('wechaty')
  const { PuppetService } = await import('wechaty-puppet-service')
  const puppet = new PuppetService({
    token,
    cache: CACHE,
    ...(endpoint === undefined ? {} : { endpoint }),
  })
  // As above.
  const bot = WechatyBuilder.build({ puppet: puppet as never })
  return {
    bot,
    care: careForService(puppet, answerMs),
    capabilities: { ...WEB_PROTOCOL, stableSenderIds },
  }
}

/** An account that nobody can write to, unless a puppet is given; it shows how a real one is set up. */
async function driveMock({
  botName,
  puppet: given,
}: Extract<WechatySettings, { kind: 'mock' }>): Promise<Driven> {
  const { WechatyBuilder } = await import('wechaty')
  const { mock, PuppetMock } = await import('wechaty-puppet-mock')
  const puppet = given ?? new PuppetMock({ mocker: new mock.Mocker() })
  const { mocker } = puppet
  // As above.
  const bot = WechatyBuilder.build({ puppet: puppet as never })
  bot.on('start', () => mocker.login(mocker.createContact({ id: 'bot', name: botName })))
  return { bot, capabilities: { ...WEB_PROTOCOL, stableSenderIds: true } }
}
