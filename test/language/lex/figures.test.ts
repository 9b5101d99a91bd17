import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readFigures } from '../../../src/language/lex/figures.ts'
import { normalise } from '../../../src/language/text/normalise.ts'
import type { Figure } from '../../../src/language/token.ts'

const WEDNESDAY = '2023-03-15'
const load = (file: string): unknown => parse(readFileSync(`test/language/lex/${file}`, 'utf8'))
const figuresOf = (text: string, day = WEDNESDAY) =>
  readFigures(normalise(text).text, { today: day, sentOn: day })
const numberOf = (figures: readonly Figure[]) => figures.find((f) => f.kind === 'number')

const Sayings = z.record(z.string(), z.array(z.string()))
const Numerals = z.strictObject({ exact: Sayings, approx: Sayings, none: z.array(z.string()) })

describe('numerals', () => {
  const { exact, approx, none } = Numerals.parse(load('numerals.yaml'))
  for (const [rough, table] of [
    [false, exact],
    [true, approx],
  ] as const)
    for (const [value, sayings] of Object.entries(table))
      for (const saying of sayings)
        test(`${saying} is ${rough ? 'about ' : ''}${value}`, () => {
          const number = numberOf(figuresOf(`发了${saying}`))
          expect(number).toMatchObject({ value: Number(value), approx: rough })
        })
  for (const saying of none)
    test(`${saying} holds no number`, () => {
      expect(numberOf(figuresOf(saying))).toBeUndefined()
    })
})

describe('days', () => {
  const Case = z.strictObject({ at: z.string(), days: Sayings })
  const file = z
    .strictObject({ cases: z.array(Case), none: z.array(z.string()) })
    .parse(load('days.yaml'))
  for (const { at, days } of file.cases)
    for (const [told, sayings] of Object.entries(days))
      for (const saying of sayings)
        test(`${saying}, said on ${at}, is ${told}`, () => {
          const [from, to = from] = told.split('~')
          const date = figuresOf(`${saying}`, at).findLast((f) => f.kind === 'date')
          expect(date).toMatchObject({ from, to })
        })
  for (const saying of file.none)
    test(`${saying} holds no day`, () => {
      expect(figuresOf(saying).filter((f) => f.kind === 'date')).toEqual([])
    })
})

describe('numbers that count nothing', () => {
  for (const [sort, sayings] of Object.entries(Sayings.parse(load('masks.yaml'))))
    for (const saying of sayings)
      test(`${saying}: ${sort}`, () => {
        const figures = figuresOf(saying)
        expect(figures.filter((f) => f.kind === 'mask').map((f) => f.sort)).toContain(sort)
        expect(numberOf(figures)).toBeUndefined()
      })
})
