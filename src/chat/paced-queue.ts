import { SerialChain } from './serial-chain.ts'

export interface Pace {
  /** The least time between two messages; platforms ban accounts that write too fast. */
  readonly intervalMs: number
  /** Up to so much more, by chance: a machine's even beat is what they look for. */
  readonly jitterMs: number
}

/** Waits until the next message may be sent. */
export type Pause = () => Promise<void>

/** Runs jobs one after another with pauses between them, in the order in which they were given. */
export class PacedQueue {
  readonly #pace: Pace
  readonly #chain: SerialChain
  #openAt = 0

  constructor(pace: Pace, onError: (error: unknown) => void) {
    this.#pace = pace
    this.#chain = new SerialChain(onError)
  }

  /**
   * Resolves with what the job gives, rejects with what it throws. A job that sends more than one
   * message pauses before each further one.
   */
  run<T>(job: (pause: Pause) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#chain.add(async () => {
        await this.#pause()
        await job(() => this.#pause()).then(resolve, reject)
      })
    })
  }

  async #pause(): Promise<void> {
    const wait = this.#openAt - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const { intervalMs, jitterMs } = this.#pace
    this.#openAt = Date.now() + intervalMs + Math.random() * jitterMs
  }

  /** Resolves when everything given so far has run. */
  idle(): Promise<void> {
    return this.#chain.idle()
  }
}
