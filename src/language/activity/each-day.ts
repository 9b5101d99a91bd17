import type { DateToken } from '../token.ts'
import type { Work } from './entry.ts'
import type { Mention } from './mentions.ts'
import { daysIn } from './multiply.ts'

/** “上周末两天都摆摊宣传，17号发140份，18号发95份”: on each of the days, where they are told one by one. */
export function everyOne(
  { lexed, scopes }: Work,
  { start }: Mention,
  days: readonly DateToken[],
): readonly DateToken[] | undefined {
  const [range] = days
  if (days.length !== 1 || !range || range.from === range.to) return undefined
  if (!/[两二]天(?:都|均)[^。；\n]*$/.test(lexed.text.slice(Math.max(0, start - 16), start + 4)))
    return undefined
  const single = scopes.dates.filter(
    ({ from, to }) => from === to && from >= range.from && to <= range.to,
  )
  return single.length === daysIn(days) ? single : undefined
}

/** “6月3日到6日，每天晚上开坝坝会”: once on each day of the range. */
export function timesDaily(
  { lexed }: Work,
  { start }: Mention,
  days: readonly DateToken[],
): number {
  const front = lexed.text.slice(Math.max(0, start - 16), start)
  const [range] = days
  const daily = days.length === 1 && range?.sort === 'day' && /每[天日晚][^。；\n]*$/.test(front)
  return daily ? daysIn(days) : 1
}
