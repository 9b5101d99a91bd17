import { existsSync } from 'node:fs'
import { dateCases, distractors, holdsDay, numeralCases, readSuites } from './bench/external.ts'
import { datesRight, numbersRight, type Reader, speedOf } from './bench/measure.ts'
import { tellReaderSpeed } from './bench/reader-speed.ts'
import { chrono, ours, recognizers } from './bench/readers.ts'

const EXTERNAL = '../shared/corpus/external'
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

await tellReaderSpeed()
if (existsSync(EXTERNAL)) {
  compare('ours', ours)
  compare('chrono-node', chrono)
  compare('recognizers', recognizers)
} else {
  console.error(`${EXTERNAL} is not there: the public suites are left out`)
}
