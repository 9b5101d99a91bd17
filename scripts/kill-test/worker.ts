import { join } from 'node:path'
import { openSeal } from '../../src/db/seal-key.ts'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import type { InboundText, Outbound, SendResult } from '../../src/inbox/event.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { addDays, monthOf } from '../../src/lib/days.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import { createTownship, listTownships, listVillages } from '../../src/registry/township.ts'
import { leafletsOf, type WorkerNews, type WorkerOrder } from './worker-order.ts'

const CHANNEL = 'kill-test'
const SENDER = 'steward'
const NOW = new Date('2024-01-01T08:00:00+08:00')
const DAYS = 365

/** A report of one day of 2023. */
function eventOf(n: number): InboundText {
  const day = addDays('2023-01-01', n % DAYS)
  const text = `2023年${monthOf(day)}月${Number(day.slice(8))}日发放宣传资料${leafletsOf(n)}份`
  return {
    ...{ type: 'text', channel: CHANNEL, messageId: `m${n}`, dedupKey: `m${n}`, text },
    ...{ occurredAt: NOW, receivedAt: NOW, addressedToBot: true },
    conversation: { kind: 'direct', id: SENDER },
    sender: { id: SENDER, idStable: true },
  }
}

async function setUp(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    if ((await listTownships(tx)).length > 0) return
    const { id } = await createTownship(tx, { name: '青石镇', villages: ['白果村'], now: NOW })
    const [village] = await listVillages(tx, id)
    const person = await addPerson(tx, {
      ...{ townshipId: id, name: '覃德贵', villageId: village?.id ?? null, role: 'steward' },
      ...{ by: null, now: NOW },
    })
    await bindIdentity(tx, {
      ...{ channel: CHANNEL, senderId: SENDER, townshipId: id, personId: person.id, now: NOW },
    })
  })
}

const tell = (news: WorkerNews) => process.send?.(news)

async function send(message: Outbound): Promise<SendResult> {
  tell({ sent: message.text })
  return { status: 'sent' }
}

/** Receives one message after the other through the whole inbox, until it is killed. */
async function work(order: WorkerOrder): Promise<void> {
  const store = await openStore(order.store)
  await setUp(store)
  const onError = (error: unknown) => {
    throw error
  }
  const { filesDir } = order
  const seal = openSeal(undefined, join(filesDir, 'parties.key'))
  const inbox = new Inbox({ store, read: readMessage, filesDir, seal, onError })
  await inbox.recover(CHANNEL)
  await inbox.deliver(CHANNEL, send)
  tell({ open: true })
  for (let n = order.first; ; n += 1) {
    await inbox.receive(eventOf(n))
    await inbox.deliver(CHANNEL, send)
    tell({ done: n })
  }
}

// The parent process writes this argument from a WorkerOrder.
const order: WorkerOrder = JSON.parse(process.argv[2] ?? '')
await work(order)
