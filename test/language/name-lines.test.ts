import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'

const ROSTER = {
  township: '青石镇',
  villages: ['白果村'],
  people: [{ name: '覃德贵', village: '白果村', role: 'steward' }],
}
const read = (text: string) =>
  readMessage({ at: '2023-03-05T10:00:00+08:00', from: '覃德贵', chat: 'dm', text }, ROSTER)

test('every line of a report is explained by the words that gave its number', () => {
  const text = '今天开院坝会1场,到了36人,发资料40份'
  const { because } = read(text)
  const words = (field: string) => {
    const span = because.find((why) => why.field === field)?.span
    return span && text.slice(...span)
  }
  expect(words('records[0].lines[0]')).toContain('1')
  expect(words('records[0].lines[1]')).toContain('36')
  expect(words('records[0].lines[2]')).toContain('40')
})
