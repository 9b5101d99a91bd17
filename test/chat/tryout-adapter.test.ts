import { expect, test } from 'vitest'
import { TryoutAdapter } from '../../src/chat/tryout/tryout-adapter.ts'
import type { InboundEvent } from '../../src/inbox/event.ts'

const at = new Date('2023-03-05T02:00:00Z')

async function started(handle: (event: InboundEvent) => Promise<void>) {
  const errors: unknown[] = []
  const adapter = new TryoutAdapter({
    channel: 'tryout',
    botName: '明白账',
    onReply: () => {},
    onError: (error) => errors.push(error),
  })
  await adapter.start(handle, () => {})
  return { adapter, errors }
}

const said = (messageId: string, text: string, room = false) => ({
  messageId,
  at,
  senderId: 'u1',
  conversation: { kind: room ? ('room' as const) : ('direct' as const), id: room ? 'r1' : 'u1' },
  did: { text },
})

test('hands acts over in their order, also when the first takes longer', async () => {
  const seen: string[] = []
  const { adapter } = await started(async (event) => {
    if (event.messageId === '1') await new Promise((resolve) => setTimeout(resolve, 20))
    seen.push(event.messageId)
  })
  await Promise.all([adapter.deliver(said('1', 'a')), adapter.deliver(said('2', 'b'))])
  expect(seen).toEqual(['1', '2'])
})

test('a handler that fails is reported, and the next act is handled', async () => {
  const seen: string[] = []
  const { adapter, errors } = await started(async (event) => {
    if (event.messageId === '1') throw new Error('broken')
    seen.push(event.messageId)
  })
  await adapter.deliver(said('1', 'a'))
  await adapter.deliver(said('2', 'b'))
  expect(seen).toEqual(['2'])
  expect(errors).toHaveLength(1)
})

test('in the group only a call by name is meant for the bot', async () => {
  const meant: boolean[] = []
  const { adapter } = await started(async (event) => {
    meant.push(event.type === 'text' && event.addressedToBot)
  })
  await adapter.deliver(said('1', '辛苦了', true))
  await adapter.deliver(said('2', '@明白账 帮助', true))
  await adapter.deliver(said('3', '帮助'))
  expect(meant).toEqual([false, true, true])
})
