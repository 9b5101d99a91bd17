import { isWanted, type Job, renewLease } from '../db/jobs.ts'
import type { Store } from '../db/store-shape.ts'
import type { OnProgress } from '../report/write-atomically.ts'

/** How often a job is asked whether anybody still wants it. */
const MS_BETWEEN_LOOKS = 1000
/** Well within a job's lease. */
const MS_BETWEEN_RENEWALS = 60_000
/** Whoever waits so long is told once how far it has come; sooner, nobody wonders. */
const MS_UNTIL_TOLD = 20_000

interface Watched {
  readonly store: Store
  readonly job: Job
  readonly now: () => Date
  /** Says how far it has come, in per cent. */
  readonly tell: (percent: number) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** A long export while it is made: stops it when it is cancelled, and tells once how far it is. */
export class ExportWatch {
  readonly #watched: Watched
  readonly #abort = new AbortController()
  readonly #timer: ReturnType<typeof setInterval>
  readonly #begun: number
  #renewed: number
  #looked: number
  #share = 0
  #told: boolean
  #looking: Promise<void> | undefined

  constructor(watched: Watched) {
    this.#watched = watched
    this.#begun = watched.now().getTime()
    this.#renewed = this.#begun
    this.#looked = this.#begun
    // A second try was told of in the first.
    this.#told = watched.job.attempts > 1
    this.#timer = setInterval(() => this.#lookAgain(), MS_BETWEEN_LOOKS)
  }

  /** Ends the work when nobody wants it any more. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  readonly onProgress: OnProgress = (done, of) => {
    this.#share = done / of
    this.#lookAgain()
  }

  /** Nothing is told any more when this has resolved. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  #lookAgain(): void {
    const at = this.#watched.now().getTime()
    if (this.#looking || at - this.#looked < MS_BETWEEN_LOOKS) return
    this.#looked = at
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined
    })
  }

  async #look(): Promise<void> {
    try {
      if (!(await this.#isWanted())) this.#abort.abort()
      else if (this.#isLong()) {
        this.#told = true
        await this.#watched.tell(Math.floor(this.#share * 100))
      }
    } catch (error) {
      this.#watched.onError(error)
    }
  }

  #isLong(): boolean {
    return !this.#told && this.#watched.now().getTime() - this.#begun >= MS_UNTIL_TOLD
  }

  #isWanted(): Promise<boolean> {
    const { store, job, now } = this.#watched
    const at = now()
    if (at.getTime() - this.#renewed < MS_BETWEEN_RENEWALS) return isWanted(store.db, job)
    this.#renewed = at.getTime()
    return renewLease(store.db, job, at)
  }
}
