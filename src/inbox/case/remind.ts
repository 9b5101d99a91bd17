import type { Db } from '../../db/db.ts'
import { type CaseEvent, listTownshipEvents } from '../../ledger/case-event.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { listTownships } from '../../registry/township.ts'
import { caseReminders } from '../../wording/chat-cases.ts'
import { isQuietHour, remindOnce } from '../remind-once.ts'

/** Both sides can have an agreement confirmed by the court within so many days (调解法 33). */
const DAYS_TO_CONFIRM = 30
/** So many days before the end it is said. */
const DAYS_BEFORE = 7
/** What is long past is nobody's news, such as after an import. */
const DAYS_LATE_MAX = 14

/** Says once, to the mediator alone and by day, that a date of a case has come. */
export async function remindOfCases(db: Db, now: Date): Promise<void> {
  if (isQuietHour(now)) return
  const today = dayOf(now)
  for (const { id: townshipId } of await listTownships(db)) {
    const events = new Map<number, CaseEvent[]>()
    for (const event of await listTownshipEvents(db, townshipId))
      events.set(event.recordId, [...(events.get(event.recordId) ?? []), event])
    for (const record of await settledLately(db, townshipId, today, [...events.keys()]))
      for (const { key, text } of dueFor(record, events.get(record.id) ?? [], today))
        await remindOnce(db, { townshipId, personId: record.reporterId, key, text, now })
  }
}

/** Cases with an agreement of the last weeks, and those with a date of their own. */
async function settledLately(
  db: Db,
  townshipId: number,
  today: Day,
  ids: readonly number[],
): Promise<LedgerRecord[]> {
  const filter = { townshipId, kind: 'dispute', status: 'resolved', cumulative: false } as const
  const dated = ids.length > 0 ? await listRecords(db, { ...filter, ids }) : []
  // A case can be received long before it ends, so the day it was received tells nothing here.
  const recent = await listRecords(db, filter)
  const ended = recent.filter(
    ({ dispute }) => (dispute?.endedOn ?? '') >= addDays(today, -DAYS_TO_CONFIRM),
  )
  return [...new Map([...dated, ...ended].map((record) => [record.id, record])).values()].filter(
    ({ dispute }) => dispute?.count === 1 && dispute.agreement !== null,
  )
}

function dueFor(
  { id, number, dispute }: LedgerRecord,
  events: readonly CaseEvent[],
  today: Day,
): { key: string; text: string }[] {
  const has = (...kinds: CaseEvent['kind'][]) => events.some(({ kind }) => kinds.includes(kind))
  if (has('fulfilled', 'broken') || !dispute?.endedOn) return []
  const due = events.findLast(({ kind }) => kind === 'fulfilment_due')
  const until = addDays(dispute.endedOn, DAYS_TO_CONFIRM)
  const isDue = due && today > due.on && today <= addDays(due.on, DAYS_LATE_MAX)
  const confirmable =
    dispute.agreement === 'written' &&
    !has('judicial_confirmation') &&
    today >= addDays(until, -DAYS_BEFORE) &&
    today <= until
  return [
    ...(isDue
      ? [{ key: `fulfilment:${id}:${due.on}`, text: caseReminders.due(number, due.on) }]
      : []),
    ...(confirmable
      ? [{ key: `confirmation:${id}`, text: caseReminders.confirmation(number, until) }]
      : []),
  ]
}
