import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  findDay,
  hourOf,
  mondayOf,
  monthRange,
  weekdayOf,
} from '../../src/lib/days.ts'

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => new Date(Date.UTC(1990, 0, 1 + count)).toISOString().slice(0, 10))

test('a day begins at midnight in Asia/Shanghai', () => {
  expect(dayOf(new Date('2023-12-31T15:59:59Z'))).toBe('2023-12-31')
  expect(dayOf(new Date('2023-12-31T16:00:00Z'))).toBe('2024-01-01')
  expect(hourOf(new Date('2023-12-31T16:00:00Z'))).toBe(0)
})

test('going on some days and counting them come to the same', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
  )
})

test('a week begins on Monday', () => {
  expect(weekdayOf('2023-03-05')).toBe(7)
  expect(mondayOf('2023-03-05')).toBe('2023-02-27')
  fc.assert(
    fc.property(day, (some) => {
      expect(weekdayOf(mondayOf(some))).toBe(1)
      expect(daysBetween(mondayOf(some), some)).toBeLessThan(7)
    }),
  )
})

test('a day that the calendar does not have is not found', () => {
  expect(findDay(2023, 2, 29)).toBeUndefined()
  expect(findDay(2024, 2, 29)).toBe('2024-02-29')
  expect(findDay(2023, 13, 1)).toBeUndefined()
  expect(findDay(2023, 4, 31)).toBeUndefined()
})

test('a month ends on its last day', () => {
  expect(monthRange(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(monthRange(2023, 12)).toEqual({ from: '2023-12-01', to: '2023-12-31' })
})
