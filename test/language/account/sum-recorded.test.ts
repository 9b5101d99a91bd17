import { expect, test } from 'vitest'
import { isSumRecorded } from '../../../src/language/account/sum-recorded.ts'
import type { NumberTold } from '../../../src/language/activity/number-told.ts'

const told = (value: number, total = false): NumberTold => ({
  start: 0,
  end: 1,
  code: 'attendance',
  value,
  sure: false,
  plain: false,
  total,
})

const recorded = (quantity: number, sum: NumberTold, others: readonly number[]): boolean =>
  isSumRecorded(
    {
      records: [
        { kind: 'activity', date: '2026-10-28', lines: [{ indicator: 'attendance', quantity }] },
      ],
      bound: [sum, ...others.map((value) => told(value))],
    },
    sum,
  )

test.each([
  ['听众合计112人', 112, 112, [], true],
  ['合计112人，后来又来了20人', 132, 112, [20], true],
  ['讲座5场，合计112人，最多的一天26人、最少的一天19人', 337, 112, [26, 19], false],
  ['一共31个，不对，33个', 33, 31, [33], true],
])('%s', (_, quantity, sum, others, right) => {
  expect(recorded(quantity, told(sum, true), others)).toBe(right)
})

test('of very many numbers it is not told which of them add up', () => {
  const many = Array.from({ length: 200 }, (_, index) => 100_000_007 * (index + 1) + index * index)
  expect(recorded(7, told(3, true), many)).toBe(false)
  expect(recorded(999_999_999_999, told(3, true), many)).toBe(true)
})
