import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ChannelState } from './port.ts'
import { SerialChain } from './serial-chain.ts'

const MS_BETWEEN_NOTES = 30_000
/**
 * A dead route is noticed within this time: within 30 seconds as a rule, a poll of the web protocol
 * that hangs by itself after 50.
 */
const MS_UNNOTICED = 60_000
/** What was sent so shortly before may still have been under way; clocks differ, too. */
const MS_UNDER_WAY = 5_000

/** A time in which nothing could arrive. */
export interface Gap {
  readonly channel: string
  readonly since: Date
  readonly until: Date
}

export interface LastSeenOptions {
  readonly channel: string
  /** Where the last time online is noted, so that a crash is seen too. */
  readonly file: string
  readonly now: () => Date
  /** Called after each return: what was sent in the gap may be lost. */
  readonly onGap: (gap: Gap) => void
  readonly onError: (error: unknown) => void
}

/**
 * Remembers when an account was last online, over restarts and crashes, and tells after each
 * return how long it was away: on routes that lose what was sent meanwhile, people must know.
 */
export class LastSeen {
  readonly #options: LastSeenOptions
  readonly #writes: SerialChain
  #last: Date | undefined
  #online = false
  #timer: NodeJS.Timeout | undefined

  private constructor(options: LastSeenOptions, last: Date | undefined) {
    this.#options = options
    this.#writes = new SerialChain(options.onError)
    this.#last = last
  }

  static async open(options: LastSeenOptions): Promise<LastSeen> {
    const noted = await readFile(options.file, 'utf8').catch(() => '')
    const last = new Date(noted.trim())
    return new LastSeen(options, Number.isNaN(last.getTime()) ? undefined : last)
  }

  /** When the account was last online; undefined before the first time. */
  get last(): Date | undefined {
    return this.#online ? this.#options.now() : this.#last
  }

  /** Takes every state of the account. */
  take(told: ChannelState): void {
    if (told.state === 'online') this.#arrive()
    // A code to scan or a start says nothing new about whether messages arrive.
    else if (this.#online) this.#leave('aliveAt' in told ? told.aliveAt : undefined)
  }

  /** Takes when a message came that could not be read: it is gone, also where the route lives on. */
  lose(receivedAt: Date): void {
    const { channel, now, onGap } = this.#options
    const since = new Date(receivedAt.getTime() - MS_UNDER_WAY)
    if (this.#online) onGap({ channel, since, until: now() })
    else if (this.#last && since < this.#last) this.#note(since)
  }

  #arrive(): void {
    if (this.#online) return
    const { channel, now, onGap } = this.#options
    const until = now()
    const since = this.#last
    this.#online = true
    this.#timer = setInterval(() => this.#note(this.#surely()), MS_BETWEEN_NOTES)
    this.#note(until)
    if (since) onGap({ channel, since, until })
  }

  /** A dead route is noticed late; what was sent since it last surely worked may be lost. */
  #leave(aliveAt?: Date): void {
    this.#note(new Date((aliveAt ?? this.#options.now()).getTime() - MS_UNDER_WAY))
    this.#online = false
    clearInterval(this.#timer)
  }

  /** The process may end before it notices that the route has been dead for a while. */
  #surely(): Date {
    return new Date(this.#options.now().getTime() - MS_UNNOTICED)
  }

  #note(at: Date): void {
    this.#last = at
    this.#writes.add(() => this.#write(at))
  }

  /** Whole or not at all: a torn note would look like a first start. */
  async #write(at: Date): Promise<void> {
    const { file } = this.#options
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, at.toISOString())
    await rename(`${file}.new`, file)
  }

  /** Resolves when the last time online is noted. */
  async stop(): Promise<void> {
    if (this.#online) this.#leave()
    await this.#writes.idle()
  }
}
