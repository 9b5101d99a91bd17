import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringsOf, tellGrams } from '../../src/language/learned/grams.ts'
import { endOfWords } from '../../src/language/learned/word-chars.ts'

const chars = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('好', '𠮷', '😀', '\ud842', '#', '，', '3'),
  ),
)
const text = chars.map((some) => some.join(''))

test('words end where the expression for them says', () => {
  fc.assert(
    fc.property(text, (some) => {
      for (let at = 0; at < some.length; at++) {
        // From half a character on it tells other characters than the whole text does.
        const run = /^[\p{L}\p{N}#]*/u.exec(some.slice(at))?.[0] ?? ''
        expect(endOfWords(some, at)).toBe(at + run.length)
      }
    }),
  )
})

test('grams cross no punctuation, and all numbers look the same', () => {
  const grams = stringsOf((see) => tellGrams('发了40份，好', 2, '', see))
  expect(grams).toEqual(['发', '了', '#', '份', '发了', '了#', '#份', '好'])
})
