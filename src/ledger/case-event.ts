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

type StoredKind = (typeof caseEvents.$inferSelect)['kind']
/** 回访, 司法确认, the day on which an agreement is due, fulfilled or broken. */
type CaseEventKind = Exclude<StoredKind, `${string}_withdrawn`>

/** Something in the life of a case beside its status. */
export interface CaseEvent {
  readonly kind: CaseEventKind
  /** The day it happened, or is due. */
  readonly on: Day
}

/** An event as it was told. */
export interface ToldCaseEvent extends CaseEvent {
  readonly recordId: number
  readonly messageId: number | null
}

/**
 * Adds an event to a dispute.
 *
 * @throws Problem `record_unknown`, `wrong_kind` for an activity, `not_allowed`
 */
export const addCaseEvent = (tx: Db, act: Act, recordId: number, event: CaseEvent): Promise<void> =>
  writeEvent(tx, act, recordId, { kind: event.kind, happenedOn: event.on })

/** Takes back what a message has told of cases. */
export async function withdrawCaseEvents(tx: Db, act: Act, messageId: number): Promise<void> {
  const { townshipId } = act.person
  const written = await tx
    .selectDistinct({ recordId: caseEvents.recordId })
    .from(caseEvents)
    .where(and(eq(caseEvents.townshipId, townshipId), eq(caseEvents.messageId, messageId)))
  const told: ToldCaseEvent[] = []
  for (const { recordId } of written) told.push(...(await selectEvents(tx, townshipId, recordId)))
  for (const { kind, on, recordId } of told.filter((event) => event.messageId === messageId))
    await writeEvent(tx, act, recordId, { kind: `${kind}_withdrawn`, happenedOn: on })
}

async function writeEvent(
  tx: Db,
  act: Act,
  recordId: number,
  event: { readonly kind: StoredKind; readonly happenedOn: Day },
): Promise<void> {
  const { townshipId } = act.person
  await writeEntry(tx, act, 'case_event', async (entry, keep) => {
    const record = await findRecord(tx, townshipId, recordId)
    if (!record) throw new Problem('record_unknown', ledgerProblems.recordUnknown(String(recordId)))
    if (!record.dispute) throw new Problem('wrong_kind', ledgerProblems.notThatCase(record.number))
    requireRight(act.person, 'record', { townshipId, villageId: record.villageId })
    const messageId = act.messageId ?? null
    const row = { townshipId, recordId, ...event, messageId, entry }
    keep('case_events', await tx.insert(caseEvents).values(row).returning())
  })
}

/** The events of a dispute in the order in which they were told. */
export async function listCaseEvents(
  db: Db,
  townshipId: number,
  recordId: number,
): Promise<CaseEvent[]> {
  const events = await selectEvents(db, townshipId, recordId)
  return events.map(({ kind, on }) => ({ kind, on }))
}

/** The events of all disputes of a township in the order in which they were told. */
export const listTownshipEvents = (db: Db, townshipId: number): Promise<ToldCaseEvent[]> =>
  selectEvents(db, townshipId)

const WITHDRAWN = '_withdrawn'

async function selectEvents(
  db: Db,
  townshipId: number,
  recordId?: number,
): Promise<ToldCaseEvent[]> {
  const rows = await db
    .select()
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.townshipId, townshipId),
        recordId === undefined ? undefined : eq(caseEvents.recordId, recordId),
      ),
    )
    .orderBy(asc(caseEvents.entry))
  const standing: ToldCaseEvent[] = []
  for (const { kind, happenedOn: on, recordId: id, messageId } of rows) {
    if (!isWithdrawal(kind)) {
      standing.push({ kind, on, recordId: id, messageId })
      continue
    }
    const at = standing.findLastIndex(
      (event) => event.recordId === id && `${event.kind}${WITHDRAWN}` === kind && event.on === on,
    )
    if (at >= 0) standing.splice(at, 1)
  }
  return standing
}

const isWithdrawal = (kind: StoredKind): kind is `${CaseEventKind}_withdrawn` =>
  kind.endsWith(WITHDRAWN)
