import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { yearRange } from '../lib/days.ts'

const BATCH = 1000

/** Whose records of which year. */
export interface Walk {
  readonly townshipId: number
  readonly year: number
  readonly kind: 'activity' | 'dispute'
}

/** The ids of the records that stand and lie or count in a year, in the order of their numbers. */
async function idsOfYear(db: Db, walk: Walk): Promise<number[]> {
  const { townshipId, kind } = walk
  const { from, to } = yearRange(walk.year)
  const rows = await queryRows<{ id: number }>(
    db,
    sql`select v.record_id as id from record_versions v
      join records r on r.township_id = v.township_id and r.id = v.record_id and r.kind = ${kind}
      where v.township_id = ${townshipId} and v.change <> 'voided'
        and (v.held_to between ${from} and ${to} or v.counted_on between ${from} and ${to}
          or v.end_counted_on between ${from} and ${to})
        and not exists (select 1 from record_versions n where n.township_id = v.township_id
          and n.record_id = v.record_id and n.version > v.version)
      order by v.record_id`,
  )
  return rows.map(({ id }) => id)
}

/** All records of a year as they stand, a thousand at a time, oldest number first. */
export async function* walkRecords(db: Db, walk: Walk): AsyncGenerator<readonly LedgerRecord[]> {
  const { townshipId } = walk
  const ids = await idsOfYear(db, walk)
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH)
    const records = await listRecords(db, { townshipId, ids: some, limit: BATCH })
    yield records.toReversed()
  }
}
