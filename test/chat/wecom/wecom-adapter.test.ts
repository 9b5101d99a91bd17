import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ChannelState } from '../../../src/chat/port.ts'
import { WecomAdapter } from '../../../src/chat/wecom/wecom-adapter.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { FakeWecomServer } from './fake-wecom-server.ts'

let server: FakeWecomServer
let adapter: WecomAdapter
let events: InboundEvent[]
let states: ChannelState[]
let errors: unknown[]

async function connect(secret = 'right', reconnectMs = 50) {
  adapter = new WecomAdapter({
    channel: 'wecom',
    botId: 'bot',
    secret,
    botName: '明白 账',
    url: `ws://127.0.0.1:${server.port}`,
    reconnectMs,
    now: () => new Date('2023-03-05T02:00:00Z'),
    onError: (error) => errors.push(error),
  })
  await adapter.start(
    async (event) => {
      if (event.type === 'text' && event.text === '出错') throw new Error('handler')
      events.push(event)
    },
    (state) => states.push(state),
  )
}
const online = () =>
  vi.waitFor(() => expect(states.at(-1)).toEqual({ state: 'online', selfId: 'bot' }), 5000)
const received = (count: number) => vi.waitFor(() => expect(events).toHaveLength(count), 5000)

beforeEach(async () => {
  events = []
  states = []
  errors = []
  server = await FakeWecomServer.start()
})

afterEach(async () => {
  await adapter.stop()
  await server.stop()
})

test('a direct text arrives whole, with a stable sender', async () => {
  await connect()
  await online()
  server.push({ text: { content: '今天做了:\n1. 院坝会1场\n2. 资料20份' } })
  await received(1)
  expect(events[0]).toMatchObject({
    type: 'text',
    text: '今天做了:\n1. 院坝会1场\n2. 资料20份',
    addressedToBot: true,
    sender: { id: 'qindegui', idStable: true },
    conversation: { kind: 'direct', id: 'qindegui' },
    dedupKey: 'm1',
  })
})

test('a group message loses the mention that called the bot', async () => {
  await connect()
  await online()
  server.push({ chattype: 'group', chatid: 'g1', text: { content: '@明白账 院坝会1场' } })
  await received(1)
  expect(events[0]).toMatchObject({
    text: '院坝会1场',
    conversation: { kind: 'room', id: 'g1' },
  })
})

test('a name with a blank is taken out whole, and never more than the name', async () => {
  await connect()
  await online()
  const group = { chattype: 'group', chatid: 'g1' }
  server.push({ ...group, text: { content: '@明白 账 院坝会1场' } })
  server.push({ ...group, text: { content: '@明白 账发资料20份 院坝会1场' } })
  await received(2)
  expect(events).toMatchObject([{ text: '院坝会1场' }, { text: '发资料20份 院坝会1场' }])
})

test('speech that the platform did not understand is a recording without words', async () => {
  await connect()
  await online()
  server.push({ msgtype: 'voice', voice: { content: '' } })
  await received(1)
  expect(events[0]).toMatchObject({ type: 'media', media: 'audio' })
})

test('speech comes as dictated words, a quote comes beside its answer', async () => {
  await connect()
  await online()
  server.push({ msgtype: 'voice', voice: { content: '今天走访了两户' } })
  server.push({
    text: { content: '改成300份' },
    quote: { msgtype: 'text', text: { content: '✅ 23-0001 已记' } },
  })
  await received(2)
  expect(events[0]).toMatchObject({ text: '今天走访了两户', dictated: true })
  expect(events[1]).toMatchObject({ quoted: { text: '✅ 23-0001 已记' } })
})

test('words and pictures of a mixed message are events of their own with keys of their own', async () => {
  await connect()
  await online()
  const item = { msgtype: 'image', image: { url: 'http://127.0.0.1/x', aeskey: 'k' } }
  server.push({
    msgtype: 'mixed',
    mixed: { msg_item: [{ msgtype: 'text', text: { content: '院坝会1场' } }, item, item] },
  })
  await received(3)
  expect(events.map(({ type, dedupKey }) => [type, dedupKey])).toEqual([
    ['text', 'm1'],
    ['media', 'm1:0'],
    ['media', 'm1:1'],
  ])
})

test('what no rule knows is still delivered, as other', async () => {
  await connect()
  await online()
  server.push({ msgtype: 'location' })
  await received(1)
  expect(events[0]).toMatchObject({ type: 'other', platformType: 'location' })
})

test('a thousand messages keep their order, and a failing handler stops none', async () => {
  await connect()
  await online()
  server.push({ text: { content: '出错' } })
  for (let i = 0; i < 1000; i++) server.push({ text: { content: String(i) } })
  await received(1000)
  expect(events.map((event) => event.type === 'text' && event.text)).toEqual(
    Array.from({ length: 1000 }, (_, i) => String(i)),
  )
  expect(errors).toHaveLength(1)
})

test('sent, refused by rate, refused otherwise', async () => {
  await connect()
  await online()
  const message = { to: { kind: 'direct' as const, id: 'qindegui' }, text: '✅ 已记' }
  expect(await adapter.send(message)).toEqual({ status: 'sent' })
  expect(server.sent).toEqual([{ to: 'qindegui', text: '✅ 已记' }])
  server.sendCode = 45009
  expect(await adapter.send(message)).toMatchObject({ status: 'refused', reason: 'rate' })
  server.sendCode = 40003
  expect(await adapter.send(message)).toMatchObject({ status: 'refused', reason: 'rejected' })
})

test('a server that comes back is found again; nothing is sent meanwhile', async () => {
  await connect()
  await online()
  const { port } = server
  await server.stop()
  await vi.waitFor(() => expect(states.at(-1)?.state).toBe('degraded'), 5000)
  expect(await adapter.send({ to: { kind: 'direct', id: 'qindegui' }, text: 'x' })).toMatchObject({
    status: 'refused',
    reason: 'not-logged-in',
  })
  server = await FakeWecomServer.start(port)
  await online()
  server.push({ text: { content: '恢复' } })
  await received(1)
})

test('a platform that hangs is noticed in under thirty seconds, and found again', async () => {
  await connect()
  await online()
  server.mute = true
  await vi.waitFor(() => expect(states.at(-1)?.state).toBe('degraded'), 30_000)
  server.mute = false
  await online()
}, 50_000)

test('a platform that takes no login for a while is asked again and again', async () => {
  server.refusals = 7
  await connect('right', 5)
  await online()
})

test('a second connection takes over: that is told, and stays told', async () => {
  await connect()
  await online()
  server.takeOver()
  await vi.waitFor(() => expect(states.at(-1)?.state).toBe('logged-out'), 5000)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(states.at(-1)).toMatchObject({
    state: 'logged-out',
    detail: '另一处用同一个机器人登录了，这里被挤了下来',
    aliveAt: new Date('2023-03-05T02:00:00Z'),
  })
})

test('words whose file is refused are not offered for a second sending', async () => {
  await connect()
  await online()
  server.refused = 'aibot_upload_media_init'
  const file = { path: fileURLToPath(import.meta.url), name: 'a.txt', mimeType: 'text/plain' }
  const to = { kind: 'direct' as const, id: 'qindegui' }
  expect(await adapter.send({ to, text: '图在下面', file })).toMatchObject({ status: 'unknown' })
  expect(server.sent).toHaveLength(1)
})

test('a wrong secret never counts as online', async () => {
  await connect('wrong')
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0), 5000)
  expect(states.map(({ state }) => state)).not.toContain('online')
})
