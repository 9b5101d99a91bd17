import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { dayAskedFor } from '../../src/inbox/ask-received.ts'
import { digestWish } from '../../src/inbox/daily-digest.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'
import { leaflets, openChat } from './chat-with-inbox.ts'

const casesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' → ') && !line.startsWith('#'))
    .map((line) => line.split(' → ') as [string, string])

test.each(casesOf('received-questions.txt'))('“%s” asks for the day %s', (text, day) => {
  expect(dayAskedFor(text, '2023-03-05') ?? '-').toBe(day)
})

test.each(casesOf('digest-wishes.txt'))('“%s” switches the evening word: %s', (text, wish) => {
  expect(digestWish(text) ?? '-').toBe(wish)
})

let channels = 0

async function start(store: Store) {
  const township = await setUpTownship(store.db)
  const channel = `received-${process.pid}-${channels++}`
  const at = new Date('2023-03-05T01:00:00Z')
  for (const [senderId, person] of [
    ['steward', township.steward],
    ['mediator', township.mediator],
  ] as const)
    await bindIdentity(store.db, {
      ...{ channel, senderId, townshipId: township.id, personId: person.id, now: at },
    })
  return openChat(store, channel)
}

/** The clock of `openChat` begins at ten in the morning and moves a minute with each message. */
const EVENING = new Date('2023-03-05T21:05:00+08:00')
const NEXT_EVENING = new Date('2023-03-06T21:05:00+08:00')

onEveryStore((store) => {
  test('a reporter is told which of the day’s messages arrived and what became of each', async () => {
    const { say } = await start(store())
    expect(await say('steward', '今天收到我几条')).toContain('还没有收到您报的事')
    await say('steward', leaflets(20))
    await say('steward', '辛苦了')
    await say('steward', leaflets(30, '2023-03-04'))
    await say('mediator', leaflets(90))
    await say('steward', 'boom')
    const answer = await say('steward', '今天收到我几条')
    expect(answer).toContain('今天收到您 3 条:23-0001、23-0002')
    expect(answer).toMatch(/· 10:06 boom → 没处理好/)
    expect(answer).toContain('另有闲聊、提问2条')
    expect(answer).not.toContain('23-0003')
    expect(await say('steward', '昨天收到我几条')).toContain('3月4日还没有收到')
  })

  test('nobody gets an evening’s word who did not ask for it', async () => {
    const { inbox, deliver, say, sent } = await start(store())
    await say('steward', leaflets(20))
    await inbox.tellDigests(EVENING)
    await deliver()
    expect(sent).toEqual([])
  })

  test('those who asked get it once a day, and never without a report', async () => {
    const { inbox, deliver, say, sent } = await start(store())
    expect(await say('steward', '每天告诉我收到几条')).toContain('晚上9点')
    await say('mediator', '开启每日小结')
    await say('steward', leaflets(20))
    await say('steward', leaflets(30, '2023-03-04'))
    await inbox.tellDigests(new Date('2023-03-05T20:59:00+08:00'))
    await inbox.tellDigests(EVENING)
    await Promise.all([inbox.tellDigests(EVENING), inbox.tellDigests(EVENING)])
    await deliver()
    expect(sent.splice(0)).toEqual(['今天收到您 2 条:23-0001、23-0002'])
    await inbox.tellDigests(NEXT_EVENING)
    await deliver()
    expect(sent).toEqual([])
  })

  test('what came after the evening’s word is told the next day', async () => {
    const { inbox, deliver, say, sent } = await start(store())
    await say('steward', '开启每日小结')
    await inbox.tellDigests(new Date('2023-03-04T21:05:00+08:00'))
    await say('steward', leaflets(20))
    await inbox.tellDigests(NEXT_EVENING)
    await deliver()
    expect(sent.splice(0)).toEqual(['3月5日以来收到您 1 条:23-0001'])
  })

  test('it is switched off by a word', async () => {
    const { inbox, deliver, say, sent } = await start(store())
    await say('steward', '开启每日小结')
    await say('steward', leaflets(20))
    expect(await say('steward', '关闭每日小结')).toContain('不再发')
    await inbox.tellDigests(EVENING)
    await deliver()
    expect(sent).toEqual([])
  })
})
