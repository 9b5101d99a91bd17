import { expect, test, vi } from 'vitest'
import { isAway } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { storeEvent } from '../../src/inbox/stored-message.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { onEveryStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

const MS_MINUTE = 60_000
const AWAY = Object.assign(new Error('connection lost'), { code: 'CONNECTION_CLOSED' })
let channels = 0

/** As patient as the real one, without its pauses, which have tests of their own. */
async function withoutPauses<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (tries === 9 || !isAway(error)) throw error
    }
}
vi.mock('../../src/db/patience.ts', () => ({ withPatience: withoutPauses }))

/** A bound steward, on a database whose transactions can be made to fail. */
async function start(store: Store) {
  const { id: townshipId, steward } = await setUpTownship(store.db)
  const channel = `unfinished-${process.pid}-${channels++}`
  const now = new Date('2023-03-05T01:00:00Z')
  await bindIdentity(store.db, {
    ...{ channel, senderId: 'steward', townshipId, personId: steward.id, now },
  })
  /** How many transactions fail before they begin. */
  const line = { refused: 0 }
  const flaky: Store = {
    ...store,
    transaction: (work) => (line.refused-- > 0 ? Promise.reject(AWAY) : store.transaction(work)),
  }
  return { ...openChat(flaky, channel), channel, line }
}

onEveryStore((store) => {
  test('a message is handled when its database is back', async () => {
    const { inbox, event, deliver, sent, errors, line } = await start(store())
    line.refused = 4
    await inbox.receive(event('steward', leaflets(20)))
    await deliver()
    expect(sent).toEqual([expect.stringContaining('23-0001')])
    expect(errors).toEqual([])
  })

  test('one whose database stayed away is no failure, and comes to its end later', async () => {
    const { inbox, event, deliver, sent, line } = await start(store())
    const report = event('steward', leaflets(20))
    line.refused = 9
    await expect(inbox.receive(report)).rejects.toThrow('connection lost')
    const after = (minutes: number) => new Date(report.receivedAt.getTime() + minutes * MS_MINUTE)
    // It may still be under way.
    await inbox.resume(after(1))
    await deliver()
    expect(sent).toEqual([])
    await inbox.resume(after(6))
    await inbox.resume(after(16))
    await deliver()
    expect(sent).toEqual([expect.stringContaining('23-0001')])
  })

  test('a start leaves what another process has under way on its own channel alone', async () => {
    const { event, inbox, deliver, sent, channel } = await start(store())
    await storeEvent(store().db, event('steward', leaflets(20)), TEST_SEAL)
    await inbox.recover(`${channel}-other`)
    await deliver()
    expect(sent).toEqual([])
    await inbox.recover(channel)
    await deliver()
    expect(sent).toHaveLength(1)
  })
})
