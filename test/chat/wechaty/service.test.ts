import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openChat } from '../../../src/chat/open-chat.ts'
import type { ChannelState, ChatPort } from '../../../src/chat/port.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { Gateway, TOKEN } from '../gateway/gateway.ts'
import { until } from '../until.ts'

const PORT = 20_000 + (process.pid % 10_000)

const gateway = new Gateway(PORT)
const running: ChatPort[] = []

beforeAll(() => gateway.start())
afterAll(() => gateway.kill())
afterEach(async () => {
  for (const port of running.splice(0)) await port.stop({ keepSession: true })
})

const say = (id: string, text: string) => gateway.say({ id, talkerId: 'a', type: 'Text', text })

/** A bot on the gateway, asked every half second whether it is alive. */
async function client(token = TOKEN) {
  const events: InboundEvent[] = []
  const errors: unknown[] = []
  const states: ChannelState[] = []
  const port = await openChat(
    { kind: 'service', endpoint: gateway.endpoint, token, stableSenderIds: true },
    {
      channel: 'wechat',
      stateDir: '',
      pace: { intervalMs: 0, jitterMs: 0 },
      probeMs: 300,
      answerMs: 2500,
      acceptFrom: new Date(0),
      now: () => new Date(),
      onError: (error) => errors.push(error),
    },
  )
  running.push(port)
  await port.start(
    async (event) => {
      events.push(event)
      if (event.type === 'text')
        await port.send({ to: event.conversation, text: `收到${event.text}` })
    },
    (state) => states.push(state),
  )
  const isOnline = () => states.at(-1)?.state === 'online'
  return { port, events, errors, states, isOnline }
}

test('a message goes through the gateway and its answer back', async () => {
  const { isOnline, events } = await client()
  await until(isOnline)
  say('m1', '院坝会1场')
  await until(() => gateway.replies.includes('收到院坝会1场'))
  expect(events).toMatchObject([{ messageId: 'm1', sender: { id: 'a', idStable: true } }])
})

test('nothing of people, groups or the token is left on the disk', async () => {
  const home = await mkdtemp(join(tmpdir(), 'home-'))
  vi.stubEnv('HOME', home)
  const { isOnline, events } = await client()
  await until(isOnline)
  say('m6', '六')
  await until(() => events.length === 1)
  expect(await readdir(home)).toEqual([])
  vi.unstubAllEnvs()
})

test('stopping a bot leaves the gateway and its account alone', async () => {
  const first = await client()
  await until(first.isOnline)
  await first.port.stop({ keepSession: true })
  running.length = 0
  const second = await client()
  await until(second.isOnline)
  say('m2', '二')
  await until(() => second.events.length === 1)
  // Asked last: a stop would be on its way while the bot's own has long returned.
  expect(gateway.stops).toBe(0)
})

test('a second bot on the same gateway never looks online, and the first one goes on', async () => {
  const first = await client()
  await until(first.isOnline)
  const second = await client()
  await until(() => second.states.some(({ state }) => state === 'degraded'))
  say('m4', '四')
  await until(() => gateway.replies.includes('收到四'))
  expect(second.states.some(({ state }) => state === 'online')).toBe(false)
  expect(second.events).toEqual([])
  expect(first.isOnline()).toBe(true)
})

test('a killed gateway is noticed, sends are refused meanwhile, and it is found again', async () => {
  const { port, events, states, isOnline } = await client()
  await until(isOnline)
  await gateway.kill()
  await until(() => states.at(-1)?.state === 'degraded')
  expect(await port.send({ to: { kind: 'direct', id: 'a' }, text: '在吗' })).toMatchObject({
    status: 'refused',
    reason: 'not-logged-in',
  })
  await gateway.start()
  await until(isOnline)
  say('m3', '三')
  await until(() => events.some(({ messageId }) => messageId === 'm3'))
})

test('a gateway that is not up yet is waited for', async () => {
  await gateway.kill()
  const { events, states, isOnline } = await client()
  await until(() => states.at(-1)?.state === 'degraded')
  await gateway.start()
  await until(isOnline)
  say('m5', '五')
  await until(() => events.some(({ messageId }) => messageId === 'm5'))
})

test('a gateway that hangs is noticed though its connection stands', async () => {
  const { states, isOnline } = await client()
  await until(isOnline)
  gateway.freeze()
  await until(() => states.at(-1)?.state === 'degraded')
  gateway.thaw()
  await until(isOnline)
})

test('a second client that stops does not leave the first one deaf', async () => {
  const first = await client()
  await until(first.isOnline)
  const second = await client()
  // Without care: the gateway stops for both.
  await second.port.stop()
  running.splice(1)
  // Its echo came by the stream again: that is what online means here.
  await until(() => first.states.at(-1)?.state === 'degraded')
  await until(first.isOnline)
})

test('a wrong token never looks online', async () => {
  const { errors, states } = await client('insecure_wrong')
  await until(() => errors.length > 0)
  expect(states.some(({ state }) => state === 'online')).toBe(false)
})
