import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openChat } from '../../../src/chat/open-chat.ts'
import type { ChannelState, ChatPort } from '../../../src/chat/port.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { until } from '../until.ts'
import { FakeWebWechat } from '../web-wechat/fake-web-wechat.ts'

const FRIENDS = [
  { name: '小花', remark: '白果村-覃德贵' },
  { name: '李建国', remark: '同一备注' },
  { name: '李建国', remark: '同一备注' },
  { name: '过客' },
]

let server: FakeWebWechat
let stateDir: string
const running: ChatPort[] = []

beforeEach(async () => {
  server = new FakeWebWechat(FRIENDS)
  await server.listen()
  stateDir = await mkdtemp(join(tmpdir(), 'wechat-'))
})

afterEach(async () => {
  for (const port of running.splice(0)) await port.stop({ keepSession: true })
  await server.close()
  await rm(stateDir, { recursive: true, force: true })
})

/** The bot on the web protocol, logged in. */
async function online(acceptFrom = new Date(0)) {
  const events: InboundEvent[] = []
  const errors: unknown[] = []
  const states: ChannelState[] = []
  const port = await openChat(
    { kind: 'wechat4u', server: server.url },
    {
      channel: 'wechat',
      stateDir,
      pace: { intervalMs: 0, jitterMs: 0 },
      acceptFrom,
      now: () => new Date(),
      onError: (error) => errors.push(error),
    },
  )
  running.push(port)
  await port.start(
    async (event) => {
      events.push(event)
    },
    (state) => states.push(state),
  )
  await until(() => states.at(-1)?.state === 'online')
  return { port, events, errors, states }
}

const texts = (events: readonly InboundEvent[]) =>
  events.map((event) => (event.type === 'text' ? event.text : event.type))

test('shows the code to scan, then goes online', async () => {
  const { states } = await online()
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['starting', 'needs-scan', 'online']),
  )
})

test('a group message that has several lines after colons arrives whole', async () => {
  const { events } = await online()
  server.sayInRoom(0, '@明白账\u2005今天做了:\n1. 走访李家\n2. 地点:\n东沟')
  await until(() => events.length === 1)
  expect(events[0]).toMatchObject({
    text: '今天做了:\n1. 走访李家\n2. 地点:\n东沟',
    addressedToBot: true,
  })
})

test('a group is answered in the group, and the person by the remark', async () => {
  const { port, events } = await online()
  server.sayInRoom(0, '院坝会1场')
  await until(() => events.length === 1)
  const [event] = events
  if (!event) throw new Error('no event')
  expect(event.sender).toMatchObject({ id: 'remark:白果村-覃德贵', idStable: true })
  expect(await port.send({ to: event.conversation, text: '已记' })).toMatchObject({
    status: 'sent',
  })
  expect(
    await port.send({ to: { kind: 'direct', id: event.sender.id }, text: '在吗' }),
  ).toMatchObject({
    status: 'sent',
  })
  expect(server.sent).toEqual([
    { to: server.ids.room, text: '已记' },
    { to: server.ids.people[0], text: '在吗' },
  ])
})

test('nobody is known by a nickname, nor by a remark that two friends bear', async () => {
  const { events } = await online()
  server.say(1, '走访1次')
  server.say(3, '走访1次')
  await until(() => events.length === 2)
  expect(events.map(({ sender }) => sender)).toMatchObject([
    { id: server.ids.people[1], idStable: false },
    { id: server.ids.people[3], idStable: false },
  ])
})

test('a recall names the message that was recalled', async () => {
  const { events } = await online()
  const id = server.say(0, '写错了')
  server.recall(0, id)
  await until(() => events.length === 2)
  expect(events.map(({ messageId }) => messageId)[0]).toBe(id)
  expect(events[1]).toMatchObject({ type: 'recall', targetMessageId: id })
})

test('messages keep their order though some senders are not known yet', async () => {
  const { events } = await online()
  for (let i = 0; i < 30; i++) i % 3 === 0 ? server.sayInRoom(3, `${i}`) : server.say(i % 2, `${i}`)
  await until(() => events.length === 30)
  expect(texts(events)).toEqual(Array.from({ length: 30 }, (_, i) => `${i}`))
})

test('the emoji that log wechat4u out are a message like any other', async () => {
  const { events, states } = await online()
  server.say(3, '🌚 🌚🌚 🌚🌚 🌚')
  server.say(3, '还在吗')
  await until(() => events.length === 2)
  expect(states.at(-1)?.state).toBe('online')
  expect(server.callsOf('webwxlogout')).toBe(0)
})

test('a refusal by the platform is told with its reason', async () => {
  const { port } = await online()
  server.sendRet = 1205
  const to = { kind: 'direct', id: server.ids.people[3] ?? '' } as const
  expect(await port.send({ to, text: '在吗' })).toMatchObject({ status: 'refused', reason: 'rate' })
})

test('after a stop the next start needs no scan, and what was sent meanwhile still comes', async () => {
  const first = await online()
  await first.port.stop({ keepSession: true })
  running.length = 0
  const scans = server.callsOf('jslogin')
  server.say(0, '院坝会1场', { CreateTime: Math.floor(Date.now() / 1000) - 30 })
  const second = await online(new Date(Date.now() - 60_000))
  expect(server.callsOf('jslogin')).toBe(scans)
  await until(() => second.events.length === 1)
  expect(texts(second.events)).toEqual(['院坝会1场'])
  // Asked last: a logout would be on its way while the stop has long returned.
  expect(server.callsOf('webwxlogout')).toBe(0)
})

test('what was sent before the bot was ever started is no news', async () => {
  const { events } = await online(new Date(Date.now() - 60_000))
  server.say(0, '旧消息', { CreateTime: Math.floor(Date.now() / 1000) - 3600 })
  server.say(0, '新消息')
  await until(() => events.length > 0)
  expect(texts(events)).toEqual(['新消息'])
})

test('nobody but the owner can read the saved session', async () => {
  await online()
  const path = join(stateDir, 'wechat.memory-card.json')
  await until(async () => (await readFile(path, 'utf8')).includes('wxsid'))
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('loading wechat4u does not make the process ignore its bugs', async () => {
  await online()
  const sources = process.listeners('uncaughtException').map(String)
  expect(sources.filter((source) => source.includes("console.log('uncaughtException'"))).toEqual([])
})

test('ids change with the next login, the remark still says who it is', async () => {
  const { events, states } = await online()
  server.say(0, '一')
  await until(() => events.length === 1)
  const before = server.ids.people[0]
  server.kicked = true
  await until(() => states.filter(({ state }) => state === 'online').length === 2)
  expect(server.ids.people[0]).not.toBe(before)
  server.say(0, '二')
  await until(() => events.length === 2)
  expect(events.map(({ sender }) => sender.id)).toEqual([
    'remark:白果村-覃德贵',
    'remark:白果村-覃德贵',
  ])
}, 30_000)

test('the network goes and comes: that is told, nobody logs in twice, nothing is lost', async () => {
  const { events, states, errors } = await online()
  server.down = true
  await until(() => states.at(-1)?.state === 'degraded')
  const failed = server.callsOf('webwxinit')
  // Long enough for the client to give up and to log in again.
  await new Promise((resolve) => setTimeout(resolve, 7000))
  server.say(0, '院坝会1场')
  server.down = false
  await until(() => server.callsOf('webwxinit') > failed)
  await until(() => states.at(-1)?.state === 'online')
  await until(() => events.length === 1)
  server.say(0, '资料20份')
  await until(() => events.length === 2)
  expect(texts(events)).toEqual(['院坝会1场', '资料20份'])
  expect(errors.map(String).filter((error) => error.includes('login again'))).toEqual([])
}, 40_000)

test('a picture can be read', async () => {
  const { events } = await online()
  server.say(0, '', { MsgType: 3 })
  await until(() => events.length === 1)
  const [event] = events
  expect(event?.type === 'media' && event.media).toBe('image')
  expect(event?.type === 'media' && (await event.read()).subarray(0, 3)).toEqual(
    Buffer.from([0xff, 0xd8, 0xff]),
  )
})
