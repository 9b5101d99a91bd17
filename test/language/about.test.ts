import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { type Expected, meaningOf, targetsOf } from './meaning.ts'

/** A message with its reading by the contract. */
interface Case extends Message {
  readonly id: string
  readonly expect: Expected
}

// The file holds a roster as the contract of `read` describes it.
const ROSTER = JSON.parse(readFileSync('test/language/roster.json', 'utf8')) as Roster
const FILES = [
  'references',
  'queries',
  'more-queries',
  'corrections',
  'more-corrections',
  'intents',
  'more-intents',
  'late-queries',
  'late-corrections',
  'late-intents',
  'lists',
  'fresh-1',
  'fresh-2',
  'fresh-3',
  'fresh-4',
  'fresh-5',
  'fresh-6',
  'fresh-7',
  'days-of-records',
  'fresh-8',
  'fresh-9',
  'fresh-10d',
  'fresh-10e',
  'blind-1',
  'intents-28',
  'comparisons',
  'intents-8m',
  'mended-11c-corrections',
  'mended-11d-intents',
  'mended-12c-intents',
  'fresh-10a',
  'fresh-16c',
  'fresh-17a',
]

/** Messages that are still read wrongly, and why; shown as skipped until a rule reads them. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/language/known-misreadings.json', 'utf8'),
)

const casesOf = (file: string): Case[] =>
  readFileSync(`test/language/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // Each line of the file is a case as described above.
    .map((line) => JSON.parse(line) as Case)

for (const file of FILES.map((name) => `about/${name}`)) {
  describe(`reads messages about messages: ${file}`, () => {
    for (const message of casesOf(file)) {
      const run = KNOWN[message.id] === undefined ? test : test.skip
      run(`${message.id} ${message.text}`, () => {
        const { reading } = readMessage(message, ROSTER)
        expect(reading.intent).toBe(message.expect.intent)
        expect(meaningOf(reading, message)).toEqual(meaningOf(message.expect, message))
        if ('target' in reading) expect(targetsOf(message.expect)).toContainEqual(reading.target)
      })
    }
  })
}
