import { expect, test } from 'vitest'
import { relationsOf } from '../../src/language/learned/sum-relations.ts'

const sums = (...all: number[]) => all.map((yuan) => ({ yuan }))

test('a rest, the whole before it and the part that was paid', () => {
  const { own, others } = relationsOf(sums(27_000, 15_000, 12_000), 2)
  expect(own).toEqual(['rest of before without before'])
  expect([...others]).toEqual([
    [0, 'whole'],
    [1, 'other part'],
  ])
})

test('a whole behind or before its parts', () => {
  expect(relationsOf(sums(600, 700, 1300), 2).own).toEqual(['whole'])
  expect(relationsOf(sums(1300, 600, 700), 0).own).toEqual(['whole'])
  expect(relationsOf(sums(1000, 200, 300, 1500), 3).own).toEqual(['whole of all'])
})

test('sums that do not add up are nothing to each other', () => {
  expect(relationsOf(sums(9600, 6800), 1)).toEqual({ own: [], others: new Map() })
  expect(relationsOf(sums(8000, 3000, 5500), 2).own).toEqual([])
})
