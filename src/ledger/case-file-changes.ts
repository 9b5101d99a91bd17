import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import { caseFiles } from './attachments-schema.ts'
import { type CaseFile, readSealedFile } from './case-file.ts'

const OF_PARTIES = ['phone', 'idNumber', 'address'] as const
const OF_CASE = ['facts', 'terms', 'fulfilment'] as const

/** A part of a case's file, by name: what it says is nobody's business here. */
type CaseFilePart = 'parties' | (typeof OF_PARTIES)[number] | (typeof OF_CASE)[number]

/** What one entry changed in the file of a case. */
export interface CaseFileChange {
  readonly parts: readonly CaseFilePart[]
  /** All that was known is taken back. */
  readonly withdrawn: boolean
}

/** Which parts of the file of a dispute each entry changed, by entry; personal data stay sealed. */
export async function caseFileChanges(
  db: Db,
  townshipId: number,
  recordId: number,
  seal: Seal,
): Promise<ReadonlyMap<number, CaseFileChange>> {
  const rows = await db
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.townshipId, townshipId), eq(caseFiles.recordId, recordId)))
    .orderBy(asc(caseFiles.entry))
  const changes = new Map<number, CaseFileChange>()
  let before: CaseFile = { parties: [] }
  for (const { entry, sealed } of rows) {
    const file = readSealedFile(sealed, seal)
    changes.set(entry, changeBetween(before, file))
    before = file
  }
  return changes
}

function changeBetween(before: CaseFile, now: CaseFile): CaseFileChange {
  const isOther = (tell: (file: CaseFile) => unknown) =>
    JSON.stringify(tell(before)) !== JSON.stringify(tell(now))
  const told = (part: (typeof OF_PARTIES)[number]) => (file: CaseFile) =>
    file.parties.flatMap((party) => party[part] ?? [])
  const others = ({ parties }: CaseFile) =>
    parties.map(({ phone: _, idNumber: __, address: ___, ...rest }) => rest)
  return {
    parts: [
      ...(isOther(others) ? (['parties'] as const) : []),
      ...OF_PARTIES.filter((part) => isOther(told(part))),
      ...OF_CASE.filter((part) => isOther((file) => file[part])),
    ],
    withdrawn: now.parties.length === 0 && OF_CASE.every((part) => now[part] === undefined),
  }
}
