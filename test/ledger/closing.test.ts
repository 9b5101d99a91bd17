import { expect, test } from 'vitest'
import { createClosing } from '../../src/ledger/closing.ts'

const march = createClosing([{ grain: 'm', period: '2023-03-01' }])

test('a month is closed from its first to its last day, and no other', () => {
  const days = ['2023-02-28', '2023-03-01', '2023-03-31', '2023-04-01']
  expect(days.map(march.isClosed)).toEqual([false, true, true, false])
})

test('a closed year closes each of its days', () => {
  const year = createClosing([{ grain: 'y', period: '2024-01-01' }])
  const days = ['2023-12-31', '2024-02-29', '2024-12-31', '2025-01-01']
  expect(days.map(year.isClosed)).toEqual([false, true, true, false])
})

test('what is open over the last evening of a closed month is held by it', () => {
  expect(march.holdsEvening('2023-02-10', '2023-02-20')).toBe(false)
  expect(march.holdsEvening('2023-02-10', '2023-03-31')).toBe(false)
  expect(march.holdsEvening('2023-02-10', '2023-04-01')).toBe(true)
  expect(march.holdsEvening('2023-02-10', null)).toBe(true)
  expect(march.holdsEvening('2023-04-01', null)).toBe(false)
})

test('postings are frozen by a closed day, or by the stock of open disputes behind it', () => {
  const posting = (countedOn: string, quantity: number, measure = 'disputes_open') => ({
    ...{ countedOn, quantity, measure, villageId: 1, category: '', approxCount: 0 },
    recordCount: Math.sign(quantity),
  })
  expect(march.findFrozen([posting('2023-03-20', 1, 'leaflets')])).toBe('2023-03-20')
  expect(march.findFrozen([posting('2023-02-20', 1, 'leaflets')])).toBeUndefined()
  expect(march.findFrozen([posting('2023-02-20', 1)])).toBe('2023-03-31')
  expect(march.findFrozen([posting('2023-02-20', 1), posting('2023-02-25', -1)])).toBeUndefined()
  expect(march.findFrozen([posting('2023-04-02', 1)])).toBeUndefined()
})
