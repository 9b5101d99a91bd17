import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFigures } from '../../src/language/lex/figures.ts'
import { readNumeral } from '../../src/language/lex/numeral.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { countsOf } from './same-reading.ts'
import { inChinese } from './say-number.ts'

const ROSTER = {
  township: '青石镇',
  villages: ['白果村', '三塘村'],
  people: [{ name: '覃德贵', village: '白果村', role: 'steward' }],
}
const read = (text: string) =>
  readMessage({ at: '2023-03-15T18:00:00+08:00', from: '覃德贵', chat: 'dm', text }, ROSTER).reading
const meaning = (text: string) => {
  const reading = read(text)
  return { intent: reading.intent, counts: countsOf(reading, '白果村') }
}
const fullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

const count = fc.integer({ min: 1, max: 99_999 })
const reports = fc
  .record({ people: fc.integer({ min: 5, max: 300 }), papers: fc.integer({ min: 2, max: 900 }) })
  .map(({ people, papers }) => ({
    meeting: '开院坝会1场',
    came: `到会${people}人`,
    gave: `发资料${papers}份`,
  }))

test('a number said in Chinese, in digits or in full width is the same number', () => {
  fc.assert(
    fc.property(count, (n) => {
      for (const said of [inChinese(n), `${n}`]) {
        expect(readNumeral(said, 0)).toMatchObject({ value: n, end: said.length, approx: false })
      }
      expect(readNumeral(normalise(fullWidth(`${n}`)).text, 0)?.value).toBe(n)
    }),
  )
})

test('余, 多 and 约 make a round number rough and leave its value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), (tens) => {
      const n = tens * 10
      for (const said of [
        `${n}余份`,
        `${n}多份`,
        `约${n}份`,
        `${inChinese(n)}多份`,
        `${n}份左右`,
      ]) {
        const figures = readFigures(`发了${said}`, { today: '2023-03-15', sentOn: '2023-03-15' })
        expect(figures.find((f) => f.kind === 'number')).toMatchObject({ value: n, approx: true })
      }
    }),
  )
})

test('a day of this year said in any common way is the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 28 }), (month, date) => {
      const day = `2023-0${month}-${`${date}`.padStart(2, '0')}`
      const ways = [
        `${month}月${date}日`,
        `${month}月${date}号`,
        `${inChinese(month)}月${inChinese(date)}号`,
        `2023年${month}月${date}日`,
        `2023-${month}-${date}`,
        day.replaceAll('-', ''),
        `${month}.${date}`,
      ]
      for (const way of ways) {
        const [found] = readFigures(`${way}开会`, { today: '2023-03-15', sentOn: '2023-03-15' })
        expect(found).toMatchObject({ kind: 'date', from: day, to: day })
      }
    }),
  )
})

test('talk around a report does not change what it counts', () => {
  const talk = fc.constantFrom('辛苦了', '今天好热', '大家都很欢迎', '累得很', '谢谢小刘')
  fc.assert(
    fc.property(reports, talk, talk, ({ meeting, came, gave }, front, behind) => {
      const plain = `今天${meeting},${came},${gave}`
      expect(meaning(`${front}。${plain}。${behind}`)).toEqual(meaning(plain))
    }),
  )
})

test('the order of independent clauses does not matter', () => {
  fc.assert(
    fc.property(reports, ({ meeting, came, gave }) => {
      expect(meaning(`今天${meeting},${gave},${came}`)).toEqual(
        meaning(`今天${meeting},${came},${gave}`),
      )
    }),
  )
})

test('full width and traditional characters read the same', () => {
  fc.assert(
    fc.property(reports, ({ meeting, came, gave }) => {
      const plain = `今天${meeting},${came},${gave}`
      const traditional = plain
        .replaceAll('开', '開')
        .replaceAll('坝', '壩')
        .replaceAll('会', '會')
        .replaceAll('场', '場')
        .replaceAll('发', '發')
        .replaceAll('资', '資')
      expect(meaning(fullWidth(plain))).toEqual(meaning(plain))
      expect(meaning(traditional)).toEqual(meaning(plain))
    }),
  )
})

test('no text makes the reader fail', () => {
  const scraps = fc.constantFrom(
    ...'院坝会,传单,纠纷,调解,撤销,改成,今年,多少,3月5日,初三,一百,2.5万元,每人,各,一份,（,）,、,。,\n,🎉,第,条,12348,23-0117,—,~,上周,到,不对,\ud800'.split(
      ',',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
      (parts) => {
        expect(() => read(parts.join(''))).not.toThrow()
      },
    ),
    { numRuns: 400 },
  )
})

test.each([
  ...['一', '二', '好', '哈', '是', '1'].map((key) => key.repeat(30)),
  '会=院坝会，户=入户宣传',
])('a key that was leant on, or a legend alone, records nothing: %s', (text) => {
  expect(read(text).intent).not.toBe('report')
})
