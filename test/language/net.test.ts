import { expect, test } from 'vitest'
import { trainNet } from '../../scripts/learn/train-net.ts'
import { answeringNet, withNet } from '../../src/language/learned/answering-net.ts'
import { packed, unpacked } from '../../src/language/learned/packed-numbers.ts'
import { sumTokens } from '../../src/language/learned/sum-tokens.ts'
import { signsOf } from '../../src/language/learned/tokens.ts'

/** Who is paid by whom is told by the order of the same signs. */
const TEXTS: readonly (readonly [text: string, answer: string])[] = [
  ['老板欠工人钱', 'owes: boss'],
  ['厂里老板欠小王钱', 'owes: boss'],
  ['那个老板欠三个月工钱', 'owes: boss'],
  ['老板欠的钱没给', 'owes: boss'],
  ['工人欠老板钱', 'owes: worker'],
  ['小王欠老板钱', 'owes: worker'],
  ['三个工人欠老板饭钱', 'owes: worker'],
  ['欠老板的钱没给', 'owes: worker'],
]
const EXAMPLES = TEXTS.flatMap(([text, answer]) =>
  Array.from({ length: 6 }, () => ({ tokens: signsOf(text), answers: new Set([answer]) })),
)
const TRAINING = { all: false, rounds: 30 }

test('a net learns what the order of signs tells, and the same examples give the same net', () => {
  const learned = trainNet(EXAMPLES, TRAINING)
  expect(trainNet(EXAMPLES, TRAINING)).toEqual(learned)
  const ask = answeringNet(learned)
  const ranked = ['boss', 'worker'].map((label) => ({ label, share: 0.5 }))
  for (const [text, answer] of [
    ...TEXTS,
    ['砖厂老板欠我钱', 'owes: boss'],
    ['我欠老板钱', 'owes: worker'],
  ])
    expect([text, `owes: ${withNet(ranked, 'owes', ask(signsOf(text ?? '')))[0]?.label}`]).toEqual([
      text,
      answer,
    ])
})

test('a net answers nothing at all, one sign and four thousand', () => {
  const ask = answeringNet(trainNet(EXAMPLES, { ...TRAINING, rounds: 1 }))
  for (const text of ['', '欠', '欠老板钱'.repeat(1000)])
    for (const [, score] of ask(signsOf(text))) expect(Number.isFinite(score)).toBe(true)
})

test('the shares of a linear model and a net together add up to one', () => {
  const ranked = [
    { label: 'a', share: 0.9 },
    { label: 'b', share: 0.1 },
    { label: 'c', share: 0 },
  ]
  const scores = new Map([
    ['q: a', -1],
    ['q: b', 6],
  ])
  const mixed = withNet(ranked, 'q', scores)
  expect(mixed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  expect(mixed[0]?.label).toBe('b')
})

test('packed numbers come back as they were, but for a thirty-thousandth of the greatest', () => {
  const numbers = Float32Array.from([0, 1, -2.5, 1e-3, 2.4999, -0.33])
  for (const [at, number] of unpacked(packed(numbers)).entries())
    expect(Math.abs(number - (numbers[at] ?? 0))).toBeLessThan(2.5 / 30_000)
})

test('a sum is seen with the words before and behind it apart, and beside larger and smaller sums', () => {
  const sums = [
    { start: 1, end: 5, yuan: 3000, role: 'claim' },
    { start: 7, end: 11, yuan: 1800, role: undefined },
  ]
  expect(sumTokens('要3000，给1800完', sums, 0)).toEqual([
    ...['of 2', 'to come 1', 'is alone', '<要', 'own claim'],
    ...['>，', '>给', 'behind undefined -1', '>完'],
  ])
  expect(sumTokens('要3000，给1800完', sums, 1)).toEqual([
    ...['of 2', 'to come 0', 'is alone', '<要', 'before claim 1'],
    ...['<，', '<给', 'own undefined', '>完'],
  ])
  expect(sumTokens('没有钱', [], 0)).toEqual([])
})
