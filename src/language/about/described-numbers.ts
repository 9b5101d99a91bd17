import type { Span } from '../token.ts'
import { DESCRIBED_BY } from '../words/references.ts'

/** The numbers that only say which record is meant. */
export const describedNumbers = (text: string): Span[] =>
  DESCRIBED_BY.matches(text).map(({ index, 0: words, groups }) => {
    const number = groups?.number ?? ''
    const start = index + words.indexOf(number)
    return { start, end: start + number.length }
  })
