import { FETCHED, HANDED_OUT_OF_IT, HANDLED } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'

const FETCHED_REACH = 16
const HANDED_REACH = 24

/** “读本领了两百本，发了180本”: the first number is what there was to hand out, the next one no more of the same. */
export function isFetched({ text, amounts }: Binding, amount: Amount): boolean {
  const { start, end, value } = amount
  const next = amounts.find((one) => one.start >= end)
  return (
    next !== undefined &&
    next.value <= value &&
    isSameMeasure(amount, next) &&
    FETCHED.test(text.slice(Math.max(0, start - FETCHED_REACH), start)) &&
    HANDED_OUT_OF_IT.test(text.slice(end, end + HANDED_REACH))
  )
}

const isSameMeasure = (one: Amount, other: Amount): boolean =>
  one.unit === undefined || other.unit === undefined || unitOf(one) === unitOf(other)

const HANDLED_REACH = 16

/** “收了打火机37个”, “修好电饭锅5个”: things that are not of the list and were taken in, mended or taken away. */
export function isHandledOther({ text, mentions }: Binding, { start, unit }: Amount): boolean {
  if (/^(?:[户家人次场回起件条份]|人次|场次)$/.test(unit?.text ?? '')) return false
  const from = Math.max(0, start - HANDLED_REACH)
  const handled = HANDLED.exec(text.slice(from, start))
  if (!handled) return false
  return mentions.every((one) => one.end <= from + handled.index || one.start >= start)
}
