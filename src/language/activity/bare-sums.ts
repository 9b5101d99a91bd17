import type { NumberToken } from '../token.ts'
import { isOfPeople } from './mended-sums.ts'

/** Nothing names what a number counts that only adds up those in front of it. */
const NOTHING_NAMED =
  /^(?:人|个人)?[，。；、！ ]?(?:刚刚|刚好|正好|恰好|整整|一起|就是|凑|满|也就|那就|总的|加拢|两边|两处|两头|人)*(?:是|有)?$/u
const ENDS =
  /^(?:个)?人?(?:整|刚刚好|刚好|正好|左右|上下|的样子|吧|哈|嘛)*(?:[，。；、！ \n]|$|[坐站挤]|册|单|资|传|手)/u
/** So many people, at least, are told once more in all. */
const SUM_MIN = 5

const endOf = ({ end, unit }: NumberToken): number => unit?.end ?? end

/**
 * Whether a number that stands alone is the sum of those of the same measure right in front of it: “头场五十二 二场四十八
 * 一百人整”, “男的21女的34，55个人” (contract 4.7). “三组50人” behind those of two groups names its own.
 */
export function isBareSum(text: string, numbers: readonly NumberToken[], index: number): boolean {
  const whole = numbers[index]
  const last = numbers[index - 1]
  if (!whole || !last || !isOfPeople(whole) || whole.value < SUM_MIN) return false
  if (
    !NOTHING_NAMED.test(text.slice(endOf(last), whole.start)) ||
    !ENDS.test(text.slice(endOf(whole)))
  )
    return false
  let left = whole.value
  let count = 0
  for (const part of numbers.slice(0, index).reverse()) {
    if (!isPart(text, part) || left <= 0) break
    left -= part.value
    count += 1
  }
  return left === 0 && count > 1
}

/** One of several groups: its number follows a name of its own. */
const isPart = (text: string, part: NumberToken): boolean =>
  (part.unit === undefined || isOfPeople(part)) &&
  /\p{Script=Han}$/u.test(text.slice(0, part.start))
