import { FileBox } from 'file-box'
import type { Wechaty } from 'wechaty'
import type { InboundEvent, Outbound, SendResult } from '../../inbox/event.ts'
import type { Capabilities, ChannelState, ChatPort } from '../port.ts'
import { SerialChain } from '../serial-chain.ts'
import { wechatyEvent } from './wechaty-event.ts'
import { refusalOf } from './wechaty-text.ts'

export interface WechatyOptions {
  readonly channel: string
  readonly bot: Wechaty
  readonly capabilities: Capabilities
  /** The least time between two messages sent; platforms ban accounts that write too fast. */
  readonly sendIntervalMs?: number
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** One WeChat account through Wechaty, whichever puppet drives it. */
export class WechatyAdapter implements ChatPort {
  readonly channel: string
  readonly capabilities: Capabilities
  readonly #options: WechatyOptions
  readonly #inbound: SerialChain
  readonly #outbound: SerialChain
  #pausedUntil = 0

  constructor(options: WechatyOptions) {
    this.channel = options.channel
    this.capabilities = options.capabilities
    this.#options = options
    this.#inbound = new SerialChain(options.onError)
    this.#outbound = new SerialChain(options.onError)
  }

  async start(
    handler: (event: InboundEvent) => Promise<void>,
    onState: (state: ChannelState) => void,
  ): Promise<void> {
    const { bot } = this.#options
    onState({ state: 'starting' })
    this.#followState(onState)
    // Wechaty's own message event loads contacts and rooms side by side and so changes the order;
    // the puppet's ids come in order and are taken one at a time.
    bot.once('puppet', (puppet) => {
      puppet.on('message', ({ messageId }) => {
        const receivedAt = this.#options.now()
        this.#inbound.add(() => this.#take(messageId, receivedAt, handler))
      })
    })
    await bot.start()
  }

  #followState(onState: (state: ChannelState) => void): void {
    const { bot, onError } = this.#options
    bot.on('scan', (qr) => onState({ state: 'needs-scan', qr }))
    bot.on('login', (self) => onState({ state: 'online', selfId: self.id }))
    bot.on('logout', (_self, why) => onState({ state: 'logged-out', detail: why ?? '' }))
    bot.on('error', (error) => {
      if (!bot.isLoggedIn) onState({ state: 'degraded', detail: firstLine(error) })
      onError(error)
    })
  }

  async #take(
    messageId: string,
    receivedAt: Date,
    handler: (event: InboundEvent) => Promise<void>,
  ): Promise<void> {
    const { bot, channel } = this.#options
    if (!bot.isLoggedIn) return
    const message = await bot.Message.find({ id: messageId })
    if (!message || message.self()) return
    const { stableSenderIds } = this.capabilities
    await handler(await wechatyEvent({ channel, bot, stableSenderIds }, message, receivedAt))
  }

  send(message: Outbound): Promise<SendResult> {
    return new Promise((resolve) => {
      this.#outbound.add(async () => {
        await this.#pause()
        resolve(await this.#say(message))
      })
    })
  }

  async #pause(): Promise<void> {
    const wait = this.#pausedUntil - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    this.#pausedUntil = Date.now() + (this.#options.sendIntervalMs ?? 0)
  }

  async #say({ to, text, file }: Outbound): Promise<SendResult> {
    const { bot } = this.#options
    if (!bot.isLoggedIn) return { status: 'refused', reason: 'not-logged-in', detail: 'no session' }
    try {
      const { id } = to
      const target =
        to.kind === 'room' ? await bot.Room.find({ id }) : await bot.Contact.find({ id })
      if (!target) return { status: 'refused', reason: 'rejected', detail: 'unknown conversation' }
      const sent = await target.say(text)
      if (file) await target.say(FileBox.fromFile(file.path, file.name))
      return { status: 'sent', ...(sent ? { messageId: sent.id } : {}) }
    } catch (error) {
      const detail = firstLine(error)
      const reason = refusalOf(detail)
      return reason === undefined
        ? { status: 'unknown', detail }
        : { status: 'refused', reason, detail }
    }
  }

  /** Resolves when everything that came so far has been handled. */
  idle(): Promise<void> {
    return this.#inbound.idle()
  }

  async stop(options: { readonly keepSession?: boolean } = {}): Promise<void> {
    await this.#inbound.idle()
    await this.#outbound.idle()
    if (options.keepSession) keepSession(this.#options.bot)
    await this.#options.bot.stop()
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** The inner client of the wechat4u puppet. */
interface Wechat4uPuppet {
  readonly wechat4u?: { logout: () => Promise<string>; removeAllListeners(): void }
  readonly getContactInterval?: NodeJS.Timeout
}

/**
 * wechat4u's `stop()` logs the account out and deletes the saved session, so that the next start
 * would ask for a scan again; its timers and listeners throw afterwards.
 */
function keepSession(bot: Wechaty): void {
  // Fields of that puppet alone, absent in every other.
  const puppet = bot.puppet as unknown as Wechat4uPuppet
  if (!puppet.wechat4u) return
  puppet.wechat4u.logout = () => Promise.resolve('')
  puppet.wechat4u.removeAllListeners()
  clearInterval(puppet.getContactInterval)
}
