import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Reading, Roster } from '../../src/language/reading.ts'
import { countsOf, toldBy } from './same-reading.ts'
import { PLAIN_REPORTS } from './told-beside/plain-reports.ts'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const FROM = '覃德贵'
const HOME = '白果村'

const read = (text: string): Reading =>
  toldBy(readMessage({ at: '2026-11-20T18:00:00+08:00', from: FROM, chat: 'dm', text }, roster))
const meaning = (text: string): string => {
  const reading = read(text)
  return [reading.intent, ...countsOf(reading, HOME)].join()
}

/** What people tell beside reports: the weather, the road, their family, sayings, what cost them how much. */
const FILES = [
  ['activities', PLAIN_REPORTS.activities],
  ['more-activities', PLAIN_REPORTS.activities],
  ['disputes', PLAIN_REPORTS.disputes],
] as const
/** Remarks beside which a report is still asked about or read wrongly. */
const { beside: KNOWN }: { readonly beside: readonly string[] } = JSON.parse(
  readFileSync('test/language/known-hard-to-tell.json', 'utf8'),
)

for (const [file, reports] of FILES) {
  const remarks = readFileSync(`test/language/told-beside/${file}.txt`, 'utf8').trim().split('\n')
  test(`what is told beside ${file} changes nothing`, () => {
    const wanted = reports.map(meaning)
    const changed = remarks.flatMap((remark, index) => {
      if (KNOWN.includes(remark)) return []
      const at = index % reports.length
      const report = reports[at] ?? ''
      return [`${report}，${remark}`, `${report}。${remark}。`].filter(
        (text) => meaning(text) !== wanted[at],
      )
    })
    expect(changed).toEqual([])
  })
}
