import { type Contact, types, type Wechaty } from 'wechaty'
import type { InboundEvent, Outbound, SendResult } from '../../inbox/event.ts'
import { inTime } from '../../lib/in-time.ts'
import { limitErrors } from '../error-limiter.ts'
import { type Pace, PacedQueue } from '../paced-queue.ts'
import type { Capabilities, ChannelState, ChatPort } from '../port.ts'
import { SerialChain } from '../serial-chain.ts'
import type { PuppetCare } from './puppet-care.ts'
import { RouteWatch } from './watch-route.ts'
import { joinedEvent, wechatyEvent } from './wechaty-event.ts'
import { sendByWechaty } from './wechaty-send.ts'
import { firstLine } from './wechaty-text.ts'

export interface WechatyOptions {
  readonly channel: string
  readonly bot: Wechaty
  readonly capabilities: Capabilities
  /** What the puppet that drives this account needs. */
  readonly care?: PuppetCare
  /** How fast the bot may write; without it, as fast as it can. */
  readonly pace?: Pace
  /** How often a route that can be asked is asked whether it is alive. */
  readonly probeMs?: number
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

const NO_PACE: Pace = { intervalMs: 0, jitterMs: 0 }

/** A platform that takes longer to hand a message out keeps nobody else waiting. */
const MS_ANSWER_MAX = 60_000

/** A subscription or the platform itself: nobody who reports, and it would answer an answer. */
const isNobody = (talker: Contact): boolean => talker.type() === types.Contact.Official

/** One WeChat account through Wechaty, whichever puppet drives it. */
export class WechatyAdapter implements ChatPort {
  readonly channel: string
  readonly capabilities: Capabilities
  readonly #options: WechatyOptions
  readonly #onError: (error: unknown) => void
  /** Apart from the handling: what waits behind a slow message must not go down with the route. */
  readonly #fetching: SerialChain
  readonly #inbound: SerialChain
  readonly #outbound: PacedQueue
  #watch: RouteWatch | undefined

  constructor(options: WechatyOptions) {
    this.channel = options.channel
    this.capabilities = options.capabilities
    this.#options = options
    this.#onError = limitErrors(options.onError, options.now)
    this.#fetching = new SerialChain(this.#onError)
    this.#inbound = new SerialChain(this.#onError)
    this.#outbound = new PacedQueue(options.pace ?? NO_PACE, this.#onError)
  }

  async start(
    handler: (event: InboundEvent) => Promise<void>,
    onState: (state: ChannelState) => void,
    onLost: (receivedAt: Date) => void = () => {},
  ): Promise<void> {
    const { bot, now, channel } = this.#options
    onState({ state: 'starting' })
    this.#followState(onState)
    // Wechaty's own message event loads contacts and rooms side by side and so changes the order;
    // the puppet's ids come in order and are taken one at a time.
    bot.once('puppet', (puppet) => {
      puppet.on('message', ({ messageId }) => {
        const receivedAt = now()
        this.#take(handler, () =>
          this.#fetch(messageId, receivedAt).catch((error) => {
            onLost(receivedAt)
            throw error
          }),
        )
      })
      puppet.on('room-join', (joined) => {
        const event = joinedEvent(channel, joined, now())
        this.#take(handler, async () => event)
      })
    })
    await bot.start()
    this.#watch?.start()
  }

  #followState(onState: (state: ChannelState) => void): void {
    const { bot, care = {}, probeMs } = this.#options
    const watch = new RouteWatch({
      care,
      ...(probeMs === undefined ? {} : { probeMs }),
      isLoggedIn: () => bot.isLoggedIn,
      onDead: (detail, aliveAt) =>
        onState({ state: 'degraded', detail, ...(aliveAt ? { aliveAt } : {}) }),
      onAlive: () => {
        if (bot.isLoggedIn) onState({ state: 'online', selfId: bot.currentUser.id })
      },
    })
    this.#watch = watch
    bot.on('scan', (qr) => onState({ state: 'needs-scan', qr }))
    bot.on('login', (self) => onState({ state: 'online', selfId: self.id }))
    bot.on('logout', (_self, why) => onState({ state: 'logged-out', detail: why ?? '' }))
    bot.on('error', (error) => {
      if (!bot.isLoggedIn) onState({ state: 'degraded', detail: firstLine(error) })
      watch.hurry()
      this.#onError(error)
    })
  }

  /** Fetches an event in its turn, and has it handled in its turn. */
  #take(
    handler: (event: InboundEvent) => Promise<void>,
    fetch: () => Promise<InboundEvent | undefined>,
  ): void {
    this.#fetching.add(async () => {
      const event = await fetch()
      if (event) this.#inbound.add(() => handler(event))
    })
  }

  #fetch(messageId: string, receivedAt: Date): Promise<InboundEvent | undefined> {
    return inTime(this.#read(messageId, receivedAt), MS_ANSWER_MAX, `message ${messageId}`)
  }

  /** Undefined for what is no message for the bot. */
  async #read(messageId: string, receivedAt: Date): Promise<InboundEvent | undefined> {
    const { bot, channel } = this.#options
    if (!bot.isLoggedIn) throw new Error(`message ${messageId} was lost: it came after the logout`)
    const message = await bot.Message.find({ id: messageId })
    if (!message) throw new Error(`message ${messageId} was lost: the platform does not know it`)
    if (message.self() || isNobody(message.talker())) return undefined
    const { stableSenderIds } = this.capabilities
    return wechatyEvent({ channel, bot, stableSenderIds }, message, receivedAt)
  }

  send(message: Outbound): Promise<SendResult> {
    return this.#outbound.run(async (pause) =>
      this.#watch?.dead
        ? { status: 'refused', reason: 'not-logged-in', detail: 'the route is dead' }
        : sendByWechaty(this.#options.bot, message, pause),
    )
  }

  /** Resolves when everything that came so far has been handled. */
  async idle(): Promise<void> {
    await this.#fetching.idle()
    await this.#inbound.idle()
  }

  async stop(options: { readonly keepSession?: boolean } = {}): Promise<void> {
    this.#watch?.stop()
    await this.#options.care?.hush?.()
    await this.idle()
    await this.#outbound.idle()
    if (options.keepSession) this.#options.care?.detach?.()
    await this.#options.bot.stop()
  }
}
