import { type Given, NOTHING } from '../activity/given.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import type { Decision } from '../intent/findings.ts'
import type { LikelyIntent } from '../intent/likely-intent.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Ask } from '../reading.ts'
import type { Accounted } from './account.ts'
import { likelyCounts } from './likely-counts.ts'

/** What stays the same however often a message is looked at. */
interface Seen {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly disputes: DisputesRead
  readonly likely: LikelyIntent
}

/** What one look at a message makes of it. */
interface Look {
  readonly activities: ActivityReading
  readonly decision: Decision
  readonly accounted: readonly Accounted[]
}

/**
 * What is seen at first, or, where numbers of a report are left over that the examples explain, what is seen when
 * those are known; unless the second look leaves a number over again.
 */
export function lookAgain(seen: Seen, look: (given?: Given) => Look): Look {
  const first = look()
  const isReport = first.decision.reading.intent === 'report'
  if (isReport ? isAccountedFor(first) : !mayReport(seen, first)) return first
  const given = likelyCounts({ ...seen, ...first })
  const codes = [...(given?.values() ?? [])].filter((code) => code !== NOTHING)
  // “给老人讲防诈骗，来了33人”: at what, is asked.
  const asksWhat = isAskedFor(first, 'indicator') && codes.every((code) => code === 'attendance')
  const countsSome = codes.length > 0 && !asksWhat
  if (!given || !(isReport || countsSome)) return first
  const second = look(given)
  return second.decision.reading.intent === 'report' && isAccountedFor(second) ? second : first
}

const isAskedFor = ({ decision: { reading } }: Look, ask: Ask): boolean =>
  reading.intent === 'unclear' && reading.ask === ask

const isAccountedFor = ({ accounted }: Look): boolean =>
  accounted.every(({ as }) => as !== undefined)

/** So sure the examples must be that a message reports something of which the rules find nothing. */
const REPORTS_FROM = 0.9

/** “有七个问收购定金的，都拉到边上说清楚了”: no word of the list, but surely a report, and told with numbers. */
const mayReport = ({ lexed, disputes, likely }: Seen, { decision }: Look): boolean =>
  (decision.reading.intent === 'unclear' || decision.reading.intent === 'chat') &&
  likely.label === 'report' &&
  likely.share >= REPORTS_FROM &&
  disputes.records.length === 0 &&
  lexed.figures.every((figure) => figure.kind !== 'vague' && !('future' in figure && figure.future))
