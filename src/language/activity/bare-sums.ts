import type { NumberToken } from '../token.ts'
import { isOfPeople } from './mended-sums.ts'

/** Nothing names what a number counts that only adds up those in front of it. */
const NOTHING_NAMED =
  /^(?:人|个人)?[，。；、！ ]?(?:刚刚|刚好|正好|恰好|整整|一起|就是|凑|满|也就|那就|总的|加拢|两边|两处|两头|人)*(?:是|有)?$/u
const ENDS =
  /^(?:个)?人?(?:整|刚刚好|刚好|正好|左右|上下|的样子|吧|哈|嘛)*(?:[，。；、！ \n]|$|[坐站挤]|册|单|资|传|手)/u
/** “二组30人，五组25人，群众55人”: nothing but what all of them are. */
const ALL_NAMED =
  /^(?:人|个人)?(?:分开[^，。；\d]{0,4})?[，。；、 ]?(?:来的|到场的?|参加的?|听课的?)?(?:学生|同学|娃儿?|娃娃|孩子|群众|村民|居民|听众|人员|参加|参会|到场|到会|受教育)(?:人员|群众|学生|们)?(?:是|有|来了|到了)?$/u
/** The name of a group, a place, a time or a sex right before its number. */
const SHARE_NAMED =
  /(?:[组社队班级部院湾坝寨沟垭桥场堂节次男女生]|院子|[上下]午|[早晚]上|[上下]场)(?:的|来了?|到了?|有)?$/u
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
  if (!ENDS.test(text.slice(endOf(whole)))) return false
  const between = text.slice(endOf(last), whole.start)
  const before = numbers.slice(0, index)
  if (NOTHING_NAMED.test(between)) return isMadeOf(whole, before, (part) => isPart(text, part))
  return ALL_NAMED.test(between) && isMadeOf(whole, before, (part) => isShare(text, part))
}

/** Whether the numbers right before a sum that may be its parts add up to it. */
function isMadeOf(
  whole: NumberToken,
  before: readonly NumberToken[],
  mayBePart: (number: NumberToken) => boolean,
): boolean {
  let left = whole.value
  let count = 0
  for (const part of [...before].reverse()) {
    if (!mayBePart(part) || left <= 0) break
    left -= part.value
    count += 1
  }
  return left === 0 && count > 1
}

/** One of several groups that are told apart by where, when or who they are. */
const isShare = (text: string, part: NumberToken): boolean =>
  isOfPeople(part) && SHARE_NAMED.test(text.slice(0, part.start))

/** One of several groups: its number follows a name of its own. */
const isPart = (text: string, part: NumberToken): boolean =>
  (part.unit === undefined || isOfPeople(part)) &&
  /\p{Script=Han}$/u.test(text.slice(0, part.start))
