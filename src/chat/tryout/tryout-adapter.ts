import type { InboundEvent, Outbound, SendResult } from '../../inbox/event.ts'
import type { TryoutAct } from '../../inbox/tryout-act.ts'
import { readMention } from '../mention.ts'
import type { Capabilities, ChannelState, ChatPort } from '../port.ts'
import { SerialChain } from '../serial-chain.ts'

export interface TryoutOptions {
  readonly channel: string
  /** The name by which a group calls the bot. */
  readonly botName: string
  /** Called with everything the bot says. */
  readonly onReply: (message: Outbound) => void
  readonly onError: (error: unknown) => void
}

const CAPABILITIES: Capabilities = {
  rooms: true,
  recall: true,
  quote: 'structured',
  stableSenderIds: true,
  sendsFiles: true,
  unsolicitedSend: 'yes',
  missedMessages: 'replayed',
}

/** The chat of the try-out page: within the process, and otherwise a route like any other. */
export class TryoutAdapter implements ChatPort {
  readonly channel: string
  readonly capabilities = CAPABILITIES
  readonly #options: TryoutOptions
  readonly #chain: SerialChain
  #handler: ((event: InboundEvent) => Promise<void>) | undefined

  constructor(options: TryoutOptions) {
    this.channel = options.channel
    this.#options = options
    this.#chain = new SerialChain(options.onError)
  }

  async start(
    handler: (event: InboundEvent) => Promise<void>,
    onState: (state: ChannelState) => void,
  ): Promise<void> {
    this.#handler = handler
    onState({ state: 'online', selfId: this.#options.botName })
  }

  /** Hands an act to the core; resolves when it has been handled, in the order of the calls. */
  async deliver(act: TryoutAct): Promise<void> {
    const handler = this.#handler
    if (!handler) throw new Error('The try-out chat has not been started')
    this.#chain.add(() => handler(this.#eventOf(act)))
    await this.#chain.idle()
  }

  #eventOf({ messageId, at, senderId, conversation, did }: TryoutAct): InboundEvent {
    const base = {
      channel: this.channel,
      messageId,
      dedupKey: messageId,
      occurredAt: at,
      receivedAt: at,
      conversation,
      sender: { id: senderId, idStable: true },
    }
    if ('recalled' in did) return { ...base, type: 'recall', targetMessageId: did.recalled }
    if ('image' in did) {
      const { image, fileName } = did
      return { ...base, type: 'media', media: 'image', fileName, read: async () => image }
    }
    const words =
      conversation.kind === 'direct'
        ? { text: did.text, addressedToBot: true }
        : readMention(did.text, this.#options.botName)
    const quoted = did.quoted === undefined ? {} : { quoted: { text: did.quoted } }
    return { ...base, type: 'text', ...words, ...quoted }
  }

  async send(message: Outbound): Promise<SendResult> {
    this.#options.onReply(message)
    // The page offers the file; it is fetched when somebody clicks.
    return { status: 'sent', toBeFetched: true }
  }

  async stop(): Promise<void> {
    await this.#chain.idle()
    this.#handler = undefined
  }
}
