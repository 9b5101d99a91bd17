import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readMessage } from '../../../src/language/read-message.ts'
import type { Message, Roster } from '../../../src/language/reading.ts'
import { toldBy } from '../same-reading.ts'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const cases: { text: string; ask?: string }[] = parse(
  readFileSync('test/language/account/leftovers.yaml', 'utf8'),
)
const sent = (text: string): Message => ({
  at: '2023-07-15T18:00:00+08:00',
  from: '覃德贵',
  chat: 'dm',
  text,
})

for (const { text, ask } of cases) {
  test(`${ask ? `asks for ${ask}` : 'records'}: ${text}`, () => {
    const read = readMessage(sent(text), roster)
    // What the rules account for; that a report is unlike others has tests of its own.
    const told = toldBy(read)
    expect(told.intent === 'unclear' ? told.ask : told.intent, JSON.stringify(read.because)).toBe(
      ask ?? 'report',
    )
  })
}

test('every numeral and day word of a report is explained once', () => {
  const { because } = readMessage(
    sent('7月3号院坝会1场，36人，讲民法典第1043条，下午3点半散，灭火器用了4瓶，志愿者12名'),
    roster,
  )
  const figures = because.filter(({ field }) => field === 'figure')
  expect(figures.map(({ rules }) => rules.at(-1))).toEqual([
    'day of a record',
    'quantity: courtyard_meeting',
    'quantity: attendance',
    'no quantity: law',
    'no quantity: clock',
    'no quantity: a thing of no list',
    'no quantity: of no list, or of those who worked',
  ])
})
