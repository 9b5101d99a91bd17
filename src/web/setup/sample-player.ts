import type { Db } from '../../db/db.ts'
import { listPeople } from '../../registry/person.ts'
import { conversationOf, speakerId, type TryoutChat } from '../tryout.ts'
import { readSample, type SampleMessage } from './sample-file.ts'

/** How far the sample's messages have been played. */
export interface SampleProgress {
  readonly state: 'idle' | 'playing' | 'done' | 'failed'
  readonly played: number
  readonly total: number
}

export interface SamplePlayerOptions {
  readonly db: Db
  readonly tryout: TryoutChat
  /** The folder with `roster.json` and `messages.jsonl`. */
  readonly folder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Plays the sample's year of messages through the try-out chat, the way that a person's own take.
 * Each has an id of its own, so playing again after a stop goes on where it stopped.
 */
export class SamplePlayer {
  readonly #options: SamplePlayerOptions
  #progress: SampleProgress = { state: 'idle', played: 0, total: 0 }
  #stopped = false
  #playing: Promise<void> = Promise.resolve()

  constructor(options: SamplePlayerOptions) {
    this.#options = options
  }

  get progress(): SampleProgress {
    return this.#progress
  }

  get folder(): string {
    return this.#options.folder
  }

  /** Begins to play into the sample township; does nothing while it plays. */
  start(townshipId: number): void {
    if (this.#progress.state === 'playing') return
    const { messages } = readSample(this.#options.folder, this.#options.now())
    this.#progress = { state: 'playing', played: 0, total: messages.length }
    this.#playing = this.#play(townshipId, messages).catch((error: unknown) => {
      this.#progress = { ...this.#progress, state: 'failed' }
      this.#options.onError(error)
    })
  }

  /** Ends after the message that is being played. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#playing
  }

  async #play(townshipId: number, messages: readonly SampleMessage[]): Promise<void> {
    const { db, tryout } = this.#options
    const people = await listPeople(db, { townshipId })
    for (const [at, message] of messages.entries()) {
      if (this.#stopped) return
      const person = people.find(({ name }) => name === message.from)
      if (!person) throw new Error(`Nobody in the sample is called ${message.from}`)
      await tryout.say({
        messageId: `sample-${townshipId}-${message.line}`,
        at: message.at,
        senderId: speakerId({ townshipId, personId: person.id }),
        conversation: conversationOf(person, message.chat),
        did: { text: message.text },
      })
      this.#progress = { ...this.#progress, played: at + 1 }
    }
    this.#progress = { ...this.#progress, state: 'done' }
  }
}
