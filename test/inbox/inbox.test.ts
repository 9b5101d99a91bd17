import { expect, test } from 'vitest'
import type { Db } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { countUndelivered, readBacklog } from '../../src/inbox/backlog.ts'
import type { SendResult } from '../../src/inbox/event.ts'
import { storeEvent } from '../../src/inbox/stored-message.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { issueBindingCode } from '../../src/registry/binding-code.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { onEveryStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

const now = new Date('2023-03-05T01:00:00Z')
let channels = 0

/** A township whose steward and mediator are bound to the accounts `steward` and `mediator`. */
async function start(store: Store) {
  const township = await setUpTownship(store.db)
  const channel = `chat-${process.pid}-${channels++}`
  const bind = (senderId: string, personId: number) =>
    bindIdentity(store.db, { channel, senderId, townshipId: township.id, personId, now })
  await bind('steward', township.steward.id)
  await bind('mediator', township.mediator.id)
  return { township, ...openChat(store, channel), channel }
}

async function leafletsOf(db: Db, { id }: TestTownship) {
  const range = { from: '2023-01-01', to: '2023-12-31' }
  return (await sumIndicators(db, { townshipId: id, ...range })).leaflets?.quantity ?? 0
}

const codeFor = async (store: Store, township: TestTownship, personId: number) =>
  (await issueBindingCode(store.db, { townshipId: township.id, personId, by: null, now })).code

onEveryStore((store) => {
  test('keeps what an unknown sender wrote and records it once they are bound', async () => {
    const { township, say } = await start(store())
    expect(await say('stranger', leaflets(30))).toContain('绑定码')
    expect(await say('stranger', leaflets(50, '2023-03-04'))).toBe('')
    expect(await leafletsOf(store().db, township)).toBe(0)
    const code = await codeFor(store(), township, township.staff.id)
    const answer = await say('stranger', code)
    expect(answer).toContain('陈主任')
    expect(answer).toContain('23-0001')
    expect(answer).toContain('23-0002')
    expect(await leafletsOf(store().db, township)).toBe(80)
  })

  test('a code binds one account once', async () => {
    const { township, say } = await start(store())
    const code = await codeFor(store(), township, township.staff.id)
    expect(await say('first', code)).toContain('已绑定')
    expect(await say('second', code)).toContain('绑定码不对')
    expect(await say('second', leaflets(10))).toContain('绑定码')
    expect(await leafletsOf(store().db, township)).toBe(0)
  })

  test('a code from a bound account hands it on; what was reported stays with its reporter', async () => {
    const { township, say } = await start(store())
    await say('phone', await codeFor(store(), township, township.steward.id))
    await say('phone', leaflets(10))
    const answer = await say('phone', await codeFor(store(), township, township.mediator.id))
    expect(answer).toContain(`改绑为:${township.mediator.name}(原来是${township.steward.name}`)
    await say('phone', leaflets(20, '2023-03-04'))
    const [second, first] = await listRecords(store().db, { townshipId: township.id })
    expect([first?.reporterId, second?.reporterId]).toEqual([
      ...[township.steward.id, township.mediator.id],
    ])
    expect(await say('phone', 'ABCD2345')).toContain('绑定码不对')
    const again = await codeFor(store(), township, township.mediator.id)
    expect(await say('phone', again)).toContain('已绑定')
  })

  test('handles at the start what was stored before a crash, and sends its answer once', async () => {
    const { township, inbox, event, deliver, sent, channel } = await start(store())
    await storeEvent(store().db, event('steward', leaflets(20)), TEST_SEAL)
    await inbox.recover(channel)
    await deliver()
    await inbox.recover(channel)
    await deliver()
    expect(sent).toHaveLength(1)
    expect(await leafletsOf(store().db, township)).toBe(20)
  })

  test('an answer that may have been sent when the process ended is not sent again', async () => {
    const { inbox, event, sent, deliver, channel } = await start(store())
    await inbox.receive(event('steward', leaflets(20)))
    const died = inbox.deliver(channel, () => Promise.reject(new Error('the process ended')))
    await expect(died).rejects.toThrow('the process ended')
    await inbox.recover(channel)
    await deliver()
    expect(sent).toEqual([])
  })

  test('an answer waits while the account is offline', async () => {
    const { inbox, event, sent, deliver, channel } = await start(store())
    await inbox.receive(event('steward', leaflets(20)))
    await inbox.deliver(channel, async () => ({
      status: 'refused',
      reason: 'not-logged-in',
      detail: 'offline',
    }))
    await deliver()
    expect(sent).toHaveLength(1)
  })

  test('an answer that the platform wants later is not overtaken by the next one', async () => {
    const { inbox, event, sent, deliver } = await start(store())
    await inbox.receive(event('steward', leaflets(20)))
    await inbox.receive(event('steward', leaflets(30, '2023-03-04')))
    const tried: string[] = []
    await inbox.deliver(event('steward', '').channel, async ({ text }) => {
      tried.push(text)
      return { status: 'refused', reason: 'rate', detail: '1205' }
    })
    expect(tried).toHaveLength(1)
    await deliver()
    expect(sent).toEqual([expect.stringContaining('23-0001'), expect.stringContaining('23-0002')])
  })

  test('what may have arrived, or was refused for good, is not sent again', async () => {
    const { inbox, event, sent, deliver, channel } = await start(store())
    await inbox.receive(event('steward', leaflets(20)))
    await inbox.receive(event('steward', leaflets(30, '2023-03-04')))
    const results: SendResult[] = [
      { status: 'unknown', detail: 'socket hang up' },
      { status: 'refused', reason: 'rejected', detail: 'no such chat' },
    ]
    await inbox.deliver(channel, async () => results.shift() ?? { status: 'sent' })
    await deliver()
    expect(sent).toEqual([])
  })

  test('the backlog is what has not been sent yet', async () => {
    const { inbox, event, deliver, channel } = await start(store())
    const first = event('steward', leaflets(20))
    await inbox.receive(first)
    await inbox.receive(event('steward', leaflets(30, '2023-03-04')))
    expect(await readBacklog(store().db, channel)).toEqual({ count: 2, since: first.occurredAt })
    await deliver()
    expect(await readBacklog(store().db, channel)).toEqual({ count: 0, since: null })
  })

  test('replies that were refused or may not have arrived are counted for a day', async () => {
    const { inbox, event, channel } = await start(store())
    const results: SendResult[] = [
      { status: 'refused', reason: 'rejected', detail: 'unknown conversation' },
      { status: 'unknown', detail: 'socket hang up' },
      { status: 'sent' },
    ]
    const days = ['2023-03-05', '2023-03-04', '2023-03-03']
    const messages = days.map((day) => event('steward', leaflets(20, day)))
    for (const message of messages) await inbox.receive(message)
    await inbox.deliver(channel, async () => results.shift() ?? { status: 'sent' })
    const [, second] = messages
    const { db } = store()
    const since = (at = new Date(0)) => countUndelivered(db, channel, at)
    expect(await since()).toEqual({ refused: 1, unknown: 1 })
    expect(await since(second?.occurredAt)).toEqual({ refused: 0, unknown: 1 })
  })

  test('a message on which the program breaks is kept, and the next one is handled', async () => {
    const { township, say, errors } = await start(store())
    expect(await say('steward', 'boom')).toContain('原话已留存')
    expect(errors.map(String)).toEqual(['Error: broken on purpose'])
    expect(await say('steward', leaflets(20))).toContain('23-0001')
    expect(await leafletsOf(store().db, township)).toBe(20)
  })

  test('the new words of an edited message take the place of the old ones', async () => {
    const { township, say } = await start(store())
    await say('steward', leaflets(20), { id: 'e1', key: 'e1:1' })
    await say('steward', leaflets(25), { id: 'e1', key: 'e1:2' })
    expect(await leafletsOf(store().db, township)).toBe(25)
  })

  test('two people at once are both heard, and numbers stay without gaps', async () => {
    const { township, inbox, event } = await start(store())
    const events = Array.from({ length: 20 }, (_, index) =>
      event(index % 2 ? 'steward' : 'mediator', leaflets(100 + index)),
    )
    await Promise.all(events.map((one) => inbox.receive(one)))
    expect(await leafletsOf(store().db, township)).toBe(20 * 100 + 190)
    const records = await listRecords(store().db, { townshipId: township.id })
    const numbers = records.map(({ number }) => number).sort()
    expect(numbers).toEqual(
      Array.from({ length: 20 }, (_, index) => `23-${String(index + 1).padStart(4, '0')}`),
    )
  })

  test('the same message delivered many times at once is handled once', async () => {
    const { township, inbox, event, deliver, sent } = await start(store())
    const one = event('steward', leaflets(20))
    await Promise.all(Array.from({ length: 8 }, () => inbox.receive(one)))
    await Promise.all([deliver(), deliver(), deliver()])
    expect(sent).toHaveLength(1)
    expect(await leafletsOf(store().db, township)).toBe(20)
  })
})
