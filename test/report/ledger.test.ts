import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countLedger } from '../../scripts/bench/count-ledger.ts'
import { fillTownship } from '../../scripts/bench/fill-township.ts'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { linkEvidence } from '../../src/ledger/evidence.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { listTownships, type Township } from '../../src/registry/township.ts'
import { exportLedger, type LedgerOptions } from '../../src/report/export-ledger.ts'
import { openLedgerWriter } from '../../src/report/ledger-writer.ts'
import { sumDisputes } from '../../src/totals/totals.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'

const now = new Date('2024-01-10T09:00:00+08:00')
let store: Store
let people: TestTownship
let township: Township
let folder = ''
const numbers = { event: '', dispute: '' }

/** A stored photo, wider than high. */
async function keep(color: string) {
  const canvas = createCanvas(640, 480)
  const context = canvas.getContext('2d')
  context.fillStyle = color
  context.fillRect(0, 0, 640, 480)
  const content = await canvas.encode('jpeg', 80)
  const fileHash = createHash('sha256').update(content).digest('hex')
  await writeFile(join(folder, fileHash), content)
  return { fileHash, mimeType: 'image/jpeg', byteCount: content.length }
}

async function fill() {
  const act = { person: people.staff, at: new Date('2023-12-30T09:00:00+08:00') }
  const [first, second] = people.villageIds
  await store.transaction(async (tx) => {
    const event = await recordActivity(tx, act, {
      ...{ villageId: first, from: '2023-03-05' },
      lines: [
        { indicator: 'courtyard_meeting', quantity: 1 },
        { indicator: 'leaflets', quantity: 200 },
      ],
    })
    numbers.event = event.number
    await linkEvidence(tx, act, event.id, [await keep('#f00'), await keep('#0f0')])
    const place = { villageId: second, status: 'resolved', amountYuan: 500 } as const
    const dispute = await recordDispute(tx, act, { ...place, from: '2023-08-01', count: 2 })
    numbers.dispute = dispute.number
    await linkEvidence(tx, act, dispute.id, [await keep('#00f')])
    // Received the year before, settled in this one: its money counts here, itself does not.
    const old = { ...place, from: '2022-12-20', endedOn: '2023-02-03', count: 1 }
    await recordDispute(tx, act, { ...old, amountYuan: 70 })
    // A running total is listed and never added up.
    await recordDispute(tx, act, { ...place, from: '2023-09-01', count: 9, cumulative: true })
  })
}

beforeAll(async () => {
  store = await openStore({})
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  people = await setUpTownship(store.db)
  const found = (await listTownships(store.db)).find(({ id }) => id === people.id)
  if (!found) throw new Error('no township')
  township = found
  await fill()
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function open(options: Partial<LedgerOptions> = {}) {
  const path = await exportLedger(store, {
    ...{ township, from: '2023-01-01', to: '2023-12-31', out: folder, now },
    pathOf: (hash) => join(folder, hash),
    ...options,
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = (name: string) => {
    const found = book.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  return { path, book, sheet }
}

describe('evidence in the ledger', () => {
  test('each file has a small picture, its record and its place in the bundle', async () => {
    const { book, sheet } = await open()
    const evidence = sheet('证据')
    expect(evidence.rowCount - 2).toBe(3)
    const pictures = evidence.getImages()
    expect(pictures.map(({ range }) => [range.tl.nativeCol, range.tl.nativeRow])).toEqual([
      [3, 2],
      [3, 3],
      [3, 4],
    ])
    const [media] = book.model.media
    expect(media?.extension).toBe('jpeg')
    expect(evidence.getRow(3).height).toBeGreaterThan(50)
    expect(evidence.getCell('A3').value).toMatchObject({
      text: numbers.event,
      hyperlink: "#'活动'!A3",
    })
    const file = evidence.getCell('E4').value
    expect(file).toMatchObject({ text: `2023-03-05 ${numbers.event}-2.jpg` })
    expect(decodeURI(Object(file).hyperlink)).toBe(
      `材料/法治宣传/白果村/2023-03-05 ${numbers.event}-2.jpg`,
    )
  })

  test('each record with files leads to the first of them', async () => {
    const { sheet } = await open()
    expect(sheet('活动').getCell('M3').value).toMatchObject({
      text: '2份',
      hyperlink: "#'证据'!A3",
    })
    expect(sheet('纠纷').getCell('P3').value).toMatchObject({ hyperlink: "#'证据'!A5" })
  })
})

test('the sums of disputes are those of the totals, whatever else is listed', async () => {
  const { sheet } = await open()
  const disputes = sheet('纠纷')
  const last = disputes.getRow(disputes.rowCount)
  const totals = await sumDisputes(store.db, {
    ...{ townshipId: township.id, from: '2023-01-01', to: '2023-12-31' },
  })
  expect([totals.received, totals.amountYuan]).toEqual([2, 570])
  expect(last.getCell(4).value).toMatchObject({
    result: 2,
    formula: expect.stringMatching(/SUMIFS/),
  })
  expect(last.getCell(10).value).toMatchObject({ result: 570 })
  expect(disputes.rowCount - 3).toBe(3)
})

describe('a part of the ledger', () => {
  test('half a year holds what lies or counts in it', async () => {
    const { path, sheet } = await open({ to: '2023-06-30' })
    expect(basename(path)).toBe('青石镇2023-01-01至2023-06-30台账.xlsx')
    expect(sheet('活动').getCell('A1').text).toContain('青石镇2023-01-01至2023-06-30台账（活动）')
    expect(sheet('活动').rowCount - 2).toBe(2)
    expect(sheet('纠纷').rowCount - 3).toBe(1)
  })

  test('one village holds its own alone', async () => {
    const [, second] = people.villageIds
    const { path, sheet } = await open({ village: { id: second, name: '三塘村' } })
    expect(basename(path)).toContain('三塘村')
    expect(sheet('活动').rowCount - 2).toBe(0)
    expect(sheet('纠纷').rowCount - 3).toBe(3)
  })

  test('one table holds its kind alone', async () => {
    const { book } = await open({ kind: 'activity' })
    expect(book.worksheets.map(({ name }) => name)).toEqual(['活动', '各村按月', '证据'])
  })
})

test('a streamed workbook has the same rows as one that is held in memory', async () => {
  const write = async (name: string, pictures: boolean) => {
    const path = join(folder, name)
    const writer = openLedgerWriter(path, { pictures })
    const sheet = writer.sheet('活动', '标题', [
      { head: '编号', width: 10, format: 'text' },
      { head: '数量', width: 10, format: 'count' },
    ])
    for (let row = 0; row < 25_000; row++) sheet.row([`23-${row}`, row])
    sheet.finish(['合计', { formula: 'SUM(B3:B25002)', result: 312_487_500 }])
    await writer.close()
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const read = book.getWorksheet('活动')
    return [
      read?.rowCount,
      read?.getCell('A25002').value,
      read?.getCell('B25003').value,
      read?.views,
    ]
  }
  const streamed = await write('streamed.xlsx', false)
  expect(streamed.slice(0, 2)).toEqual([25_003, '23-24999'])
  expect(await write('held.xlsx', true)).toEqual(streamed)
})

const SLOW = { timeout: 240_000 }

test(
  'more than 20,000 rows are streamed, and are there when the file is opened',
  SLOW,
  async () => {
    const large = await openStore({})
    await fillTownship(large, { records: 9000, photos: 0, first: 90, filesDir: folder })
    const [theirs] = await listTownships(large.db)
    if (!theirs) throw new Error('no township')
    const progress: number[] = []
    const path = await exportLedger(large, {
      ...{ township: theirs, from: '2023-01-01', to: '2023-12-31', out: folder, now },
      onProgress: (done, of) => progress.push(done / of),
    })
    expect(await countLedger(path)).toEqual({
      activityRecords: 6000,
      activityLines: 18_000,
      disputes: 3000,
    })
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
    const stop = new AbortController()
    const out = join(folder, 'cancelled')
    const cancelled = exportLedger(large, {
      ...{ township: theirs, from: '2023-01-01', to: '2023-12-31', out, now, signal: stop.signal },
      onProgress: () => stop.abort(),
    })
    await expect(cancelled).rejects.toThrow(/abort/i)
    expect(await readdir(out)).toEqual([])
    await large.close()
  },
)
