import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Roster } from '../../src/language/reading.ts'
import { toldBy } from './same-reading.ts'

/** Short reports that tell what they count in other words than most, each with all that it counts. */
const FOLDER = 'test/language/numbers-told'
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
/** Those that are still asked about or read wrongly. */
const { told: KNOWN }: { readonly told: readonly string[] } = JSON.parse(
  readFileSync('test/language/known-hard-to-tell.json', 'utf8'),
)

interface Told {
  readonly text: string
  readonly counts: Readonly<Record<string, number>>
}

function countsIn(text: string): Record<string, number> {
  const reading = toldBy(
    readMessage({ at: '2026-11-20T18:00:00+08:00', from: '覃德贵', chat: 'dm', text }, roster),
  )
  const counts: Record<string, number> = {}
  for (const record of reading.intent === 'report' ? reading.records : [])
    for (const { indicator, quantity } of record.kind === 'activity' ? record.lines : [])
      counts[indicator] = (counts[indicator] ?? 0) + quantity
  return counts
}

for (const file of readdirSync(FOLDER)) {
  const lines: Told[] = readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  test(`what is told otherwise is counted: ${file}`, () => {
    const wrong = lines.filter(
      ({ text, counts }) =>
        !KNOWN.includes(text) &&
        JSON.stringify(Object.entries(countsIn(text)).sort()) !==
          JSON.stringify(Object.entries(counts).sort()),
    )
    expect(wrong).toEqual([])
  })
}
