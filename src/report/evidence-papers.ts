import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import { listFiledCases } from '../ledger/case-file.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { Problem } from '../lib/problem.ts'
import type { Person } from '../registry/person.ts'
import type { FontProfile } from './font-profiles.ts'
import { loadCaseMaterial } from './papers/case-material.ts'
import { writePapers } from './papers/write-papers.ts'

/** Who may see the parties of disputes, and what opens their files. */
export interface PaperAccess {
  readonly person: Person
  readonly seal: Seal
  readonly at: Date
  readonly profile: FontProfile
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined
}

/** A paper that was made, on this machine. */
export interface MadePaper {
  readonly record: LedgerRecord
  readonly path: string
  readonly hash: string
  readonly byteCount: number
}

/**
 * Makes the papers of those disputes of which somebody told the parties; of the others they would
 * be empty forms. They lie in a folder below `out`, one a case. That somebody looked is written
 * down for each.
 */
export async function* makePapers(
  db: Db,
  disputes: readonly LedgerRecord[],
  out: string,
  { person, seal, at, profile, signal }: PaperAccess,
): AsyncGenerator<MadePaper> {
  const ids = disputes.map(({ id }) => id)
  const filed = new Set(await listFiledCases(db, person.townshipId, ids))
  for (const record of disputes.filter(({ id }) => filed.has(id))) {
    signal?.throwIfAborted()
    const material = await loadCaseMaterial(db, {
      ...{ number: record.number, act: { person, at }, seal },
    }).catch(passOver)
    if (!material) continue
    const { files } = await writePapers(material, join(out, record.number), profile)
    for (const path of files.toSorted((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
      const content = await readFile(path)
      const hash = createHash('sha256').update(content).digest('hex')
      yield { record, path, hash, byteCount: content.length }
    }
  }
}

/** Several disputes in one record have no papers of their own (一案一卷). */
function passOver(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error
}
