import type { NumberToken, Unit } from '../token.ts'
import { PEOPLE_UNITS } from '../words/activity-binding.ts'
import { MENDS } from '../words/self-corrections.ts'

const ADDED = /^[^。；\n\d]{0,10}(?:加上|还[有站坐来]|漏了|漏算|又|后头|后来|再)[^，。]{0,6}$/
const COME_LATER = /^[^。；\n\d]{0,6}(?:后头|后来|又|再|还有|加上|多)[^，。\d]{0,6}$/

/** “四十一个 不对 有俩是路过的 三十九”, “四十一个，刨去俩路过的，三十九”: some are taken off again. */
const TAKEN_OFF =
  /^[^。；\n\d]{0,6}(?:不对|刨[去开掉]|除[去开掉]|扣[去掉]|去掉|减[去掉])[^。；\n\d]{0,6}$/
const THE_REST = /^[^。；\n\d]{0,16}$/

/** Where a number ends with its measure. */
const endOf = ({ end, unit }: NumberToken): number => unit?.end ?? end

/**
 * The numbers that only tell how a mended one came about: “三十九个不对还有两个后来的 四十一个”, “三十六个哦不对三十九个
 * 后头又来了三个”, “四十一个 不对 有俩是路过的 三十九”.
 */
export function mendedBySum(
  text: string,
  numbers: readonly NumberToken[],
): ReadonlySet<NumberToken> {
  const parts = new Set<NumberToken>()
  for (const [index, first] of numbers.entries()) {
    const [second, third] = numbers.slice(index + 1)
    if (!second || !third) continue
    const row = { text, first, second, third }
    if (areAdded(row) || areTakenOff(row)) parts.add(first).add(second)
    else if (cameLater(row)) parts.add(third)
  }
  return parts
}

/** Three numbers that stand one behind the other. */
interface Row {
  readonly text: string
  readonly first: NumberToken
  readonly second: NumberToken
  readonly third: NumberToken
}

const between = ({ text, first, second }: Row): string => text.slice(endOf(first), second.start)
const behind = ({ text, second, third }: Row): string => text.slice(endOf(second), third.start)
const inOneUnit = ({ first, second, third }: Row): boolean =>
  sameUnit(first, second) && sameUnit(second, third)

const areAdded = (row: Row): boolean =>
  row.first.value + row.second.value === row.third.value &&
  inOneUnit(row) &&
  !/^(?:院坝|坝坝|屋场|板凳|院落|会|讲座|培训)/.test(row.text.slice(endOf(row.second))) &&
  ADDED.test(between(row))

const areTakenOff = (row: Row): boolean =>
  row.first.value - row.second.value === row.third.value &&
  row.second.value < row.third.value &&
  inOneUnit(row) &&
  TAKEN_OFF.test(between(row)) &&
  THE_REST.test(behind(row))

const cameLater = (row: Row): boolean =>
  row.first.value + row.third.value === row.second.value &&
  MENDS.test(between(row)) &&
  COME_LATER.test(behind(row))

/** 16人 and 1场 make no 17人, 11家 and 9家 no 20本. */
const sameUnit = (a: NumberToken, b: NumberToken): boolean =>
  a.unit === undefined ||
  b.unit === undefined ||
  a.unit.text === b.unit.text ||
  (isOfPeople(a) && isOfPeople(b))

export const isOfPeople = ({ unit }: { readonly unit?: Unit | undefined }): boolean =>
  unit?.text === '个' || PEOPLE_UNITS.test(unit?.text ?? '')
