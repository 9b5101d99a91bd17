import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { chainHash, contentHashOf, GENESIS_HASH, type WrittenRow } from './fingerprint.ts'
import { LEDGER_TABLES } from './ledger-tables.ts'
import { journal, journalHeads } from './schema.ts'

/** Something that is not as it should be. */
export interface Difference {
  readonly kind: 'journal' | 'content' | 'indicator' | 'postings' | 'rollups'
  /** Where, such as `entry 117` or `2023-03-01 leaflets`. */
  readonly place: string
  readonly expected: string
  readonly found: string
}

const ENTRIES_A_STEP = 500

/** Recomputes every hash of a township's journal from the rows of the ledger. */
export async function verifyJournal(db: Db, townshipId: number): Promise<Difference[]> {
  const [head] = await db.select().from(journalHeads).where(eq(journalHeads.townshipId, townshipId))
  const differences: Difference[] = []
  let hash = GENESIS_HASH
  let entries = 0
  for (let from = 0; from < (head?.entry ?? 0); from += ENTRIES_A_STEP) {
    const range = { townshipId, after: from, upTo: from + ENTRIES_A_STEP }
    const links = await linksOf(db, range)
    const contents = await contentsOf(db, range)
    for (const link of links) {
      entries += 1
      const place = `entry ${link.entry}`
      const content = contentHashOf(contents.get(link.entry) ?? [])
      compare(differences, { kind: 'content', place, expected: link.contentHash, found: content })
      hash = chainHash(hash, link)
      compare(differences, { kind: 'journal', place, expected: hash, found: link.hash })
    }
  }
  const last = { kind: 'journal' as const, place: 'head' }
  compare(differences, { ...last, expected: String(head?.entry ?? 0), found: String(entries) })
  compare(differences, { ...last, expected: head?.hash ?? GENESIS_HASH, found: hash })
  return [...differences, ...(await strayRows(db, townshipId, head?.entry ?? 0))]
}

function compare(differences: Difference[], difference: Difference): void {
  if (difference.expected !== difference.found) differences.push(difference)
}

interface Range {
  readonly townshipId: number
  readonly after: number
  readonly upTo: number
}

const linksOf = (db: Db, { townshipId, after, upTo }: Range) =>
  db
    .select()
    .from(journal)
    .where(
      and(eq(journal.townshipId, townshipId), gt(journal.entry, after), lte(journal.entry, upTo)),
    )
    .orderBy(asc(journal.entry))

async function contentsOf(db: Db, range: Range): Promise<Map<number, WrittenRow[]>> {
  const contents = new Map<number, WrittenRow[]>()
  for (const [name, table] of Object.entries(LEDGER_TABLES)) {
    const rows = await db
      .select()
      .from(table)
      .where(
        and(
          eq(table.townshipId, range.townshipId),
          gt(table.entry, range.after),
          lte(table.entry, range.upTo),
        ),
      )
    for (const row of rows) {
      const entry = Number(row.entry)
      contents.set(entry, [...(contents.get(entry) ?? []), { table: name, row }])
    }
  }
  return contents
}

/** Rows under entries that the journal never gave out. */
async function strayRows(db: Db, townshipId: number, last: number): Promise<Difference[]> {
  const strays: Difference[] = []
  for (const [name, table] of Object.entries(LEDGER_TABLES)) {
    const [row] = await db
      .select({ count: sql`count(*)::int`.mapWith(Number) })
      .from(table)
      .where(
        and(
          eq(table.townshipId, townshipId),
          sql`(${table.entry} > ${last} or ${table.entry} < 1)`,
        ),
      )
    compare(strays, {
      kind: 'content',
      place: `${name} beyond the journal`,
      expected: '0',
      found: String(row?.count ?? 0),
    })
  }
  return strays
}
