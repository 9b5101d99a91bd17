import type { Db } from '../db/db.ts'
import type { Day } from '../lib/days.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Act } from './act.ts'
import type { Closing } from './closing.ts'
import { countAdmitted, countChanged, countNew } from './counting.ts'
import { findRecord } from './find-records.ts'
import { type JournalAct, writeEntry } from './journal.ts'
import {
  type Counting,
  type DisputeFacts,
  isVoided,
  type LedgerRecord,
  type RecordFacts,
} from './ledger-record.ts'
import { loadClosing, monthName } from './period.ts'
import { movesBetween } from './posting.ts'
import { checkFacts, writeVersion } from './write-version.ts'

/** What is to be different; everything left out stays as it is. */
export interface RecordPatch extends Partial<Omit<RecordFacts, 'dispute'>> {
  readonly dispute?: Partial<DisputeFacts>
}

/** How a dispute goes on. */
export interface Progress extends Partial<Pick<DisputeFacts, 'agreement' | 'amountYuan'>> {
  readonly status: NonNullable<DisputeFacts['status']>
  /** The day of the act that gives the status. */
  readonly on: Day
}

/**
 * Puts a record right with a version after the one that stands.
 *
 * @throws Problem `record_unknown`, `already_voided`, `not_allowed`, `reason_needed` (staff change
 * what others reported), `period_closed`, `wrong_kind`, `quantity_out_of_range` and its like
 */
export async function correctRecord(
  tx: Db,
  act: Act,
  recordId: number,
  patch: RecordPatch,
): Promise<LedgerRecord> {
  const { townshipId } = act.person
  return change(tx, act, recordId, {
    name: 'correct',
    next: (before, closing) => {
      requireChangeable(act, before, closing)
      const facts = patched(before, patch)
      if (facts.villageId !== before.villageId)
        requireRight(act.person, 'record', { townshipId, ...facts })
      return { change: 'corrected', ...facts, ...countChanged(before, facts, closing) }
    },
  })
}

/**
 * Takes a record back. It stays in the ledger, voided, and counts no more.
 *
 * @throws Problem as `correctRecord` does
 */
export async function voidRecord(tx: Db, act: Act, recordId: number): Promise<LedgerRecord> {
  return change(tx, act, recordId, {
    name: 'void',
    next: (before, closing) => {
      requireChangeable(act, before, closing)
      return { change: 'voided', late: false, countedOn: null, endCountedOn: null }
    },
  })
}

/**
 * Lets a record that was taken back stand again as it was. It counts as if it were told now: in a
 * closed period it is late.
 *
 * @throws Problem `not_voided`, and as `correctRecord` does
 */
export async function restoreRecord(tx: Db, act: Act, recordId: number): Promise<LedgerRecord> {
  return change(tx, act, recordId, {
    name: 'restore',
    ofVoided: true,
    next: (before, closing) => {
      requireChangeable(act, before, closing)
      return { change: 'restored', ...countNew(before, closing) }
    },
  })
}

/**
 * A dispute goes on: it is settled, fails, is handed on, or taken up again. The day received stays
 * and may lie in a closed month; the end counts on its own day. Whoever may record for the village
 * may tell it.
 *
 * @throws Problem `wrong_kind` for an activity, `period_closed` when an end already counted in
 * closed figures would have to be taken out
 */
export async function progressDispute(
  tx: Db,
  act: Act,
  recordId: number,
  progress: Progress,
): Promise<LedgerRecord> {
  const { status, on, ...terms } = progress
  const endedOn = status === 'open' ? null : on
  return change(tx, act, recordId, {
    name: 'progress',
    next: (before, closing) => {
      const { townshipId, villageId } = before
      if (!before.dispute || before.dispute.count === 0)
        throw new Problem('wrong_kind', ledgerProblems.notThatCase(before.number))
      requireRight(act.person, 'record', { townshipId, villageId })
      const facts = patched(before, { dispute: { ...terms, status, endedOn } })
      return { change: 'progressed', ...facts, ...countChanged(before, facts, closing) }
    },
  })
}

/**
 * Staff decide on which day of an open period a late record counts.
 *
 * @throws Problem `not_late`, `day_closed`, `not_allowed`
 */
export async function admitLate(
  tx: Db,
  act: Act,
  recordId: number,
  on: Day,
): Promise<LedgerRecord> {
  requireRight(act.person, 'admit_late', { townshipId: act.person.townshipId })
  return change(tx, act, recordId, {
    name: 'admit',
    next: (before, closing) => {
      if (!before.late) throw new Problem('not_late', ledgerProblems.notLate(before.number))
      const admitted = { change: 'admitted' as const, ...countAdmitted(before, on) }
      const frozen = closing.findFrozen(movesBetween(before, { ...before, ...admitted }))
      if (frozen !== undefined)
        throw new Problem('day_closed', ledgerProblems.dayClosed(monthName(frozen)), 'on')
      return admitted
    },
  })
}

interface Changing {
  readonly name: JournalAct
  /** Only what was taken back can be restored; everything else needs a record that stands. */
  readonly ofVoided?: boolean
  /** What is different in the new version; throws when it may not be. */
  readonly next: (before: LedgerRecord, closing: Closing) => NextVersion
}

type NextVersion = Partial<RecordFacts> & Counting & Pick<LedgerRecord, 'change'>

/** Reads the version that stands under the lock of the journal, so that none comes in between. */
async function change(
  tx: Db,
  act: Act,
  recordId: number,
  { name, next, ofVoided = false }: Changing,
): Promise<LedgerRecord> {
  const { townshipId } = act.person
  return writeEntry(tx, act, name, async (entry, keep) => {
    const before = await findRecord(tx, townshipId, recordId)
    if (!before)
      throw new Problem('record_unknown', ledgerProblems.recordUnknown(String(recordId)), 'number')
    requireStanding(before, ofVoided)
    const closing = await loadClosing(tx, townshipId)
    const record = { ...before, ...next(before, closing), version: before.version + 1, entry }
    checkFacts(record)
    const frozen = closing.findFrozen(movesBetween(before, record))
    if (frozen !== undefined) throw periodClosed(before, frozen)
    await writeVersion(tx, { record, before }, closing, keep)
    return record
  })
}

/** @throws Problem `already_voided`, `not_voided` */
function requireStanding(before: LedgerRecord, ofVoided: boolean): void {
  if (isVoided(before) === ofVoided) return
  throw ofVoided
    ? new Problem('not_voided', ledgerProblems.notVoided(before.number))
    : new Problem('already_voided', ledgerProblems.alreadyVoided(before.number))
}

/** One's own, or by staff with a reason; and nothing of it in closed figures. */
function requireChangeable(act: Act, before: LedgerRecord, closing: Closing): void {
  requireRight(act.person, 'change_record', before)
  if (before.reporterId !== act.person.id && !act.reason?.trim())
    throw new Problem('reason_needed', ledgerProblems.reasonNeeded, 'reason')
  const days = [before.countedOn, before.endCountedOn]
  const closed = days.find((day) => day !== null && closing.isClosed(day))
  if (closed) throw periodClosed(before, closed)
}

const periodClosed = (record: LedgerRecord, day: Day) =>
  new Problem('period_closed', ledgerProblems.periodClosed(record.number, monthName(day)))

function patched(before: LedgerRecord, patch: RecordPatch): RecordFacts {
  const { villageId, heldFrom, heldTo, cumulative, lines, dispute } = before
  if ((patch.dispute && !dispute) || (patch.lines && dispute))
    throw new Problem('wrong_kind', ledgerProblems.wrongKind(before.number))
  return {
    ...{ villageId, heldFrom, heldTo, cumulative, lines },
    ...patch,
    dispute: dispute && { ...dispute, ...patch.dispute },
  }
}
