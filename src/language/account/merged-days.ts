import type { ActivityReading } from '../activity/read-activities.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import type { DateToken } from '../token.ts'

/**
 * Days that were told with figures of their own and recorded as one stretch of days: “周二屋场会34人，周五屋场会29人”
 * in a record of the whole week. What each day had must not be lost in the sum (contract 3.3), so it is asked.
 */
export function mergedDays(
  lexed: Lexed,
  { bound }: Pick<ActivityReading, 'bound'>,
  records: readonly ReadRecord[],
): readonly DateToken[] {
  const days = datesOf(lexed).filter(({ from, to, sort }) => from === to && sort !== 'theme')
  const counting = days.filter(({ end }, index) => {
    const next = days[index + 1]?.start ?? lexed.text.length
    return bound.some((one) => one.start >= end && one.start < next)
  })
  const merged = counting.filter(
    ({ from }) =>
      records.every(({ date, dateEnd }) => date !== from || (dateEnd ?? date) !== from) &&
      records.some(({ date, dateEnd }) => date <= from && from <= (dateEnd ?? date)),
  )
  return merged.length > 1 ? merged : []
}
