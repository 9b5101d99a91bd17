import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSampleWeb, TestBrowser, type TestWeb, until } from './running-web.ts'

/** Whatever shows personal data leaves a line that staff can read; each test begins where the one before ended. */
let web: TestWeb
let operator: TestBrowser

beforeAll(async () => {
  ;({ web, operator } = await startSampleWeb())
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

interface Row {
  readonly id: number
  readonly action: string
  readonly subject: string
  readonly person: string | null
  readonly byChat: boolean
}

/** What a piece of work leaves in the log, oldest first. */
async function leaves(work: () => Promise<unknown>): Promise<string[]> {
  const rows = async (): Promise<Row[]> => (await operator.get('/api/audit')).body.rows
  const last = (await rows())[0]?.id ?? 0
  await work()
  return (await rows())
    .filter(({ id }) => id > last)
    .reverse()
    .map(({ action, subject, byChat }) => `${action} ${subject}${byChat ? ' chat' : ''}`)
}

const YEAR = 'from=2026-01-01&to=2026-12-31'

async function disputeNumber(): Promise<string> {
  const { body } = await operator.get(`/api/records?${YEAR}&kind=dispute`)
  return body.records[0].number
}

test('lists of disputes, one of them, its papers and what a figure is made of', async () => {
  const number = await disputeNumber()
  expect(await leaves(() => operator.get(`/api/records?${YEAR}&kind=dispute`))).toEqual([
    `parties.list ${number}…${number} (1)`,
  ])
  expect(await leaves(() => operator.get(`/api/records?${YEAR}&kind=activity`))).toEqual([])
  expect(await leaves(() => operator.get(`/api/records/${number}`))).toEqual([
    `parties.see ${number}`,
  ])
  expect(await leaves(() => operator.get(`/api/figure?measure=disputes_received&${YEAR}`))).toEqual(
    ['parties.list disputes_received 2026-01-01 2026-12-31'],
  )
  expect(await leaves(() => operator.get(`/api/figure?measure=leaflets&${YEAR}`))).toEqual([])
})

test('exports, the subsidy list and each file that is taken away', async () => {
  expect(await leaves(() => operator.get('/api/subsidy?year=2026'))).toEqual([
    'subsidy.export 2026',
  ])
  expect(await leaves(() => operator.post('/api/exports', { year: 2026 }))).toEqual([
    'report.export 2026',
  ])
  const { files } = await until(
    async () => (await operator.get('/api/exports')).body.latest,
    ({ state }) => state !== 'working',
  )
  const file = files[0]
  const path = `/api/exports/file?file=${encodeURIComponent(file)}`
  expect(await leaves(() => operator.get(path))).toEqual([`report.download ${file}`])
})

test('what is asked for by chat, and by which message', async () => {
  const { body } = await operator.post('/api/tryout')
  const staff = body.people.find(({ role }: { role: string }) => role === 'staff')
  const say = (text: string) =>
    operator.post('/api/tryout/messages', {
      ...{ personId: staff.id, place: 'dm', messageId: `audit-${text.length}-said`, text },
    })
  expect(await leaves(() => say('导出2026年报告'))).toEqual(['report.export 2026 chat'])
  expect((await leaves(() => say('以案定补清单')))[0]).toMatch(/^subsidy\.export .* chat$/)
})

test('people, codes, places; and the log tells who it was', async () => {
  const draft = { name: '谭明秀', role: 'mediator', villageId: null }
  const { body } = await operator.get('/api/people')
  const villageId = body.villages[0].id
  const added = await leaves(() => operator.post('/api/people', { ...draft, villageId }))
  expect(added).toEqual(['person.add 谭明秀'])
  expect(await leaves(() => operator.post('/api/villages', { name: '新桥村' }))).toEqual([
    'village.add 新桥村',
  ])
  const { rows } = (await operator.get('/api/audit')).body
  expect(rows[0].person).not.toBeNull()
  const [first, second] = rows
  const older = (await operator.get(`/api/audit?before=${first.id}`)).body.rows
  expect(older[0].id).toBe(second.id)
  expect((await new TestBrowser(web.url).get('/api/audit')).status).toBe(401)
})
