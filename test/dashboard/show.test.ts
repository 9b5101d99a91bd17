import { expect, test } from 'vitest'
import { showTime } from '../../src/dashboard/show.ts'

const NOW = new Date('2026-12-02T09:00:00+08:00')

test('a time of this year is shown without the year', () => {
  expect(showTime('2026-01-01T00:00:00+08:00', NOW)).toBe('01-01 00:00')
})

test('a time of another year is shown with it, as the clocks of China go', () => {
  expect(showTime('2025-12-13T19:29:00+08:00', NOW)).toBe('2025-12-13 19:29')
  expect(showTime('2025-12-31T17:00:00Z', NOW)).toBe('01-01 01:00')
})
