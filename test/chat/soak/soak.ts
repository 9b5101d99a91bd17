import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChannelState } from '../../../src/chat/port.ts'
import { openStore } from '../../../src/db/store.ts'
import type { Store } from '../../../src/db/store-shape.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { Inbox } from '../../../src/inbox/inbox.ts'
import { readMessage } from '../../../src/language/read-message.ts'
import { type ChatAccount, startChatAccount } from '../../../src/main/chat-account.ts'
import { bindIdentity } from '../../../src/registry/identity.ts'
import { addPerson } from '../../../src/registry/manage-people.ts'
import { createTownship, listVillages } from '../../../src/registry/township.ts'
import { TEST_SEAL } from '../../db/test-seal.ts'
import { until } from '../until.ts'
import { type Done, Drawer } from './act.ts'
import { REPORTERS, type SoakRoute } from './route.ts'

export interface SoakOptions {
  readonly route: SoakRoute
  readonly events: number
  /** How often the platform's side is killed on the way. */
  readonly kills: number
  /** How many more are sent one by one, to measure how long an answer takes. */
  readonly singles: number
  /** How often the route is asked whether it lives, and how long it may take; the program's own if absent. */
  readonly probeMs?: number
  readonly answerMs?: number
  /** Told now and then how many events have been sent. */
  readonly onProgress?: (events: number) => void
}

/** All that was done and seen, for the judge. */
export interface Soaked {
  readonly store: Store
  readonly townshipId: number
  readonly channel: string
  readonly done: readonly Done[]
  readonly errors: readonly unknown[]
  readonly perSecond: number
  /** From a message to its reply, while nothing else is under way, in milliseconds. */
  readonly replyMs: readonly number[]
  readonly noticeMs: readonly number[]
  readonly recoverMs: readonly number[]
}

const AT_ONCE = 50
/** Said while the platform's side is dead: nobody will ever deliver these. */
const SAID_WHILE_DEAD = 5
const MS_QUIET = 700

const NUMBER = /资料约?(\d+)份/

class CountingInbox extends Inbox {
  handled = 0

  override async receive(event: InboundEvent): Promise<void> {
    await super.receive(event)
    this.handled += 1
  }
}

/** Sends events over a route into a real inbox and database. */
export async function soak(options: SoakOptions): Promise<Soaked & { close(): Promise<void> }> {
  const stateDir = await mkdtemp(join(tmpdir(), 'soak-'))
  const store = await openStore({})
  const townshipId = await setUp(store, options.route)
  const inbox = new CountingInbox({
    ...{ store, read: readMessage, seal: TEST_SEAL, filesDir: join(stateDir, 'files') },
    onError: (error) => run.errors.push(error),
  })
  const run = new Run(options, inbox)
  const account = await run.start(store, stateDir)
  const figures = await run.play()
  await account.stop()
  await options.route.stop()
  return {
    ...{ store, townshipId, channel: options.route.settings.kind },
    ...{ done: run.done, errors: run.errors, ...figures },
    close: async () => {
      await store.close()
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}

async function setUp({ db }: Store, route: SoakRoute): Promise<number> {
  const now = new Date()
  const names = Array.from({ length: REPORTERS }, (_, person) => `第${person}村`)
  const { id: townshipId } = await createTownship(db, { name: '青石镇', villages: names, now })
  const villages = await listVillages(db, townshipId)
  for (let person = 0; person <= REPORTERS; person++) {
    const villageId = villages[person]?.id ?? null
    const role = villageId === null ? 'staff' : 'steward'
    const name = `人${person}`
    const { id } = await addPerson(db, { townshipId, name, villageId, role, by: null, now })
    const senderId = route.accountOf(person)
    const channel = route.settings.kind
    await bindIdentity(db, { channel, senderId, townshipId, personId: id, now })
  }
  return townshipId
}

/** One soak while it runs. */
class Run {
  readonly done: Done[] = []
  readonly errors: unknown[] = []
  readonly #options: SoakOptions
  readonly #inbox: CountingInbox
  readonly #drawer = new Drawer(REPORTERS)
  #settled: Done[] = []
  #state: ChannelState = { state: 'starting' }
  #lost = 0
  readonly #answered = new Map<number, number>()

  constructor(options: SoakOptions, inbox: CountingInbox) {
    this.#options = options
    this.#inbox = inbox
  }

  async start(store: Store, stateDir: string): Promise<ChatAccount> {
    const { route, probeMs, answerMs } = this.#options
    route.onReply = (text) => {
      const number = Number(NUMBER.exec(text)?.[1])
      if (!this.#answered.has(number)) this.#answered.set(number, performance.now())
    }
    const account = await startChatAccount({
      ...{ settings: route.settings, inbox: this.#inbox, store, stateDir },
      pace: { intervalMs: 0, jitterMs: 0 },
      ...(probeMs === undefined ? {} : { probeMs }),
      ...(answerMs === undefined ? {} : { answerMs }),
      onState: (state) => {
        this.#state = state
      },
      now: () => new Date(),
      onError: (error) => this.errors.push(error),
    })
    await this.#online()
    return account
  }

  #online = () => until(() => this.#state.state === 'online')

  #happen(): Done {
    const { act, leaflets } = this.#drawer.next(this.#settled, this.done)
    const id = this.#options.route.happen(act)
    const done = { act, id, at: new Date(), ...(leaflets === undefined ? {} : { leaflets }) }
    this.done.push(done)
    return done
  }

  async play() {
    const { events, kills, route } = this.#options
    const waves = Math.ceil(events / AT_ONCE)
    const noticeMs: number[] = []
    const recoverMs: number[] = []
    let busyMs = 0
    let counted = 0
    for (let wave = 0; wave < waves; wave++) {
      const begun = performance.now()
      this.#options.onProgress?.(this.done.length)
      const told = Array.from({ length: Math.min(AT_ONCE, events - wave * AT_ONCE) }, () =>
        this.#happen(),
      )
      const dies = route.kill && (wave + 1) % Math.ceil(waves / (kills + 1)) === 0
      if (dies) {
        const outage = await this.#outage()
        noticeMs.push(outage.noticeMs)
        recoverMs.push(outage.recoverMs)
        continue
      }
      await until(() => this.#inbox.handled >= this.done.length - this.#lost)
      busyMs += performance.now() - begun
      counted += told.length
      this.#settled.push(...told.filter(({ act }) => act.kind === 'report'))
    }
    const perSecond = (counted * 1000) / busyMs
    return { perSecond, noticeMs, recoverMs, replyMs: await this.#singles() }
  }

  /** The platform's side dies in the middle of a wave, and comes back once that was noticed. */
  async #outage() {
    const { route } = this.#options
    const killed = performance.now()
    await route.kill?.()
    for (let i = 0; i < SAID_WHILE_DEAD; i++) this.#happen()
    await until(() => this.#state.state !== 'online')
    const noticeMs = performance.now() - killed
    for (let i = 0; i < SAID_WHILE_DEAD; i++) this.#happen()
    await route.revive?.()
    const up = performance.now()
    await this.#online()
    const recoverMs = performance.now() - up
    await this.#quiet()
    this.#settled = []
    this.#lost = this.done.length - this.#inbox.handled
    return { noticeMs, recoverMs }
  }

  /** Waits until nothing more arrives. */
  async #quiet(): Promise<void> {
    let before = -1
    while (before !== this.#inbox.handled) {
      before = this.#inbox.handled
      await new Promise((resolve) => setTimeout(resolve, MS_QUIET))
    }
  }

  /** One message after another, each when the one before has been answered. */
  async #singles(): Promise<number[]> {
    const took: number[] = []
    const drawer = this.#drawer
    for (let i = 0; i < this.#options.singles; i++) {
      const { act, leaflets = 0 } = drawer.report(i % REPORTERS)
      const said = performance.now()
      const id = this.#options.route.happen(act)
      this.done.push({ act, id, at: new Date(), leaflets })
      await until(() => this.#answered.has(leaflets))
      took.push((this.#answered.get(leaflets) ?? 0) - said)
    }
    return took
  }
}
