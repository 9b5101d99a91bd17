import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { spelled } from '../../src/wording/chat-receipts.ts'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

const slipsOf = (text: string) => {
  const message: Message = {
    ...{ at: '2023-03-15T10:00:00+08:00', from: '覃德贵', chat: 'dm', text },
  }
  return readMessage(message, roster).because.flatMap(({ slip }) => (slip ? [slip] : []))
}

test.each([
  ['今天院吧会1场,宣传淡50份', '“院吧会”按“院坝会”、“宣传淡”按“宣传单”'],
  ['调解邻里纠分1起,成功', '“邻里纠分”按“邻里纠纷”'],
])('the receipt of %s tells what was read', (text, words) => {
  expect(spelled(slipsOf(text), true)).toEqual([`✍️ ${words}记`])
  expect(spelled(slipsOf(text), false)).toEqual([])
})

test('names, places and numerals are never put right', () => {
  expect(slipsOf('今天在白果村3组石桥边开院坝会1场,发传单二百份')).toEqual([])
  expect(spelled([], true)).toEqual([])
})
