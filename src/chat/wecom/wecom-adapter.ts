import { readFile } from 'node:fs/promises'
import { WSClient } from '@wecom/aibot-node-sdk'
import type { InboundEvent, Outbound, SendResult } from '../../inbox/event.ts'
import { routeFaults } from '../../wording/chat-route.ts'
import { type Pace, PacedQueue, type Pause } from '../paced-queue.ts'
import type { Capabilities, ChannelState, ChatPort } from '../port.ts'
import { SerialChain } from '../serial-chain.ts'
import { wecomEvents } from './wecom-event.ts'

export interface WecomOptions {
  readonly channel: string
  readonly botId: string
  readonly secret: string
  /** By which name groups call it; without it, a word behind an @ at the beginning. */
  readonly botName?: string
  /** Another server than the official one, for tests. */
  readonly url?: string
  /** First delay of reconnecting; it doubles with each failure. */
  readonly reconnectMs?: number
  /** How fast the bot may write; without it, as fast as it can. */
  readonly pace?: Pace
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

const NO_PACE: Pace = { intervalMs: 0, jitterMs: 0 }

/** The SDK gives a connection up at the third beat without an answer. */
const MS_HEARTBEAT = 9_000
const MS_UNNOTICED = 3 * MS_HEARTBEAT

const CAPABILITIES: Capabilities = {
  rooms: true,
  recall: false,
  quote: 'structured',
  stableSenderIds: true,
  sendsFiles: true,
  unsolicitedSend: 'yes',
  missedMessages: 'lost',
}

/** The platform's codes for “too many messages”. */
const RATE_CODES = new Set([45009, 45033, 846607])

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

interface Refusal {
  readonly errcode?: number
  readonly errmsg?: string
  readonly message?: string
}

/** What a rejected send means: a code is the platform's no, anything else leaves it open. */
function resultOf(failure: Refusal): SendResult {
  const detail = failure.errmsg ?? failure.message ?? String(failure)
  if (failure.errcode === undefined) return { status: 'unknown', detail }
  const reason = RATE_CODES.has(failure.errcode) ? 'rate' : 'rejected'
  return { status: 'refused', reason, detail: `${failure.errcode} ${detail}` }
}

/**
 * 企业微信智能机器人 through the official SDK: stable ids, structured quotes, speech already
 * transcribed. Only members of the enterprise and its internal groups can reach it; a recalled
 * message is not told to the bot.
 */
export class WecomAdapter implements ChatPort {
  readonly channel: string
  readonly capabilities = CAPABILITIES
  readonly #options: WecomOptions
  readonly #client: WSClient
  readonly #chain: SerialChain
  readonly #outbound: PacedQueue
  #online = false
  #replaced = false
  #heardAt: Date | undefined

  constructor(options: WecomOptions) {
    this.channel = options.channel
    this.#options = options
    this.#chain = new SerialChain(options.onError)
    this.#outbound = new PacedQueue(options.pace ?? NO_PACE, options.onError)
    this.#client = new WSClient({
      botId: options.botId,
      secret: options.secret,
      maxReconnectAttempts: -1,
      maxAuthFailureAttempts: -1,
      heartbeatInterval: MS_HEARTBEAT,
      logger: SILENT,
      ...(options.url ? { wsUrl: options.url } : {}),
      ...(options.reconnectMs ? { reconnectInterval: options.reconnectMs } : {}),
    })
  }

  async start(
    handler: (event: InboundEvent) => Promise<void>,
    onState: (state: ChannelState) => void,
  ): Promise<void> {
    onState({ state: 'starting' })
    this.#followState(onState)
    this.#client.on('message', ({ body }) => {
      this.#heardAt = this.#options.now()
      if (!body) return
      const events = wecomEvents(
        { channel: this.channel, botName: this.#options.botName ?? '' },
        body,
        this.#options.now(),
        async (url, key) => (await this.#client.downloadFile(url, key)).buffer,
      )
      for (const event of events) this.#chain.add(() => handler(event))
    })
    this.#client.connect()
  }

  #followState(onState: (state: ChannelState) => void): void {
    const offline = (state: 'degraded' | 'logged-out', detail: string) => {
      const aliveAt = this.#online ? this.#surelyAliveAt() : undefined
      this.#online = false
      onState({ state, detail, ...(aliveAt ? { aliveAt } : {}) })
    }
    this.#client.on('authenticated', () => {
      this.#online = true
      this.#replaced = false
      this.#heardAt = this.#options.now()
      onState({ state: 'online', selfId: this.#options.botId })
    })
    // A second connection with the same secret takes over; the SDK then stays away for good.
    this.#client.on('event.disconnected_event', () => {
      this.#replaced = true
      offline('logged-out', routeFaults.takenOver)
    })
    this.#client.on('disconnected', (detail) => {
      if (!this.#replaced) offline('degraded', detail)
    })
    this.#client.on('error', (error) => {
      if (!this.#online && !this.#replaced) offline('degraded', error.message)
      this.#options.onError(error)
    })
  }

  /** When the connection was last heard; a beat that was answered is not told, one that was not is. */
  #surelyAliveAt(): Date {
    const beat = this.#options.now().getTime() - MS_UNNOTICED
    return new Date(Math.max(beat, this.#heardAt?.getTime() ?? 0))
  }

  send(message: Outbound): Promise<SendResult> {
    return this.#outbound.run((pause) => this.#sendNow(message, pause))
  }

  async #sendNow(message: Outbound, pause: Pause): Promise<SendResult> {
    if (!this.#online) return { status: 'refused', reason: 'not-logged-in', detail: 'offline' }
    let textIsOut = false
    try {
      await this.#client.sendMessage(message.to.id, {
        msgtype: 'markdown',
        markdown: { content: message.text },
      })
      textIsOut = true
      if (message.file) {
        await pause()
        await this.#sendFile(message.to.id, message.file)
      }
      return { status: 'sent' }
    } catch (failure) {
      // The SDK rejects with the platform's frame or with an Error; both fit this shape.
      const result = resultOf(failure as Refusal)
      // A refusal of the file alone would bring the words a second time.
      return textIsOut && result.status === 'refused'
        ? { status: 'unknown', detail: result.detail }
        : result
    }
  }

  async #sendFile(to: string, file: NonNullable<Outbound['file']>): Promise<void> {
    const type = file.mimeType.startsWith('image/') ? 'image' : 'file'
    const uploaded = await this.#client.uploadMedia(await readFile(file.path), {
      type,
      filename: file.name,
    })
    await this.#client.sendMessage(to, {
      msgtype: type,
      [type]: { media_id: uploaded.media_id },
    })
  }

  async stop(): Promise<void> {
    await this.#chain.idle()
    await this.#outbound.idle()
    this.#online = false
    this.#client.disconnect()
  }
}
