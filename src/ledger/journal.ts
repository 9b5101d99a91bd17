import { eq, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Act } from './act.ts'
import {
  type ChainLink,
  chainHash,
  contentHashOf,
  GENESIS_HASH,
  type WrittenRow,
} from './fingerprint.ts'
import { journal, journalHeads } from './schema.ts'

/** What happened to the ledger in one journal row. */
export type JournalAct =
  | 'record'
  | 'correct'
  | 'progress'
  | 'admit'
  | 'void'
  | 'restore'
  | 'participate'
  | 'evidence'
  | 'case_event'
  | 'case_file'
  | 'close'
  | 'reopen'
  | 'figure'
  | 'catalog'

/** Rows go through here so that the journal's hash covers them. */
export type Keep = (table: string, rows: readonly object[]) => void

/**
 * Writes one act into the ledger: `write` inserts the rows under the entry number it is given and
 * hands them, as the database returned them, to `keep`. The township's journal head stays locked
 * until the transaction ends, so acts upon one ledger follow each other, and what one of them has
 * read (whether a month is closed, the version that stands) is still so when it writes.
 */
export async function writeEntry<T>(
  tx: Db,
  act: Act,
  name: JournalAct,
  write: (entry: number, keep: Keep) => Promise<T>,
): Promise<T> {
  const { townshipId } = act.person
  const head = await nextEntry(tx, townshipId)
  const written: WrittenRow[] = []
  const result = await write(head.entry, (table, rows) => {
    written.push(...rows.map((row) => ({ table, row })))
  })
  const link: ChainLink = {
    townshipId,
    entry: head.entry,
    act: name,
    personId: act.person.id,
    messageId: act.messageId ?? null,
    at: act.at,
    reason: act.reason ?? null,
    contentHash: contentHashOf(written),
  }
  const hash = chainHash(head.hash, link)
  const linked = tx.$with('linked').as(
    tx
      .insert(journal)
      .values({ ...link, hash })
      .returning({ entry: journal.entry }),
  )
  await tx
    .with(linked)
    .update(journalHeads)
    .set({ hash })
    .where(eq(journalHeads.townshipId, townshipId))
  return result
}

/** Takes the next entry number and the lock on the head. */
async function nextEntry(tx: Db, townshipId: number): Promise<{ entry: number; hash: string }> {
  const [head] = await tx
    .insert(journalHeads)
    .values({ townshipId, entry: 1, hash: GENESIS_HASH })
    .onConflictDoUpdate({
      target: journalHeads.townshipId,
      set: { entry: sql`${journalHeads.entry} + 1` },
    })
    .returning({ entry: journalHeads.entry, hash: journalHeads.hash })
  if (!head) throw new Error(`The journal head of township ${townshipId} was not returned`)
  return head
}

/** How far the journal of a township has come; 0 before its first entry. */
export async function findLastEntry(db: Db, townshipId: number): Promise<number> {
  const [head] = await db
    .select({ entry: journalHeads.entry })
    .from(journalHeads)
    .where(eq(journalHeads.townshipId, townshipId))
  return head?.entry ?? 0
}
