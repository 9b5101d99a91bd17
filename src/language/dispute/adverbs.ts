import type { NumberToken } from '../token.ts'
import {
  ADDED_BEFORE,
  CROWD_BEFORE,
  CROWD_BEHIND,
  EVER_TOGETHER,
  LIFE_TOGETHER,
  OFTEN_TOGETHER,
  PAID_AS_ONE,
  PEOPLE_TOGETHER,
  SUM_BEHIND,
  SUMS_BEFORE,
  TOGETHER_BEFORE,
  TOGETHER_BEHIND,
} from '../words/dispute-counts.ts'
import { VERB_BEFORE } from './bare-counts.ts'

/** “实现‘调解一起、稳定一片’”: a saying. */
const SLOGAN_BEHIND = /^(?:案件|纠纷|矛盾)?[、，][^，。、\d]{1,6}一(?:片|方|面|批|村|域|线|次|群)/u

/** “跟支书一起去”; but “调解一起”, “邻里一起” and “一起是…” count. */
export function isAdverb(
  text: string,
  number: NumberToken,
  before: string,
  behind: string,
): boolean {
  if (text.slice(number.start, number.end) !== '一' || number.unit?.text !== '起') return false
  // “一起一起说”: one after the other.
  if (/^一起/u.test(behind) || isSaying(before, behind) || isPaidAsOne(before, behind)) return true
  if (isCounted(before)) return TOGETHER_BEHIND.test(behind) && /[跟和与同]/u.test(before)
  if (TOGETHER_BEFORE.test(before) && !/纠纷$/u.test(before)) return true
  if (/^(?:纠纷|矛盾|是|：|，|。|；|（|$)/u.test(behind))
    return /(?:到|在|(?<!^来|[，。；天午早晚]来|又来)了)$/u.test(before)
  if (/、[^，。；：、\n]{1,6}$/u.test(before) && /^[调谈劝说]/u.test(behind)) return true
  return isDoneTogether(before, behind) || isOfCrowd(before, behind) || TOGETHER_BEHIND.test(behind)
}

const isCounted = (before: string): boolean => VERB_BEFORE.test(before) || LEFT_ONE.test(before)
/** “剩那一起说不拢”: the one that is left. */
const LEFT_ONE = /(?:剩|余)(?:下|的|得)*[那这]$|(?:另外|最后|末后)[那这]$/u

const isSaying = (before: string, behind: string): boolean =>
  SLOGAN_BEHIND.test(behind) || before.endsWith('一起')

/** “连运费一起退了111块” */
const isPaidAsOne = (before: string, behind: string): boolean =>
  ADDED_BEFORE.test(before) && PAID_AS_ONE.test(behind)

/** “老师6人一起听”, “大人加娃儿一起36个” */
const isOfCrowd = (before: string, behind: string): boolean =>
  (CROWD_BEFORE.test(before) && CROWD_BEHIND.test(behind)) ||
  (SUMS_BEFORE.test(before) && SUM_BEHIND.test(behind)) ||
  (PEOPLE_TOGETHER.test(before) && !/^[^，。；\n]{0,8}(?:纠纷|矛盾|案)/u.test(behind))

/**
 * “年轻时一起修过水库”, “两家的孙子天天一起耍”, “现在一起下地干活”: what people do or did together; but “又一起打牌吵人的”
 * names what is quarrelled over.
 */
const isDoneTogether = (before: string, behind: string): boolean =>
  !NAMES_CASE.test(behind) &&
  (EVER_TOGETHER.test(behind) || (OFTEN_TOGETHER.test(before) && LIFE_TOGETHER.test(behind)))

const NAMES_CASE =
  /^[^，。；\n]*?(?:纠纷|矛盾|扯皮|[吵闹打争骂告欠伤撞](?:架|起来|翻|起|了[，。；]|死|到|钱)|案件|的(?:[，。；\n ]|$))/u
