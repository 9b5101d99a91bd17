import { fileURLToPath } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { types, WechatyBuilder } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import type { Capabilities, ChannelState } from '../../../src/chat/port.ts'
import { WechatyAdapter } from '../../../src/chat/wechaty/wechaty-adapter.ts'
import { sendByWechaty } from '../../../src/chat/wechaty/wechaty-send.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { until } from '../until.ts'

const CAPABILITIES: Capabilities = {
  rooms: true,
  recall: true,
  quote: 'in-text',
  stableSenderIds: true,
  sendsFiles: true,
  unsolicitedSend: 'yes',
  missedMessages: 'lost',
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** An account that is logged in, with three people in one group. */
async function online(handle: (event: InboundEvent) => Promise<void> = async () => {}) {
  const mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker })
  // The mock is built against another copy of the puppet's types.
  const bot = WechatyBuilder.build({ puppet: puppet as never })
  const events: InboundEvent[] = []
  const errors: unknown[] = []
  const states: ChannelState[] = []
  const lost: Date[] = []
  const adapter = new WechatyAdapter({
    channel: 'wechat',
    bot,
    capabilities: CAPABILITIES,
    now: () => new Date('2023-03-05T02:00:00Z'),
    onError: (error) => errors.push(error),
  })
  await adapter.start(
    async (event) => {
      events.push(event)
      await handle(event)
    },
    (state) => states.push(state),
    (receivedAt) => lost.push(receivedAt),
  )
  stops.push(() => adapter.stop())
  await new Promise((resolve) => setTimeout(resolve, 30))
  const self = mocker.createContact({ id: 'bot', name: '明白账' })
  mocker.login(self)
  const people = ['a', 'b', 'c'].map((id) => mocker.createContact({ id, name: `人${id}` }))
  mocker.createRoom({ id: 'r@room', topic: '群', memberIdList: ['bot', 'a', 'b', 'c'] })
  await until(() => states.some(({ state }) => state === 'online'))
  const say = (id: string, payload: object) => {
    const message = {
      id,
      talkerId: 'a',
      timestamp: 1_678_000_000,
      type: types.Message.Text,
      ...payload,
    }
    mocker.MessageMock.create(message as never)
    puppet.emit('message', { messageId: id })
  }
  return { mocker, puppet, bot, adapter, events, errors, states, lost, people, self, say }
}

test('keeps the order of a burst from several people in a group and alone', async () => {
  const { events, say } = await online()
  for (let i = 0; i < 60; i++)
    say(`m${i}`, {
      talkerId: ['a', 'b', 'c'][i % 3],
      text: String(i),
      ...(i % 2 ? { roomId: 'r@room' } : { listenerId: 'bot' }),
    })
  await until(() => events.length === 60)
  expect(events.map((event) => event.messageId)).toEqual(
    Array.from({ length: 60 }, (_, i) => `m${i}`),
  )
})

test('what the account itself says is no message for the bot', async () => {
  const { events, say } = await online()
  say('own', { talkerId: 'bot', listenerId: 'a', text: '✅ 已记' })
  say('other', { listenerId: 'bot', text: '收到' })
  await until(() => events.length === 1)
  expect(events[0]?.messageId).toBe('other')
})

test('a handler that throws is reported and the next message still comes', async () => {
  const { events, errors, say } = await online(async (event) => {
    if (event.messageId === 'm1') throw new Error('broken')
  })
  say('m1', { listenerId: 'bot', text: '一' })
  say('m2', { listenerId: 'bot', text: '二' })
  await until(() => events.length === 2)
  expect(errors.map(String)).toContain('Error: broken')
})

test('what waits behind a slow message is not lost with the route', async () => {
  let release = () => {}
  const slow = new Promise<void>((resolve) => {
    release = resolve
  })
  const { events, puppet, say } = await online(({ messageId }) =>
    messageId === 'm1' ? slow : Promise.resolve(),
  )
  say('m1', { listenerId: 'bot', text: '一' })
  say('m2', { listenerId: 'bot', text: '二' })
  await until(() => events.length === 1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  puppet.messagePayload = () => Promise.reject(new Error('14 UNAVAILABLE'))
  release()
  await until(() => events.length === 2)
  expect(events.map(({ messageId }) => messageId)).toEqual(['m1', 'm2'])
})

test('a message that came and cannot be read is told as lost, with when it came', async () => {
  const { events, lost, puppet, say } = await online()
  const payload = puppet.messagePayload.bind(puppet)
  puppet.messagePayload = (id) =>
    id === 'm1' ? Promise.reject(new Error('14 UNAVAILABLE')) : payload(id)
  say('m1', { listenerId: 'bot', text: '一' })
  say('m2', { listenerId: 'bot', text: '二' })
  await until(() => events.length === 1)
  expect(lost).toEqual([new Date('2023-03-05T02:00:00Z')])
})

test('reads a mention, a quote, a recall and a picture', async () => {
  const { mocker, events, say } = await online()
  const quote = '「明白账：✅ 23-0001 已记」\n- - - - - - - - - - - - - - -\n撤销'
  say('m1', { roomId: 'r@room', text: '@明白账\u2005今年院坝会几场?' })
  say('m2', { listenerId: 'bot', text: quote })
  say('m3', { listenerId: 'bot', type: types.Message.Recalled, text: 'm2' })
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])
  mocker.cacheFileBoxPayload.set('m4', {
    type: 1,
    name: 'a.png',
    base64: png.toString('base64'),
  } as never)
  say('m4', { listenerId: 'bot', type: types.Message.Image })
  await until(() => events.length === 4)
  expect(events[0]).toMatchObject({ text: '今年院坝会几场?', addressedToBot: true })
  expect(events[1]).toMatchObject({ text: '撤销', quoted: { text: '✅ 23-0001 已记' } })
  expect(events[2]).toMatchObject({ type: 'recall', targetMessageId: 'm2' })
  const picture = events[3]
  expect(picture?.type === 'media' && (await picture.read())).toEqual(png)
})

test('a second delivery of a message carries the same key', async () => {
  const { events, puppet, say } = await online()
  say('m1', { listenerId: 'bot', text: '院坝会1场' })
  puppet.emit('message', { messageId: 'm1' })
  await until(() => events.length === 2)
  expect(events[0]?.dedupKey).toBe(events[1]?.dedupKey)
})

test('says that nothing was sent while logged out', async () => {
  const { bot, adapter } = await online()
  await bot.logout()
  expect(await adapter.send({ to: { kind: 'direct', id: 'a' }, text: '在吗' })).toMatchObject({
    status: 'refused',
    reason: 'not-logged-in',
  })
})

test('a file follows its words after a pause', async () => {
  const { bot, puppet } = await online()
  const done: string[] = []
  puppet.messageSendText = async () => {
    done.push('words')
  }
  puppet.messageSendFile = async () => {
    done.push('file')
  }
  const file = { path: fileURLToPath(import.meta.url), name: 'a.png', mimeType: 'image/png' }
  await sendByWechaty(
    bot,
    { to: { kind: 'direct', id: 'a' }, text: '图在下面', file },
    async () => {
      done.push('pause')
    },
  )
  expect(done).toEqual(['words', 'pause', 'file'])
})

test('a platform that hangs keeps nobody waiting for ever', async () => {
  const { adapter, puppet, events, errors, say } = await online()
  const payload = puppet.messagePayload.bind(puppet)
  const never = new Promise<never>(() => {})
  puppet.messagePayload = (id) => (id === 'm1' ? never : payload(id))
  puppet.messageSendText = () => never
  vi.useFakeTimers()
  say('m1', { listenerId: 'bot', text: '一' })
  say('m2', { listenerId: 'bot', text: '二' })
  const sending = adapter.send({ to: { kind: 'direct', id: 'a' }, text: '在吗' })
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  expect(await sending).toMatchObject({ status: 'unknown' })
  expect(events.map(({ messageId }) => messageId)).toEqual(['m2'])
  expect(errors.map(String)).toEqual(['Error: message m1 did not come within 60000 ms'])
})

test('a subscription is nobody who reports', async () => {
  const { mocker, events, say } = await online()
  mocker.createContact({ id: 'news', name: '某公众号', type: types.Contact.Official })
  say('m1', { talkerId: 'news', listenerId: 'bot', text: '本周要闻' })
  say('m2', { listenerId: 'bot', text: '二' })
  await until(() => events.length === 1)
  expect(events[0]?.messageId).toBe('m2')
})

test('the bot is called by the name that it bears in a group, too', async () => {
  const { puppet, events, say } = await online()
  const payload = puppet.roomMemberRawPayload.bind(puppet)
  puppet.roomMemberRawPayload = async (roomId, id) => ({
    ...(await payload(roomId, id)),
    ...(id === 'bot' ? { roomAlias: '小 账(村委)' } : {}),
  })
  say('m1', { roomId: 'r@room', text: '@小 账(村委)\u2005今年院坝会几场?' })
  say('m2', { roomId: 'r@room', text: '@小 账本 今年院坝会几场?' })
  await until(() => events.length === 2)
  expect(events[0]).toMatchObject({ text: '今年院坝会几场?', addressedToBot: true })
  expect(events[1]).toMatchObject({ addressedToBot: false })
})

test('words whose picture is refused are not offered for a second sending', async () => {
  const { adapter, puppet } = await online()
  puppet.messageSendFile = () => Promise.reject(new Error('1205 == 0'))
  const file = { path: fileURLToPath(import.meta.url), name: 'a.png', mimeType: 'image/png' }
  const to = { kind: 'direct' as const, id: 'a' }
  expect(await adapter.send({ to, text: '图在下面', file })).toMatchObject({ status: 'unknown' })
})
