import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSeal } from '../../src/db/seal-key.ts'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { closePeriod } from '../../src/ledger/period.ts'
import { Problem } from '../../src/lib/problem.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages, type Township } from '../../src/registry/township.ts'
import { showBooks } from './books.ts'
import { loadPicture } from './picture.ts'
import type { Doing, ReplayChat } from './replay-chat.ts'
import { type ChatAct, isChatAct, type RosterFile, type ScenarioEvent } from './scenario.ts'

/** What a replay needs beside its events. */
export interface Play {
  readonly roster: RosterFile
  readonly events: readonly ScenarioEvent[]
  /** Where the pictures of the scenario lie. */
  readonly folder: string
  /** Opens the platform; once more after each restart. */
  readonly openChat: (now: () => Date, onError: (error: unknown) => void) => Promise<ReplayChat>
  /** An open database to use; a restart then keeps it open. Without one, each play has its own. */
  readonly store?: Store
  readonly onError: (error: unknown) => void
}

/** One line of the output. */
export type Line = { readonly step: string; readonly replies: readonly string[] } | object

/** Plays events, in order, against a fresh system; one line an event, then the books. */
export async function* play(options: Play): AsyncGenerator<Line> {
  const data = await mkdtemp(join(tmpdir(), 'replay-'))
  const system = new System(options, data)
  try {
    await system.setUp()
    for (const event of options.events)
      yield { step: event.step, replies: await system.take(event) }
    yield await system.books()
  } finally {
    await system.stop()
    await rm(data, { recursive: true, force: true })
  }
}

class System {
  readonly #options: Play
  readonly #data: string
  readonly #doings = new Map<string, Doing>()
  readonly #answers = new Map<string, string>()
  readonly #people = new Map<string, Person>()
  #now: Date
  #store: Store | undefined
  #chat: ReplayChat | undefined
  #township: Township | undefined

  constructor(options: Play, data: string) {
    this.#options = options
    this.#data = data
    this.#now = new Date(options.events[0]?.at ?? 0)
  }

  get #db(): Store {
    if (!this.#store) throw new Error('The store is closed')
    return this.#store
  }

  get #talk(): ReplayChat {
    if (!this.#chat) throw new Error('The chat is closed')
    return this.#chat
  }

  async setUp(): Promise<void> {
    await this.#start()
    const { roster } = this.#options
    const now = this.#now
    const { db } = this.#db
    const township = await createTownship(db, {
      name: roster.township,
      villages: roster.villages,
      now,
    })
    this.#township = township
    const villages = await listVillages(db, township.id)
    for (const { name, village, role } of roster.people) {
      const villageId = villages.find((known) => known.name === village)?.id ?? null
      const person = await addPerson(db, {
        townshipId: township.id,
        name,
        villageId,
        role,
        by: null,
        now,
      })
      this.#people.set(name, person)
      await bindIdentity(db, {
        channel: this.#talk.port.channel,
        senderId: this.#talk.idOf(name),
        townshipId: township.id,
        personId: person.id,
        now,
      })
    }
  }

  /** A scenario without a restart stays in memory. */
  #openStore(): Promise<Store> {
    if (this.#options.store) return Promise.resolve(this.#options.store)
    const restarts = this.#options.events.some((event) => 'restart' in event)
    return openStore(restarts ? { dataDir: join(this.#data, 'db') } : {})
  }

  async #start(): Promise<void> {
    const { openChat, onError } = this.#options
    const store = await this.#openStore()
    this.#store = store
    const inbox = new Inbox({
      store,
      read: readMessage,
      filesDir: join(this.#data, 'files'),
      seal: openSeal(undefined, join(this.#data, 'parties.key')),
      onError,
    })
    const chat = await openChat(() => this.#now, onError)
    this.#chat = chat
    const { port } = chat
    const send = () => inbox.deliver(port.channel, (message) => port.send(message))
    await inbox.recover(port.channel)
    await port.start(
      async (event) => {
        await inbox.lapse(this.#now)
        await inbox.receive(event)
        await send()
      },
      () => {},
    )
    await chat.goOnline()
    await send()
  }

  async take(event: ScenarioEvent): Promise<string[]> {
    this.#now = new Date(event.at)
    if ('restart' in event) {
      await this.stop()
      await this.#start()
    } else if ('close' in event) await this.#close(event.close)
    else if (isChatAct(event)) await this.#act(event)
    else await this.#redeliver(event.redeliver)
    const replies = this.#talk.takeReplies()
    this.#answers.set(event.step, replies[0] ?? '')
    return replies
  }

  async #act(act: ChatAct): Promise<void> {
    const { step, from, chat } = act
    const doing = {
      messageId: this.#messageIdOf(step),
      at: this.#now,
      from,
      chat,
      did: this.#didOf(act),
    }
    this.#doings.set(step, doing)
    await this.#talk.deliver(doing)
  }

  #didOf(act: ChatAct): Doing['did'] {
    if ('image' in act)
      return { image: loadPicture(this.#options.folder, act.image), fileName: act.image }
    if ('recall' in act) return { recalled: this.#messageIdOf(act.recall) }
    const quoted = act.quote === undefined ? undefined : this.#answers.get(act.quote)
    return { text: act.text, ...(quoted === undefined ? {} : { quoted }) }
  }

  /** Ids of one platform never come twice, also where several plays share a store. */
  #messageIdOf(step: string): string {
    return `${this.#township?.id}-${step}`
  }

  async #redeliver(step: string): Promise<void> {
    const doing = this.#doings.get(step)
    if (doing) await this.#talk.deliver(doing)
  }

  async #close(period: string): Promise<void> {
    const staff = [...this.#people.values()].find(({ role }) => role === 'staff')
    if (!staff) throw new Error('Nobody in the roster may close a period')
    const act = { person: staff, at: this.#now }
    try {
      await this.#db.transaction((tx) => closePeriod(tx, act, period))
    } catch (error) {
      // Closed already: then it stays so.
      if (!(error instanceof Problem)) throw error
    }
  }

  async books(): Promise<object> {
    if (!this.#township) throw new Error('The township has not been set up')
    const { db } = this.#db
    return showBooks(db, this.#township, await listVillages(db, this.#township.id))
  }

  /** Ends without a farewell; a store that was handed in stays open. */
  async stop(): Promise<void> {
    await this.#chat?.port.stop({ keepSession: true })
    this.#chat = undefined
    if (!this.#options.store) await this.#store?.close()
    this.#store = undefined
  }
}
