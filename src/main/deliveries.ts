import { Rounds } from '../chat/rounds.ts'
import { SerialChain } from '../chat/serial-chain.ts'
import type { Outbound, SendResult } from '../inbox/event.ts'
import type { Inbox } from '../inbox/inbox.ts'

/** A platform that finds the bot too busy is left alone for so long. */
const MS_PAUSE = 60_000

export interface DeliveriesOptions {
  readonly inbox: Pick<Inbox, 'deliver' | 'settleInterrupted'>
  readonly channel: string
  readonly send: (message: Outbound) => Promise<SendResult>
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Sends what waits, one round after another and beside what comes in: sending is paced, and must not
 * keep messages from being stored.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions
  readonly #chain: SerialChain
  readonly #rounds: Rounds
  #pausedUntil = 0
  #brokenOff = false

  constructor(options: DeliveriesOptions) {
    this.#options = options
    this.#chain = new SerialChain(options.onError)
    this.#rounds = new Rounds(this.#chain, () => this.#round())
  }

  /** Sends what waits as soon as the round before is over, unless the platform wants a pause. */
  soon(): void {
    this.#rounds.soon()
  }

  /** Does something before the next round. */
  after(job: () => Promise<void>): void {
    this.#chain.add(job)
    this.#chain.add(() => this.#round())
  }

  /** Resolves when everything asked for so far has been done. */
  idle(): Promise<void> {
    return this.#chain.idle()
  }

  async #round(): Promise<void> {
    const { inbox, channel, now, send } = this.#options
    if (now().getTime() < this.#pausedUntil) return
    if (this.#brokenOff) await inbox.settleInterrupted(channel)
    // Unless the round comes to its end.
    this.#brokenOff = true
    await inbox.deliver(channel, async (message) => {
      const result = await send(message)
      if (result.status === 'refused' && result.reason === 'rate')
        this.#pausedUntil = now().getTime() + MS_PAUSE
      return result
    })
    this.#brokenOff = false
  }
}
