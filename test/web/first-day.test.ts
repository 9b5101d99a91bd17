import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, startTestWeb, TestBrowser, type TestWeb, until } from './running-web.ts'

/** One installation from its first start on; each test goes on where the one before ended. */
let web: TestWeb
let operator: TestBrowser

const YEAR = 'from=2026-01-01&to=2026-12-31'

beforeAll(async () => {
  web = await startTestWeb()
  operator = new TestBrowser(web.url)
})
afterAll(async () => {
  await web.stop()
  expect(web.errors).toEqual([])
})

/** What somebody says in the try-out chat; the answer is the conversation since. */
async function say(personId: number, text: string, place = 'dm') {
  const messageId = `test-${text.length}-${Math.random().toString(36).slice(2)}`
  return operator.post('/api/tryout/messages', { personId, place, text, messageId })
}

const speaker = async (name: string): Promise<number> => {
  const { body } = await operator.post('/api/tryout')
  return body.people.find((person: { name: string }) => person.name === name).id
}

describe('before anybody has logged in', () => {
  test('every page leads to the login page, and the API answers nothing', async () => {
    const nobody = new TestBrowser(web.url)
    expect((await nobody.get('/')).headers.get('location')).toBe('/login')
    expect((await nobody.get('/anything')).status).toBe(302)
    expect((await nobody.get('/login')).body).toContain('login')
    for (const path of ['session', 'totals', 'people', 'setup/progress', 'records', 'nothing'])
      expect((await nobody.get(`/api/${path}`)).status, path).toBe(401)
    expect((await nobody.post('/api/setup/sample')).body.code).toBe('not_logged_in')
  })

  test('what the login page loads is served, what the other pages load is not', async () => {
    const nobody = new TestBrowser(web.url)
    expect((await nobody.get('/assets/login-1.js')).status).toBe(200)
    expect((await nobody.get('/assets/index-1.js')).status).toBe(404)
    expect((await nobody.get('/assets/%2e%2e/index.html')).status).not.toBe(200)
    expect((await nobody.get('/assets/login-1.js/../index-1.js')).status).toBe(404)
  })

  test('pages are sent with headers that keep foreign scripts and frames out', async () => {
    const { headers } = await new TestBrowser(web.url).get('/login')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

describe('logging in by the link of the console', () => {
  test('a wrong token lets nobody in', async () => {
    const { status, body } = await new TestBrowser(web.url).post('/api/login', {
      token: 'A'.repeat(43),
    })
    expect([status, body.code]).toEqual([401, 'link_invalid'])
  })

  test('the link opens once, and the cookie is out of reach of scripts', async () => {
    const { status, headers } = await operator.logIn(web.loginUrl)
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/)
    expect((await new TestBrowser(web.url).logIn(web.loginUrl)).status).toBe(401)
    expect((await operator.get('/api/session')).body).toMatchObject({
      operator: true,
      person: null,
      township: null,
    })
  })

  test('calls that another site makes in the name of the browser are refused', async () => {
    const foreign = await operator.call('POST', '/api/setup/sample', {
      headers: { Origin: 'https://elsewhere.example' },
    })
    expect([foreign.status, foreign.body.code]).toEqual([403, 'wrong_origin'])
    const response = await fetch(`${web.url}/api/setup/sample`, {
      method: 'POST',
      headers: { Cookie: operator.cookie },
    })
    expect(response.status).toBe(403)
  })
})

describe('the sample township', () => {
  test('is set up and its messages are played through the chat', async () => {
    expect((await operator.post('/api/setup/sample')).body.state).toBe('playing')
    const progress = await until(
      async () => (await operator.get('/api/setup/progress')).body,
      ({ state }) => state !== 'playing',
    )
    expect(progress).toEqual({ state: 'done', played: 3, total: 3 })
    expect((await operator.get('/api/session')).body.township).toMatchObject({
      name: '青石镇',
      sample: true,
    })
  })

  test('nobody is offered as a speaker whom the bot does not know', async () => {
    const { person } = (await operator.get('/api/session')).body
    const { people } = (await operator.post('/api/tryout')).body
    const names = people.map(({ name }: { name: string }) => name)
    expect(names).toContain('杜春和')
    expect(names).not.toContain(person.name)
  })

  test('days that have not come yet lie in the year before', async () => {
    const { body } = await operator.get(`/api/totals?${YEAR}`)
    expect(body.township.courtyard_meeting).toEqual({ quantity: 1, approx: false })
    const before = await operator.get('/api/totals?from=2025-01-01&to=2025-12-31')
    expect(before.body.township.attendance).toEqual({ quantity: 22, approx: false })
  })

  test('what somebody types is answered and raises the totals at once', async () => {
    const { body } = await say(await speaker('杜春和'), '今天开院坝会2场,50人')
    expect(body.at(-2)).toMatchObject({ text: '今天开院坝会2场,50人' })
    expect(body.at(-1)).toMatchObject({ personId: null, at: NOW.toISOString() })
    expect(body.at(-1).text).toContain('院坝会2场')
    const totals = await operator.get(`/api/totals?${YEAR}&scope=practice`)
    expect(totals.body.township.courtyard_meeting.quantity).toBe(3)
    const [village] = totals.body.villages
    expect([village.name, village.figures.attendance.quantity]).toEqual(['柏木村', 86])
  })

  test('the same message sent again after a broken connection counts once', async () => {
    const message = { personId: await speaker('杜春和'), place: 'dm', messageId: 'broken-1' }
    const text = '今天发资料7份'
    await operator.post('/api/tryout/messages', { ...message, text })
    await operator.post('/api/tryout/messages', { ...message, text })
    const { body } = await operator.get(`/api/totals?${YEAR}`)
    expect(body.township.leaflets.quantity).toBe(47)
  })

  test('a figure opens the records behind it, the messages, and the words in them', async () => {
    const { body } = await operator.get(`/api/figure?measure=leaflets&${YEAR}`)
    expect(body.map((part: { quantity: number }) => part.quantity)).toEqual([7, 40])
    const { record } = body[1]
    const [message] = record.messages
    expect(message).toMatchObject({ sender: '杜春和', text: '今天开院坝会1场,到了36人,发资料40份' })
    const [span] = message.spans.filter(
      ({ indicator }: { indicator: string }) => indicator === 'leaflets',
    )
    expect(message.text.slice(span.start, span.end)).toContain('40')
  })

  test('a picture is shown with its record, and only below its number', async () => {
    const png = createCanvas(900, 600).toBuffer('image/png')
    const personId = await speaker('杜春和')
    await operator.call(
      'POST',
      `/api/tryout/pictures?personId=${personId}&place=dm&messageId=picture-1`,
      { body: png, headers: { 'Content-Type': 'image/png' } },
    )
    const { body } = await operator.get(`/api/records?${YEAR}`)
    const shown = body.records.find(({ pictures }: { pictures: string[] }) => pictures.length > 0)
    const address = `pictures/${shown.pictures[0]}`
    const picture = await operator.get(`/api/records/${shown.number}/${address}`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    const other = body.records.find(({ number }: { number: string }) => number !== shown.number)
    expect((await operator.get(`/api/records/${other.number}/${address}`)).status).toBe(404)
    const small = await operator.get(`/api/records/${shown.number}/${address}/thumbnail`)
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(Number(small.headers.get('content-length'))).toBeLessThan(10_000)
    expect((await operator.get(`/api/records/${other.number}/${address}/thumbnail`)).status).toBe(
      404,
    )
  })

  test('records can be asked for by their numbers, whatever their days', async () => {
    const all = (await operator.get(`/api/records?${YEAR}`)).body.records
    const [first, second] = all.map(({ number }: { number: string }) => number)
    const listed = await operator.get(`/api/records?numbers=${first},${second},nonsense`)
    expect(listed.body.records.map(({ number }: { number: string }) => number)).toEqual([
      first,
      second,
    ])
    expect((await operator.get('/api/records?numbers=nonsense')).body.records).toEqual([])
  })

  test('input that cannot be meant is refused, with the field that is wrong', async () => {
    const personId = await speaker('杜春和')
    const refused = await operator.post('/api/tryout/messages', {
      ...{ personId, place: 'square', text: '院坝会1场', messageId: 'refused-1' },
    })
    expect([refused.status, refused.body.field]).toEqual([422, 'place'])
    const long = await say(personId, '字'.repeat(20_001))
    expect([long.status, long.body.field]).toEqual([422, 'text'])
    expect(long.body.message).toContain('最多 20000 字')
    expect((await say(personId, '字'.repeat(40_000))).status).toBe(413)
    expect((await operator.get('/api/totals?from=2026-02-30&to=2026-12-31')).status).toBe(422)
    expect((await say(999_999, '院坝会1场')).body.code).toBe('no_such_speaker')
    const broken = await operator.call('POST', '/api/tryout/messages', { body: '{"person' })
    expect([broken.status, broken.body.code]).toEqual([422, 'input_invalid'])
  })
})

describe('what staff do on the pages', () => {
  test('a record can be taken back with a reason, and its history tells so', async () => {
    const { body } = await operator.get(`/api/records?${YEAR}&kind=dispute`)
    const { number } = body.records[0]
    const without = await operator.post(`/api/records/${number}/void`, { reason: ' ' })
    expect([without.status, without.body.field]).toEqual([422, 'reason'])
    await operator.post(`/api/records/${number}/void`, { reason: '报错了村' })
    const { record, steps } = (await operator.get(`/api/records/${number}`)).body
    expect(record.voided).toBe(true)
    expect(steps.at(-1)).toMatchObject({ act: 'void', personName: '管理员', reason: '报错了村' })
  })

  test('a closed month keeps late reports apart until staff admit them', async () => {
    expect((await operator.post('/api/periods/2026-03/close')).status).toBe(200)
    expect((await operator.post('/api/periods/2026-03/close')).body.code).toBe(
      'period_already_closed',
    )
    await say(await speaker('杜春和'), '3月8日开院坝会1场')
    const [late] = (await operator.get('/api/waiting')).body.late
    expect(late).toMatchObject({ heldTo: '2026-03-08', late: true })
    const body = { on: '2026-11-20', reason: '计入本月' }
    expect((await operator.post(`/api/records/${late.number}/admit`, body)).status).toBe(200)
    expect((await operator.get('/api/waiting')).body.late).toEqual([])
    expect((await operator.post('/api/periods/2026-03/reopen', { reason: '' })).status).toBe(422)
  })

  test('a question that nobody answered yet stands in the list of what waits', async () => {
    await say(await speaker('杜春和'), '今天开了好几次院坝会')
    const { ends } = (await operator.get('/api/waiting')).body
    expect(ends[0]).toMatchObject({ state: 'waiting', person: '杜春和' })
  })

  test('reporters get binding codes and no login link; staff get a link that opens once', async () => {
    const { people } = (await operator.get('/api/people')).body
    const idOf = (name: string) => people.find((p: { name: string }) => p.name === name).id
    const { code } = (await operator.post(`/api/people/${idOf('杜春和')}/code`)).body
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const refused = await operator.post(`/api/people/${idOf('杜春和')}/login-link`)
    expect(refused.body.code).toBe('not_staff')
    const { token } = (await operator.post(`/api/people/${idOf('姚主任')}/login-link`)).body
    const staff = new TestBrowser(web.url)
    await staff.logIn(`#${token}`)
    expect((await staff.get('/api/session')).body).toMatchObject({
      person: { name: '姚主任' },
      operator: false,
      townships: [],
    })
    expect((await staff.post('/api/setup/township')).body.code).toBe('operator_only')
    expect((await new TestBrowser(web.url).logIn(`#${token}`)).status).toBe(401)
    await operator.post(`/api/people/${idOf('姚主任')}/leave`)
    expect((await staff.get('/api/session')).status).toBe(401)
  })
})

describe('a real township', () => {
  const form = { name: '双龙镇', villages: ['东风村', '红星村'], administrator: '周所长' }

  test('is set up with its villages; a village named twice is refused and nothing is kept', async () => {
    const twice = await operator.post('/api/setup/township', {
      ...form,
      villages: ['东风村', '东风村'],
    })
    expect([twice.status, twice.body.field]).toEqual([422, 'villages'])
    expect((await operator.post('/api/setup/township', form)).status).toBe(200)
    const { township, person, townships } = (await operator.get('/api/session')).body
    expect([township.name, person.name]).toEqual(['双龙镇', '周所长'])
    expect(townships.map(({ name }: { name: string }) => name)).toEqual(['青石镇', '双龙镇'])
  })

  test('its try-out is an exercise: answered like the real thing and never counted', async () => {
    await operator.post('/api/people', { name: '周所长', villageId: null, role: 'staff' })
    const opened = (await operator.post('/api/tryout')).body
    expect(opened.exercise).toBe(true)
    const { body } = await say(opened.people[0].id, '东风村开院坝会1场,30人')
    expect(body.at(-1).text).toContain('院坝会1场')
    const practice = await operator.get(`/api/totals?${YEAR}&scope=practice`)
    expect(practice.body.township.courtyard_meeting.quantity).toBe(1)
    expect((await operator.get(`/api/totals?${YEAR}`)).body.township).toEqual({})
    expect((await operator.get(`/api/records?${YEAR}`)).body.records).toEqual([])
    expect((await operator.get('/api/session')).body.townships).toHaveLength(2)
  })

  test('an exercise can be begun anew', async () => {
    await operator.post('/api/tryout/restart')
    const practice = await operator.get(`/api/totals?${YEAR}&scope=practice`)
    expect(practice.body.township).toEqual({})
  })

  test('nobody of another township can be spoken for, and no record of one be read', async () => {
    const { townships } = (await operator.get('/api/session')).body
    await operator.post('/api/session/township', { townshipId: townships[0].id })
    const sampleSpeaker = await speaker('杜春和')
    await operator.post('/api/session/township', { townshipId: townships[1].id })
    expect((await say(sampleSpeaker, '院坝会1场')).body.code).toBe('no_such_speaker')
    expect((await operator.get('/api/records/26-0001')).body.code).toBe('record_unknown')
  })

  test('the yearly report is written and fetched from the page', async () => {
    await operator.post('/api/exports', { year: 2026 })
    const { latest } = await until(
      async () => (await operator.get('/api/exports')).body,
      (body) => body.latest.state !== 'working',
    )
    expect(latest).toMatchObject({ state: 'done', year: 2026 })
    const [file] = latest.files
    const fetched = await operator.get(`/api/exports/file?file=${encodeURIComponent(file)}`)
    expect(fetched.status).toBe(200)
    expect((await operator.get('/api/exports/file?file=../../secret')).status).toBe(404)
  })

  test('logging out ends the session', async () => {
    const { cookie } = operator
    await operator.post('/api/logout')
    const stolen = new TestBrowser(web.url)
    stolen.cookie = cookie
    expect((await stolen.get('/api/session')).status).toBe(401)
  })
})

test('guessing login links is stopped after a few attempts', async () => {
  const guesser = new TestBrowser(web.url)
  const statuses: number[] = []
  for (let attempt = 0; attempt < 12; attempt++)
    statuses.push((await guesser.post('/api/login', { token: 'B'.repeat(43) })).status)
  expect(statuses.at(-1)).toBe(429)
})
