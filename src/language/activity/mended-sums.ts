import type { NumberToken, Unit } from '../token.ts'
import { PEOPLE_UNITS } from '../words/activity-binding.ts'
import { MENDS } from '../words/self-corrections.ts'

const ADDED = /^[^。；\n\d]{0,10}(?:加上|还[有站坐来]|漏了|漏算|又|后头|后来|再)[^，。]{0,6}$/
const COME_LATER = /^[^。；\n\d]{0,6}(?:后头|后来|又|再|还有|加上|多)[^，。\d]{0,6}$/

/** “四十一个 不对 有俩是路过的 三十九”, “四十一个，刨去俩路过的，三十九”: some are taken off again. */
const TAKEN_OFF = /^[^。；\n\d]{0,6}(?:不对|刨[去开掉]|除[去开掉]|扣[去掉]|去掉|减[去掉])[^。；\n\d]{0,6}$/
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
    const between = text.slice(endOf(first), second.start)
    const behind = text.slice(endOf(second), third.start)
    if (
      first.value + second.value === third.value &&
      sameUnit(first, second) &&
      sameUnit(second, third) &&
      !/^(?:院坝|坝坝|屋场|板凳|院落|会|讲座|培训)/.test(text.slice(endOf(second))) &&
      ADDED.test(between)
    ) {
      parts.add(first).add(second)
    } else if (
      first.value - second.value === third.value &&
      sameUnit(first, second) &&
      sameUnit(second, third) &&
      TAKEN_OFF.test(between) &&
      THE_REST.test(behind)
    ) {
      parts.add(first).add(second)
    } else if (
      first.value + third.value === second.value &&
      MENDS.test(between) &&
      COME_LATER.test(behind)
    ) {
      parts.add(third)
    }
  }
  return parts
}

/** 16人 and 1场 make no 17人, 11家 and 9家 no 20本. */
const sameUnit = (a: NumberToken, b: NumberToken): boolean =>
  a.unit === undefined ||
  b.unit === undefined ||
  a.unit.text === b.unit.text ||
  (isOfPeople(a) && isOfPeople(b))

export const isOfPeople = ({ unit }: { readonly unit?: Unit | undefined }): boolean =>
  unit?.text === '个' || PEOPLE_UNITS.test(unit?.text ?? '')
