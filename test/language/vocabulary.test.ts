import { expect, test } from 'vitest'
import type { ChatIndicator } from '../../src/catalog/indicators.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { vocabularyOf } from '../../src/language/vocabulary.ts'

const ROSTER = {
  township: '青石镇',
  villages: ['白果村'],
  people: [{ name: '覃德贵', village: '白果村', role: 'steward' }],
}
const LIGHT_BOXES: ChatIndicator = {
  code: 'light_boxes',
  name: '普法灯箱',
  unit: '盏',
  units: ['盏', '个'],
  aliases: ['灯箱'],
  nature: 'thing',
}
const FAIR: ChatIndicator = {
  code: 'law_fair',
  name: '法治庙会',
  unit: '场',
  units: ['场', '次'],
  aliases: [],
  nature: 'event',
}
const read = (text: string) =>
  readMessage(
    { at: '2023-03-15T10:00:00+08:00', from: '覃德贵', chat: 'dm', text },
    ROSTER,
    vocabularyOf([LIGHT_BOXES, FAIR]),
  ).reading

test('an indicator that a township adds is understood by its name, alias and measure', () => {
  const lines = [{ indicator: 'light_boxes', quantity: 5 }]
  for (const text of ['今天装普法灯箱5盏', '灯箱5', '今天装了5盏灯箱', '装灯箱五盏'])
    expect(read(text)).toEqual({
      intent: 'report',
      records: [{ kind: 'activity', date: '2023-03-15', lines }],
    })
})

test('an event that a township adds counts once when named without a number', () => {
  expect(read('今天办了法治庙会,来了200人')).toMatchObject({
    records: [
      {
        lines: [
          { indicator: 'law_fair', quantity: 1 },
          { indicator: 'attendance', quantity: 200 },
        ],
      },
    ],
  })
})

test('a word or code that is taken is refused with the reason', () => {
  expect(() => vocabularyOf([{ ...LIGHT_BOXES, aliases: ['传单'] }])).toThrow(
    '“传单”已经是“宣传资料”的说法，不能再用于“普法灯箱”。',
  )
  expect(() => vocabularyOf([{ ...LIGHT_BOXES, code: 'leaflets' }])).toThrow('代码“leaflets”')
})
