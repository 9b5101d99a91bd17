import type { NumberToken } from '../token.ts'
import {
  BY_SOURCE,
  BY_WHOM,
  RECKONED_BY,
  RECKONED_SO,
  SETTLES_ON,
} from '../words/self-corrections.ts'
import { PUT_RIGHT } from './disowned.ts'
import { isOfPeople } from './mended-sums.ts'

/** From one figure of a debate to the next. */
const GAP_MAX = 24
/** Two counts of the same differ by no more. */
const TIMES_MAX = 2
/** Fewer without a measure tell anything; the 一起 of “一起喝酒，记1起” weighs nothing. */
const BARE_MIN = 5
const MEASURED_MIN = 2
const SOURCE_REACH = 10

const endOf = ({ end, unit }: NumberToken): number => unit?.end ?? end

/**
 * The numbers of a text without those that the sender only weighs before settling on one: “三十一个……哦，数了两遍是二十九个，
 * 那就报二十九”, “七十还是八十，写七十多吧”, “开始说60人，签到表上58人，以签到表为准” (contract 4.4). The one that is
 * settled on stands where the first of them stood.
 */
export function settledOn(text: string, numbers: readonly NumberToken[]): NumberToken[] {
  const kept = [...numbers]
  for (const right of numbers) {
    const weighed = weighedBefore(text, numbers, right)
    const [first] = weighed
    if (!first || !kept.includes(right)) continue
    for (const one of weighed) kept.splice(kept.indexOf(one), kept.includes(one) ? 1 : 0)
    kept.splice(kept.indexOf(right), 1, inPlaceOf(right, weighed))
    const again = numbers[numbers.indexOf(right) + 1]
    if (again && isToldAgain(text, right, again)) kept.splice(kept.indexOf(again), 1)
  }
  return kept
}

/** The figures in front of one that is settled on that may tell the same; none where it is not. */
function weighedBefore(
  text: string,
  numbers: readonly NumberToken[],
  right: NumberToken,
): readonly NumberToken[] {
  if (!isSettledOn(text, right)) return []
  const weighed: NumberToken[] = []
  let from = right.start
  for (const one of numbers.filter(({ end }) => end <= right.start).reverse()) {
    const gap = text.slice(endOf(one), from)
    if (gap.length > GAP_MAX || gap.includes('\n')) break
    if (!isAlike(one, right)) continue
    weighed.unshift(one)
    from = one.start
  }
  return weighed
}

/** Whether words say that this is the figure to be recorded, in front of it or by where it is from. */
function isSettledOn(text: string, { start, ...number }: NumberToken): boolean {
  const front = text.slice(Math.max(0, start - SOURCE_REACH), start)
  const behind = text.slice(endOf({ start, ...number }))
  if (SETTLES_ON.test(front)) return true
  if (RECKONED_BY.test(front) && RECKONED_SO.test(behind)) return true
  const source = (BY_SOURCE.exec(behind) ?? BY_WHOM.exec(behind))?.groups?.source
  return source !== undefined && front.includes(source)
}

/** “…是四十九，按签到表来，四十九” */
const isToldAgain = (text: string, right: NumberToken, again: NumberToken): boolean =>
  again.value === right.value &&
  again.start - endOf(right) <= GAP_MAX &&
  /[，、 ]$/u.test(text.slice(0, again.start))

const isAlike = (one: NumberToken, right: NumberToken): boolean =>
  Math.min(one.value, right.value) >= (one.unit && right.unit ? MEASURED_MIN : BARE_MIN) &&
  (one.unit === undefined ||
    right.unit === undefined ||
    one.unit.text === right.unit.text ||
    (isOfPeople(one) && isOfPeople(right))) &&
  one.value <= right.value * TIMES_MAX &&
  right.value <= one.value * TIMES_MAX

/** The measure is that of the figures before, where it has none of its own. */
function inPlaceOf(right: NumberToken, weighed: readonly NumberToken[]): NumberToken {
  const unit = right.unit ?? weighed.find((one) => one.unit)?.unit
  return {
    ...right,
    start: weighed[0]?.start ?? right.start,
    rule: PUT_RIGHT,
    ...(right.unit || !unit ? {} : { unit: { ...unit, start: right.end, end: right.end } }),
  }
}
