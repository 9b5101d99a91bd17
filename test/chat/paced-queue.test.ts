import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PacedQueue } from '../../src/chat/paced-queue.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('waits the interval and half of the jitter between messages, and keeps their order', async () => {
  const queue = new PacedQueue({ intervalMs: 1000, jitterMs: 2000 }, () => {})
  const begun = Date.now()
  const sent: [string, number][] = []
  const all = Promise.all(
    ['一', '二', '三'].map((text) =>
      queue.run(async () => {
        sent.push([text, Date.now() - begun])
      }),
    ),
  )
  await vi.runAllTimersAsync()
  await all
  expect(sent).toEqual([
    ['一', 0],
    ['二', 2000],
    ['三', 4000],
  ])
})

test('the second part of a job waits as long, and the next job comes after it', async () => {
  const queue = new PacedQueue({ intervalMs: 1000, jitterMs: 2000 }, () => {})
  const begun = Date.now()
  const sent: [string, number][] = []
  const send = (text: string) => sent.push([text, Date.now() - begun])
  void queue.run(async (pause) => {
    send('words')
    await pause()
    send('file')
  })
  void queue.run(async () => send('next'))
  await vi.runAllTimersAsync()
  expect(sent).toEqual([
    ['words', 0],
    ['file', 2000],
    ['next', 4000],
  ])
})

test('a job that fails tells its own caller and stops nobody', async () => {
  const queue = new PacedQueue({ intervalMs: 0, jitterMs: 0 }, () => {})
  const failed = queue.run(async () => {
    throw new Error('no')
  })
  const next = queue.run(async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
