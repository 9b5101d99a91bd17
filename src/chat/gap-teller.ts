import type { Gap } from './last-seen.ts'

/** One gap, or several that came soon after one another. */
export interface ToldGap extends Gap {
  readonly times: number
}

export interface GapTellerOptions {
  readonly tell: (gap: ToldGap) => void
  readonly now: () => Date
  /** At most one word in this time: a route that flickers must not fill people's chats. */
  readonly atMostEveryMs: number
}

/** Two gaps as one; those that overlap were one. */
const joined = (before: ToldGap, gap: Gap): ToldGap => ({
  ...gap,
  since: new Date(Math.min(gap.since.getTime(), before.since.getTime())),
  times: before.times + (gap.since > before.until ? 1 : 0),
})

/** Tells of every gap, the first at once and those that follow soon together. */
export class GapTeller {
  readonly #options: GapTellerOptions
  #toldAt = Number.NEGATIVE_INFINITY
  #waiting: ToldGap | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: GapTellerOptions) {
    this.#options = options
  }

  take(gap: Gap): void {
    const { now, atMostEveryMs } = this.#options
    this.#waiting = this.#waiting ? joined(this.#waiting, gap) : { ...gap, times: 1 }
    const wait = this.#toldAt + atMostEveryMs - now().getTime()
    if (wait <= 0) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), wait)
  }

  /** Tells what waits to be told. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const gap = this.#waiting
    if (!gap) return
    this.#waiting = undefined
    this.#toldAt = this.#options.now().getTime()
    this.#options.tell(gap)
  }
}
