import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Act } from './act.ts'
import { evidence } from './attachments-schema.ts'
import { writeEntry } from './journal.ts'

/** A stored file, as far as the ledger knows it. */
export interface EvidenceFile {
  /** SHA-256 of the content in hexadecimal, which is also the name of the file. */
  readonly fileHash: string
  readonly mimeType: string
  readonly byteCount: number
}

/** A file that shows what a record says. */
export interface Evidence extends EvidenceFile {
  readonly recordId: number
  readonly messageId: number | null
}

/** Links files to a record. None is ever required. */
export const linkEvidence = (
  tx: Db,
  act: Act,
  recordId: number,
  files: readonly EvidenceFile[],
): Promise<void> => setEvidence(tx, act, recordId, files, true)

/** Takes files away from a record; they stay where they are stored. */
export const unlinkEvidence = (
  tx: Db,
  act: Act,
  recordId: number,
  files: readonly EvidenceFile[],
): Promise<void> => setEvidence(tx, act, recordId, files, false)

async function setEvidence(
  tx: Db,
  act: Act,
  recordId: number,
  files: readonly EvidenceFile[],
  linked: boolean,
): Promise<void> {
  if (files.length === 0) return
  const { townshipId } = act.person
  const messageId = act.messageId ?? null
  await writeEntry(tx, act, 'evidence', async (entry, keep) => {
    const rows = files.map(({ fileHash, mimeType, byteCount }) => ({
      ...{ townshipId, recordId, fileHash, linked },
      ...{ mimeType, byteCount, messageId, entry },
    }))
    keep('evidence', await tx.insert(evidence).values(rows).returning())
  })
}

/**
 * The files of some records, in the order in which they were linked.
 *
 * @param asOf as the ledger stood when its journal had come to this entry
 */
export async function listEvidence(
  db: Db,
  townshipId: number,
  recordIds: readonly number[],
  asOf?: number,
): Promise<Evidence[]> {
  if (recordIds.length === 0) return []
  const rows = await db
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.townshipId, townshipId),
        inArray(evidence.recordId, [...recordIds]),
        asOf === undefined ? undefined : lte(evidence.entry, asOf),
      ),
    )
    .orderBy(asc(evidence.entry))
  const latest = new Map(rows.map((row) => [`${row.recordId} ${row.fileHash}`, row]))
  return [...latest.values()]
    .filter((row) => row.linked)
    .map(({ recordId, fileHash, mimeType, byteCount, messageId }) => ({
      ...{ recordId, fileHash, mimeType, byteCount, messageId },
    }))
}
