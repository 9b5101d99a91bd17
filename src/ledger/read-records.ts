import { and, asc, eq, inArray } from 'drizzle-orm'
import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { Db } from '../db/db.ts'
import type { DisputeFacts, LedgerRecord, RecordLine } from './ledger-record.ts'
import { formatRecordNumber } from './record-number.ts'
import { recordLines, type records, type recordVersions } from './schema.ts'

/** A version with the record it is of, as the database has them. */
export interface VersionRow {
  readonly version: typeof recordVersions.$inferSelect
  readonly record: typeof records.$inferSelect
  readonly reportedAt: Date
  readonly messageId: number | null
}

/** Puts the lines to versions. */
export async function readRecords(
  db: Db,
  townshipId: number,
  rows: readonly VersionRow[],
): Promise<LedgerRecord[]> {
  const lines = await linesByVersion(
    db,
    townshipId,
    rows.map((row) => row.record.id),
  )
  return rows.map(({ version, record, reportedAt, messageId }) => ({
    townshipId,
    id: record.id,
    number: formatRecordNumber(record),
    kind: record.kind,
    reporterId: record.reporterId,
    version: version.version,
    change: version.change,
    entry: version.entry,
    reportedAt,
    messageId,
    villageId: version.villageId,
    heldFrom: version.heldFrom,
    heldTo: version.heldTo,
    cumulative: version.cumulative,
    late: version.late,
    countedOn: version.countedOn,
    endCountedOn: version.endCountedOn,
    lines: lines.get(`${record.id} ${version.version}`) ?? [],
    dispute: disputeOf(version),
  }))
}

function disputeOf(version: VersionRow['version']): DisputeFacts | null {
  if (version.disputeCount === null) return null
  return {
    count: version.disputeCount,
    approx: version.disputeApprox === true,
    status: version.status,
    endedOn: version.endedOn,
    // Only codes of the catalog are ever written.
    category: version.category as DisputeCategoryCode | null,
    agreement: version.agreement,
    amountYuan: version.amountYuan,
  }
}

async function linesByVersion(
  db: Db,
  townshipId: number,
  recordIds: readonly number[],
): Promise<Map<string, RecordLine[]>> {
  const found = new Map<string, RecordLine[]>()
  if (recordIds.length === 0) return found
  const rows = await db
    .select()
    .from(recordLines)
    .where(
      and(
        eq(recordLines.townshipId, townshipId),
        inArray(recordLines.recordId, [...new Set(recordIds)]),
      ),
    )
    .orderBy(asc(recordLines.recordId), asc(recordLines.version), asc(recordLines.position))
  for (const row of rows) {
    const key = `${row.recordId} ${row.version}`
    const { indicator, quantity, approx, messageId, spanStart, spanEnd } = row
    const span = spanStart === null || spanEnd === null ? null : ([spanStart, spanEnd] as const)
    found.set(key, [...(found.get(key) ?? []), { indicator, quantity, approx, span, messageId }])
  }
  return found
}
