import { backTo } from '../text/stretch.ts'
import { PEOPLE_UNITS } from '../words/activity-binding.ts'
import {
  COLLECTED,
  HELPED_CARRY,
  OTHER_MATTER,
  OTHER_MEASURE,
  OTHER_THING,
  OTHER_TIMES,
  PAID_OR_SCORED,
  PHONED,
  SPOILT,
  TIMES,
} from '../words/told-beside.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

const FRONT = 24

/** What was spoilt, paid, collected or done at other times: told beside, and none of the list. */
export function isToldBeside({ text, mentions }: Binding, amount: Amount): boolean {
  const { start, end, unit } = amount
  const front = text.slice(Math.max(0, start - FRONT), start)
  const behind = text.slice(end, end + FRONT)
  if (HELPED_CARRY.test(behind) || isOtherMatter(text, amount, front)) return true
  if (PHONED.test(front) && text.startsWith('电话', end)) return true
  if (SPOILT.test(front) || COLLECTED.test(front)) return true
  if (unit === undefined && PAID_OR_SCORED.test(front)) return true
  return (
    TIMES.test(unit?.text ?? '') &&
    OTHER_TIMES.test(front) &&
    !named(mentions, start - backTo('，。；\n', text, start).length, start)
  )
}

/** By its measure, or by what stands beside it. */
const isOtherMatter = (text: string, { end, unit }: Amount, front: string): boolean =>
  OTHER_MATTER.test(front) ||
  OTHER_MEASURE.test(text.slice(unit?.start ?? end)) ||
  (OTHER_THING.test(text.slice(end)) && !PEOPLE_UNITS.test(unit?.text ?? ''))

/** Whether something of the list is named in the same clause. */
const named = (mentions: Binding['mentions'], from: number, to: number): boolean =>
  mentions.some((mention) => mention.start >= from && mention.end <= to)
