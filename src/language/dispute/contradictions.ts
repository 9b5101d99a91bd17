import { readNumeral } from '../lex/numeral.ts'
import type { ReadDispute } from '../reading.ts'
import { isBeyondTotal, isDayTwice, isShortOfFamilies } from './beyond-total.ts'
import { casesIn } from './cases-in.ts'

/** “收3，结2，彩礼，口头”: bare numbers of cases that no tally holds, and more of them than was read. */
const countsMore = (text: string, records: readonly ReadDispute[]): boolean => {
  const taken = BARE_TALLY.exec(text)?.groups?.taken
  return taken !== undefined && records.length > 0 && casesIn(records) < Number(taken)
}

const BARE_TALLY =
  /(?:收|接|受理)(?:到|了)?(?<taken>\d{1,2})[，。； ]*(?:办结|化解|调成|结|成)了?\d{1,2}(?![\d万千百元块])/u

/** “两起，一成一不成” tells of two outcomes. */
const ONE_AND_ONE = /一[个起]?(?:成|好)(?:功|了)?[，、 ]?一[个起]?(?:不|没|未)(?:成|好|拢)/u

const isHalfRead = (text: string, records: readonly ReadDispute[]): boolean =>
  records.length === 1 && ONE_AND_ONE.test(text)

const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'
/** “调了五起，四成一败”, “3起，两成一没成”: so many came to an end, and so many did not. */
const SOME_AND_SOME = new RegExp(
  `(?<![\\d一二两三四五六七八九十百])(?<done>${NUMBER})[个起件]?成(?:了|功)?[，、 ]?(?<lost>${NUMBER})[个起件]?(?:没成|不成|没谈成|没调成|败|黄|失败)(?!\\d|[一二两三四五六七八九十])`,
  'u',
)

const isReadInOne = (text: string, records: readonly ReadDispute[]): boolean => {
  const told = SOME_AND_SOME.exec(text)?.groups
  if (!told || records.length === 0) return false
  const [done, lost] = [told.done, told.lost].map((one) => readNumeral(one ?? '', 0)?.value ?? 0)
  return ![done, lost].every((one) => records.some(({ count }) => count === one))
}

/** What was read and the numbers of the text contradict each other: whichever was misread, it is asked. */
export const isContradicted = (text: string, records: readonly ReadDispute[]): boolean =>
  [countsMore, isHalfRead, isReadInOne, isBeyondTotal, isDayTwice, isShortOfFamilies].some(
    (contradicts) => contradicts(text, records),
  )
