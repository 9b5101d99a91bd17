import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/db/store.ts'
import type { Outbound } from '../../src/inbox/event.ts'
import { deliver } from '../../src/inbox/outbox.ts'
import { tellStaffOfGap } from '../../src/inbox/tell-gap.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import { createTownship, listVillages } from '../../src/registry/township.ts'

const store = await openStore({})
afterAll(() => store.close())

const now = new Date('2023-03-05T10:00:00+08:00')

test('staff on the channel are told since when messages may be lost, and nobody else', async () => {
  const { db } = store
  const { id: townshipId } = await createTownship(db, { name: '白果镇', villages: ['白果村'], now })
  const villageId = (await listVillages(db, townshipId))[0]?.id ?? null
  const people = [
    { name: '韦小云', role: 'staff', channel: 'wechat4u' },
    { name: '罗世兰', role: 'administrator', channel: 'tryout' },
    { name: '覃德贵', role: 'steward', channel: 'wechat4u' },
  ] as const
  for (const { name, role, channel } of people) {
    const person = await addPerson(db, { townshipId, name, villageId, role, by: null, now })
    await bindIdentity(db, { channel, senderId: name, townshipId, personId: person.id, now })
  }
  await tellStaffOfGap(db, {
    channel: 'wechat4u',
    since: new Date('2023-03-05T08:05:00+08:00'),
    until: now,
    times: 1,
  })
  const sent: Outbound[] = []
  await deliver(db, 'wechat4u', async (message) => {
    sent.push(message)
    return { status: 'sent' }
  })
  expect(sent).toEqual([
    {
      to: { kind: 'direct', id: '韦小云' },
      text: expect.stringMatching(/3月5日 08:05:00 到 3月5日 10:00:00/),
    },
  ])
})
