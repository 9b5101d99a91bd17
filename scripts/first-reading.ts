import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Surprises } from '../src/language/account/surprises.ts'
import { readMessage } from '../src/language/read-message.ts'
import type { Message, ReadRecord, Roster, Weighed } from '../src/language/reading.ts'
import { countsOf, type Label } from '../test/language/same-reading.ts'
import { FIRST_CHOICES, type KeptChoice } from './learn/first-choices.ts'
import { FIRST_READINGS, type FirstReading } from './learn/first-readings.ts'

/**
 * `npm run first-reading -- set.jsonl`: reads labelled messages that nobody has tuned for or learned from, once,
 * and keeps of each report how surprising its reading was and whether it was wrong, and which other readings were
 * weighed. From these first readings the reader learns when to ask, and when to believe another reading than that of
 * the rules (`npm run learn`); they can't be made again once the set is learned from.
 */
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

interface Case extends Message {
  readonly id: string
  readonly expect: Label
}

function isWrong({ from, expect }: Case, records: readonly ReadRecord[]): boolean {
  if (expect.intent !== 'report') return true
  const read: Label = { intent: 'report', records }
  const home = roster.people.find(({ name }) => name === from)?.village ?? ''
  return countsOf(read, home).join() !== countsOf(expect, home).join()
}

const rounded = (surprises: Surprises): [string, number][] =>
  Object.entries(surprises).map(([part, value]): [string, number] => [
    part,
    Math.round(100 * value) / 100,
  ])

/** The surprises that differ from those of the reading of the rules. */
const differing = (surprises: Surprises, first: Surprises): Surprises => {
  const before = new Map(rounded(first))
  const now = rounded(surprises)
  const gone = [...before.keys()].filter((part) => surprises[part] === undefined)
  return Object.fromEntries([
    ...now.filter(([part, value]) => before.get(part) !== value),
    ...gone.map((part): [string, number] => [part, 0]),
  ])
}

function keptChoice(one: Case, first: Weighed, others: readonly Weighed[]): KeptChoice {
  const right = ({ records }: Weighed) => (isWrong(one, records) ? {} : { right: true as const })
  return {
    id: one.id,
    weighed: [
      { surprises: Object.fromEntries(rounded(first.surprises)), ...right(first) },
      ...others.map((other) => ({
        otherwise: other.otherwise,
        surprises: differing(other.surprises, first.surprises),
        ...right(other),
      })),
    ],
  }
}

const keep = (folder: string, file: string, what: unknown): void => {
  mkdirSync(folder, { recursive: true })
  appendFileSync(join(folder, basename(file)), `${JSON.stringify(what)}\n`)
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: first-reading set.jsonl')
  process.exit(2)
}
let reports = 0
let wrong = 0
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const one: Case = JSON.parse(line)
  const { reading, guess, surprises, weighed } = readMessage(one, roster)
  const report = guess ?? reading
  if (surprises === undefined || report.intent !== 'report') continue
  reports += 1
  const misread = isWrong(one, report.records)
  if (misread) wrong += 1
  const told = rounded(surprises).filter(([, value]) => value > 0)
  const first: FirstReading = { id: one.id, wrong: misread, surprises: Object.fromEntries(told) }
  keep(FIRST_READINGS, file, first)
  const [rules, ...others] = weighed ?? []
  if (rules && others.length > 0) keep(FIRST_CHOICES, file, keptChoice(one, rules, others))
}
console.log(`${reports} reports, ${wrong} of them read wrongly`)
