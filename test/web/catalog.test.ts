import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSampleWeb, TestBrowser, type TestWeb, until } from './running-web.ts'

/** One real township; each test goes on where the one before ended. */
let web: TestWeb
let operator: TestBrowser

const YEAR = 'from=2026-01-01&to=2026-12-31'

beforeAll(async () => {
  ;({ web, operator } = await startSampleWeb())
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

let said = 0
async function say(name: string, text: string): Promise<string> {
  const { body } = await operator.post('/api/tryout')
  const { id } = body.people.find((person: { name: string }) => person.name === name)
  const message = { personId: id, place: 'dm', messageId: `catalog-${said++}`, text }
  const answer = await operator.post('/api/tryout/messages', message)
  return answer.body.at(-1).text
}

const listed = async (code: string) =>
  (await operator.get('/api/catalog')).body.find((one: { code: string }) => one.code === code)

test('what staff add is listed with who added it, and understood at once', async () => {
  const draft = { name: '法治灯会', unit: '场', words: ['普法灯会'] }
  expect((await operator.post('/api/catalog/indicators', draft)).status).toBe(200)
  expect(await listed('own_1')).toMatchObject({
    ...{ name: '法治灯会', unit: '场', own: true, words: ['普法灯会'] },
    added: [{ word: '普法灯会' }, { word: '法治灯会' }],
  })
  expect((await listed('own_1')).added[0].by).not.toBe('')
  expect(await say('杜春和', '今天普法灯会2场')).toContain('法治灯会2场')
})

test('pages know its name and unit, and the figure leads to the words', async () => {
  const { body } = await operator.get(`/api/totals?${YEAR}`)
  expect(body.measures).toContainEqual({ code: 'own_1', name: '法治灯会', unit: '场' })
  expect(body.township.own_1).toEqual({ quantity: 2, approx: false })
  const parts = await operator.get(`/api/figure?measure=own_1&${YEAR}`)
  const [line] = parts.body[0].record.lines
  expect(line).toMatchObject({ name: '法治灯会', unit: '场', quantity: 2 })
})

test('a further word of a built-in indicator is understood at once', async () => {
  const before = (await operator.get(`/api/totals?${YEAR}`)).body.township.courtyard_meeting
  const words = { code: 'courtyard_meeting', words: ['摆龙门阵会'] }
  expect((await operator.post('/api/catalog/words', words)).status).toBe(200)
  expect(await say('杜春和', '昨天摆龙门阵会1场')).toContain('院坝会1场')
  const after = (await operator.get(`/api/totals?${YEAR}`)).body.township.courtyard_meeting
  expect(after.quantity).toBe((before?.quantity ?? 0) + 1)
})

test('a clash is refused with the reason and the field', async () => {
  const refused = async (draft: object) => {
    const { status, body } = await operator.post('/api/catalog/indicators', draft)
    return [status, body.code, body.field]
  }
  const draft = { name: '法治夜市', unit: '场', words: [] }
  expect(await refused({ ...draft, name: '传单' })).toEqual([422, 'word_taken', 'words'])
  expect(await refused({ ...draft, words: ['普法灯会'] })).toEqual([422, 'word_taken', 'words'])
  expect(await refused({ ...draft, unit: '2' })).toEqual([422, 'unit_malformed', 'unit'])
  expect(await refused({ ...draft, words: ['纠纷'] })).toEqual([422, 'word_disturbs', 'words'])
  const unknown = { code: 'nothing', words: ['火塘夜话'] }
  expect((await operator.post('/api/catalog/words', unknown)).body.code).toBe('indicator_unknown')
  expect((await new TestBrowser(web.url).get('/api/catalog')).status).toBe(401)
})

test('the workbook of the year names and counts it', async () => {
  await operator.post('/api/exports', { year: 2026 })
  const { files } = await until(
    async () => (await operator.get('/api/exports')).body.latest,
    ({ state }) => state !== 'working',
  )
  const name = files.find((file: string) => file.endsWith('.xlsx'))
  const path = `/api/exports/file?file=${encodeURIComponent(name)}`
  const response = await fetch(`${web.url}${path}`, { headers: { Cookie: operator.cookie } })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const rows = book.worksheets.flatMap((sheet) =>
    (sheet.getRows(1, sheet.rowCount) ?? []).map((row) => `${sheet.name} ${row.values}`),
  )
  const own = rows.filter((row) => row.includes('法治灯会'))
  expect(own.some((row) => row.includes('2,场'))).toBe(true)
  expect(new Set(own.map((row) => row.split(' ')[0])).size).toBeGreaterThanOrEqual(3)
})

test('staff rename, retire and restore what they added; old figures stay', async () => {
  const rename = { code: 'own_1', name: '普法夜会' }
  expect((await operator.post('/api/catalog/indicators/rename', rename)).status).toBe(200)
  expect(await listed('own_1')).toMatchObject({ name: '普法夜会', retired: false })
  const { status } = await operator.post('/api/catalog/indicators/retire', { code: 'own_1' })
  expect(status).toBe(200)
  expect(await listed('own_1')).toMatchObject({ name: '普法夜会', retired: true })
  expect(await say('杜春和', '今天普法夜会3场')).toContain('已停用')
  const { body } = await operator.get(`/api/totals?${YEAR}`)
  expect(body.measures).toContainEqual({ code: 'own_1', name: '普法夜会', unit: '场' })
  expect(body.township.own_1).toEqual({ quantity: 2, approx: false })
  await operator.post('/api/catalog/indicators/restore', { code: 'own_1' })
  expect(await say('杜春和', '今天普法夜会3场')).toContain('普法夜会3场')
  const word = { word: '摆龙门阵会' }
  expect((await operator.post('/api/catalog/words/retire', word)).status).toBe(200)
  expect((await listed('courtyard_meeting')).added).toEqual([])
  const builtIn = await operator.post('/api/catalog/indicators/retire', { code: 'lecture' })
  expect([builtIn.status, builtIn.body.code]).toEqual([422, 'indicator_built_in'])
})
