import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { normalise, sourceSpan } from '../../src/language/text/normalise.ts'

const CASES: {
  readonly 换: readonly (readonly [said: string, meant: string])[]
  readonly 不动: readonly string[]
} = parse(readFileSync('test/language/dialects.yaml', 'utf8'))

describe('words of dialects become standard words', () => {
  test.each(CASES.换)('%s', (said, meant) => {
    expect(normalise(said).text).toBe(meant)
  })
  test.each(CASES.不动)('%s stays', (said) => {
    expect(normalise(said).text).toBe(said)
  })
  test('what was sent is found again', () => {
    const said = '俺说一哈昨天开咗院坝会'
    const read = normalise(said)
    const start = read.text.indexOf('院坝会')
    const [from, to] = sourceSpan(read, { start, end: start + 3 })
    expect(said.slice(from, to)).toBe('院坝会')
  })
})
