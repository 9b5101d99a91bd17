import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type {
  Message,
  Query,
  Reading,
  ReadRecord,
  Roster,
  Target,
} from '../../src/language/reading.ts'
import { addDays, mondayOf } from '../../src/lib/days.ts'

/** A message with its reading by the contract; `targetAlso` are further targets that are right. */
interface Case extends Message {
  readonly id: string
  readonly expect: Reading & { readonly targetAlso?: readonly Target[] }
}

// The file holds a roster as the contract of `read` describes it.
const ROSTER = JSON.parse(readFileSync('test/language/roster.json', 'utf8')) as Roster
const FILES = [
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
  'blind-1',
  'intents-28',
  'comparisons',
]

/** Messages that are still read wrongly, and why; shown as skipped until a rule reads them. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/language/known-misreadings.json', 'utf8'),
)

const casesOf = (file: string): Case[] =>
  readFileSync(`test/language/about/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // Each line of the file is a case as described above.
    .map((line) => JSON.parse(line) as Case)

/** Lines and records in one order, so that only what is told is compared. */
const sorted = <Item extends string | object>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = (item: string | object): string =>
  typeof item === 'string' ? item : JSON.stringify(Object.entries(item).sort())

const plainRecord = (record: ReadRecord) =>
  record.kind === 'activity' ? { ...record, lines: sorted(record.lines) } : record

/** Without a period a question for missing reports means this week, on a Monday the last one. */
function missingPeriod(query: Query, { at }: Message): Pick<Query, 'from' | 'to'> {
  const today = at.slice(0, 10)
  const monday = mondayOf(today)
  if (query.from !== undefined) return query
  return monday === today
    ? { from: addDays(today, -7), to: addDays(today, -1) }
    : { from: monday, to: today }
}

/** The period and the kind of ranking that a question means when it tells none are left out. */
function plain(reading: Reading, message: Message): unknown {
  if (reading.intent === 'report') return { records: sorted(reading.records.map(plainRecord)) }
  if (reading.intent === 'correct') return sorted(reading.changes)
  if (reading.intent === 'retract') return {}
  if (reading.intent !== 'query') return reading
  const { what, indicators = [], village, category, by } = reading.query
  if (what === 'help' || what === 'export') return what
  const { from, to } = what === 'missing' ? missingPeriod(reading.query, message) : reading.query
  const year = `${message.at.slice(0, 4)}-01-01`
  const today = message.at.slice(0, 10)
  const whole = from === year && to === today
  const period = whole || from === undefined ? {} : { from, to }
  return {
    what,
    ...period,
    indicators: sorted(indicators),
    village,
    category,
    by: what === 'ranking' ? (by ?? 'village') : undefined,
  }
}

for (const file of FILES) {
  describe(`reads messages about messages: ${file}`, () => {
    for (const message of casesOf(file)) {
      const run = KNOWN[message.id] === undefined ? test : test.skip
      run(`${message.id} ${message.text}`, () => {
        const { reading } = readMessage(message, ROSTER)
        expect(reading.intent).toBe(message.expect.intent)
        expect(plain(reading, message)).toEqual(plain(message.expect, message))
        if (reading.intent !== 'correct' && reading.intent !== 'retract') return
        if (message.expect.intent !== 'correct' && message.expect.intent !== 'retract') return
        const right = [message.expect.target, ...(message.expect.targetAlso ?? [])]
        expect(right).toContainEqual(reading.target)
      })
    }
  })
}
