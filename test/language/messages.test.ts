import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { countsOf, type Label } from './same-reading.ts'

const FOLDER = 'test/language/messages'
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const homeOf = ({ from }: Message) => roster.people.find(({ name }) => name === from)?.village ?? ''

interface Case extends Message {
  readonly id: string
  readonly expect: Label
}

/** Messages that are still read wrongly, and why; shown as skipped until a rule reads them. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/language/known-misreadings.json', 'utf8'),
)

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))) {
  const cases: Case[] = readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  describe(file, () => {
    for (const one of cases) {
      const run = KNOWN[one.id] === undefined ? test : test.skip
      run(`${one.id}: ${one.text}`, () => {
        const { reading, because } = readMessage(one, roster)
        const home = homeOf(one)
        expect(
          { intent: reading.intent, counts: countsOf(reading, home) },
          JSON.stringify(because),
        ).toEqual({ intent: one.expect.intent, counts: countsOf(one.expect, home) })
      })
    }
  })
}
