import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindReporter, SILK, sendRecall, sendRecordings, silence } from './recordings.ts'
import { startTestWeb, TestBrowser, type TestWeb } from './running-web.ts'

/** Recordings that nobody put into words, on the page of staff. */
let web: TestWeb
let operator: TestBrowser
let staff: TestBrowser

interface Listed {
  readonly messageId: number
  readonly person: string | null
  readonly playable: boolean
}

const listed = async (browser: TestBrowser): Promise<Listed[]> =>
  (await browser.get('/api/waiting')).body.recordings

beforeAll(async () => {
  web = await startTestWeb()
  operator = new TestBrowser(web.url)
  await operator.logIn(web.loginUrl)
  const form = { villages: ['东风村'], administrator: '周所长' }
  await operator.post('/api/setup/township', { ...form, name: '青石镇' })
  await operator.post('/api/setup/township', { ...form, name: '双龙镇' })
  const { villages } = (await operator.get('/api/people')).body
  await operator.post('/api/people', {
    ...{ name: '罗世兰', role: 'steward', villageId: villages[0].id },
  })
  await operator.post('/api/people', { name: '姚主任', role: 'staff', villageId: null })
  const { people } = (await operator.get('/api/people')).body
  const { id } = people.find(({ name }: { name: string }) => name === '姚主任')
  const { token } = (await operator.post(`/api/people/${id}/login-link`)).body
  staff = new TestBrowser(web.url)
  await staff.logIn(`#${token}`)
  const { township } = (await operator.get('/api/session')).body
  await bindReporter(web, township.id, 'luo')
  await sendRecordings(web, 'luo', silence(), SILK)
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

test('staff see whose recordings were kept, the latest first, and whether they can be played', async () => {
  expect(await listed(staff)).toMatchObject([
    { person: '罗世兰', playable: false },
    { person: '罗世兰', playable: true },
  ])
})

test('one is sent whole and as what it is, and who heard it is written down', async () => {
  const [silk, wav] = await listed(staff)
  const played = await fetch(`${web.url}/api/recordings/${wav?.messageId}`, {
    headers: { Cookie: staff.cookie, Range: 'bytes=100-200' },
  })
  expect(played.status).toBe(200)
  expect(played.headers.get('content-type')).toBe('audio/wav')
  expect(Buffer.from(await played.arrayBuffer()).equals(silence())).toBe(true)
  const { headers } = await staff.get(`/api/recordings/${silk?.messageId}`)
  expect(headers.get('content-type')).toBe('audio/silk')
  expect(headers.get('content-disposition')).toContain('attachment')
  expect(headers.get('content-disposition')).toContain(`${silk?.messageId}.silk`)
  const { rows } = (await operator.get('/api/audit')).body
  expect(rows.slice(0, 2)).toMatchObject([
    { action: 'recording.hear', subject: `2026-11-24 ${silk?.messageId}`, person: '姚主任' },
    { action: 'recording.hear', subject: `2026-11-24 ${wav?.messageId}`, person: '姚主任' },
  ])
})

test('nobody hears one of another township, nor without a login', async () => {
  const [recording] = await listed(operator)
  const path = `/api/recordings/${recording?.messageId}`
  expect((await new TestBrowser(web.url).get(path)).status).toBe(401)
  const { townships, township } = (await operator.get('/api/session')).body
  const other = townships.find(({ id }: { id: number }) => id !== township.id)
  await operator.post('/api/session/township', { townshipId: other.id })
  expect(await listed(operator)).toEqual([])
  expect((await operator.get(path)).status).toBe(404)
  await operator.post('/api/session/township', { townshipId: township.id })
  expect((await operator.get('/api/recordings/x')).status).toBe(422)
})

test('what somebody said who is not bound is heard by who runs the installation only', async () => {
  await sendRecordings(web, 'stranger', silence())
  const [recording] = await listed(operator)
  expect(recording).toMatchObject({ person: null, playable: true })
  const path = `/api/recordings/${recording?.messageId}`
  expect((await operator.get(path)).status).toBe(200)
  expect(await listed(staff)).toHaveLength(2)
  expect((await staff.get(path)).status).toBe(404)
})

test('one that its sender took back is heard no more', async () => {
  const [id = ''] = await sendRecordings(web, 'luo', silence())
  const [recording] = await listed(staff)
  await sendRecall(web, 'luo', id)
  expect(await listed(staff)).toHaveLength(2)
  expect((await staff.get(`/api/recordings/${recording?.messageId}`)).status).toBe(404)
})
