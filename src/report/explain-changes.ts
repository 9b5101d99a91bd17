import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { formatRecordNumber, type RecordNumber } from '../ledger/record-number.ts'
import { compareSnapshots, type FigureChange } from './compare-snapshots.ts'
import { findSnapshotBefore, type Snapshot } from './snapshot.ts'

/** What a draft says otherwise than the one before it. */
export interface DraftChanges {
  /** The number of the earlier draft. */
  readonly since: number
  readonly changes: readonly FigureChange[]
}

/** The numbers of the records that got a later version between two instants. */
async function changedRecords(db: Db, townshipId: number, after: Date, until: Date) {
  const rows = await queryRows<RecordNumber & Record<string, unknown>>(
    db,
    sql`select distinct r.year, r.serial from record_versions v
      join journal j on j.township_id = v.township_id and j.entry = v.entry
      join records r on r.township_id = v.township_id and r.id = v.record_id
      where v.township_id = ${townshipId} and v.version > 1
        and j.at > ${after.toISOString()}::timestamptz and j.at <= ${until.toISOString()}::timestamptz`,
  )
  return new Set(rows.map(formatRecordNumber))
}

/**
 * What changed from the year's draft before this one, and why: records that came in, fell out or
 * were corrected meanwhile. Undefined for the first draft of a year.
 */
export async function explainChanges(
  db: Db,
  snapshot: Snapshot,
): Promise<DraftChanges | undefined> {
  const { townshipId } = snapshot
  const before = await findSnapshotBefore(db, snapshot)
  if (!before) return undefined
  const corrected = await changedRecords(db, townshipId, before.asOf, snapshot.asOf)
  return { since: before.number, changes: compareSnapshots(before, snapshot, corrected) }
}
