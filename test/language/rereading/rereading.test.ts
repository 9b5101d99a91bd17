import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFirstChoices } from '../../../scripts/learn/first-choices.ts'
import { trainChoice } from '../../../scripts/learn/train-choice.ts'
import { readMessage } from '../../../src/language/read-message.ts'
import type { ReadRecord, Roster } from '../../../src/language/reading.ts'
import { likeliestOf, nameOfWay } from '../../../src/language/rereading/likeliest.ts'
import { toldBy } from '../same-reading.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const read = (text: string) =>
  readMessage({ at: '2026-11-20T18:00:00+08:00', from: '覃德贵', chat: 'dm', text }, ROSTER)

interface Case {
  readonly text: string
  readonly reads: readonly string[]
  readonly otherwise?: readonly string[]
}

const CASES: Case[] = parse(readFileSync('test/language/rereading/believed.yaml', 'utf8'))

const told = (record: ReadRecord): string[] =>
  record.kind === 'activity'
    ? record.lines.map(({ indicator, quantity }) => `${indicator} ${quantity}`)
    : [
        [record.category, record.status, record.amount]
          .filter((part) => part !== undefined)
          .join(' '),
      ]

describe('the likeliest reading is believed', () => {
  test.each(CASES)('$text', ({ text, reads, otherwise = [] }) => {
    const explained = read(text)
    const reading = toldBy(explained)
    expect(reading.intent === 'report' ? reading.records.flatMap(told) : []).toEqual(reads)
    const [why] = explained.because.filter(({ rules }) => rules[0] === 'like examples')
    expect(why?.rules.slice(1) ?? []).toEqual(otherwise)
  })
})

test('no reading that is weighed holds a number that is not told or added up from two that are', () => {
  for (const { text } of CASES) {
    const { weighed = [] } = read(text)
    const rules = weighed[0]?.records ?? []
    const numbers = numbersOf(rules)
    const allowed = new Set([
      ...numbers,
      ...toldIn(text),
      ...toldIn(text).flatMap((one) => [...numbers, ...toldIn(text)].map((other) => one + other)),
      ...toldIn(text).flatMap((one) => numbers.map((other) => other - one)),
    ])
    for (const { records } of weighed)
      for (const number of numbersOf(records)) expect([...allowed]).toContain(number)
  }
})

const numbersOf = (records: readonly ReadRecord[]): number[] =>
  records.flatMap((record) =>
    record.kind === 'activity'
      ? record.lines.map(({ quantity }) => quantity)
      : [record.count, ...(record.amount === undefined ? [] : [record.amount])],
  )

const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  三: 3,
  四百: 400,
  五: 5,
  四万二: 42_000,
  两万: 20_000,
  一万: 10_000,
}
const toldIn = (text: string): number[] => [
  ...(text.match(/\d+/g) ?? []).map(Number),
  ...Object.entries(NUMERALS).flatMap(([numeral, value]) =>
    text.includes(numeral) ? [value] : [],
  ),
]

const FIRST_READ = readFirstChoices()
const LEARNED = trainChoice(FIRST_READ.filter((_, index) => index % 4 === 0))

test('no surprise speaks for a reading', () => {
  for (const [name, weight] of Object.entries(LEARNED))
    if (!name.startsWith(nameOfWay(''))) expect(weight, name).toBeLessThanOrEqual(0)
})

/** Of the reports that were not learned from, so many times more are mended than spoilt. */
const MENDED_TO_SPOILT = 3

test('what is believed instead of the rules is mostly right', () => {
  const left = FIRST_READ.filter((_, index) => index % 4 !== 0)
  const count = (was: boolean, is: boolean) =>
    left.filter((choice) => choice[0].right === was && likeliestOf(choice, LEARNED).right === is)
      .length
  expect(count(false, true)).toBeGreaterThan(10)
  expect(count(false, true)).toBeGreaterThan(MENDED_TO_SPOILT * count(true, false))
})
