import { and, eq, gte, lte, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { TOWNSHIP_ITSELF } from '../ledger/posting.ts'
import { postings } from '../ledger/schema.ts'
import type { SumQuery } from './sum-groups.ts'

/** A figure whose makeup is asked for. */
export interface FigureQuery extends SumQuery {
  /** A chat indicator or a dispute measure. */
  readonly measure: string
}

/** What one record gives to a figure. */
export interface Contribution {
  /** With its lines, spans, reporter and message. */
  readonly record: LedgerRecord
  readonly quantity: number
  readonly approx: boolean
}

const IDS_A_QUERY = 1000

/**
 * The records behind a figure, latest first; what they give adds up to the figure exactly, for it
 * is read from the postings that the total is a sum of.
 */
export async function explainFigure(db: Db, query: FigureQuery): Promise<Contribution[]> {
  const { townshipId, villageId } = query
  const parts = await db
    .select({
      recordId: postings.recordId,
      quantity: sql`sum(${postings.quantity})::float8`.mapWith(Number),
      approxCount: sql`sum(${postings.approxCount})::int`.mapWith(Number),
    })
    .from(postings)
    .where(
      and(
        eq(postings.townshipId, townshipId),
        eq(postings.measure, query.measure),
        // What is open at the end may have come in long before the range begins.
        query.measure === 'disputes_open' ? undefined : gte(postings.countedOn, query.from),
        lte(postings.countedOn, query.to),
        villageId === undefined ? undefined : eq(postings.villageId, villageId ?? TOWNSHIP_ITSELF),
        query.category === undefined ? undefined : eq(postings.category, query.category),
      ),
    )
    .groupBy(postings.recordId)
    .having(sql`sum(${postings.recordCount}) <> 0`)
  const records = await recordsById(
    db,
    townshipId,
    parts.map((part) => part.recordId),
  )
  return parts
    .map(({ recordId, quantity, approxCount }) => {
      const record = records.get(recordId)
      if (!record) throw new Error(`Record ${recordId} counts, though it does not stand`)
      return { record, quantity, approx: approxCount > 0 }
    })
    .sort((a, b) => b.record.id - a.record.id)
}

async function recordsById(
  db: Db,
  townshipId: number,
  ids: readonly number[],
): Promise<Map<number, LedgerRecord>> {
  const found = new Map<number, LedgerRecord>()
  for (let at = 0; at < ids.length; at += IDS_A_QUERY) {
    const some = ids.slice(at, at + IDS_A_QUERY)
    for (const record of await listRecords(db, { townshipId, ids: some, limit: IDS_A_QUERY }))
      found.set(record.id, record)
  }
  return found
}
