import { BECAME_STEWARDS } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'
import { isOfPeople } from './mended-sums.ts'

/** From those who came to what some of them did. */
const REACH = 30
/** “，有两位听完说…”: right before how many of them. */
const THERE_WERE = /[，。；、 （](?:里头|里面|其中|当中|就|还)?有个?$/u
/** What some of those who came did there. */
const DID_THERE =
  /^(?:个人?|名|位|人)?[^，。；\d]{0,8}?(?:听[完了得哭]|说要|说[：“，]|当场|打瞌睡|睡着|哭|笑|拍手|点头|举手|鼓掌|发言|抢答|答对|得了奖|拿[到了]奖|签了?名|带[了到着起]?(?:娃|孙|崽|小)|迟到|来(?:晚|迟)|没领|没要|多拿|红了?脸|抱[着到起])/u
/** “讲到一半走了七个”, “中间跑掉10来个”: those who left before the end, up to their number. */
const WENT_AWAY =
  /(?:(?:先|提前|半道|半路|中途|中间|途中|一半|后来|后头)[^，。；\d]{0,4}|[，。；、 ])(?:走|跑|溜|退场|离场|离开)(?:了|掉|脱|起)+(?:有)?$/u
const ENDS = /^(?:个?人)?(?=[，。；、！ \n）]|$|就|都|也|还|没)/u
/** “三个老人听睡着了”, “有俩当场就哭了”: told without 有, by what nobody is counted for. */
const DOZED =
  /^(?:名|位)?[^，。；\d]{0,6}?(?:听得?|坐[着起]|当场|直接)?就?(?:睡着|打瞌睡|打呼噜|哭了|听哭|抹眼泪|掉眼泪|红了眼)/u
const OPENS = /(?:^|[，。；、 （])(?:有)?$/u
/** “有8个是外省的”: where some of them are from, or what they are. */
const ARE_FROM = /^(?:个|人|名|位)?(?:都|全)?是[^，。；\d]{1,8}(?:的|人|户)(?=[，。；！ \n）]|$)/u
/** “19个人得了证”: those of a training who passed. */
const PASSED =
  /^[^，。；\d]{0,4}(?:[得拿领发]到?了?(?:结业|合格|培训)?证(?!据)|(?:考试|测试)?(?:合格|考过了?|及格|过关)(?=[，。；！ \n）]|$))/u
/** “认定29个，2个没过”, “3人补考”: those of a training who did not pass. */
const NOT_PASSED =
  /^[^，。；\d]{0,3}(?:没过(?!来)|没通过|没及格|没考[过上好]|不及格|不合格|补考|缓考|没认定|待补考|重考)/u
const COUNTS_ELSE = /问|咨询|援助|法援|申请/u

/**
 * Some of those who came, told by what they did there: “来了28位大姐，有两位听完说要改房产证”, “参训26人，3人补考”. They were counted
 * already; those who asked count as that.
 */
export function isSomeOfCrowd({ text, amounts }: Told, amount: Amount): boolean {
  if (!isOfPeople(amount) && !isPair(text, amount)) return false
  const larger = amounts.some(
    (one) =>
      one !== amount &&
      one.start < amount.start &&
      one.value > amount.value &&
      isOfPeople(one) &&
      !/\n/u.test(text.slice(one.end, amount.start)),
  )
  const front = text.slice(Math.max(0, amount.start - REACH), amount.start)
  const behind = text.slice(amount.end)
  return larger && (fellAway(front, behind) || didThere(front, behind))
}

/** Those who left, slept or only passed the test. */
const fellAway = (front: string, behind: string): boolean =>
  NOT_PASSED.test(behind) ||
  (PASSED.test(behind) && !BECAME_STEWARDS.test(behind)) ||
  (WENT_AWAY.test(front) && ENDS.test(behind)) ||
  (OPENS.test(front) && DOZED.test(behind))

const didThere = (front: string, behind: string): boolean =>
  THERE_WERE.test(front) &&
  (DID_THERE.test(behind) || ARE_FROM.test(behind)) &&
  !BECAME_STEWARDS.test(behind) &&
  !COUNTS_ELSE.test(/^[^，。；\n]*/u.exec(behind)?.[0] ?? '')

/** 俩 and 仨 hold their measure. */
const isPair = (text: string, { start, unit }: Amount): boolean =>
  unit === undefined && /[俩仨]/u.test(text.charAt(start))
