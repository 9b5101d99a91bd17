import { casesIn } from './cases-in.ts'
import type { Entry } from './entries.ts'

/** “上午接2起下午接1起，成了两起，…一起…还在谈”: what came in at different hours, of which the next numbers tell together how it stands. */
export function receivedTogether(entries: readonly Entry[]): readonly Entry[] {
  const end = entries.findIndex((entry) => !isBareReceived(entry))
  const came = entries.slice(0, Math.max(end, 0))
  const [first] = came
  const last = came.at(-1)
  const next = entries.slice(came.length)
  if (!first || !last || came.length < 2 || casesIn(came) !== casesIn(next)) return entries
  if (next.some(({ status, taken, story }) => !status || taken || story)) return entries
  const at = { start: first.at.start, end: last.at.end }
  const region = { start: first.region.start, end: last.region.end }
  return [{ ...first, count: casesIn(came), at, region }, ...next]
}

const isBareReceived = ({ taken, status, category, story, approx }: Entry): boolean =>
  taken === 'received' && !status && !category && !story && !approx

/**
 * “前儿个接了4起，当天说成2起，今儿又说成1起，把剩下那1起转给综治中心了”: whether what stands behind, on whatever days, makes up
 * what came in before.
 */
export function makesUpReceived(told: readonly Entry[], next: readonly Entry[]): boolean {
  const [total, ...parts] = told
  return (
    total?.taken === 'received' &&
    !total.status &&
    [...parts, ...next].every(
      ({ status, taken, story }) =>
        status && (!taken || (taken === 'mediated' && status.status === 'resolved')) && !story,
    ) &&
    casesIn(parts) + casesIn(next) <= total.count
  )
}
