import { readNumeral } from '../lex/numeral.ts'
import type { ReadDispute } from '../reading.ts'
import {
  BESIDE_TOTAL,
  CASES_COUNTED,
  DAY_DIVIDED,
  FAMILIES_LEFT,
  SUMMED_BEHIND,
  WHOLE_TOLD,
} from '../words/dispute-counts.ts'
import { casesIn } from './cases-in.ts'
import { readNounPhrase } from './category.ts'

/**
 * “接到纠纷5起：物业3起（电梯停运1、小区停车2），漏水2起。停车的2起也解决了…”: whether more cases were read than a total
 * that stands before its parts tells. What does not fit together is asked, whichever part was misread.
 */
export function isBeyondTotal(text: string, records: readonly ReadDispute[]): boolean {
  if (records.length < 2) return false
  const read = casesIn(records)
  const totals = [...totalsTold(text), ...totalBehindParts(text, records)]
  if (totals.length === 0 || BESIDE_TOTAL.test(text)) return false
  const all = totals.reduce((sum, count) => sum + count, 0)
  return read > all && !casesCounted(text).some((count) => count >= read)
}

/** All numbers of cases, among them the outer total of “受理12件，办结10件，其中签书面协议6件”. */
const casesCounted = (text: string): number[] =>
  CASES_COUNTED.matches(text).map(({ groups }) => readNumeral(groups?.number ?? '', 0)?.value ?? 0)

/** Totals that parts follow; a number behind the name of a class counts that class alone (“邻里2起（…），山林3起”). */
const totalsTold = (text: string): number[] =>
  WHOLE_TOLD.matches(text).flatMap(({ index, groups }) => {
    const count = readNumeral(groups?.number ?? '', 0)?.value ?? 0
    const front = { start: Math.max(0, index - LABEL_LOOK), end: index }
    const clause = /[^，。；：（）\n、]*$/u.exec(text.slice(front.start, front.end))?.[0] ?? ''
    const label = { start: index - clause.length, end: index }
    return count < 2 || readNounPhrase(text, label) ? [] : [count]
  })

const LABEL_LOOK = 10

/** Whether the part of a day was read beside the whole number of that day: “昨天2起今天3起，…今天的还有1起没谈拢”. */
export const isDayTwice = (text: string, records: readonly ReadDispute[]): boolean =>
  records.length > 1 &&
  DAY_DIVIDED.matches(text).some(({ groups }) => {
    const whole = readNumeral(groups?.whole ?? '', 0)?.value ?? 0
    const part = readNumeral(groups?.part ?? '', 0)?.value ?? 0
    return whole > part && [whole, part].every((one) => records.some(({ count }) => count === one))
  })

/** Whether fewer cases were read than families are told: “吵架的有3家，劝好2家，还剩1家气没消”. */
export function isShortOfFamilies(text: string, records: readonly ReadDispute[]): boolean {
  const told = FAMILIES_LEFT.exec(text)?.groups
  const [done, left] = [told?.done, told?.left].map((one) => readNumeral(one ?? '', 0)?.value ?? 0)
  return records.length > 0 && casesIn(records) < (done ?? 0) + (left ?? 0)
}

/** “邻里2起、债务1起，共3起；…” of one village: what its parts come to in all. */
function totalBehindParts(text: string, records: readonly ReadDispute[]): number[] {
  const told = SUMMED_BEHIND.matches(text)
  const number = told.length === 1 ? told[0]?.groups?.number : undefined
  const places = new Set(records.map(({ village }) => village))
  return number === undefined || places.size > 1 ? [] : [readNumeral(number, 0)?.value ?? 0]
}
