import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/lib/days.ts'
import { cutIntoPieces } from '../../src/totals/pieces.ts'

const show = (from: string, to: string, coarsest?: 'm') =>
  cutIntoPieces({ from, to }, coarsest).map((p) => `${p.grain} ${p.from} ${p.to}`)

test('whole years and months are taken together, the edges day by day', () => {
  expect(show('2023-01-10', '2023-11-20')).toEqual([
    'd 2023-01-10 2023-01-31',
    'm 2023-02-01 2023-10-31',
    'd 2023-11-01 2023-11-20',
  ])
  expect(show('2021-12-01', '2024-01-31')).toEqual([
    'm 2021-12-01 2021-12-31',
    'y 2022-01-01 2023-12-31',
    'm 2024-01-01 2024-01-31',
  ])
  expect(show('2022-01-01', '2022-12-31', 'm')).toEqual(['m 2022-01-01 2022-12-31'])
  expect(show('2024-02-29', '2024-02-29')).toEqual(['d 2024-02-29 2024-02-29'])
  expect(show('2023-02-01', '2023-01-31')).toEqual([])
})

test('the pieces follow each other without gap or overlap, and at most two are of days', () => {
  const offset = fc.integer({ min: 0, max: 1500 })
  fc.assert(
    fc.property(offset, offset, (start, length) => {
      const from = addDays('2021-01-01', start)
      const to = addDays(from, length)
      const pieces = cutIntoPieces({ from, to })
      const days = pieces.map((piece) => daysBetween(piece.from, piece.to) + 1)
      expect(pieces[0]?.from).toBe(from)
      expect(days.reduce((sum, n) => sum + n, 0)).toBe(length + 1)
      expect(pieces.filter(({ grain }) => grain === 'd').length).toBeLessThanOrEqual(2)
    }),
  )
})
