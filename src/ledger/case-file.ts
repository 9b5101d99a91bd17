import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from '../registry/audit.ts'
import { requireRight } from '../registry/rights.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Act } from './act.ts'
import { caseFiles } from './attachments-schema.ts'
import { findRecord } from './find-records.ts'
import { writeEntry } from './journal.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { journal } from './schema.ts'

const partySchema = z.object({
  name: z.string(),
  /** 申请人 or 被申请人, where it was told. */
  side: z.enum(['applicant', 'respondent']).optional(),
  gender: z.string().optional(),
  age: z.number().optional(),
  /** 民族. */
  nation: z.string().optional(),
  occupation: z.string().optional(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
})

const caseFileSchema = z.object({
  parties: z.array(partySchema),
  /** 纠纷事实 in the mediator's words. */
  facts: z.string().optional(),
  /** What was agreed. */
  terms: z.string().optional(),
  /** 履行方式、期限. */
  fulfilment: z.string().optional(),
})

/** Who quarrelled over what: personal data, sealed in the database. */
export type CaseFile = z.infer<typeof caseFileSchema>

async function getDispute(db: Db, townshipId: number, recordId: number): Promise<LedgerRecord> {
  const record = await findRecord(db, townshipId, recordId)
  if (!record) throw new Problem('record_unknown', ledgerProblems.recordUnknown(String(recordId)))
  if (!record.dispute) throw new Problem('wrong_kind', ledgerProblems.notThatCase(record.number))
  return record
}

/**
 * Keeps the file of a dispute, sealed; it takes the place of the one before.
 *
 * @throws Problem `record_unknown`, `wrong_kind` for an activity, `not_allowed`
 */
export async function keepCaseFile(
  tx: Db,
  act: Act,
  recordId: number,
  { file, seal }: { readonly file: CaseFile; readonly seal: Seal },
): Promise<void> {
  const { townshipId } = act.person
  const record = await getDispute(tx, townshipId, recordId)
  requireRight(act.person, 'see_parties', record)
  const sealed = seal.seal(JSON.stringify(caseFileSchema.parse(file)))
  await writeEntry(tx, act, 'case_file', async (entry, keep) => {
    keep(
      'case_files',
      await tx.insert(caseFiles).values({ townshipId, recordId, sealed, entry }).returning(),
    )
  })
}

/**
 * Opens the file of a dispute for the one who reported it or for staff; who looked is written down.
 *
 * @returns undefined when nothing is known of the parties
 * @throws Problem `not_allowed`, and as `keepCaseFile`
 */
export async function openCaseFile(
  tx: Db,
  act: Act,
  recordId: number,
  seal: Seal,
): Promise<CaseFile | undefined> {
  const { townshipId, id: personId } = act.person
  const record = await getDispute(tx, townshipId, recordId)
  requireRight(act.person, 'see_parties', record)
  const [row] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.townshipId, townshipId), eq(caseFiles.recordId, recordId)))
    .orderBy(desc(caseFiles.entry))
    .limit(1)
  if (!row) return undefined
  await logAudit(tx, {
    ...{ townshipId, personId, at: act.at, messageId: act.messageId ?? null },
    action: 'parties.see',
    subject: record.number,
  })
  return caseFileSchema.parse(JSON.parse(seal.open(row.sealed)))
}

/** Those of some disputes of which a file is kept; nothing of it is opened. */
export async function listFiledCases(
  db: Db,
  townshipId: number,
  recordIds: readonly number[],
): Promise<number[]> {
  if (recordIds.length === 0) return []
  const rows = await db
    .selectDistinct({ id: caseFiles.recordId })
    .from(caseFiles)
    .where(and(eq(caseFiles.townshipId, townshipId), inArray(caseFiles.recordId, [...recordIds])))
  return rows.map(({ id }) => id)
}

/** What a sealed file says. */
export const readSealedFile = (sealed: Uint8Array, seal: Seal): CaseFile =>
  caseFileSchema.parse(JSON.parse(seal.open(Buffer.from(sealed))))

/** The names in a sealed file, for hiding them: `张某` tells nothing that is to be hidden. */
export const namesIn = (sealed: Uint8Array, seal: Seal): string[] =>
  readSealedFile(sealed, seal)
    .parties.map(({ name }) => name)
    .filter((name) => name.length > 1 && !name.includes('某'))

/** Takes back what a message told of parties: the file of each case is again what it was before. */
export async function withdrawCaseFile(
  tx: Db,
  act: Act,
  messageId: number,
  seal: Seal,
): Promise<void> {
  const { townshipId } = act.person
  const told = await tx
    .select({ recordId: caseFiles.recordId, entry: caseFiles.entry })
    .from(caseFiles)
    .innerJoin(
      journal,
      and(eq(journal.townshipId, caseFiles.townshipId), eq(journal.entry, caseFiles.entry)),
    )
    .where(and(eq(caseFiles.townshipId, townshipId), eq(journal.messageId, messageId)))
  for (const { recordId, entry } of told) {
    const of = and(eq(caseFiles.townshipId, townshipId), eq(caseFiles.recordId, recordId))
    const [latest] = await tx
      .select()
      .from(caseFiles)
      .where(of)
      .orderBy(desc(caseFiles.entry))
      .limit(1)
    if (latest?.entry !== entry) continue
    const [before] = await tx
      .select()
      .from(caseFiles)
      .where(and(of, lt(caseFiles.entry, entry)))
      .orderBy(desc(caseFiles.entry))
      .limit(1)
    const file = before
      ? caseFileSchema.parse(JSON.parse(seal.open(before.sealed)))
      : { parties: [] }
    await keepCaseFile(tx, act, recordId, { file, seal })
  }
}
