import { expect, test } from 'vitest'
import type { Outbound, SendResult } from '../../src/inbox/event.ts'
import { Deliveries } from '../../src/main/deliveries.ts'

const MESSAGE: Outbound = { to: { kind: 'direct', id: 'a' }, text: '已记' }
const SENT: SendResult = { status: 'sent' }
const REFUSED: SendResult = { status: 'refused', reason: 'rate', detail: '1205 == 0' }

/** One message that waits for ever, and a platform that answers as told. */
function waiting(...results: SendResult[]) {
  let clock = 0
  /** When the database goes away while something is sent. */
  const breaks = new Set<number>()
  const tries: number[] = []
  const errors: unknown[] = []
  const settled: number[] = []
  const deliveries = new Deliveries({
    inbox: {
      deliver: async (_, send) => {
        await send(MESSAGE)
        if (breaks.delete(clock)) throw new Error('connection lost')
      },
      settleInterrupted: async () => {
        settled.push(clock)
      },
    },
    channel: 'wechat4u',
    send: async () => {
      tries.push(clock)
      return results.shift() ?? SENT
    },
    now: () => new Date(clock),
    onError: (error) => errors.push(error),
  })
  const at = async (ms: number) => {
    clock = ms
    deliveries.soon()
    await deliveries.idle()
  }
  return { deliveries, tries, errors, settled, breaks, at }
}

test('a platform that wants a pause is left alone for a minute, whatever comes in', async () => {
  const { at, tries } = waiting(SENT, REFUSED)
  for (const ms of [0, 1000, 2000, 60_000, 61_000, 62_000]) await at(ms)
  expect(tries).toEqual([0, 1000, 61_000, 62_000])
})

test('a burst is one round, and what comes during a round gets the next', async () => {
  const { deliveries, tries } = waiting()
  for (let i = 0; i < 50; i++) deliveries.soon()
  await deliveries.idle()
  deliveries.soon()
  await deliveries.idle()
  expect(tries).toHaveLength(2)
})

test('what must be done before is done before, and what fails stops nothing', async () => {
  const { deliveries, tries, errors } = waiting()
  deliveries.after(async () => {
    expect(tries).toEqual([])
    throw new Error('no')
  })
  await deliveries.idle()
  expect(tries).toHaveLength(1)
  expect(errors.map(String)).toEqual(['Error: no'])
})

test('what a database that went away left half sent is settled before anything else is sent', async () => {
  const { at, breaks, settled, errors } = waiting()
  breaks.add(1000)
  for (const ms of [0, 1000, 2000, 3000]) await at(ms)
  expect(settled).toEqual([2000])
  expect(errors).toHaveLength(1)
})
