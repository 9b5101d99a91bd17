import { expect, test } from 'vitest'
import { openChat } from '../../src/chat/open-chat.ts'
import type { ChannelState } from '../../src/chat/port.ts'
import { until } from './until.ts'

const options = {
  channel: 'chat',
  stateDir: '',
  pace: { intervalMs: 0, jitterMs: 0 },
  acceptFrom: new Date(0),
  now: () => new Date('2023-03-05T02:00:00Z'),
  onError: () => {},
}

test('the mock chat goes online by itself', async () => {
  const states: ChannelState[] = []
  const port = await openChat({ kind: 'mock', botName: '明白账' }, options)
  await port.start(
    async () => {},
    (state) => states.push(state),
  )
  await until(() => states.at(-1)?.state === 'online')
  await port.stop()
})

test('each route says what it can do', async () => {
  const wecom = await openChat({ kind: 'wecom', botId: 'bot', secret: 'x' }, options)
  const mock = await openChat({ kind: 'mock', botName: '明白账' }, options)
  expect(wecom.capabilities).toMatchObject({ stableSenderIds: true, recall: false })
  expect(mock.capabilities).toMatchObject({ stableSenderIds: true, recall: true })
})
