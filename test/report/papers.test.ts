import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBSIDY_TARIFF } from '../../src/catalog/subsidy-tariff.ts'
import { createSeal } from '../../src/db/seal.ts'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { addCaseEvent, type CaseEvent } from '../../src/ledger/case-event.ts'
import { keepCaseFile } from '../../src/ledger/case-file.ts'
import { type DisputeDraft, recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { listAudit } from '../../src/registry/audit.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import type { Person } from '../../src/registry/person.ts'
import { FONT_PROFILES } from '../../src/report/font-profiles.ts'
import { loadCaseMaterial } from '../../src/report/papers/case-material.ts'
import { writePapers } from '../../src/report/papers/write-papers.ts'
import { writeSubsidy } from '../../src/report/papers/write-subsidy.ts'
import { readDocxText } from '../../src/report/read-docx-text.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'

const AT = new Date('2023-03-06T10:00:00+08:00')
const seal = createSeal(Buffer.alloc(32, 7))
let store: Store
let out = ''

beforeAll(async () => {
  store = await openStore({})
  out = await mkdtemp(join(tmpdir(), 'papers-'))
})
afterAll(async () => {
  await store.close()
  await rm(out, { recursive: true })
})

type Told = Omit<DisputeDraft, 'villageId'>

/** Records a dispute of 三塘村 with what followed it. */
function tell(town: TestTownship, draft: Told, events: CaseEvent[] = [], by?: Person) {
  const act = { person: by ?? town.mediator, at: AT }
  return store.transaction(async (tx) => {
    const record = await recordDispute(tx, act, { villageId: town.villageIds[1], ...draft })
    for (const event of events) await addCaseEvent(tx, act, record.id, event)
    return record
  })
}

/** Tells a dispute by chat, so that its words are stored; it becomes 23-0001. */
async function tellByChat(town: TestTownship, text: string): Promise<void> {
  const channel = `papers-${town.id}`
  const who = { channel, senderId: 'a', townshipId: town.id, personId: town.mediator.id, now: AT }
  await bindIdentity(store.db, who)
  const onError = (error: unknown) => {
    throw error
  }
  await new Inbox({ store, read: readMessage, filesDir: tmpdir(), seal, onError }).receive({
    ...{ type: 'text', channel, messageId: 'm1', dedupKey: 'm1', text, addressedToBot: true },
    ...{ occurredAt: AT, receivedAt: AT, sender: { id: 'a', idStable: true } },
    conversation: { kind: 'direct', id: 'a' },
  })
}

/** The papers of a record as staff print them: paragraphs by file name. */
async function print(town: TestTownship, number: string, folder: string) {
  const act = { person: town.staff, at: AT }
  const material = await store.transaction((tx) => loadCaseMaterial(tx, { number, act, seal }))
  const written = await writePapers(material, join(out, folder), FONT_PROFILES.gb2312)
  const papers = new Map<string, string[]>()
  for (const path of written.files) {
    const paragraphs = await readDocxText(new Uint8Array(await readFile(path)))
    papers.set(
      basename(path),
      paragraphs.map(({ text }) => text),
    )
  }
  return { papers, missing: written.missing }
}

/** What stands beside a label. */
const beside = (paper: readonly string[] | undefined, label: string) =>
  paper?.[paper.indexOf(label) + 1]

const SETTLED = {
  ...{ from: '2023-03-05', count: 1, status: 'resolved', category: 'forest_land' },
} as const satisfies Told

test('an oral agreement prints all four forms, filled from record, file and events', async () => {
  const town = await setUpTownship(store.db)
  const dispute = await tell(town, { ...SETTLED, agreement: 'oral', amountYuan: 600 }, [
    { kind: 'fulfilled', on: '2023-04-01' },
    { kind: 'follow_up', on: '2023-04-10' },
    { kind: 'follow_up', on: '2023-05-10' },
  ])
  const file = {
    parties: [
      { name: '覃大山', side: 'respondent' as const },
      { name: '向小河', side: 'applicant' as const, phone: '13800000000' },
    ],
    facts: '林地边界不清',
    terms: '以老界石为准',
  }
  const act = { person: town.mediator, at: AT }
  await store.transaction((tx) => keepCaseFile(tx, act, dispute.id, { file, seal }))
  const { papers, missing } = await print(town, '23-0001', 'oral')
  expect([...papers.keys()]).toEqual([
    '23-0001 人民调解受理登记表.docx',
    '23-0001 人民调解记录.docx',
    '23-0001 人民调解口头协议登记表.docx',
    '23-0001 人民调解回访记录.docx',
  ])
  expect(await readdir(join(out, 'oral'))).toHaveLength(4)
  const [intake, mediation, oral, visits] = [...papers.values()]
  expect(beside(intake, '申请人姓名')).toBe('向小河')
  expect(beside(intake, '申请人联系方式')).toBe('13800000000')
  expect(beside(intake, '被申请人姓名')).toBe('覃大山')
  expect(beside(intake, '受理日期')).toBe('2023年3月5日')
  expect(beside(intake, '纠纷类型')).toBe('山林土地')
  expect(beside(mediation, '事由')).toBe('林地边界不清')
  expect(beside(mediation, '调解结果')).toBe('调解成功')
  expect(beside(mediation, '涉及金额')).toBe('600元')
  expect(beside(mediation, '调解员')).toBe('向家富')
  expect(beside(oral, '协议内容')).toBe('以老界石为准')
  expect(beside(visits, '履行情况')).toBe('2023年4月1日已履行')
  expect(visits).toEqual(expect.arrayContaining(['2023年4月10日', '2023年5月10日']))
  expect(missing).toContain('履行方式和期限')
  expect(missing).not.toContain('申请人姓名')
  expect(missing).not.toContain('申请人签名')
  const [look] = await listAudit(store.db, { townshipId: town.id })
  expect(look).toMatchObject({ action: 'parties.see', subject: '23-0001' })
})

test('what is missing is named once and left as a blank line, the words of the message stand', async () => {
  const town = await setUpTownship(store.db)
  await tellByChat(town, '今天受理一起邻里纠纷，正在调解')
  const { papers, missing } = await print(town, '23-0001', 'open')
  expect([...papers.keys()].some((name) => name.includes('口头协议'))).toBe(false)
  const [intake, mediation] = [...papers.values()]
  expect(beside(intake, '纠纷简要情况')).toBe('今天受理一起邻里纠纷，正在调解')
  expect(beside(intake, '案件来源')).toBe('三塘村向家富上报')
  expect(beside(intake, '申请人姓名')).toMatch(/^＿+$/)
  expect(beside(mediation, '调解结果')).toMatch(/^＿+$/)
  expect(missing).toEqual(expect.arrayContaining(['申请人姓名', '被申请人姓名', '调解结果']))
  expect(new Set(missing).size).toBe(missing.length)
})

test('no papers for an activity, a zero report, several disputes at once, or a stranger', async () => {
  const town = await setUpTownship(store.db)
  const act = { person: town.mediator, at: AT }
  const place = { villageId: town.villageIds[1], from: '2023-03-05' }
  const lines = [{ indicator: 'courtyard_meeting', quantity: 1 }]
  await store.transaction((tx) => recordActivity(tx, act, { ...place, lines }))
  await tell(town, { from: '2023-03-05', count: 0 })
  await tell(town, { ...SETTLED, count: 3 })
  await expect(print(town, '23-0001', 'no')).rejects.toMatchObject({ code: 'wrong_kind' })
  await expect(print(town, '23-0002', 'no')).rejects.toMatchObject({ code: 'wrong_kind' })
  await expect(print(town, '23-0003', 'no')).rejects.toMatchObject({ code: 'several_disputes' })
  await expect(print(town, '23-0009', 'no')).rejects.toMatchObject({ code: 'record_unknown' })
  await tell(town, SETTLED)
  const stranger = { number: '23-0004', act: { person: town.steward, at: AT }, seal }
  await expect(store.transaction((tx) => loadCaseMaterial(tx, stranger))).rejects.toMatchObject({
    code: 'not_allowed',
  })
})

/** The cells of a sheet below its heads, formulas by their results. */
function cellsOf(book: ExcelJS.Workbook, name: string): unknown[][] {
  const rows: unknown[][] = []
  book.getWorksheet(name)?.eachRow((row, number) => {
    if (number <= 2) return
    const cells = Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1))
    rows.push(cells.map((cell) => cell.result ?? cell.value))
  })
  return rows
}

test('the subsidy list pays what was settled, agreed and fulfilled, once, and says why not', async () => {
  const town = await setUpTownship(store.db)
  const [plain, , great] = SUBSIDY_TARIFF
  const kept: CaseEvent[] = [{ kind: 'fulfilled', on: '2023-04-01' }]
  const paid = { ...SETTLED, agreement: 'written', amountYuan: 600 } as const
  await tell(town, paid, kept)
  await tell(town, paid, kept)
  await tell(town, { ...SETTLED, agreement: 'oral', amountYuan: great.amountFrom }, kept)
  await tell(town, { from: '2023-03-05', count: 1, category: 'neighbor' })
  await tell(town, { ...SETTLED, category: 'neighbor' }, kept)
  await tell(town, { ...SETTLED, agreement: 'oral', category: 'injury' })
  await tell(town, { ...paid, category: 'traffic' }, [
    ...kept,
    { kind: 'broken', on: '2023-05-01' },
  ])
  await tell(town, { ...paid, category: 'wages' }, kept, town.staff)
  await tell(town, { ...paid, count: 2 }, kept)
  await tell(town, { ...paid, from: '2022-12-30' }, kept)
  const file = join(out, 'subsidy', '以案定补.xlsx')
  const wanted = { township: { id: town.id, name: '青石镇', sample: false }, out: file }
  const period = { from: '2023-01-01', to: '2023-12-31' }
  const sum = plain.yuan.written + great.yuan.oral
  expect(await writeSubsidy(store.db, { ...wanted, ...period })).toEqual({
    ...{ file, disputes: 8, eligible: 2, yuan: sum },
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const rows = cellsOf(book, '以案定补')
  expect(rows.map((row) => [row[0], row[7], row[8]])).toEqual([
    ['23-0001', '可补助', plain.yuan.written],
    ['23-0002', '与23-0001像是同一起纠纷，只补一次', 0],
    ['23-0003', '可补助', great.yuan.oral],
    ['23-0004', '还没有调解成功', 0],
    ['23-0005', '没有登记协议', 0],
    ['23-0006', '不知道协议是否履行', 0],
    ['23-0007', '协议没有履行', 0],
    ['23-0008', '工作人员调解的不补助', 0],
    ['合计', null, sum],
  ])
  expect(rows[0]?.slice(1, 7)).toEqual([
    ...['向家富', '三塘村', '山林土地', new Date('2023-03-05T00:00:00Z'), '书面', plain.name],
  ])
  expect(cellsOf(book, '按调解员')).toEqual([
    ['向家富', 7, 2, sum],
    ['陈主任', 1, 0, 0],
    ['合计', 8, 2, sum],
  ])
  expect(cellsOf(book, '标准')).toHaveLength(SUBSIDY_TARIFF.length)
})
