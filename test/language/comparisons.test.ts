import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Comparison, readComparison } from '../../src/language/read-comparison.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'

/** A question with what it is to be compared with; its reading is tested in `about.test.ts`. */
interface Case extends Message {
  readonly id: string
  readonly compared?: Comparison
}

// The files hold a roster and cases as described.
const roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8')) as Roster
const cases = readFileSync('test/language/about/comparisons.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)
  .filter(({ compared }) => compared)

test.for(cases)('$id $text', ({ compared, ...message }) => {
  expect(readComparison(message, roster, CATALOG_VOCABULARY)).toEqual(compared)
})
