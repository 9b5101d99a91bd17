import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readMessage } from '../../../src/language/read-message.ts'
import type { Roster } from '../../../src/language/reading.ts'
import { countsOf, type Label, toldBy } from '../same-reading.ts'
import { makeTally, type TallyShapes } from './make-tallies.ts'
import { randomFrom } from './random.ts'

/** As many of each sentence as are read in about three seconds. */
const EACH = 8
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const data: TallyShapes = parse(readFileSync('test/language/generated/tallies.yaml', 'utf8'))
const home = roster.people.find(({ name }) => name === data.from)?.village ?? ''
const random = randomFrom(33)

const meaning = (reading: Label) => ({ intent: reading.intent, counts: countsOf(reading, home) })

describe.each(Object.entries(data.groups))('%s', (group, { shapes }) => {
  test.each(shapes)('%s', (shape) => {
    for (let n = 0; n < EACH; n += 1) {
      const { text, means } = makeTally(data, group, shape, random)
      const message = { text, at: data.sent, from: data.from, chat: 'dm' as const }
      const wanted: Label =
        means === 'ask'
          ? { intent: 'unclear', ask: 'quantity' }
          : { intent: 'report', records: means }
      expect(meaning(toldBy(readMessage(message, roster))), text).toEqual(meaning(wanted))
    }
  })
})
