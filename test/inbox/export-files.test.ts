import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { chatKnowledge } from '../../src/inbox/chat-knowledge.ts'
import type { Outbound } from '../../src/inbox/event.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { listTownships } from '../../src/registry/township.ts'
import { exportReport } from '../../src/report/export-report.ts'
import { openTestStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { openChat } from './chat-with-inbox.ts'

async function start() {
  const store = await openTestStore('pglite')
  const { id, staff, steward } = await setUpTownship(store.db)
  const channel = 'export'
  for (const [senderId, person] of [
    ['staff', staff],
    ['steward', steward],
  ] as const)
    await bindIdentity(store.db, {
      ...{ channel, senderId, townshipId: id, personId: person.id },
      now: new Date('2023-03-05T01:00:00Z'),
    })
  const errors: unknown[] = []
  const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-export-'))
  const inbox = new Inbox({
    ...{ store, read: readMessage, seal: TEST_SEAL },
    filesDir: join(folder, 'files'),
    onError: (error) => errors.push(error),
  })
  const sent: (Outbound & { parts?: string[] })[] = []
  const deliver = () =>
    inbox.deliver(channel, async (message) => {
      const parts = message.file && Object.keys((await unzip(message.file.path)).files)
      sent.push({ ...message, ...(parts ? { parts } : {}) })
      return { status: 'sent' }
    })
  const events = openChat(store, channel)
  const say = async (senderId: string, text: string, room = false) => {
    const event = events.event(senderId, text)
    await inbox.receive(room ? { ...event, conversation: { kind: 'room', id: 'room' } } : event)
    await deliver()
    await inbox.makeFiles(() => new Date('2024-01-05T01:00:00Z'))
    await deliver()
    return sent.splice(0)
  }
  const tell = (senderId: string, text: string) => inbox.receive(events.event(senderId, text))
  return { store, say, tell, inbox, deliver, sent, errors, folder }
}

const unzip = async (path: string) => JSZip.loadAsync(await readFile(path))

test('staff who ask for the report by chat get the files, and nobody else does', async () => {
  const { store, say, errors } = await start()
  await say('steward', '今天开院坝会1场，到了36人')
  const refused = await say('steward', '导出2023年报告')
  expect(refused.map(({ file }) => file)).toEqual([undefined])

  const answers = await say('staff', '导出2023年报告')
  const files = answers.flatMap(({ file, parts }) => (file ? [{ ...file, parts }] : []))
  expect(files.map(({ name }) => name).sort()).toEqual([
    '青石镇2023年度台账.xlsx',
    '青石镇2023年度正式稿.docx',
    '青石镇2023年度送审稿.docx',
  ])
  for (const { name, parts } of files)
    expect(parts).toContain(name.endsWith('.docx') ? 'word/document.xml' : 'xl/workbook.xml')
  expect(files.some(({ path }) => existsSync(dirname(path)))).toBe(false)
  expect(errors).toEqual([])
  await store.close()
})

test('the answer names what to look at before signing, unsettled messages among it', async () => {
  const { store, say } = await start()
  await say('steward', '今天开了好几次院坝会')
  const answers = await say('staff', '导出2023年报告')
  const ready = answers.find(({ text }) => text.includes('做好了'))?.text ?? ''
  expect(ready).toMatch(/有\d+处要核对/)
  expect(ready).toContain('· 有1条消息没有答复或没有确认')
  expect(ready).toContain('· 还有56项没有填报')
  expect(ready.split('\n').length).toBeLessThanOrEqual(10)
  await store.close()
})

test('half a year, a village or one table comes as a ledger alone', async () => {
  const { store, say, errors } = await start()
  await say('steward', '今天开院坝会1场，到了36人')
  const filesOf = async (text: string) =>
    (await say('staff', text)).flatMap(({ file, parts }) =>
      file ? [{ name: file.name, isBook: parts?.includes('xl/workbook.xml') }] : [],
    )
  expect(await filesOf('导出上半年台账')).toEqual([
    { name: '青石镇2023-01-01至2023-03-05台账.xlsx', isBook: true },
  ])
  expect(await filesOf('导出白果村台账')).toEqual([
    { name: '白果村2023-01-01至2023-03-05台账.xlsx', isBook: true },
  ])
  expect(await filesOf('导出2022年纠纷台账')).toEqual([
    { name: '青石镇2022-01-01至2022-12-31纠纷台账.xlsx', isBook: true },
  ])
  expect((await say('steward', '导出上半年台账')).every(({ file }) => file === undefined)).toBe(
    true,
  )
  expect(errors).toEqual([])
  await store.close()
})

test('asked for in a group, the files go to the one who asked alone', async () => {
  const { store, say } = await start()
  const answers = await say('staff', '导出2023年报告', true)
  expect(answers[0]?.to.kind).toBe('room')
  expect(answers.slice(1).every(({ to }) => to.kind === 'direct' && to.id === 'staff')).toBe(true)
  expect(answers.length).toBeGreaterThan(3)
  await store.close()
})

const NEW_YEAR = new Date('2024-01-05T01:00:00Z')

test.each(['取消导出', '不要了', '别导了'])(
  '“%s” while the files are made: none is sent, none is left',
  async (words) => {
    const { store, say, tell, inbox, deliver, sent, errors, folder } = await start()
    await say('steward', '今天开院坝会1场，到了36人')
    await tell('staff', '导出2023年报告')
    const making = inbox.makeFiles(() => NEW_YEAR)
    await tell('staff', words)
    await making
    await deliver()
    expect(sent.map(({ text }) => text)).toEqual([
      '正在做2023年的报告和台账,做好就发给您,一般不到一分钟',
      '好的,2023年的报告和台账不做了,没有留下文件',
    ])
    expect(readdirSync(join(folder, 'exports'))).toEqual([])
    expect(await inbox.makeFiles(() => NEW_YEAR)).toBe(0)
    expect(errors).toEqual([])
    await store.close()
  },
)

test('what was not begun is not begun; where nothing is made, “不要了” is about something else', async () => {
  const { store, say, tell, inbox, deliver, sent } = await start()
  expect((await say('staff', '取消导出')).map(({ text }) => text)).toEqual(['现在没有正在做的导出'])
  expect((await say('staff', '不要了'))[0]?.text).not.toMatch(/导出|不做了/)
  await tell('staff', '导出2023年报告')
  await tell('steward', '取消导出')
  await tell('staff', '取消导出')
  expect(await inbox.makeFiles(() => NEW_YEAR)).toBe(0)
  await deliver()
  expect(sent.map(({ to, text }) => `${to.id}:${text}`)).toEqual([
    'staff:正在做2023年的报告和台账,做好就发给您,一般不到一分钟',
    'steward:现在没有正在做的导出',
    'staff:好的,2023年的报告和台账不做了,没有留下文件',
  ])
  await store.close()
})

test('of what takes long it is said once how far it is', async () => {
  const { store, say, tell, inbox, deliver, sent } = await start()
  await say('steward', '今天开院坝会1场，到了36人')
  await tell('staff', '导出2023年报告')
  let at = NEW_YEAR.getTime()
  const slowClock = () => {
    at += 7_000
    return new Date(at)
  }
  let told = 0
  await inbox.makeFiles(slowClock, () => told++)
  await deliver()
  const progress = sent.filter(({ text }) => /还在做,做了约\d+%;不要了就说“取消导出”/.test(text))
  expect([progress.length, told]).toEqual([1, 1])
  expect(sent.flatMap(({ file }) => (file ? [file.name] : []))).toHaveLength(3)
  await store.close()
})

test('two at once both get their own, and cancelling one leaves the other', async () => {
  const { store, say, tell, inbox, deliver, sent, errors } = await start()
  await say('steward', '今天开院坝会1场，到了36人')
  await tell('staff', '导出2023年报告')
  await tell('staff', '导出2022年台账')
  const rounds = [inbox.makeFiles(() => NEW_YEAR), inbox.makeFiles(() => NEW_YEAR)]
  await Promise.all(rounds)
  await deliver()
  expect(sent.flatMap(({ file }) => (file ? [file.name] : [])).sort()).toEqual([
    '青石镇2022-01-01至2022-12-31台账.xlsx',
    '青石镇2023年度台账.xlsx',
    '青石镇2023年度正式稿.docx',
    '青石镇2023年度送审稿.docx',
  ])
  expect(errors).toEqual([])
  await store.close()
})

test('a record of which something was asked and not answered is named, counted, and told apart', async () => {
  const { store, say, folder } = await start()
  await say('steward', '今天开院坝会1场，到了36人，发了资料')
  await say('steward', '昨天开院坝会1场，到了20人')
  const answers = await say('staff', '导出2023年报告')
  expect(answers.map(({ text }) => text).join()).toContain(
    '有1条记录问过报送的人、还没有答复，先按听懂的计入：23-0001',
  )
  const [township] = await listTownships(store.db)
  if (!township) throw new Error('no township')
  const options = { township, year: 2023, out: join(folder, 'out'), now: NEW_YEAR }
  await exportReport(store, { ...options, chat: chatKnowledge })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(folder, 'out', '台账.xlsx'))
  const standing = book.getWorksheet('活动')?.getColumn(12).values.slice(3)
  expect(standing).toEqual(['计入，待确认', '计入，待确认', '计入', '计入'])
  const review = await unzip(join(folder, 'out', '送审稿.docx'))
  const comments = (await review.file('word/comments.xml')?.async('string')) ?? ''
  expect(comments).toContain('待确认：1 条问过报送的人、还没有答复（23-0001），不含这些是 20人次')
  await store.close()
})
