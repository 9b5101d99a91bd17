import { type Db, isAway } from '../db/db.ts'
import { type Job, runDueJobs } from '../db/jobs.ts'
import { withPatience } from '../db/patience.ts'
import type { Seal } from '../db/seal.ts'
import type { Store } from '../db/store-shape.ts'
import { PartyNames } from '../ledger/party-names.ts'
import { Problem } from '../lib/problem.ts'
import { findPersonByIdentity } from '../registry/identity.ts'
import type { Person } from '../registry/person.ts'
import { broken } from '../wording/chat-talk.ts'
import { remindOfCases } from './case/remind.ts'
import { tellDigests } from './daily-digest.ts'
import type { InboundEvent, Outbound, SendResult } from './event.ts'
import { EXPORT_JOB, makeFiles } from './export-files.ts'
import { handleText } from './handle-text.ts'
import { deliver, discardFetched, queueReply, settleInterrupted } from './outbox.ts'
import { lapseQuestions } from './question.ts'
import { fetchMedium, lostMedium, receiveMedium } from './receive-medium.ts'
import { remindWeekly } from './remind-weekly.ts'
import { recall } from './retract.ts'
import {
  listUnhandled,
  lockMessage,
  type StoredMessage,
  storeEvent,
  updateMessage,
} from './stored-message.ts'
import { TownshipCache } from './township-cache.ts'
import { openTurn, type Read } from './turn.ts'
import { NO_TOWNSHIP, welcome } from './unknown-sender.ts'

export interface InboxOptions {
  readonly store: Store
  readonly read: Read
  /** The folder for photos. */
  readonly filesDir: string
  /** Closes what parties of disputes could be known by. */
  readonly seal: Seal
  /** A bug broke on a message; it lies safe in the database. */
  readonly onError: (error: unknown, messageId: number) => void
}

/** Longer than fetching a photo twice may take. */
const MS_UNDER_WAY = 5 * 60_000

/**
 * The one way in. Every event is stored first, once; what it means is read and recorded in the
 * transaction that marks it done; replies are sent after that transaction.
 */
export class Inbox {
  readonly #options: InboxOptions
  readonly #townships = new TownshipCache()
  readonly #parties: PartyNames

  constructor(options: InboxOptions) {
    this.#options = options
    this.#parties = new PartyNames(options.seal)
  }

  /**
   * Takes one event to its end. A second delivery, however late, changes and answers nothing.
   * Never rejects for what a message says: a bug is reported and the message is kept as failed.
   * Rejects when the database stays away.
   */
  async receive(event: InboundEvent): Promise<void> {
    const { store, seal } = this.#options
    const stored = await withPatience(() => storeEvent(store.db, event, seal))
    if (!stored) return
    await this.#handle(stored, await this.#keepMedium(stored, event))
  }

  /** Sends what waits on a channel. */
  deliver(channel: string, send: (message: Outbound) => Promise<SendResult>): Promise<void> {
    return deliver(this.#options.store.db, channel, send)
  }

  /** Of what was being sent on a channel when that broke off, nobody knows whether it arrived. */
  settleInterrupted(channel: string): Promise<void> {
    return settleInterrupted(this.#options.store.db, channel)
  }

  /** At start: handles what a crash left on a channel, and settles what was being sent. */
  async recover(channel: string): Promise<void> {
    const { db } = this.#options.store
    await this.settleInterrupted(channel)
    for (const message of await listUnhandled(db, { channel })) await this.#handle(message)
  }

  /**
   * Handles what was stored and then left, by a database that went away or on a channel that is not
   * in use any more.
   */
  async resume(now: Date): Promise<void> {
    const before = new Date(now.getTime() - MS_UNDER_WAY)
    for (const message of await listUnhandled(this.#options.store.db, { before }))
      await this.#handle(message)
  }

  /** Gives up questions that nobody answered within a day. */
  lapse(now: Date): Promise<void> {
    return lapseQuestions(this.#options.store.db, now)
  }

  /** Takes away files of a channel that could be fetched long enough. */
  discardFetched(channel: string, now: Date): Promise<void> {
    return discardFetched(this.#options.store.db, channel, now)
  }

  /** In the evening: tells those who asked for it what arrived from them. */
  tellDigests(now: Date): Promise<void> {
    return tellDigests(this.#options.store, now)
  }

  /** Writes the reminders whose time has come; each is said once. */
  async remind(now: Date): Promise<void> {
    await this.#options.store.transaction(async (tx) => {
      await remindOfCases(tx, now)
      await remindWeekly(tx, now)
    })
  }

  /**
   * Makes the files that staff asked for, one request after the other.
   *
   * @param onTold something waits to be sent meanwhile: how far a long one has come
   * @returns how many requests there were; their files then wait to be sent
   */
  makeFiles(now: () => Date, onTold: () => void = () => {}): Promise<number> {
    const { store, filesDir, onError } = this.#options
    const workshop = { store, filesDir, townships: this.#townships, now, onTold, onError }
    const handlers = { [EXPORT_JOB]: (job: Job) => makeFiles(workshop, job) }
    return runDueJobs(store.db, handlers, now)
  }

  /** Keeps what came with a message; returns why that failed. */
  async #keepMedium({ id }: StoredMessage, event: InboundEvent): Promise<unknown> {
    if (event.type !== 'media') return undefined
    const { store, filesDir } = this.#options
    try {
      const file = await fetchMedium(filesDir, event)
      if (file) await updateMessage(store.db, id, { file })
      return undefined
    } catch (error) {
      return error
    }
  }

  async #handle(stored: StoredMessage, trouble?: unknown): Promise<void> {
    const { store, onError } = this.#options
    try {
      const held = await withPatience(() =>
        store.transaction((tx) => this.#handleIn(tx, stored.id, trouble)),
      )
      for (const message of held) await this.#handle(message)
    } catch (error) {
      // Nothing is wrong with the message: it is taken up when the database is back.
      if (isAway(error)) throw error
      if (!(error instanceof Problem)) onError(error, stored.id)
      await store.transaction((tx) => this.#giveUp(tx, stored, error))
    }
  }

  /** Returns what the sender wrote before they were bound, to be handled next. */
  async #handleIn(tx: Db, id: number, trouble: unknown): Promise<readonly StoredMessage[]> {
    const message = await lockMessage(tx, id)
    if (!message || message.state === 'done' || message.state === 'failed') return []
    const person = await findPersonByIdentity(tx, message.channel, message.senderId)
    if (!person) return (await welcome(tx, message)).held
    if (trouble !== undefined) throw trouble
    const owned = { ...message, townshipId: person.townshipId, personId: person.id }
    await updateMessage(tx, id, {
      townshipId: person.townshipId,
      personId: person.id,
      state: 'done',
    })
    await this.#dispatch(tx, owned, person)
    return []
  }

  async #dispatch(tx: Db, message: StoredMessage, person: Person): Promise<void> {
    const turn = await openTurn(tx, message, person, {
      ...this.#options,
      townships: this.#townships,
      parties: this.#parties,
    })
    if (message.type === 'text') return handleText(turn)
    if (message.type === 'recall') return recall(turn)
    if (message.type === 'media') return receiveMedium(turn)
  }

  /** What the sender can mend is told to them; a bug leaves the message for staff to see. */
  async #giveUp(tx: Db, message: StoredMessage, error: unknown): Promise<void> {
    const person = await findPersonByIdentity(tx, message.channel, message.senderId)
    const townshipId = person?.townshipId ?? NO_TOWNSHIP
    const mendable = error instanceof Problem
    await updateMessage(tx, message.id, {
      townshipId,
      personId: person?.id ?? null,
      state: mendable ? 'done' : 'failed',
      intent: mendable ? 'refused' : null,
    })
    const isMedium = message.type === 'media'
    if (message.conversationKind === 'room' && (isMedium || !mendable)) return
    const told = isMedium ? lostMedium(message) : broken
    await queueReply(
      tx,
      {
        townshipId,
        channel: message.channel,
        conversation: { kind: message.conversationKind, id: message.conversationId },
        messageId: message.id,
      },
      { text: mendable ? error.message : told },
      message.occurredAt,
    )
  }
}
