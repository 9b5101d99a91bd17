import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Day } from '../lib/days.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Act } from './act.ts'
import { caseEvents } from './attachments-schema.ts'
import { findRecord } from './find-records.ts'
import { writeEntry } from './journal.ts'

/** 回访, 司法确认, the day on which an agreement is due, fulfilled or broken. */
type CaseEventKind = (typeof caseEvents.$inferSelect)['kind']

/** Something in the life of a case beside its status. */
export interface CaseEvent {
  readonly kind: CaseEventKind
  /** The day it happened, or is due. */
  readonly on: Day
}

/**
 * Adds an event to a dispute.
 *
 * @throws Problem `record_unknown`, `wrong_kind` for an activity, `not_allowed`
 */
export async function addCaseEvent(
  tx: Db,
  act: Act,
  recordId: number,
  event: CaseEvent,
): Promise<void> {
  const { townshipId } = act.person
  await writeEntry(tx, act, 'case_event', async (entry, keep) => {
    const record = await findRecord(tx, townshipId, recordId)
    if (!record) throw new Problem('record_unknown', ledgerProblems.recordUnknown(String(recordId)))
    if (!record.dispute) throw new Problem('wrong_kind', ledgerProblems.notThatCase(record.number))
    requireRight(act.person, 'record', { townshipId, villageId: record.villageId })
    const messageId = act.messageId ?? null
    const row = { townshipId, recordId, kind: event.kind, happenedOn: event.on, messageId, entry }
    keep('case_events', await tx.insert(caseEvents).values(row).returning())
  })
}

/** The events of a dispute in the order in which they were told. */
export async function listCaseEvents(
  db: Db,
  townshipId: number,
  recordId: number,
): Promise<CaseEvent[]> {
  return db
    .select({ kind: caseEvents.kind, on: caseEvents.happenedOn })
    .from(caseEvents)
    .where(and(eq(caseEvents.townshipId, townshipId), eq(caseEvents.recordId, recordId)))
    .orderBy(asc(caseEvents.entry))
}
