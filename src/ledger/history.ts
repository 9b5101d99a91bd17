import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { people } from '../registry/schema.ts'
import { caseEvents, caseFiles, evidence, participations } from './attachments-schema.ts'
import { listVersions } from './find-records.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { journal } from './schema.ts'

/** One thing that happened to a record. */
export interface HistoryStep {
  readonly entry: number
  /** What was done: a `JournalAct`. */
  readonly act: string
  readonly at: Date
  readonly personId: number
  readonly personName: string
  /** The message that asked for it. */
  readonly messageId: number | null
  readonly reason: string | null
  /** What the record said afterwards; null where it said the same as before. */
  readonly record: LedgerRecord | null
}

const TABLES_OF_A_RECORD = [participations, evidence, caseEvents, caseFiles] as const

/** “23-0117 的来历”: everything that happened to a record, first to last. */
export async function historyOf(
  db: Db,
  townshipId: number,
  recordId: number,
): Promise<HistoryStep[]> {
  const versions = await listVersions(db, townshipId, recordId)
  const byEntry = new Map(versions.map((version) => [version.entry, version]))
  const entries = [...byEntry.keys()]
  for (const table of TABLES_OF_A_RECORD) {
    const rows = await db
      .select({ entry: table.entry })
      .from(table)
      .where(and(eq(table.townshipId, townshipId), eq(table.recordId, recordId)))
    entries.push(...rows.map((row) => row.entry))
  }
  if (entries.length === 0) return []
  const steps = await db
    .select({ step: journal, personName: people.name })
    .from(journal)
    .innerJoin(
      people,
      and(eq(people.townshipId, journal.townshipId), eq(people.id, journal.personId)),
    )
    .where(and(eq(journal.townshipId, townshipId), inArray(journal.entry, entries)))
    .orderBy(asc(journal.entry))
  return steps.map(({ step: { entry, act, at, personId, messageId, reason }, personName }) => ({
    ...{ entry, act, at, personId, personName, messageId, reason },
    record: byEntry.get(entry) ?? null,
  }))
}
