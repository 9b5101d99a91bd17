import { ARABIC_DIGITS, DIGIT_STARTS, type FigureRule } from '../rule.ts'
import { DATE, MONTH, numberOf, YEAR } from './parts.ts'
import { before, missingDay } from './told-date.ts'

const FIGURES = '\\d{1,2}(?!\\d)'
const NUMERAL = '[一二三四五六七八九]?十[一二三四五六七八九]?'
const YEAR_IN_FRONT = `(?:${YEAR} ?年 ?)?`

/** 13月5日, 0月5日, 十三月五号: no calendar has that month. */
export const NO_SUCH_MONTH: FigureRule = {
  name: 'date: no such month',
  starts: DIGIT_STARTS,
  pattern: new RegExp(
    `${YEAR_IN_FRONT}(?<m>${FIGURES}|${NUMERAL})月(?<d>${FIGURES}|${DATE})[日号]`,
    'uy',
  ),
  read: (input) => {
    const month = numberOf(input.match.groups?.m ?? '')
    const isMonth = month >= 1 && month <= 12
    if (isMonth || /[\d.第]/.test(before(input))) return undefined
    return missingDay({ date: 1 }, input.now.sentOn)
  },
}

/** 6月32日, 10月0号: no month has so many days. */
export const NO_SUCH_DATE: FigureRule = {
  name: 'date: no such date',
  starts: ARABIC_DIGITS,
  pattern: new RegExp(`${YEAR_IN_FRONT}(?<m>${MONTH})月(?<d>${FIGURES})[日号]`, 'uy'),
  read: (input) => {
    const { m = '', d = '' } = input.match.groups ?? {}
    const date = numberOf(d)
    if ((date >= 1 && date <= 31) || /[\d.第]/.test(before(input))) return undefined
    return missingDay({ month: numberOf(m), date }, input.now.sentOn)
  },
}

/** “32号开院坝会”: more days than any month has, told at the head of what was done; “38号楼” is a house. */
export const NO_SUCH_BARE_DATE: FigureRule = {
  name: 'date: no such day of a month',
  starts: '3456789',
  pattern:
    /(?:3[2-9]|[4-9]\d)号(?=(?:[上下]午|晚上?)?(?:我们?|村里)?(?:开展|召开|举办|组织|开了?院坝会|开会|院坝会|调解|发资料|发传单|入户|讲座|搞))/uy,
  read: (input) =>
    /^[ ，。；：\n]?$/.test(before(input)) ? missingDay({ date: 0 }, input.now.sentOn) : undefined,
}
