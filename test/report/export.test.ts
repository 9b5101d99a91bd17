import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listRecords } from '../../src/ledger/find-records.ts'
import { type ExportResult, exportReport } from '../../src/report/export-report.ts'
import { writeReportText } from '../../src/report/report-settings.ts'
import { sumDisputes, sumIndicators } from '../../src/totals/totals.ts'
import { onEveryStore } from '../db/stores.ts'
import { type PlayedTownship, playTownship } from './play-township.ts'

const NOW = new Date('2024-01-10T09:00:00+08:00')
onEveryStore((store) => {
  let played: PlayedTownship
  let folder = ''
  let result: ExportResult
  const read = (name: string) => readFile(join(folder, name))
  const xmlOf = async (name: string, part: string) =>
    (await (await JSZip.loadAsync(await read(name))).file(part)?.async('string')) ?? ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'))
    played = await playTownship(store(), 'test/report/townships/baitu')
    result = await exportReport(store(), {
      township: played.township,
      year: 2023,
      out: folder,
      now: NOW,
    })
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  const figure = (indicator: string) => {
    const found = result.snapshot.figures.find((known) => known.indicator === indicator)
    if (!found) throw new Error(`no figure ${indicator}`)
    return found
  }

  describe('all files of an export', () => {
    test('are there, whole, and nothing else', async () => {
      const names = result.files.map((path) => basename(path))
      expect(names.slice(0, 3)).toEqual(['正式稿.docx', '送审稿.docx', '台账.xlsx'])
      const left = await readdir(folder)
      expect(left.sort()).toEqual(['台账.xlsx', '图表', '正式稿.docx', '送审稿.docx'].sort())
      for (const path of result.files) expect((await readFile(path)).length).toBeGreaterThan(1000)
    })

    test('the figures agree with what chat and dashboard answer', async () => {
      const query = { townshipId: played.township.id, from: '2023-01-01', to: '2023-12-31' }
      const indicators = await sumIndicators(store().db, query)
      const disputes = await sumDisputes(store().db, query)
      for (const [code, total] of Object.entries(indicators))
        expect([code, figure(code).exact, figure(code).records.length]).toEqual([
          code,
          total.quantity,
          total.records,
        ])
      expect(figure('disputes_received').exact).toBe(disputes.received)
      expect(figure('disputes_resolved').exact).toBe(disputes.resolved)
      expect(figure('disputes_open').exact).toBe(disputes.open)
      expect(figure('disputes_amount').exact).toBe(disputes.amountYuan)
    })

    test('正式稿 says every figure that is known, and has no comments', async () => {
      const text = (await xmlOf('正式稿.docx', 'word/document.xml')).replaceAll(/<[^>]+>/g, '')
      for (const { exact, shown, records } of result.snapshot.figures)
        if (exact !== null && records.length > 0) expect(text).toContain(shown)
      expect(text).toContain('我乡')
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
      expect(await xmlOf('正式稿.docx', 'word/comments.xml')).not.toContain('数据核对')
    })

    test('送审稿 comments each figure with exact value, rule, records and gaps', async () => {
      const comments = (await xmlOf('送审稿.docx', 'word/comments.xml')).replaceAll(
        /<[^>]+>/g,
        '\n',
      )
      expect(comments).toContain('宣传资料：实数 3,046份')
      expect(comments).toContain('写法：只留首位，舍去部分写“余”')
      expect(comments).toMatch(/来源：台账 16 条记录，8 个村（社区）/)
      expect(comments).toContain('行政许可件数：实数 228件')
      expect(comments).toMatch(/本项没有记录的村（社区）：/)
      const text = (await xmlOf('送审稿.docx', 'word/document.xml')).replaceAll(/<[^>]+>/g, '')
      expect(text).toContain('附表　数据来源')
    })
  })

  describe('台账.xlsx', () => {
    const book = new ExcelJS.Workbook()
    beforeAll(async () => {
      await book.xlsx.readFile(join(folder, '台账.xlsx'))
    })
    const sheetOf = (name: string) => {
      const sheet = book.getWorksheet(name)
      if (!sheet) throw new Error(`no sheet ${name}`)
      return sheet
    }

    test('has its sheets with frozen heads, filter, print titles and fit to width', () => {
      expect(book.worksheets.map(({ name }) => name)).toEqual([
        '活动',
        '纠纷',
        '各村按月',
        '指标来源',
        '证据',
      ])
      for (const sheet of book.worksheets) {
        expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
        expect(sheet.autoFilter).toBeTruthy()
        expect(sheet.pageSetup).toMatchObject({
          printTitlesRow: '1:2',
          fitToWidth: 1,
          orientation: 'landscape',
        })
      }
    })

    test('as many lines go in as come out', async () => {
      const records = await listRecords(store().db, { townshipId: played.township.id })
      const lines = records
        .filter(({ kind }) => kind === 'activity')
        .flatMap(({ lines: all }) => all)
      const disputes = records.filter(({ kind }) => kind === 'dispute')
      expect(sheetOf('活动').rowCount - 2).toBe(lines.length)
      expect(sheetOf('纠纷').rowCount - 3).toBe(disputes.length)
    })

    test('its totals are those of the snapshot, and its sums are formulas with results', () => {
      const months = sheetOf('各村按月')
      const totals = new Map<string, unknown>()
      months.eachRow((row) => {
        if (row.getCell(3).text === '合计') totals.set(row.getCell(1).text, row.getCell(16).value)
      })
      expect(totals.get('宣传资料')).toMatchObject({
        result: 3046,
        formula: expect.stringMatching(/^SUM\(P\d+:P\d+\)$/),
      })
      expect(totals.get('受理矛盾纠纷')).toMatchObject({ result: 221 })
      const disputes = sheetOf('纠纷')
      expect(disputes.getRow(disputes.rowCount).getCell(4).value).toMatchObject({ result: 221 })
    })

    test('record numbers are text and days are days of China', () => {
      const row = sheetOf('活动').getRow(3)
      expect(row.getCell(1)).toMatchObject({ value: '23-0001', numFmt: '@' })
      expect(row.getCell(2).value).toEqual(new Date('2023-01-12T00:00:00Z'))
      expect(row.getCell(2).numFmt).toBe('yyyy-mm-dd')
    })
  })

  test('the warnings name what nobody has filled and what does not agree', () => {
    const codes = result.warnings.map(({ code }) => code)
    expect(codes).toContain('figures_missing')
    expect(
      result.warnings.every(
        ({ sentence, link }) => sentence !== '' && (link === null || link.startsWith('/#/')),
      ),
    ).toBe(true)
  })

  test('what staff wrote stands in the report and is carried into the next year', async () => {
    const { id: townshipId } = played.township
    const text = { townshipId, now: NOW }
    await store().transaction(async (tx) => {
      await writeReportText(tx, {
        ...text,
        year: 2023,
        part: 'plan',
        content: '一是把院坝会开到每个组。',
      })
      await writeReportText(tx, { ...text, year: 2023, part: 'form', content: 'four' })
    })
    const out = join(folder, '明年')
    await exportReport(store(), { township: played.township, year: 2024, out, now: NOW })
    const xml = await xmlOf('明年/正式稿.docx', 'word/document.xml')
    expect(xml).toContain('一是把院坝会开到每个组。')
    expect(xml).toContain('2025年推进法治政府建设的工作安排')
    expect(xml).toContain('第一责任人职责的情况')
    await rm(out, { recursive: true })
  })

  test('two exports at once both end whole; one that is cancelled leaves nothing', async () => {
    const options = { township: played.township, year: 2023, now: NOW }
    const outs = ['甲', '乙'].map((name) => join(folder, name))
    const both = await Promise.all(outs.map((out) => exportReport(store(), { ...options, out })))
    expect(both[0]?.snapshot).toEqual(both[1]?.snapshot)
    const stop = new AbortController()
    const out = join(folder, '丙')
    const cancelled = exportReport(store(), {
      ...options,
      out,
      signal: stop.signal,
      onStep: (step) => step === 'ledger' && stop.abort(),
    })
    await expect(cancelled).rejects.toThrow(/abort/i)
    expect(await readdir(out)).toEqual([])
    for (const path of [...outs, out]) await rm(path, { recursive: true })
  })
})
