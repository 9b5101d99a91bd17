import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { queryRows } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { listCaseEvents } from '../../src/ledger/case-event.ts'
import { openCaseFile } from '../../src/ledger/case-file.ts'
import { getRecordByNumber } from '../../src/ledger/find-records.ts'
import { listAudit } from '../../src/registry/audit.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { writeSubsidy } from '../../src/report/papers/write-subsidy.ts'
import { onEveryStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { openChat } from './chat-with-inbox.ts'

const NAMES = ['张大山', '李小水', '13812345678', '522101197803051234']
let count = 0

/** A township whose mediator, steward and staff are on the chat; the clock begins on 5 March 2023. */
async function start(store: Store) {
  count += 1
  const channel = `cases-${count}`
  const township = await setUpTownship(store.db)
  for (const role of ['mediator', 'steward', 'staff'] as const)
    await bindIdentity(store.db, {
      ...{ channel, senderId: `${role}-${count}`, townshipId: township.id },
      ...{ personId: township[role].id, now: new Date('2023-01-01T09:00:00+08:00') },
    })
  const chat = openChat(store, channel, readMessage)
  const say = (role: 'mediator' | 'steward' | 'staff', text: string, ids?: { id?: string }) =>
    chat.say(`${role}-${count}`, text, ids)
  const getCase = (number = '23-0001') => getRecordByNumber(store.db, township.id, number)
  const act = { person: township.mediator, at: new Date() }
  const openFile = async () => {
    const { id } = await getCase()
    return store.transaction((tx) => openCaseFile(tx, act, id, TEST_SEAL))
  }
  const events = async () => listCaseEvents(store.db, township.id, (await getCase()).id)
  return { ...chat, township, channel, say, getCase, openFile, events }
}

/** Everything of the chat that lies in the database in the clear. */
async function clearTexts(store: Store, channel: string): Promise<string> {
  const rows = await queryRows<{ text: string }>(
    store.db,
    sql`select row_to_json(m)::text as text from messages m where channel = ${channel}
      union all select row_to_json(o)::text from outbox o where channel = ${channel}`,
  )
  return rows.map(({ text }) => text).join('\n')
}

onEveryStore((store) => {
  test('parties told by chat are sealed, opened only for those concerned, and never repeated', async () => {
    const { say, openFile, channel, township } = await start(store())
    await say('mediator', '今天调解邻里纠纷1起，签了协议，赔偿2000元')
    const answer = await say(
      'mediator',
      '23-0001 当事人:张大山,男,45岁,电话13812345678,身份证522101197803051234;李小水,女',
    )
    expect(answer).toContain('23-0001 当事人张某、李某已加密登记')
    await say('mediator', '当事人:李小水,电话13987654321')
    expect((await openFile())?.parties).toMatchObject([
      { name: '张大山', age: 45, phone: '13812345678', idNumber: '522101197803051234' },
      { name: '李小水', gender: '女', phone: '13987654321' },
    ])
    for (const name of NAMES) expect(await clearTexts(store(), channel)).not.toContain(name)
    expect(await say('steward', '23-0001 当事人:王二')).toContain('承办的调解员和司法所')
    expect(await say('steward', '23-0001 文书')).toContain('承办的调解员和司法所')
    const looks = await listAudit(store().db, { townshipId: township.id })
    expect(looks.filter(({ action }) => action === 'parties.see').length).toBeGreaterThan(0)
  })

  test('names in a report’s own words become its parties, masked in the words', async () => {
    const { say, openFile, channel } = await start(store())
    const answer = await say('mediator', '张大山和李小水为屋檐水吵架，今天调好了，口头协议')
    expect(answer).toContain('张某、李某')
    expect((await openFile())?.parties).toEqual([{ name: '张大山' }, { name: '李小水' }])
    const texts = await clearTexts(store(), channel)
    expect(texts).toContain('张某某和李某某为屋檐水吵架')
    for (const name of NAMES) expect(texts).not.toContain(name)
  })

  test('names that are told only later are masked in the earlier words, too', async () => {
    const { say, channel } = await start(store())
    await say('mediator', '张大山他们两家为地界的纠纷今天调好了')
    await say('mediator', '23-0001 当事人:张大山;李小水')
    expect(await clearTexts(store(), channel)).not.toContain('张大山')
  })

  test('a recalled message takes its parties and its fulfilment back', async () => {
    const { say, openFile, events, inbox, event } = await start(store())
    await say('mediator', '今天调解邻里纠纷1起，签了协议')
    await say('mediator', '23-0001 当事人:张大山;李小水', { id: 'parties' })
    await say('mediator', '23-0001 已履行', { id: 'fulfilled' })
    expect(await events()).toEqual([{ kind: 'fulfilled', on: '2023-03-05' }])
    for (const targetMessageId of ['parties', 'fulfilled']) {
      const { text: _, addressedToBot: __, ...rest } = event(`mediator-${count}`, '')
      await inbox.receive({ ...rest, type: 'recall', targetMessageId })
    }
    expect(await events()).toEqual([])
    expect((await openFile())?.parties).toEqual([])
  })

  test('a case becomes payable through chat alone', async () => {
    const { say, township } = await start(store())
    await say('mediator', '受理土地纠纷一起，约了下周再调')
    expect(await say('mediator', '我的补助情况')).toContain('还没有调解成功')
    await say('mediator', '上次那起土地纠纷今天调好了，签了协议，约定3月20日前付清3000元')
    expect(await say('mediator', '我的补助情况')).toContain('不知道协议是否履行')
    expect(await say('mediator', '上次那起土地纠纷的钱付清了')).toContain('23-0001 已登记:已履行')
    expect(await say('mediator', '我的补助情况')).toContain('可补助50元')
    expect(await say('staff', '以案定补名单')).toContain('1起中可补1起')
    const { disputes, eligible } = await writeSubsidy(store().db, {
      township: { ...township, name: '青石镇', sample: false },
      ...{ from: '2023-01-01', to: '2023-12-31', out: `/tmp/subsidy-${count}/list.xlsx` },
    })
    expect([disputes, eligible]).toEqual([1, 1])
  })

  test('dates of a case are said once, to the mediator alone and by day', async () => {
    const { say, inbox, deliver, sent } = await start(store())
    await say('mediator', '今天调解土地纠纷1起，签了协议，约定3月20日前付清3000元')
    await say('mediator', '今天调解邻里纠纷1起，签了协议，当场付清500元')
    const remindAt = async (at: string) => {
      await inbox.remind(new Date(`2023-${at}:00+08:00`))
      await deliver()
      return sent.splice(0).join('\n')
    }
    expect(await remindAt('03-20T10:00')).toBe('')
    expect(await remindAt('03-21T06:00')).toBe('')
    expect(await remindAt('03-21T10:00')).toContain('23-0001 约定3月20日前履行')
    expect(await remindAt('03-22T10:00')).toBe('')
    const confirmation = await remindAt('03-29T10:00')
    expect(confirmation).toContain('23-0001 的协议要做司法确认的话,4月4日前')
    expect(confirmation).not.toContain('23-0002')
    expect(await remindAt('03-30T10:00')).toBe('')
  })

  test('the weekly reminder is off, and when on writes once to one person of a silent village', async () => {
    const { say, inbox, deliver, sent } = await start(store())
    const remindAt = async (at: string) => {
      await inbox.remind(new Date(`2023-${at}:00+08:00`))
      await deliver()
      return sent.splice(0)
    }
    expect(await remindAt('03-10T10:00')).toEqual([])
    expect(await say('mediator', '开启每周提醒')).toContain('司法所')
    expect(await say('staff', '开启每周提醒')).toContain('已开启')
    expect(await remindAt('03-09T10:00')).toEqual([])
    expect(await remindAt('03-10T21:00')).toEqual([])
    await say('steward', '3月4日院坝会1场，20人')
    const said = await remindAt('03-10T10:00')
    expect(said).toHaveLength(2)
    expect(said.join()).toContain('零报告')
    expect(await remindAt('03-11T10:00')).toEqual([])
    expect(await say('staff', '关闭每周提醒')).toContain('已关闭')
    expect(await remindAt('03-17T10:00')).toEqual([])
  })
})
