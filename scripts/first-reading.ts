import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readMessage } from '../src/language/read-message.ts'
import type { Message, Roster } from '../src/language/reading.ts'
import { countsOf, type Label } from '../test/language/same-reading.ts'
import { FIRST_READINGS, type FirstReading } from './learn/first-readings.ts'

/**
 * `npm run first-reading -- set.jsonl`: reads labelled messages that nobody has tuned for or learned from, once,
 * and keeps of each report how surprising its reading was and whether it was wrong. From these first readings
 * the reader learns when to ask (`npm run learn`); they can't be made again once the set is learned from.
 */
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

interface Case extends Message {
  readonly id: string
  readonly expect: Label
}

function isWrong({ from, expect }: Case, read: Label): boolean {
  if (expect.intent !== 'report') return true
  const home = roster.people.find(({ name }) => name === from)?.village ?? ''
  return countsOf(read, home).join() !== countsOf(expect, home).join()
}

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: first-reading set.jsonl')
  process.exit(2)
}
mkdirSync(FIRST_READINGS, { recursive: true })
let reports = 0
let wrong = 0
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const one: Case = JSON.parse(line)
  const { reading, guess, surprises } = readMessage(one, roster)
  const report = guess ?? reading
  if (surprises === undefined || report.intent !== 'report') continue
  reports += 1
  const misread = isWrong(one, report)
  if (misread) wrong += 1
  const kept = Object.entries(surprises)
    .map(([part, value]) => [part, Math.round(100 * value) / 100] as const)
    .filter(([, value]) => value > 0)
  const first: FirstReading = { id: one.id, wrong: misread, surprises: Object.fromEntries(kept) }
  appendFileSync(join(FIRST_READINGS, basename(file)), `${JSON.stringify(first)}\n`)
}
console.log(`${reports} reports, ${wrong} of them read wrongly`)
