import { and, asc, desc, eq, exists, gte, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { DisputeStatus } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import type { Day } from '../lib/days.ts'
import { Problem } from '../lib/problem.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { readRecords, type VersionRow } from './read-records.ts'
import { parseRecordNumber } from './record-number.ts'
import { journal, recordLines, records, recordVersions } from './schema.ts'

/** Which records to list. All conditions hold together; the standing versions are looked at. */
export interface RecordFilter {
  readonly townshipId: number
  /** Records that touch the days from … to, both included. */
  readonly from?: Day
  readonly to?: Day
  /** Null for the township's own. */
  readonly villageId?: number | null
  readonly kind?: 'activity' | 'dispute'
  readonly indicator?: string
  readonly status?: DisputeStatus
  readonly category?: DisputeCategoryCode
  readonly reporterId?: number
  /** First told by this message. */
  readonly messageId?: number
  /** Only those that stand, or partly stand, outside closed figures. */
  readonly late?: true
  readonly cumulative?: boolean
  /** Records that were taken back are left out unless asked for. */
  readonly includeVoided?: boolean
  readonly ids?: readonly number[]
  /** Record numbers such as 23-0117; what is none is left out. */
  readonly numbers?: readonly string[]
  /** The id of the last record already shown, to go on with older ones. */
  readonly before?: number
  readonly limit?: number
  /** As the ledger stood when its journal had come to this entry. */
  readonly asOf?: number
}

const LIMIT_DEFAULT = 1000

const newer = alias(recordVersions, 'newer')

/** No later version takes the place of this one, or took it before an entry of the journal. */
const stands = (asOf?: number) => sql`not exists (
  select 1 from ${recordVersions} ${sql.identifier('newer')}
  where ${newer.townshipId} = ${recordVersions.townshipId}
    and ${newer.recordId} = ${recordVersions.recordId}
    and ${newer.version} > ${recordVersions.version}
    and ${asOf === undefined ? sql`true` : lte(newer.entry, asOf)})`

/** Records as they stand, latest first. */
export async function listRecords(db: Db, filter: RecordFilter): Promise<LedgerRecord[]> {
  const rows = await selectVersions(db)
    .where(and(stands(filter.asOf), versionConditions(db, filter), recordConditions(filter)))
    .orderBy(desc(records.id))
    .limit(filter.limit ?? LIMIT_DEFAULT)
  return readRecords(db, filter.townshipId, rows)
}

const selectVersions = (db: Db) =>
  db
    .select({
      version: recordVersions,
      record: records,
      reportedAt: journal.at,
      messageId: journal.messageId,
    })
    .from(recordVersions)
    .innerJoin(
      records,
      and(
        eq(records.townshipId, recordVersions.townshipId),
        eq(records.id, recordVersions.recordId),
      ),
    )
    .innerJoin(
      journal,
      and(eq(journal.townshipId, records.townshipId), eq(journal.entry, records.entry)),
    )

function versionConditions(db: Db, filter: RecordFilter) {
  const { villageId, indicator } = filter
  const v = recordVersions
  const village = villageId === null ? isNull(v.villageId) : undefined
  return and(
    eq(v.townshipId, filter.townshipId),
    filter.asOf === undefined ? undefined : lte(v.entry, filter.asOf),
    filter.from === undefined ? undefined : gte(v.heldTo, filter.from),
    filter.to === undefined ? undefined : lte(v.heldFrom, filter.to),
    typeof villageId === 'number' ? eq(v.villageId, villageId) : village,
    filter.status && eq(v.status, filter.status),
    filter.category && eq(v.category, filter.category),
    filter.late && eq(v.late, true),
    filter.cumulative === undefined ? undefined : eq(v.cumulative, filter.cumulative),
    filter.includeVoided ? undefined : ne(v.change, 'voided'),
    indicator === undefined ? undefined : exists(lineOf(db, indicator)),
  )
}

const lineOf = (db: Db, indicator: string) =>
  db
    .select({ one: sql`1` })
    .from(recordLines)
    .where(
      and(
        eq(recordLines.townshipId, recordVersions.townshipId),
        eq(recordLines.recordId, recordVersions.recordId),
        eq(recordLines.version, recordVersions.version),
        eq(recordLines.indicator, indicator),
      ),
    )

const recordConditions = (filter: RecordFilter) =>
  and(
    filter.kind && eq(records.kind, filter.kind),
    filter.reporterId === undefined ? undefined : eq(records.reporterId, filter.reporterId),
    filter.messageId === undefined ? undefined : eq(journal.messageId, filter.messageId),
    filter.before === undefined ? undefined : lt(records.id, filter.before),
    filter.ids === undefined ? undefined : inArray(records.id, [...filter.ids]),
    filter.numbers === undefined ? undefined : hasNumber(filter.numbers),
  )

const hasNumber = (numbers: readonly string[]) =>
  or(
    sql`false`,
    ...numbers.flatMap((number) => {
      const parsed = parseRecordNumber(number)
      return parsed ? [and(eq(records.year, parsed.year), eq(records.serial, parsed.serial))] : []
    }),
  )

/** The record as it stands, also when it was taken back. */
export async function findRecord(
  db: Db,
  townshipId: number,
  id: number,
): Promise<LedgerRecord | undefined> {
  const [record] = await listRecords(db, { townshipId, ids: [id], includeVoided: true })
  return record
}

/** @throws Problem `record_unknown` when the township has no such number */
export async function getRecordByNumber(
  db: Db,
  townshipId: number,
  number: string,
): Promise<LedgerRecord> {
  const parsed = parseRecordNumber(number)
  const rows: VersionRow[] = parsed
    ? await selectVersions(db).where(
        and(
          stands(),
          eq(records.townshipId, townshipId),
          eq(records.year, parsed.year),
          eq(records.serial, parsed.serial),
        ),
      )
    : []
  const [record] = await readRecords(db, townshipId, rows)
  if (!record) throw new Problem('record_unknown', ledgerProblems.recordUnknown(number), 'number')
  return record
}

/** Every version of a record, first to last. */
export async function listVersions(
  db: Db,
  townshipId: number,
  recordId: number,
): Promise<LedgerRecord[]> {
  const rows = await selectVersions(db)
    .where(and(eq(recordVersions.townshipId, townshipId), eq(recordVersions.recordId, recordId)))
    .orderBy(asc(recordVersions.version))
  return readRecords(db, townshipId, rows)
}

/** The later versions that a message wrote: corrections, progress, retractions of older records. */
export function listChangesBy(
  db: Db,
  townshipId: number,
  messageId: number,
): Promise<{ recordId: number; entry: number }[]> {
  return db
    .select({ recordId: recordVersions.recordId, entry: recordVersions.entry })
    .from(recordVersions)
    .innerJoin(
      journal,
      and(
        eq(journal.townshipId, recordVersions.townshipId),
        eq(journal.entry, recordVersions.entry),
      ),
    )
    .where(
      and(
        eq(journal.townshipId, townshipId),
        eq(journal.messageId, messageId),
        ne(recordVersions.change, 'recorded'),
      ),
    )
    .orderBy(asc(recordVersions.entry))
}
