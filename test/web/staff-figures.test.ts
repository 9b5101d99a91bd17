import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, startTestWeb, TestBrowser, type TestWeb } from './running-web.ts'

let web: TestWeb
let staff: TestBrowser

beforeAll(async () => {
  web = await startTestWeb()
  staff = new TestBrowser(web.url)
  await staff.logIn(web.loginUrl)
  const form = { name: '双龙镇', villages: ['东风村', '红星村'], administrator: '周所长' }
  await staff.post('/api/setup/township', form)
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

const LINE = { unit: '件', form: 'exact', office: '综合执法队', basis: '许可台账' }
const LICENCES = 'administrative_licences'
const linesOf = async (year: number) => (await staff.get(`/api/staff-figures?year=${year}`)).body
const lineOf = async (code: string, year: number) =>
  (await linesOf(year)).find((line: { code: string }) => line.code === code)

describe('figures of the offices', () => {
  test('begin as to be filled, never as nought', async () => {
    const lines = await linesOf(2026)
    expect(lines.length).toBeGreaterThan(50)
    expect(lines[0]).toMatchObject({ value: null, shown: '（待填）', lastYear: null, saved: null })
  })

  test('are saved one by one, with who and when, beside the year before', async () => {
    await staff.post(`/api/staff-figures/${LICENCES}`, { ...LINE, year: 2025, value: '228' })
    const saved = await staff.post(`/api/staff-figures/${LICENCES}`, {
      ...{ ...LINE, year: 2026, value: ' ３，０４６ ', form: 'yu' },
    })
    expect(saved.body).toMatchObject({
      ...{ value: 3046, shown: '3000余件', lastYear: 228, office: '综合执法队' },
      saved: { by: '周所长', at: NOW.toISOString() },
    })
    expect(await lineOf(LICENCES, 2025)).toMatchObject({ value: 228, shown: '228件' })
  })

  test('can be taken back, and are to be filled again then', async () => {
    await staff.post(`/api/staff-figures/${LICENCES}`, { ...LINE, year: 2026, value: '' })
    expect(await lineOf(LICENCES, 2026)).toMatchObject({ value: null, shown: '（待填）' })
  })

  test.each([
    ['约30', 'value', '不是实数'],
    ['-3', 'value', '小于 0'],
    ['3.5', 'value', '不能带小数'],
  ])('“%s” is refused with the field and what to write', async (value, field, sentence) => {
    const refused = await staff.post(`/api/staff-figures/${LICENCES}`, {
      ...{ ...LINE, year: 2026, value },
    })
    expect([refused.status, refused.body.field]).toEqual([422, field])
    expect(refused.body.message).toContain(sentence)
  })

  test('another unit, a figure of the villages or none at all is refused', async () => {
    const save = async (code: string, more: object = {}) =>
      (await staff.post(`/api/staff-figures/${code}`, { ...LINE, year: 2026, value: '1', ...more }))
        .body.code
    expect(await save(LICENCES, { unit: '吨' })).toBe('figure_wrong')
    expect(await save('leaflets')).toBe('figure_unknown')
    expect(await save('__proto__')).toBe('figure_unknown')
  })

  test('a table is read whole, or refused with all its faults', async () => {
    const book = new ExcelJS.Workbook()
    const got = await staff.call('GET', '/api/staff-figures/template')
    expect(got.headers.get('content-disposition')).toContain('xlsx')
    const sheet = book.addWorksheet('填报表')
    sheet.addRows([
      ['指标', '数值'],
      ['行政许可件数', 37],
      ['行政处罚件数', '约5'],
      ['没有这项', 1],
    ])
    const send = async () =>
      (
        await staff.call(
          'POST',
          `/api/staff-figures/file?year=2026&name=${encodeURIComponent('表.xlsx')}`,
          {
            body: new Uint8Array(await book.xlsx.writeBuffer()),
            headers: { 'Content-Type': 'application/octet-stream' },
          },
        )
      ).body
    const refused = await send()
    expect(refused.count).toBe(0)
    expect(refused.faults).toHaveLength(2)
    expect(refused.faults[0]).toContain('第3行')
    expect((await lineOf(LICENCES, 2026)).value).toBeNull()
    sheet.getCell('B3').value = 5
    sheet.spliceRows(4, 1)
    expect(await send()).toEqual({ count: 2, faults: [] })
    expect((await lineOf(LICENCES, 2026)).value).toBe(37)
  })
})

describe('texts of the report', () => {
  const textOf = async (part: string, year: number) =>
    (await staff.get(`/api/report-texts?year=${year}`)).body.find(
      (text: { part: string }) => text.part === part,
    )

  test('begin as the program wrote them, then as last year', async () => {
    expect(await textOf('plan', 2025)).toMatchObject({ written: null })
    await staff.post('/api/report-texts/plan', { year: 2025, content: '一是开好院坝会。' })
    expect(await textOf('plan', 2026)).toMatchObject({
      content: '一是开好院坝会。',
      written: { year: 2025 },
    })
    await staff.post('/api/report-texts/plan', { year: 2026, content: '一是进校园。' })
    expect((await textOf('plan', 2025)).content).toBe('一是开好院坝会。')
  })

  test('an emptied one is again as the program wrote it', async () => {
    const { content } = await textOf('shortcomings', 2026)
    await staff.post('/api/report-texts/shortcomings', { year: 2026, content: '甲' })
    await staff.post('/api/report-texts/shortcomings', { year: 2026, content: '' })
    expect((await textOf('shortcomings', 2026)).content).toBe(content)
  })

  test('a choice that there is not is refused', async () => {
    expect((await textOf('closing', 2026)).choices).toEqual(['without_seal', 'with_seal'])
    const refused = await staff.post('/api/report-texts/closing', { year: 2026, content: 'x' })
    expect([refused.status, refused.body.field]).toEqual([422, 'closing'])
  })
})
