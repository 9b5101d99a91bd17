import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { readMessage } from '../../../src/language/read-message.ts'
import type { Reading, Roster } from '../../../src/language/reading.ts'
import { meaningOf, targetsOf } from '../meaning.ts'
import { countsOf, toldBy } from '../same-reading.ts'
import { type Made, makeMessages } from './sentence-shapes.ts'

const SHAPES = 'test/language/generated/talk.yaml'
/** So many messages of each way of saying take about three seconds. */
const EACH = 3
const SEED = 20230920

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const homeOf = ({ from }: Made) => roster.people.find(({ name }) => name === from)?.village ?? ''

/** What a reading says, without what it leaves undefined. */
const saidBy = (reading: Reading, made: Made): unknown =>
  JSON.parse(
    JSON.stringify([
      reading.intent,
      reading.intent === 'report'
        ? [countsOf(reading, homeOf(made)), reading.asks ?? []]
        : meaningOf(reading, made),
    ]),
  )

function isRight(made: Made): boolean {
  const reading = toldBy(readMessage(made, roster))
  if (!isDeepStrictEqual(saidBy(reading, made), saidBy(made.expect, made))) return false
  const targets = targetsOf(made.expect)
  return (
    targets === undefined ||
    ('target' in reading && targets.some((target) => isDeepStrictEqual(target, reading.target)))
  )
}

test('reads what is no new report in all ways of saying it, and reports that sound like such', () => {
  const misread = makeMessages(SHAPES, EACH, SEED).filter((made) => !isRight(made))
  expect(misread.map(({ shape, from, text }) => `${shape} → ${from}: ${text}`)).toEqual([])
})
