import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { until } from '../until.ts'
import { texts, WebAccount } from './web-account.ts'

const web = new WebAccount()

test('after a stop the next start needs no scan, and what was sent meanwhile still comes', async () => {
  await web.online()
  await web.stop()
  const scans = web.server.callsOf('jslogin')
  web.server.say(0, '院坝会1场', { CreateTime: Math.floor(Date.now() / 1000) - 30 })
  const second = await web.online(new Date(Date.now() - 60_000))
  expect(web.server.callsOf('jslogin')).toBe(scans)
  await until(() => second.events.length === 1)
  expect(texts(second.events)).toEqual(['院坝会1场'])
  // Asked last: a logout would be on its way while the stop has long returned.
  expect(web.server.callsOf('webwxlogout')).toBe(0)
})

test('what was sent before the bot was ever started is no news', async () => {
  const { events } = await web.online(new Date(Date.now() - 60_000))
  web.server.say(0, '旧消息', { CreateTime: Math.floor(Date.now() / 1000) - 3600 })
  web.server.say(0, '新消息')
  await until(() => events.length > 0)
  expect(texts(events)).toEqual(['新消息'])
})

test('ids change with the next login, the remark still says who it is', async () => {
  const { events, states } = await web.online()
  web.server.say(0, '一')
  await until(() => events.length === 1)
  const before = web.server.ids.people[0]
  web.server.kicked = true
  await until(() => states.filter(({ state }) => state === 'online').length === 2)
  expect(web.server.ids.people[0]).not.toBe(before)
  web.server.say(0, '二')
  await until(() => events.length === 2)
  expect(events.map(({ sender }) => sender.id)).toEqual([
    'remark:白果村-覃德贵',
    'remark:白果村-覃德贵',
  ])
}, 30_000)

test('the network goes and comes: that is told, nobody logs in twice, nothing is lost', async () => {
  const { events, states, errors } = await web.online()
  web.server.down = true
  await until(() => states.at(-1)?.state === 'degraded')
  const failed = web.server.callsOf('webwxinit')
  // Long enough for the client to give up and to log in again.
  await new Promise((resolve) => setTimeout(resolve, 7000))
  web.server.say(0, '院坝会1场')
  web.server.down = false
  await until(() => web.server.callsOf('webwxinit') > failed)
  await until(() => states.at(-1)?.state === 'online')
  await until(() => events.length === 1)
  web.server.say(0, '资料20份')
  await until(() => events.length === 2)
  expect(texts(events)).toEqual(['院坝会1场', '资料20份'])
  expect(errors.map(String).filter((error) => error.includes('login again'))).toEqual([])
}, 40_000)

test('a network that is away for minutes asks for no new scan, and the bot hears again', async () => {
  const { events, states } = await web.online()
  const scans = web.server.callsOf('jslogin')
  web.server.down = true
  const refused = () => web.server.refused.filter((name) => name === 'webwxinit').length
  // The client by itself tries once, and a last time after a minute.
  await until(() => refused() >= 2)
  web.server.down = false
  await until(() => states.at(-1)?.state === 'online')
  web.server.say(0, '院坝会1场')
  await until(() => events.length === 1)
  expect(web.server.callsOf('jslogin')).toBe(scans)
}, 50_000)

test('a line that is dead without a word is noticed in under 30 seconds, and heard again', async () => {
  const { events, states } = await web.online()
  web.server.hung = true
  const died = Date.now()
  await until(() => states.at(-1)?.state === 'degraded')
  expect(Date.now() - died).toBeLessThan(30_000)
  web.server.say(0, '院坝会1场')
  web.server.hung = false
  await until(() => states.at(-1)?.state === 'online')
  await until(() => events.length === 1)
}, 60_000)

test('a start without a network is tried again, but not as fast as a program can', async () => {
  web.server.down = true
  const { states } = await web.start()
  const begun = Date.now()
  await until(() => web.server.refused.filter((name) => name === 'jslogin').length >= 3)
  expect(Date.now() - begun).toBeGreaterThan(3000)
  web.server.down = false
  await until(() => states.at(-1)?.state === 'online')
})

test('a session that the platform no longer takes ends with a new scan, not with silence', async () => {
  await web.online()
  await web.stop()
  const scans = web.server.callsOf('jslogin')
  web.server.initRet = 1102
  const { states } = await web.start()
  await until(() => web.server.callsOf('jslogin') > scans)
  web.server.initRet = 0
  await until(() => states.at(-1)?.state === 'online')
}, 50_000)

test('an account that was logged out while the bot was off asks for a scan', async () => {
  await web.online()
  await web.stop()
  web.server.kicked = true
  const { states } = await web.online()
  expect(states.map(({ state }) => state)).toContain('needs-scan')
})

test('a code that nobody scanned in time gives way to a new one', async () => {
  web.server.expireCodes = 2
  const { states } = await web.online()
  const codes = states.flatMap((state) => (state.state === 'needs-scan' ? [state.qr] : []))
  expect(new Set(codes).size).toBe(3)
})

test('a session file that a crash tore asks for a scan and stops nobody', async () => {
  await writeFile(join(web.stateDir, 'wechat.memory-card.json'), '{"PUPPET-WECH')
  const { states } = await web.online()
  expect(states.map(({ state }) => state)).toContain('needs-scan')
})
