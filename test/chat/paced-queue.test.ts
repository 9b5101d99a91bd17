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
  expect(queue.backlog).toBe(3)
  await vi.runAllTimersAsync()
  await all
  expect(sent).toEqual([
    ['一', 0],
    ['二', 2000],
    ['三', 4000],
  ])
  expect(queue.backlog).toBe(0)
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
