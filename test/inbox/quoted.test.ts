import { expect, test } from 'vitest'
import { messages } from '../../src/inbox/schema.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { openTestStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

const RETRACT = JSON.stringify({ intent: 'retract', target: 'last' })

test('a quote of words that one never reported takes back nothing of one’s own', async () => {
  const store = await openTestStore('pglite')
  const { id, steward } = await setUpTownship(store.db)
  await bindIdentity(store.db, {
    ...{ channel: 'quoted', senderId: 'steward', townshipId: id, personId: steward.id },
    now: new Date('2023-03-05T01:00:00Z'),
  })
  const { inbox, event, deliver, say, sent } = openChat(store, 'quoted')
  const total = async () =>
    (await sumIndicators(store.db, { townshipId: id, from: '2023-01-01', to: '2023-12-31' }))
      .leaflets?.quantity ?? 0
  await say('steward', leaflets(30))
  await inbox.receive({ ...event('steward', RETRACT), quoted: { text: '别人报的院坝会1场' } })
  await deliver()
  expect(sent.splice(0).join()).toContain('没有找到')
  expect(await total()).toBe(30)
  await inbox.receive({ ...event('steward', RETRACT), quoted: { text: leaflets(30) } })
  await deliver()
  expect(await total()).toBe(0)
  await store.close()
})

test('a quote of words that lie hundreds of reports back is found', async () => {
  const store = await openTestStore('pglite')
  const { id, steward } = await setUpTownship(store.db)
  const at = new Date('2023-03-05T01:00:00Z')
  await bindIdentity(store.db, {
    ...{ channel: 'quoted', senderId: 'steward', townshipId: id, personId: steward.id, now: at },
  })
  const { inbox, event, deliver, say, sent } = openChat(store, 'quoted')
  await say('steward', leaflets(30))
  const [first] = await store.db.select().from(messages)
  if (!first) throw new Error('no message')
  const { id: _, ...row } = first
  const later = Array.from({ length: 500 }, (_, index) => `later-${index}`)
  await store.db
    .insert(messages)
    .values(later.map((key) => ({ ...row, dedupKey: key, platformId: key, body: key })))
  await inbox.receive({ ...event('steward', RETRACT), quoted: { text: leaflets(30) } })
  await deliver()
  expect(sent.splice(0).join()).toContain('23-0001')
  await store.close()
})
