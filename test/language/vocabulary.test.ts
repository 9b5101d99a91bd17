import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Additions, catalogOf } from '../../src/catalog/township-catalog.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { refuseMisreadings } from '../../src/language/try-words.ts'
import { CATALOG_VOCABULARY, vocabularyOf } from '../../src/language/vocabulary.ts'

const ROSTER = {
  township: '青石镇',
  villages: ['白果村'],
  people: [{ name: '覃德贵', village: '白果村', role: 'steward' }],
}
const ADDED: Additions = {
  indicators: [
    { code: 'own_1', name: '普法灯箱', unit: '盏', nature: 'thing' },
    { code: 'own_2', name: '法治庙会', unit: '场', nature: 'event' },
  ],
  words: [
    { word: '普法灯箱', indicator: 'own_1' },
    { word: '灯箱', indicator: 'own_1' },
    { word: '法治庙会', indicator: 'own_2' },
    { word: '摆龙门阵会', indicator: 'courtyard_meeting' },
    { word: '赶街天摆点', indicator: 'publicity_event' },
  ],
}
const vocabulary = vocabularyOf(catalogOf(ADDED))
const read = (text: string) =>
  readMessage(
    { at: '2023-03-15T10:00:00+08:00', from: '覃德贵', chat: 'dm', text },
    ROSTER,
    vocabulary,
  ).reading

test('an indicator that a township adds is understood by its name, alias and measure', () => {
  const lines = [{ indicator: 'own_1', quantity: 5 }]
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
          { indicator: 'own_2', quantity: 1 },
          { indicator: 'attendance', quantity: 200 },
        ],
      },
    ],
  })
})

test('a further word for what is built in is read as it, in reports, questions and corrections', () => {
  expect(read('昨天摆龙门阵会2场,40人')).toMatchObject({
    records: [
      {
        lines: [
          { indicator: 'courtyard_meeting', quantity: 2 },
          { indicator: 'attendance', quantity: 40 },
        ],
      },
    ],
  })
  expect(read('赶街天摆点1次')).toMatchObject({
    records: [{ lines: [{ indicator: 'publicity_event', quantity: 1 }] }],
  })
  expect(read('今年摆龙门阵会有多少场')).toMatchObject({
    query: { indicators: ['courtyard_meeting'] },
  })
  expect(read('刚才的普法灯箱改成6盏')).toMatchObject({
    intent: 'correct',
    changes: [{ indicator: 'own_1', quantity: 6 }],
  })
})

test('what a township adds is in no example: nothing of it is told by what other messages are like', () => {
  const text = '隔壁一窝鹅天天过来啄灯箱，骂了半个月，今天围网拉上了，两个婶娘又一起择菜'
  const story = readMessage(
    { at: '2023-03-15T10:00:00+08:00', from: '覃德贵', chat: 'dm', text },
    ROSTER,
  )
  expect(story.reading.intent).toBe('report')
  expect(read(text).intent).not.toBe('report')
})

const TRIALS: readonly { word: string; of: string; unit: string; refused?: string }[] = parse(
  readFileSync(new URL('./added-words.yaml', import.meta.url), 'utf8'),
)

test.for(TRIALS)('$word as $of: $refused', ({ word, of, unit, refused }) => {
  const builtIn = CATALOG_VOCABULARY.find(of)
  const code = builtIn ? of : 'own_1'
  const nature = of === 'event' || of === 'people' || of === 'act' ? of : 'thing'
  const next = catalogOf({
    indicators: builtIn ? [] : [{ code, name: word, unit, nature }],
    words: [{ word, indicator: code }],
  })
  const add = () => refuseMisreadings(CATALOG_VOCABULARY, vocabularyOf(next), [word], code)
  if (refused === undefined) expect(add).not.toThrow()
  else expect(add).toThrow(refused)
})
