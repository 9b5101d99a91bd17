import type { PuppetCare } from './puppet-care.ts'

const MS_BETWEEN_PROBES = 10_000
const MS_MENDING_FIRST = 500
const MS_MENDING_MAX = 10_000

export interface WatchOptions {
  readonly care: PuppetCare
  /** Only a route that should be alive is asked, unless its care says otherwise. */
  readonly isLoggedIn: () => boolean
  /** Told with when the route was last heard, where it ever was. */
  readonly onDead: (detail: string, aliveAt: Date | undefined) => void
  readonly onAlive: () => void
  readonly probeMs?: number
}

/** Asks a route again and again whether it is alive, and brings it back where that is possible. */
export class RouteWatch {
  readonly #options: WatchOptions
  #timer: NodeJS.Timeout | undefined
  #asking = false
  #dead = false
  #stopped = false
  #mendingMs = MS_MENDING_FIRST
  #aliveAt: Date | undefined

  constructor(options: WatchOptions) {
    this.#options = options
  }

  /** Whether the route was found dead and is not back yet. */
  get dead(): boolean {
    return this.#dead
  }

  start(): void {
    if (this.#options.care.probe) this.#wait(this.#options.probeMs ?? MS_BETWEEN_PROBES)
  }

  /** Asks at once: something looks wrong. */
  hurry(): void {
    if (this.#timer) this.#wait(0)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(ms: number): void {
    if (this.#stopped || this.#asking) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.#look()
    }, ms)
  }

  async #look(): Promise<void> {
    this.#asking = true
    const next = await this.#ask()
    this.#asking = false
    this.#wait(next)
  }

  /** Returns how long to wait until the next time. */
  async #ask(): Promise<number> {
    const { care, isLoggedIn, onDead, onAlive, probeMs = MS_BETWEEN_PROBES } = this.#options
    if (!this.#dead && !isLoggedIn() && !care.answersLoggedOut) return probeMs
    try {
      if (this.#dead) await care.mend?.()
      this.#aliveAt = await care.probe?.()
      if (this.#dead) onAlive()
      this.#dead = false
      this.#mendingMs = MS_MENDING_FIRST
      return probeMs
    } catch (error) {
      if (!this.#dead) onDead(error instanceof Error ? error.message : String(error), this.#aliveAt)
      this.#dead = true
      const wait = this.#mendingMs
      this.#mendingMs = Math.min(wait * 2, MS_MENDING_MAX)
      return wait
    }
  }
}
