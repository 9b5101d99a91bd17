import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Reading, Roster } from '../../src/language/reading.ts'
import { countsOf, toldBy } from './same-reading.ts'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const FROM = '覃德贵'
const HOME = '白果村'

const read = (text: string): Reading =>
  toldBy(readMessage({ at: '2026-11-20T18:00:00+08:00', from: FROM, chat: 'dm', text }, roster))
const meaning = (text: string): string => {
  const reading = read(text)
  return [reading.intent, ...countsOf(reading, HOME)].join()
}

/** Reports, and what people tell beside them: the weather, the road, their family, sayings, what cost them how much. */
const TOLD: readonly (readonly [file: string, reports: readonly string[]])[] = [
  [
    'activities',
    [
      '昨天在三组开院坝会1场，来了32个人，发资料60份',
      '今天讲座一场，到了45人',
      '上午入户宣传18户，发单子18张',
      '今天挂横幅3条，大喇叭播了2次',
    ],
  ],
  [
    'disputes',
    [
      '昨天调解一起邻里纠纷，两家为流水沟吵架，各让一步，说好了',
      '今天老张跟老李为欠的3200块钱扯皮，当面还清，写了收条，了结',
      '上午劝好一起婆媳吵架的，口头协议',
    ],
  ],
]

for (const [file, reports] of TOLD) {
  const remarks = readFileSync(`test/language/told-beside/${file}.txt`, 'utf8').trim().split('\n')
  test(`what is told beside ${file} changes nothing`, () => {
    const wanted = reports.map(meaning)
    const changed = remarks.flatMap((remark, index) => {
      const at = index % reports.length
      const report = reports[at] ?? ''
      return [`${report}，${remark}`, `${report}。${remark}。`].filter(
        (text) => meaning(text) !== wanted[at],
      )
    })
    expect(changed).toEqual([])
  })
}
