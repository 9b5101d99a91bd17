import { setImmediate } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import type { DayRange } from '../lib/days.ts'

/** So many records are read at once. */
export const BATCH = 1000

/** Whose records of which days. */
export interface Scope extends DayRange {
  readonly townshipId: number
  /** One village; null for what the township itself did, absent for all of it. */
  readonly villageId?: number | null
  /**
   * The entry to which the journal had come: records are read for as long as it takes, and
   * whatever others write meanwhile is not among them.
   */
  readonly asOf?: number
}

/** One kind of them. */
export interface Walk extends Scope {
  readonly kind: LedgerRecord['kind']
}

/** Standing versions `v` of records `r` that lie or count in the days of a scope. */
function versionsIn({ townshipId, from, to, villageId, asOf }: Scope): SQL {
  const written = (entry: SQL) => (asOf === undefined ? sql`` : sql`and ${entry} <= ${asOf}`)
  const ofVillage =
    villageId === null ? sql`and v.village_id is null` : sql`and v.village_id = ${villageId}`
  return sql`record_versions v
    join records r on r.township_id = v.township_id and r.id = v.record_id
    where v.township_id = ${townshipId} and v.change <> 'voided'
      and (v.held_to between ${from} and ${to} or v.counted_on between ${from} and ${to}
        or v.end_counted_on between ${from} and ${to})
      ${villageId === undefined ? sql`` : ofVillage} ${written(sql`v.entry`)}
      and not exists (select 1 from record_versions n where n.township_id = v.township_id
        and n.record_id = v.record_id and n.version > v.version ${written(sql`n.entry`)})`
}

/** How large a ledger is. */
export interface LedgerSize extends Record<string, unknown> {
  readonly records: number
  /** One a line of an activity, one a dispute. */
  readonly lines: number
}

/** How large a ledger of a scope will be. */
export async function measureLedger(db: Db, scope: Scope): Promise<LedgerSize> {
  const [row] = await queryRows<LedgerSize>(
    db,
    sql`select count(*)::int as records, coalesce(sum(greatest(1, (select count(*)
        from record_lines l where l.township_id = v.township_id and l.record_id = v.record_id
          and l.version = v.version))), 0)::int as lines
      from ${versionsIn(scope)}`,
  )
  return row ?? { records: 0, lines: 0 }
}

/** All records of a scope as they stand, a thousand at a time, oldest number first. */
export async function* walkRecords(db: Db, walk: Walk): AsyncGenerator<readonly LedgerRecord[]> {
  const { townshipId, kind, asOf } = walk
  const limits = { limit: BATCH, ...(asOf !== undefined && { asOf }) }
  const rows = await queryRows<{ id: number }>(
    db,
    sql`select v.record_id as id from ${versionsIn(walk)} and r.kind = ${kind}
      order by v.record_id`,
  )
  const ids = rows.map(({ id }) => id)
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH)
    const records = await listRecords(db, { townshipId, ids: some, ...limits })
    yield records.toReversed()
    // An embedded database answers without ever letting go: messages come in between.
    await setImmediate()
  }
}
