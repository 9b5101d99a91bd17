import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestWeb, TestBrowser, type TestWeb } from './running-web.ts'

let web: TestWeb
let operator: TestBrowser

beforeAll(async () => {
  web = await startTestWeb()
  operator = new TestBrowser(web.url)
  await operator.logIn(web.loginUrl)
  const draft = { name: '清河乡', villages: ['新村', '河湾村'], administrator: '陈主任' }
  await operator.post('/api/setup/township', draft)
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

async function table(...rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('人员')
  sheet.addRow(['姓名', '村（社区）', '身份'])
  for (const row of rows) sheet.addRow([...row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const send = (path: string, body: Uint8Array<ArrayBuffer>) =>
  operator.call('POST', path, { body, headers: { 'Content-Type': 'application/octet-stream' } })

const names = async () =>
  (await operator.get('/api/people')).body.people.map(({ name }: { name: string }) => name)

const GOOD = [
  ['覃德贵', '新村', '法律明白人'],
  ['冉启珍', '河湾村', '人民调解员'],
  ['刘晓', '', '司法所'],
]

test('a table is shown as what it would change before anything is changed', async () => {
  const { body } = await send('/api/roster/check', await table(...GOOD))
  expect(body).toEqual({
    toAdd: [
      { name: '覃德贵', role: 'steward', village: '新村' },
      { name: '冉启珍', role: 'mediator', village: '河湾村' },
      { name: '刘晓', role: 'staff', village: null },
    ],
    known: 0,
    faults: [],
  })
  expect(await names()).toEqual(['陈主任'])
})

test('lines that are wrong are named, and nobody is added', async () => {
  const wrong = await table(['覃德贵', '旧村', '法律明白人'], ['', '新村', '调解员'])
  const { body } = await send('/api/roster/check', wrong)
  expect(body.faults.map((fault: string) => fault.slice(0, 4))).toEqual(['第2行：', '第3行：'])
  const refused = await send('/api/roster', wrong)
  expect([refused.status, refused.body.code]).toEqual([422, 'roster_invalid'])
  const notXlsx = await send('/api/roster/check', new TextEncoder().encode('姓名,村'))
  expect(notXlsx.body.faults).toHaveLength(1)
  expect((await operator.post('/api/roster')).status).toBe(422)
  expect(await names()).toEqual(['陈主任'])
})

test('the import adds who is not there yet, once', async () => {
  expect((await send('/api/roster', await table(...GOOD))).body).toEqual({ added: 3 })
  const more = await table(...GOOD, ['谭明秀', '河湾村', '法律明白人'])
  expect((await send('/api/roster/check', more)).body).toMatchObject({ known: 3 })
  expect((await send('/api/roster', more)).body).toEqual({ added: 1 })
  expect(await names()).toEqual(['陈主任', '覃德贵', '冉启珍', '刘晓', '谭明秀'])
})

test('without a session nothing is taken', async () => {
  const nobody = new TestBrowser(web.url)
  const body = await table(...GOOD)
  const headers = { 'Content-Type': 'application/octet-stream' }
  expect((await nobody.call('POST', '/api/roster', { body, headers })).status).toBe(401)
})

test('the subsidy list of a year and the papers of a case are fetched as files', async () => {
  const fetched = async (path: string) => {
    const response = await fetch(`${web.url}${path}`, { headers: { Cookie: operator.cookie } })
    return { status: response.status, content: Buffer.from(await response.arrayBuffer()) }
  }
  const list = await fetched('/api/subsidy?year=2026')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(list.content).buffer)
  expect([list.status, book.worksheets.length > 0]).toEqual([200, true])
  expect((await fetched('/api/records/26-9999/papers')).status).toBe(404)
  await expect(JSZip.loadAsync(list.content)).resolves.toBeDefined()
})
