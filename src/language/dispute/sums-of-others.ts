import type { Span } from '../token.ts'
import {
  BETWEEN_THEM,
  COST_THING,
  COUPLE,
  LOST_BEFORE,
  LOST_BEHIND,
  NOT_TAKEN,
  OFFERED_ME,
  OWED_AT_PLAY,
  OWN_MONEY,
  OWN_SPENT,
} from '../words/own-costs.ts'

/** “旁人一百块的都刻了”, “一人两三千不等”, “油钱我自己贴了30”: what others gave or spent, or no sum that could be written down. */
export const isOfOthers = (text: string, { start, end }: Span): boolean =>
  isOfMediator(text, { start, end }) ||
  isLostAtPlay(text, { start, end }) ||
  /^[元块钱]*不等/u.test(text.slice(end, end + 4)) ||
  (GIVEN_BY_OTHERS.test(text.slice(Math.max(0, start - 10), start)) &&
    /^[元块钱]*的?(?:都|也|就|才)/u.test(text.slice(end, end + 5)))

const GIVEN_BY_OTHERS =
  /(?:旁人|别人|别个|旁的人|其他人|人家都|往年|别处|别家)(?:都|也|才|只)?[^，。；\n不没说讲要]{0,4}$/u

/** “一包烟25块，散得精光”, “电话费我都打了十几块”, “硬塞给我100块，我没要”: what it cost the mediator, or what he didn't take. */
function isOfMediator(text: string, { start, end }: Span): boolean {
  // “烟都散了两包，40块”: a clause that is hardly more than the sum goes with the one before.
  const front = text.slice(Math.max(0, start - REACH), start)
  const clause =
    /(?:[^，。；：\n]*，(?=[^，。；：\n]{0,3}$))?[^，。；：\n]*$/u.exec(front)?.[0] ?? ''
  const behind = text.slice(end, end + REACH)
  if (OFFERED_ME.test(clause)) return NOT_TAKEN.test(behind)
  const rest = /^[^，。；\n]*/u.exec(behind)?.[0] ?? ''
  if (BETWEEN_THEM.test(clause) || BETWEEN_THEM.test(rest)) return false
  if (OWN_SPENT.test(clause)) return true
  if (!COST_THING.test(clause + rest)) return false
  const next = /^[^。；\n]{0,12}/u.exec(behind.slice(rest.length))?.[0] ?? ''
  return OWN_MONEY.test(`${clause}${text.slice(start, end)}${rest}${next}`)
}

/** “男方打麻将输了一万多块，夫妻俩闹离婚”: what a couple quarrels about, and no sum between them. */
function isLostAtPlay(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + REACH)
  return (
    (LOST_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || LOST_BEHIND.test(behind)) &&
    COUPLE.test(text) &&
    !OWED_AT_PLAY.test(behind)
  )
}

const REACH = 24
