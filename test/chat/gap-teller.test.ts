import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GapTeller, type ToldGap } from '../../src/chat/gap-teller.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2023-03-05T02:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const at = (minute: number, second = 0) => new Date(Date.UTC(2023, 2, 5, 2, minute, second))
const gap = (since: Date, until: Date) => ({ channel: 'wechat', since, until })

function teller() {
  const told: ToldGap[] = []
  const tell = (one: ToldGap) => told.push(one)
  const options = { tell, now: () => new Date(), atMostEveryMs: 10 * 60_000 }
  return { told, teller: new GapTeller(options) }
}

test('the first gap is told at once', () => {
  const { told, teller: gaps } = teller()
  gaps.take(gap(at(0), at(0, 20)))
  expect(told).toEqual([{ ...gap(at(0), at(0, 20)), times: 1 }])
})

test('gaps that follow soon are told together, and none is left out', () => {
  const { told, teller: gaps } = teller()
  gaps.take(gap(at(0), at(0, 20)))
  gaps.take(gap(at(1), at(1, 20)))
  gaps.take(gap(at(2), at(2, 20)))
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(10 * 60_000)
  expect(told[1]).toEqual({ ...gap(at(1), at(2, 20)), times: 2 })
})

test('gaps that overlap are one, from its first beginning', () => {
  const { told, teller: gaps } = teller()
  gaps.take(gap(at(0), at(0, 20)))
  gaps.take(gap(at(1), at(1, 20)))
  gaps.take(gap(at(0, 50), at(1, 30)))
  gaps.flush()
  expect(told[1]).toEqual({ ...gap(at(0, 50), at(1, 30)), times: 1 })
})

test('what waits is told before the end', () => {
  const { told, teller: gaps } = teller()
  gaps.take(gap(at(0), at(0, 20)))
  gaps.take(gap(at(1), at(1, 20)))
  gaps.flush()
  expect(told).toHaveLength(2)
})
