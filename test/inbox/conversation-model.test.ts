import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import type { InboundEvent } from '../../src/inbox/event.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import type { Reading } from '../../src/language/reading.ts'
import { closePeriod } from '../../src/ledger/period.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { ENGINES, openTestStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { Model, type Step } from './conversation-model.ts'

const PEOPLE = ['覃德贵', '向家富', '陈主任'] as const
const MONTHS = ['2023-01', '2023-02', '2023-03'] as const
const RUNS = 12

const someone = fc.constantFrom(...PEOPLE)
const leaflets = fc.integer({ min: 1, max: 900_000 })
const day = fc
  .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, '0')}`)
const back = fc.integer({ min: 0, max: 8 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('report' as const), by: someone, day, leaflets }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('correct' as const), by: someone, leaflets }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retract' as const), by: someone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('recall' as const), by: someone, back }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('redeliver' as const), back }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('close' as const), month: fc.constantFrom(...MONTHS) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
)

/** No two quantities are equal, so that nothing here looks like the same thing told twice. */
const withOwnQuantity = (step: Step, index: number): Step =>
  'leaflets' in step ? { ...step, leaflets: step.leaflets * 100 + index } : step

/** The message is its own reading: what Chinese means is tested elsewhere. */
const read = ({ text }: { text: string }) => ({ reading: JSON.parse(text) as Reading, because: [] })

const readingOf = (step: Extract<Step, { do: 'report' | 'correct' | 'retract' }>): Reading => {
  if (step.do === 'retract') return { intent: 'retract', target: 'last' }
  const line = { indicator: 'leaflets', quantity: step.leaflets }
  if (step.do === 'correct') return { intent: 'correct', target: 'last', changes: [line] }
  return { intent: 'report', records: [{ kind: 'activity', date: step.day, lines: [line] }] }
}

/** One township and its chat; every event is kept so that it can be delivered again. */
class Conversation {
  readonly sent: InboundEvent[] = []
  readonly replies: string[] = []
  readonly errors: unknown[] = []
  #inbox: Inbox
  readonly #store: Store
  readonly #channel: string
  readonly #filesDir: string

  constructor(store: Store, channel: string, filesDir: string) {
    this.#store = store
    this.#channel = channel
    this.#filesDir = filesDir
    this.#inbox = this.restart()
  }

  restart(): Inbox {
    this.#inbox = new Inbox({
      store: this.#store,
      read,
      filesDir: this.#filesDir,
      seal: TEST_SEAL,
      onError: (error) => this.errors.push(error),
    })
    return this.#inbox
  }

  /** What the bot says to the event. */
  async receive(event: InboundEvent): Promise<readonly string[]> {
    const replies: string[] = []
    await this.#inbox.receive(event)
    await this.#inbox.deliver(this.#channel, async ({ text }) => {
      replies.push(text)
      return { status: 'sent' }
    })
    return replies
  }

  send(by: string, body: { readonly text: string } | { readonly recalls: string }) {
    const at = new Date(Date.parse('2023-03-28T01:00:00Z') + this.sent.length * 60_000)
    const messageId = `m${this.sent.length}`
    const base = {
      channel: this.#channel,
      messageId,
      dedupKey: messageId,
      occurredAt: at,
      receivedAt: at,
      conversation: { kind: 'direct' as const, id: by },
      sender: { id: by, idStable: true },
    }
    const event: InboundEvent =
      'text' in body
        ? { ...base, type: 'text', text: body.text, addressedToBot: true }
        : { ...base, type: 'recall', targetMessageId: body.recalls }
    this.sent.push(event)
    return this.receive(event)
  }
}

async function play(conversation: Conversation, model: Model, step: Step): Promise<void> {
  switch (step.do) {
    case 'report': {
      const message = `m${conversation.sent.length}`
      const replies = await conversation.send(step.by, { text: JSON.stringify(readingOf(step)) })
      const number = `23-${String(model.report(message, step)).padStart(4, '0')}`
      expect(replies.join('\n')).toContain(number)
      return
    }
    case 'correct': {
      const replies = await conversation.send(step.by, { text: JSON.stringify(readingOf(step)) })
      expect(replies).toHaveLength(1)
      model.correct(step.by, step.leaflets)
      return
    }
    case 'retract': {
      const replies = await conversation.send(step.by, { text: JSON.stringify(readingOf(step)) })
      expect(replies).toHaveLength(1)
      model.retract(step.by)
      return
    }
    case 'recall': {
      const recalled = conversation.sent.filter(
        (event) =>
          event.type === 'text' && event.sender.id === step.by && event.text.includes('records'),
      )
      const target = recalled.at(-1 - step.back)
      if (!target) return
      await conversation.send(step.by, { recalls: target.messageId })
      model.recall(target.messageId)
      return
    }
    case 'redeliver': {
      const event = conversation.sent.at(-1 - step.back)
      if (event) expect(await conversation.receive(event)).toEqual([])
      return
    }
    case 'restart':
      conversation.restart()
  }
}

async function openConversation(store: Store, channel: string, filesDir: string) {
  const township = await setUpTownship(store.db)
  const now = new Date('2023-01-01T01:00:00Z')
  for (const person of [township.steward, township.mediator, township.staff])
    await bindIdentity(store.db, {
      channel,
      senderId: person.name,
      townshipId: township.id,
      personId: person.id,
      now,
    })
  const close = async (month: string) => {
    const act = { person: township.staff, at: now }
    await store.transaction((tx) => closePeriod(tx, act, month))
  }
  const total = async (villageId?: number) => {
    const place = { townshipId: township.id, ...(villageId === undefined ? {} : { villageId }) }
    const sums = await sumIndicators(store.db, { ...place, from: '2023-01-01', to: '2023-12-31' })
    return sums.leaflets?.quantity ?? 0
  }
  return { township, conversation: new Conversation(store, channel, filesDir), close, total }
}

test.for(ENGINES)(
  'a random conversation leaves the books that the model says, on %s',
  async (engine) => {
    const store = await openTestStore(engine)
    const filesDir = await mkdtemp(join(tmpdir(), 'model-'))
    let channel = 0
    const steps = fc.array(step, { minLength: 5, maxLength: 30 })
    const holds = fc.asyncProperty(steps, async (steps) => {
      const open = await openConversation(store, `c${channel++}`, filesDir)
      const { township, conversation } = open
      const model = new Model()
      for (const [index, drawn] of steps.entries()) {
        const step = withOwnQuantity(drawn, index)
        if (step.do !== 'close') await play(conversation, model, step)
        else if (!model.closed.has(step.month)) {
          model.closed.add(step.month)
          await open.close(step.month)
        }
        expect(await open.total()).toBe(model.total())
      }
      expect(await open.total(township.villageIds[0])).toBe(model.total(township.steward.name))
      expect(conversation.errors).toEqual([])
      expect(await verifyTownship(store.db, township.id)).toEqual([])
    })
    try {
      await fc.assert(holds, { numRuns: RUNS })
    } finally {
      await store.close()
      await rm(filesDir, { recursive: true })
    }
  },
)
