import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { settleNewLogin } from '../../src/inbox/tell-new-login.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { bindIdentity, findPersonByIdentity } from '../../src/registry/identity.ts'
import { findRoom } from '../../src/registry/room.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

let channels = 0
const now = new Date('2023-03-05T01:00:00Z')

async function start(store: Store) {
  const township = await setUpTownship(store.db)
  const channel = `rooms-${process.pid}-${channels++}`
  for (const [senderId, person] of [
    ['@steward', township.steward],
    ['remark:陈', township.staff],
  ] as const)
    await bindIdentity(store.db, {
      ...{ channel, senderId, townshipId: township.id, personId: person.id, now },
    })
  const chat = openChat(store, channel)
  /** What the bot answers to one message in a group. */
  const sayIn = async (roomId: string, senderId: string, text: string, addressedToBot = true) => {
    const conversation = { kind: 'room' as const, id: roomId, title: '石桥村报数群' }
    await chat.inbox.receive({ ...chat.event(senderId, text), conversation, addressedToBot })
    await chat.deliver()
    return chat.sent.splice(0).join('\n')
  }
  const villageOf = async (roomId: string) => (await findRoom(store.db, channel, roomId))?.villageId
  return { ...chat, township, channel, sayIn, villageOf }
}

onEveryStore((store) => {
  test('staff bind a group to a village by saying so in it, and what they report there is its', async () => {
    const { township, sayIn, villageOf } = await start(store())
    expect(await sayIn('@@1', 'remark:陈', '绑定本群 石桥村')).toBe('✅ 本群已绑定石桥村')
    expect(await villageOf('@@1')).toBe(township.villageIds[2])
    await sayIn('@@1', 'remark:陈', leaflets(20))
    const [record] = await listRecords(store().db, { townshipId: township.id })
    expect(record?.villageId).toBe(township.villageIds[2])
  })

  test('a group’s name binds nothing, nor does an order that was not meant for the bot', async () => {
    const { township, sayIn, villageOf } = await start(store())
    await sayIn('@@1', 'remark:陈', leaflets(20))
    await sayIn('@@1', 'remark:陈', '绑定本群 石桥村', false)
    expect(await villageOf('@@1')).toBeUndefined()
    const [record] = await listRecords(store().db, { townshipId: township.id })
    expect(record?.villageId).toBeNull()
  })

  test('a reporter binds the group of the own village only', async () => {
    const { township, sayIn, villageOf } = await start(store())
    expect(await sayIn('@@1', '@steward', '绑定本群 石桥村')).toContain('只能绑定本村的群')
    expect(await sayIn('@@1', '@steward', '绑定本群')).toBe('✅ 本群已绑定白果村')
    await sayIn('@@2', 'remark:陈', '把本群绑定到石桥村')
    expect(await sayIn('@@2', '@steward', '绑定本群 白果村')).toContain('只能绑定本村的群')
    expect(await villageOf('@@2')).toBe(township.villageIds[2])
    expect(await sayIn('@@2', '@steward', '解绑本群')).toContain('只能绑定本村的群')
  })

  test('a reporter in another village’s group still reports for the own village', async () => {
    const { township, sayIn } = await start(store())
    await sayIn('@@1', 'remark:陈', '本群是石桥村的群')
    await sayIn('@@1', '@steward', leaflets(20))
    const [record] = await listRecords(store().db, { townshipId: township.id })
    expect(record?.villageId).toBe(township.villageIds[0])
  })

  test('an unknown account binds nothing, and nothing is bound alone with the bot', async () => {
    const { sayIn, villageOf, say } = await start(store())
    await sayIn('@@1', 'stranger', '绑定本群 石桥村')
    expect(await villageOf('@@1')).toBeUndefined()
    expect(await say('remark:陈', '绑定本群 石桥村')).toBe('请在那个群里@我说')
    expect(await sayIn('@@1', 'remark:陈', '绑定本群 没有村')).toBe('没有找到“没有村”')
  })

  test('a group is bound to the township, bound anew, and unbound', async () => {
    const { township, sayIn, villageOf } = await start(store())
    expect(await sayIn('@@1', 'remark:陈', '绑定本群')).toBe('✅ 本群已绑定青石镇')
    expect(await villageOf('@@1')).toBeNull()
    await sayIn('@@1', 'remark:陈', '这个群是三塘村的')
    expect(await villageOf('@@1')).toBe(township.villageIds[1])
    expect(await sayIn('@@1', 'remark:陈', '解绑本群')).toBe('本群已解绑')
    expect(await villageOf('@@1')).toBeUndefined()
  })

  test('after a login with new ids staff learn whom to bind again; a group survives by the command', async () => {
    const { township, channel, sayIn, villageOf, deliver, sent } = await start(store())
    await sayIn('@@1', 'remark:陈', '绑定本群 石桥村')
    await store().transaction((tx) =>
      settleNewLogin(tx, { channel, keptPrefix: 'remark:', now: new Date(now.getTime() + 1) }),
    )
    await deliver()
    expect(sent.splice(0)).toEqual([expect.stringMatching(/绑定码:覃德贵\n.*石桥村/)])
    expect(await findPersonByIdentity(store().db, channel, '@steward')).toBeUndefined()
    expect((await findPersonByIdentity(store().db, channel, 'remark:陈'))?.name).toBe('陈主任')
    expect(await villageOf('@@1')).toBeUndefined()
    await sayIn('@@9', 'remark:陈', '绑定本群 石桥村')
    expect(await villageOf('@@9')).toBe(township.villageIds[2])
  })
})
