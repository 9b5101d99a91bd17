import { expect, test } from 'vitest'
import { cutAtSpans } from '../../src/dashboard/parts/cut-at-spans.ts'

/** The text with the marked words in brackets. */
const marked = (text: string, ...spans: readonly (readonly [number, number])[]) =>
  cutAtSpans(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('words within spans stand out and the rest stays as it is', () => {
  expect(marked('院坝会1场,36人', [3, 5], [6, 9])).toBe('院坝会[1场],[36人]')
  expect(marked('资料40份')).toBe('资料40份')
  expect(marked('', [0, 0])).toBe('')
})

test('spans that overlap or reach beyond the text lose no words', () => {
  expect(marked('资料40份', [2, 4], [3, 5])).toBe('资料[4][0][份]')
  expect(marked('资料40份', [2, 99])).toBe('资料[40份]')
})
