import { sql } from 'drizzle-orm'
import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { Agreement, DisputeStatus } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import { type Day, dayOf, yearOf } from '../lib/days.ts'
import { requireRight } from '../registry/rights.ts'
import type { Act } from './act.ts'
import { countNew } from './counting.ts'
import { writeEntry } from './journal.ts'
import type { LedgerRecord, RecordFacts } from './ledger-record.ts'
import { loadClosing } from './period.ts'
import { formatRecordNumber } from './record-number.ts'
import { records } from './schema.ts'
import { checkFacts, writeVersion } from './write-version.ts'

/** Where and when, as told. */
interface Told {
  /** Null for the township's own; only staff may record that. */
  readonly villageId: number | null
  readonly from: Day
  /** The last day; left out for a single day. */
  readonly to?: Day
  /** A running total: kept, never added up. */
  readonly cumulative?: boolean
}

/** A line of an activity that is to be recorded. */
interface DraftLine {
  readonly indicator: string
  readonly quantity: number
  readonly approx?: boolean
  /** `[start, end)` in UTF-16 units of the message of the act. */
  readonly span?: readonly [number, number]
}

/** An activity to be recorded; no lines at all is a zero report. */
export interface ActivityDraft extends Told {
  readonly lines: readonly DraftLine[]
}

/** A dispute entry to be recorded; `count` 0 is a zero report. */
export interface DisputeDraft extends Told {
  readonly count: number
  readonly approx?: boolean
  readonly status?: DisputeStatus
  /** The day it ended, where that is not the day received; left out while it is open. */
  readonly endedOn?: Day
  readonly category?: DisputeCategoryCode
  readonly agreement?: Agreement
  readonly amountYuan?: number
}

/**
 * Records what was done. It gets the township's next number of the year in which it was told.
 *
 * @throws Problem `not_allowed` for another village; `quantity_out_of_range` and its like
 */
export async function recordActivity(
  tx: Db,
  act: Act,
  draft: ActivityDraft,
): Promise<LedgerRecord> {
  const lines = draft.lines.map((line) => ({
    indicator: line.indicator,
    quantity: line.quantity,
    approx: line.approx ?? false,
    span: line.span ?? null,
    messageId: act.messageId ?? null,
  }))
  return record(tx, act, { ...placeOf(draft), lines, dispute: null })
}

/**
 * Records one or several disputes that share status and category.
 *
 * @throws Problem as `recordActivity` does
 */
export async function recordDispute(tx: Db, act: Act, draft: DisputeDraft): Promise<LedgerRecord> {
  const place = placeOf(draft)
  const status = draft.count === 0 ? null : (draft.status ?? 'open')
  const ended = status !== null && status !== 'open'
  return record(tx, act, {
    ...place,
    lines: [],
    dispute: {
      count: draft.count,
      approx: draft.approx ?? false,
      status,
      endedOn: ended ? (draft.endedOn ?? place.heldTo) : null,
      category: draft.category ?? null,
      agreement: draft.agreement ?? null,
      amountYuan: draft.amountYuan ?? null,
    },
  })
}

const placeOf = (draft: Told) => ({
  villageId: draft.villageId,
  heldFrom: draft.from,
  heldTo: draft.to ?? draft.from,
  cumulative: draft.cumulative ?? false,
})

async function record(tx: Db, act: Act, facts: RecordFacts): Promise<LedgerRecord> {
  const { townshipId, id: reporterId } = act.person
  requireRight(act.person, 'record', { townshipId, villageId: facts.villageId })
  checkFacts(facts)
  return writeEntry(tx, act, 'record', async (entry, keep) => {
    const closing = await loadClosing(tx, townshipId)
    const year = yearOf(dayOf(act.at))
    const serial = nextSerial(townshipId, year)
    const kind = facts.dispute ? 'dispute' : 'activity'
    const rows = await tx
      .insert(records)
      .values({ townshipId, kind, year, serial, reporterId, entry })
      .returning()
    const [row] = rows
    if (!row) throw new Error('The database did not return the new record')
    keep('records', rows)
    const recorded: LedgerRecord = {
      ...facts,
      ...countNew(facts, closing),
      townshipId,
      id: row.id,
      number: formatRecordNumber(row),
      kind,
      reporterId,
      version: 1,
      change: 'recorded',
      entry,
      reportedAt: act.at,
      messageId: act.messageId ?? null,
    }
    await writeVersion(tx, { record: recorded, before: undefined }, closing, keep)
    return recorded
  })
}

/**
 * Numbers follow each other without gaps: the journal is locked, and a transaction that fails
 * takes its number back.
 */
const nextSerial = (townshipId: number, year: number) =>
  sql<number>`(select coalesce(max(serial), 0) + 1 from records
    where township_id = ${townshipId} and year = ${year})`
