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
/** “认定29个，2个没过”, “3人补考”: those of a training who did not pass. */
const NOT_PASSED =
  /^[^，。；\d]{0,3}(?:没过(?!来)|没通过|没及格|没考[过上好]|不及格|不合格|补考|缓考|没认定|待补考|重考)/u
const COUNTS_ELSE = /问|咨询|援助|法援|申请/u

/**
 * Some of those who came, told by what they did there: “来了28位大姐，有两位听完说要改房产证”, “参训26人，3人补考”. They were counted
 * already; those who asked count as that.
 */
export function isSomeOfCrowd({ text, amounts }: Told, amount: Amount): boolean {
  if (!isOfPeople(amount)) return false
  const behind = text.slice(amount.end)
  const larger = amounts.some(
    (one) =>
      one.end <= amount.start &&
      one.value > amount.value &&
      isOfPeople(one) &&
      !/\n/u.test(text.slice(one.end, amount.start)),
  )
  if (!larger) return false
  if (NOT_PASSED.test(behind)) return true
  const clause = /^[^，。；\n]*/u.exec(behind)?.[0] ?? ''
  return (
    THERE_WERE.test(text.slice(Math.max(0, amount.start - REACH), amount.start)) &&
    DID_THERE.test(behind) &&
    !BECAME_STEWARDS.test(behind) &&
    !COUNTS_ELSE.test(clause)
  )
}
