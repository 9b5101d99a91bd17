import type { NumberTold } from '../activity/number-told.ts'
import type { ActivityReading } from '../activity/read-activities.ts'

/**
 * Whether a figure that is said to be a sum stands in what was recorded: alone, or with others beside it. Of “听众合计112人，
 * 最多的一天26人” nothing may be recorded but 112, or 112 and more numbers of the text; else some number was counted that
 * the sum holds already.
 */
export function isSumRecorded(
  { records, bound }: Pick<ActivityReading, 'records' | 'bound'>,
  sum: NumberTold,
): boolean {
  const counts = records.flatMap(({ lines }) =>
    lines.flatMap(({ indicator, quantity }) => (indicator === sum.code ? [quantity] : [])),
  )
  const all = counts.reduce((total, count) => total + count, 0)
  const others = bound
    .filter((one) => one !== sum && one.code === sum.code)
    .map(({ value }) => value)
  return [...counts, all].some(
    (count) => others.includes(count) || isSumOfSome(count - sum.value, others),
  )
}

/** Of more sums than these nothing is told: so many numbers reach nearly every figure. */
const SUMS_MAX = 4096

/** Whether some of the values, or none of them, add up to a sum. */
function isSumOfSome(sum: number, values: readonly number[]): boolean {
  if (sum < 0) return false
  const reached = new Set([0])
  for (const value of values) {
    for (const before of [...reached]) if (before + value <= sum) reached.add(before + value)
    if (reached.size > SUMS_MAX) return true
  }
  return reached.has(sum)
}
