import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readMessage } from '../src/language/read-message.ts'
import type { Message, Roster } from '../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../src/language/vocabulary.ts'
import { dateCases, distractors, holdsDay, numeralCases, readSuites } from './bench/external.ts'
import { datesRight, numbersRight, type Reader, speedOf } from './bench/measure.ts'

const EXTERNAL = '../shared/corpus/external'
const MESSAGES = 'test/language/messages'
const DEFAULT_REFERENCE = '2023-03-15T10:00:00'
const SHOWN_MISSES = 400

const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

function compare(name: string, reader: Reader): void {
  const cases = readSuites(EXTERNAL)
  const read = (one: { input: string; reference?: string }) =>
    reader(one.input, one.reference || DEFAULT_REFERENCE)
  const dates = dateCases(cases)
  const numerals = numeralCases(cases)
  const traps = distractors(cases)
  const right = dates.filter((one) => datesRight(one, read(one)))
  const values = numerals.filter((one) => numbersRight(one, read(one)))
  const trapped = traps.filter((one) => read(one).dates.some(({ from }) => !holdsDay(one, from)))
  const speed = speedOf(() => dates.forEach(read), dates.length)
  console.log(
    `${name.padEnd(12)} dates ${right.length}/${dates.length} (${percent(right.length, dates.length)})  ` +
      `numerals ${values.length}/${numerals.length} (${percent(values.length, numerals.length)})  ` +
      `days found where none is told ${trapped.length}/${traps.length}  ${speed} phrases/s`,
  )
  if (name !== 'ours' || !process.argv.includes('--misses')) return
  const missed = [
    ...dates.filter((o) => !right.includes(o)),
    ...numerals.filter((o) => !values.includes(o)),
    ...trapped,
  ]
  for (const one of missed.slice(0, SHOWN_MISSES))
    console.log(
      `  ${one.id} ${one.reference ?? ''} ${one.input} ${JSON.stringify(read(one))} want ${JSON.stringify(one.expected.map(({ value, candidates }) => value ?? candidates))}`,
    )
}

function speed(): void {
  const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
  const messages: Message[] = readdirSync(MESSAGES)
    .flatMap((file) => readFileSync(`${MESSAGES}/${file}`, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
  const all = Array.from({ length: 10 }, () => messages).flat()
  const rate = speedOf(() => {
    for (const message of all) readMessage(message, roster, CATALOG_VOCABULARY)
  }, all.length)
  const [first] = messages
  if (!first) return
  const long = (times: number) => ({
    ...first,
    text: `${first.text}，`.repeat(times).slice(0, times * 20),
  })
  const took = (message: Message) => {
    const started = performance.now()
    readMessage(message, roster, CATALOG_VOCABULARY)
    return performance.now() - started
  }
  console.log(
    `reading      ${rate} messages/s, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident; ` +
      `1,000 characters ${took(long(50)).toFixed(1)} ms, 4,000 characters ${took(long(200)).toFixed(1)} ms`,
  )
}

speed()
if (existsSync(EXTERNAL)) {
  // Loaded only now: the memory told above is the reader's.
  const { chrono, ours, recognizers } = await import('./bench/readers.ts')
  compare('ours', ours)
  compare('chrono-node', chrono)
  compare('recognizers', recognizers)
} else {
  console.error(`${EXTERNAL} is not there: the public suites are left out`)
}
