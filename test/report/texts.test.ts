import { expect, test } from 'vitest'
import { RESOLVED_RATE } from '../../src/catalog/dispute-statuses.ts'
import { REPORT_FIGURES } from '../../src/catalog/report-figures.ts'
import { REPORT_TOPICS } from '../../src/catalog/report-topics.ts'
import { closingIndents } from '../../src/report/docx-closing.ts'
import { hanziNumber, headingLevelOf, headingNumber } from '../../src/report/heading-number.ts'
import { figureCodesOf } from '../../src/report/write-sentence.ts'
import { REPORT_PASSAGES } from '../../src/wording/report-texts.ts'

const clauses = REPORT_PASSAGES.flatMap(({ sentences }) => sentences.flatMap((s) => s.clauses))

test('every figure of the catalog is said once in the built-in texts, but for the rate that follows from two of them', () => {
  const said = clauses.flatMap(({ text }) => figureCodesOf(text))
  expect([...said, RESOLVED_RATE.code].sort()).toEqual(
    REPORT_FIGURES.map(({ code }) => code).sort(),
  )
})

test('a clause says of nought the same figure, and each passage has its topic', () => {
  for (const { text, nought } of clauses)
    if (nought !== undefined) expect(figureCodesOf(nought)).toEqual(figureCodesOf(text))
  expect(REPORT_PASSAGES.map(({ topic }) => topic)).toEqual(REPORT_TOPICS.map(({ code }) => code))
})

test('heading numbers of four levels', () => {
  expect([1, 2, 10, 11, 20, 34].map(hanziNumber)).toEqual([
    '一',
    '二',
    '十',
    '十一',
    '二十',
    '三十四',
  ])
  expect([1, 2, 3, 4].map((level) => headingNumber(level as 1 | 2 | 3 | 4, 3))).toEqual([
    '三、',
    '（三）',
    '3.',
    '（3）',
  ])
})

test('lines that staff number themselves are headings; a decimal is none', () => {
  const lines = ['一、总体', '（二）宣传', '1.资料', '（3）横幅', '1.5万份资料', '一是力量不足']
  expect(lines.map(headingLevelOf)).toEqual([1, 2, 3, 4, undefined, undefined])
})

test('signature and date stand by GB/T 9704: the date two characters right of the signature', () => {
  const long = closingIndents('中共云阳县栖霞镇委员会', '2024年1月11日', 'without_seal')
  expect(long).toEqual({ signatory: 2, date: 4.5 })
  const short = closingIndents('青石镇', '2024年11月11日', 'without_seal')
  expect(short).toEqual({ signatory: 8, date: 2 })
  expect(closingIndents('青石镇人民政府', '2024年1月11日', 'with_seal').date).toBe(4)
})
