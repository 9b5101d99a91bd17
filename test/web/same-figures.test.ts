import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuery } from '../../src/answers/answer-query.ts'
import { DISPUTE_CATEGORIES } from '../../src/catalog/dispute-categories.ts'
import {
  DISPUTE_MEASURES,
  DISPUTE_STATUSES,
  RESOLVED_RATE,
} from '../../src/catalog/dispute-statuses.ts'
import type { TownshipCatalog } from '../../src/catalog/township-catalog.ts'
import type { Store } from '../../src/db/store-shape.ts'
import type { Query } from '../../src/language/reading.ts'
import { addIndicator } from '../../src/ledger/extend-catalog.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { loadCatalog } from '../../src/ledger/township-catalog.ts'
import { type Running, startOn } from '../../src/main.ts'
import { listVillages, type Village } from '../../src/registry/township.ts'
import { type ExportResult, exportReport } from '../../src/report/export-report.ts'
import { compareWithSnapshot } from '../../src/report/read-back.ts'
import { issueLoginLink } from '../../src/web/login-link.ts'
import { openTestStore } from '../db/stores.ts'
import { type PlayedTownship, playTownship } from '../report/play-township.ts'
import { type Answer, TestBrowser } from './running-web.ts'

/**
 * A figure in an answer, on the page and in an export is the same figure: every indicator and
 * dispute figure of a played year, by village, by month and by category.
 */
const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const NOW = new Date('2024-01-10T09:00:00+08:00')
const PLAIN = {
  ...{ picture: false, lastYear: false, byMonth: false, byCategory: false, rate: false },
}
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

interface Measure {
  readonly code: string
  readonly name: string
  readonly unit: string
}

let store: Store
let played: PlayedTownship
let villages: readonly Village[]
let catalog: TownshipCatalog
let web: Running
let browser: TestBrowser
let exported: ExportResult
let totals: Answer['body']
let monthly: Answer['body']
let book: ExcelJS.Workbook
let measures: readonly Measure[]

/** Villages in turn, and the township itself. */
const placeAt = (at: number) => villages[at % (villages.length + 1)]?.id ?? null
const dayAt = (at: number) => `2023-${String((at % 12) + 1).padStart(2, '0')}-10`

beforeAll(async () => {
  store = await openTestStore('pglite')
  played = await playTownship(store, 'test/report/townships/baitu')
  const { township, people } = played
  const clerk = people.find(({ role }) => role === 'staff')
  if (!clerk) throw new Error('There is no staff')
  villages = await listVillages(store.db, township.id)
  await store.transaction(async (tx) => {
    const act = { person: clerk, at: NOW }
    await addIndicator(tx, act, { name: '法治灯会', unit: '场', words: [] })
    const { indicators } = await loadCatalog(tx, township.id)
    for (const [at, { code }] of indicators.entries()) {
      const lines = [{ indicator: code, quantity: at + 2, approx: at % 3 === 0 }]
      await recordActivity(tx, act, { villageId: placeAt(at), from: dayAt(at), lines })
    }
    for (const [at, { code: category }] of DISPUTE_CATEGORIES.entries()) {
      const status = DISPUTE_STATUSES[at % DISPUTE_STATUSES.length]?.code ?? 'open'
      const facts = { count: (at % 3) + 1, status, category, amountYuan: 100.5 * at }
      await recordDispute(tx, act, { villageId: placeAt(at), from: dayAt(at), ...facts })
    }
  })
  catalog = await loadCatalog(store.db, township.id)
  measures = [...catalog.indicators, ...DISPUTE_MEASURES]
  const out = mkdtempSync(join(tmpdir(), 'same-figures-'))
  exported = await exportReport(store, { township, year: 2023, out, now: NOW })
  book = new ExcelJS.Workbook()
  await book.xlsx.readFile(fileOf('.xlsx'))
  web = await startOn(store, {
    print: () => {},
    config: {
      ...{ host: '127.0.0.1', port: 0, trustProxy: false },
      dataDir: mkdtempSync(join(tmpdir(), 'same-figures-web-')),
      ...{ sampleDir: here('sample'), pagesDir: here('pages') },
    },
    now: () => NOW,
    onError: (error) => {
      throw error
    },
  })
  const link = { townshipId: township.id, personId: clerk.id, by: clerk.id, now: NOW }
  const { token } = await store.transaction((tx) => issueLoginLink(tx, link))
  browser = new TestBrowser(web.url)
  await browser.logIn(`/login#${token}`)
  // At once: a connection that waits for long calculations is closed.
  totals = (await browser.get(`/api/totals?${new URLSearchParams(YEAR)}`)).body
  monthly = (await browser.get('/api/totals/months?year=2023')).body
})
afterAll(() => web.stop())

const fileOf = (end: string) => exported.files.find((path) => path.endsWith(end)) ?? ''

/** The words that the chat answers. */
async function chat(query: Omit<Query, 'what'>, wish: Partial<typeof PLAIN> = {}): Promise<string> {
  const { township, people } = played
  const person = people.find(({ role }) => role === 'staff')
  if (!person) throw new Error('There is no staff')
  const { text } = await answerQuery(store.db, {
    ...{ person, township, villages, catalog, today: '2024-01-10' },
    query: { what: 'totals', ...YEAR, ...query },
    wish: { ...PLAIN, ...wish },
  })
  return text
}

/** `院坝会约12场` in a line of an answer. */
function told(line: string | undefined, { name, unit }: { name: string; unit: string }) {
  const match = new RegExp(`${name}(约?)([\\d.]+)${unit}`).exec(line ?? '')
  return match ? { quantity: Number(match[2]), approx: match[1] === '约' } : undefined
}

/** The parts of an answer, by the name that stands in front of each. */
const parts = (text: string) =>
  new Map(
    text
      .split('\n')
      .filter((line) => line.startsWith('· '))
      .map((line) => [line.slice(2, line.indexOf(':')), line] as const),
  )

type Row = Readonly<Record<string, ExcelJS.CellValue>>

/** The rows of a sheet by the heads in its second line; formulas as their results. */
function rowsOf(sheetName: string): Row[] {
  const sheet = book.getWorksheet(sheetName)
  if (!sheet) throw new Error(`No sheet ${sheetName}`)
  const heads = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(2, at + 1).text)
  return (sheet.getRows(3, sheet.rowCount - 2) ?? []).map((row) =>
    Object.fromEntries(
      heads.map((head, at) => {
        const cell = row.getCell(at + 1)
        return [head, cell.result ?? cell.value]
      }),
    ),
  )
}

const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)
const rowFor = (rows: readonly Row[], { name }: Measure, place: string) =>
  rows.find((row) => row.指标 === name && row['村（社区）'] === place)
const yearOf = (row: Row | undefined) =>
  MONTHS.reduce((sum, month) => sum + Number(row?.[month] ?? 0), 0)

interface Figure {
  readonly quantity: number
  readonly approx: boolean
}
type Figures = Readonly<Record<string, Figure>>
const quantityOf = ({ quantity }: Figure) => quantity
const ZERO = { quantity: 0, approx: false }

test('the year of the township: chat, page, workbook and report', async () => {
  const page = totals.township
  const listed = rowsOf('指标来源')
  let compared = 0
  for (const measure of measures) {
    const [head] = (await chat({ indicators: [measure.code] })).split('\n')
    const shown: Figure = page[measure.code] ?? ZERO
    expect([measure.code, told(head, measure)]).toEqual([measure.code, shown])
    const figure = exported.snapshot.figures.find(({ indicator }) => indicator === measure.code)
    expect([measure.code, figure?.exact, figure?.approx]).toEqual([
      ...[measure.code, shown.quantity, shown.approx],
    ])
    const row = listed.find((one) => one.指标 === measure.name)
    expect([measure.code, row?.实数]).toEqual([measure.code, shown.quantity])
    if (shown.quantity > 0) compared += 1
  }
  expect(compared).toBe(measures.length)
  const docx = new Uint8Array(await readFile(fileOf('正式稿.docx')))
  expect(await compareWithSnapshot(docx, exported.snapshot)).toEqual([])
})

test('the rate of settled disputes: of the township, a village, a month', async () => {
  const rate = { rate: true }
  const [head] = (await chat({}, rate)).split('\n')
  const shown: Figure = totals.township[RESOLVED_RATE.code]
  const { disputes_received: received, disputes_resolved: resolved } = totals.township
  expect(shown.quantity).toBeCloseTo((resolved.quantity / received.quantity) * 100, 2)
  expect(told(head, RESOLVED_RATE)).toEqual(shown)
  expect(told(head, DISPUTE_MEASURES[0])).toEqual(received)
  expect(told(head, DISPUTE_MEASURES[1])).toEqual(resolved)
  const figure = exported.snapshot.figures.find(({ indicator }) => indicator === RESOLVED_RATE.code)
  expect(figure?.exact).toBe(shown.quantity)
  const row = rowsOf('指标来源').find((one) => one.指标 === RESOLVED_RATE.name)
  expect(row?.实数).toBe(shown.quantity)
  for (const { name, figures } of totals.villages) {
    const [alone] = (await chat({ village: name }, rate)).split('\n')
    expect([name, told(alone, RESOLVED_RATE)]).toEqual([name, figures[RESOLVED_RATE.code]])
  }
  const months = parts(await chat({}, { ...rate, byMonth: true }))
  for (const { month, figures } of monthly) {
    const line = months.get(`2023年${Number(month.slice(5))}月`)
    expect([month, told(line, RESOLVED_RATE)]).toEqual([month, figures[RESOLVED_RATE.code]])
  }
})

describe('parts of it', () => {
  test('by village', async () => {
    const months = rowsOf('各村按月')
    const pageOf = ({ code }: Measure) =>
      totals.villages.map(({ figures }: { figures: Figures }) => figures[code] ?? ZERO)
    for (const measure of measures) {
      const shown = pageOf(measure)
      const alone = []
      for (const { name } of villages)
        alone.push(told(await chat({ indicators: [measure.code], village: name }), measure))
      expect([measure.code, alone]).toEqual([measure.code, shown])
      const shares = parts(await chat({ indicators: [measure.code] }))
      const shared = villages.map(({ name }) => told(shares.get(name), measure) ?? ZERO)
      if (shares.size > 1) expect([measure.code, shared]).toEqual([measure.code, shown])
      const sums = villages.map(({ name }) => yearOf(rowFor(months, measure, name)))
      if (measure.code !== 'disputes_open')
        expect([measure.code, sums]).toEqual([measure.code, shown.map(quantityOf)])
    }
  })

  test('by month', async () => {
    const months = rowsOf('各村按月')
    const titles = monthly.map(({ month }: { month: string }) => Number(month.slice(5)))
    expect(titles).toHaveLength(12)
    for (const measure of measures) {
      const shown = monthly.map(
        ({ figures }: { figures: Figures }) => figures[measure.code] ?? ZERO,
      )
      const shares = parts(await chat({ indicators: [measure.code] }, { byMonth: true }))
      const shared = titles.map(
        (month: number) => told(shares.get(`2023年${month}月`), measure) ?? ZERO,
      )
      expect([measure.code, shared]).toEqual([measure.code, shown])
      const total = rowFor(months, measure, '合计')
      const cells = titles.map((month: number) => Number(total?.[`${month}月`] ?? 0))
      if (measure.code !== 'disputes_open')
        expect([measure.code, cells]).toEqual([measure.code, shown.map(quantityOf)])
    }
  })

  test('by category of dispute', async () => {
    const rows = rowsOf('纠纷')
    const counts = (row: Row, column: string) =>
      row[column] instanceof Date && row[column].getUTCFullYear() === 2023
    const sum = (wanted: (row: Row) => boolean) =>
      rows.filter(wanted).reduce((all, row) => all + Number(row.件数), 0)
    const all = parts(
      await chat({ indicators: ['disputes_received', 'disputes_resolved'] }, { byCategory: true }),
    )
    let compared = 0
    for (const { code, name } of DISPUTE_CATEGORIES) {
      const received = sum((row) => row.类别 === name && counts(row, '计入日期'))
      const resolved = sum(
        (row) => row.类别 === name && row.结果 === '调解成功' && counts(row, '办结计入'),
      )
      const [head] = (await chat({ category: code })).split('\n')
      const [first, second] = DISPUTE_MEASURES
      expect([name, told(head, first)?.quantity, told(head, second)?.quantity]).toEqual([
        ...[name, received, resolved],
      ])
      expect([name, told(all.get(name), first)?.quantity ?? 0]).toEqual([name, received])
      if (received > 0) compared += 1
    }
    expect(compared).toBeGreaterThan(2)
  })
})
