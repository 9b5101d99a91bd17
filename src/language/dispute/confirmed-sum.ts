import type { Lexed } from '../lex/lexed.ts'
import { readAmount } from './amount.ts'
import { findSums, type Sum } from './money.ts'
import { withoutMonths } from './months-behind-sums.ts'

/**
 * Whether the rules find a sum that is told twice: as a whole, and behind it by nothing but the parts that make it, as in
 * “给两万五，本月底一万，秋后一万五”. Such a sum is sure, however few of the examples are like it.
 */
export function isToldTwice(lexed: Lexed, amount: number): boolean {
  const whole = { start: 0, end: lexed.text.length }
  const sums = withoutMonths(lexed, findSums(lexed, whole)).filter(({ role }) => role !== 'rate')
  return (
    sums.some((sum, index) => sum.yuan === amount && addUpTo(amount, sums.slice(index + 1))) &&
    readAmount(lexed, whole, 'resolved')?.yuan === amount
  )
}

const addUpTo = (amount: number, parts: readonly Sum[]): boolean =>
  parts.length > 1 &&
  parts.every(({ role }) => role !== 'debt' && role !== 'off' && role !== 'whole') &&
  isSame(
    parts.reduce((all, { yuan }) => all + yuan, 0),
    amount,
  )

/** “男方只拿得出十二万”: what one side can pay, and has not. */
const CAN_PAY_ONLY =
  /(?:只|顶多|最多|一共|总共|就)(?:能)?(?:拿|出|还|赔|付|给|掏|凑|退)(?:得|的)?(?:出来|出|起|到|了)?$/u

/**
 * “一家开价八百，一家只认五百，没谈拢”, “要十八万八，只拿得出十二万”: of what both sides name, and no other sum beside, the greater one is in dispute
 * (contract 2.2), however few of the examples are like it.
 */
export function isDemanded(lexed: Lexed, amount: number): boolean {
  const whole = { start: 0, end: lexed.text.length }
  const sums = withoutMonths(lexed, findSums(lexed, whole))
  return (
    sums.length > 1 &&
    sums.some(({ role }) => role === 'claim') &&
    sums.every(
      ({ role, yuan, start }) =>
        yuan <= amount && (role === 'claim' || CAN_PAY_ONLY.test(lexed.text.slice(0, start))),
    ) &&
    readAmount(lexed, whole, 'open')?.yuan === amount
  )
}

/** “议定退还四万”, “最后商定由车主赔偿三千”: told as what was decided. */
const DECIDED_ON =
  /(?:[议商约敲]定|协商确定|达成(?:一致|协议)[，：]|(?:[说讲谈]定|[说讲谈]好)(?:了|，)?)(?:由)?[^，。；\n\d不没]{0,5}(?:退还?|返还|赔偿?|补偿?|支付|[还付给出])(?:了|给|他|她|人家|对方|[男女]方)?$/u

/**
 * “彩礼六万六，女方花去一部分，议定退还四万”: what both sides decided on is the last sum that is told, and is sure, however few of the examples
 * are like it.
 */
export function isDecidedOn(lexed: Lexed, amount: number): boolean {
  const whole = { start: 0, end: lexed.text.length }
  const last = findSums(lexed, whole).at(-1)
  return (
    last?.yuan === amount &&
    DECIDED_ON.test(lexed.text.slice(0, last.start)) &&
    readAmount(lexed, whole, 'resolved')?.yuan === amount
  )
}

const HALF_A_CENT = 0.005

/** “欠7300，先付3000，剩4300月底付清”: any two sums of the text come to the amount. */
export function isMadeUp(lexed: Lexed, amount: number | undefined): boolean {
  const sums = findSums(lexed, { start: 0, end: lexed.text.length }).map(({ yuan }) => yuan)
  return sums.some((one, index) =>
    sums.slice(index + 1).some((other) => isSame(one + other, amount ?? 0)),
  )
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < HALF_A_CENT
