import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { messages } from '../../src/inbox/schema.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

let channels = 0

async function start(store: Store) {
  const township = await setUpTownship(store.db)
  const channel = `voice-${process.pid}-${channels++}`
  await bindIdentity(store.db, {
    ...{ channel, senderId: 'steward', townshipId: township.id },
    ...{ personId: township.steward.id, now: new Date('2023-03-05T01:00:00Z') },
  })
  const rows = () => store.db.select().from(messages).where(eq(messages.channel, channel))
  return { ...openChat(store, channel), rows }
}

onEveryStore((store) => {
  test('words that a platform heard are read like text and marked as dictated', async () => {
    const { inbox, event, deliver, sent, rows } = await start(store())
    await inbox.receive({ ...event('steward', leaflets(20)), dictated: true })
    await deliver()
    expect(sent).toEqual([expect.stringContaining('23-0001')])
    expect(await rows()).toMatchObject([{ dictated: true, intent: 'report' }])
  })
})
