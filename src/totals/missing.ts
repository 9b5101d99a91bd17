import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import type { DayRange } from '../lib/days.ts'

/** A village of which nothing is known for some days. */
export interface SilentVillage extends Record<string, unknown> {
  readonly id: number
  readonly name: string
  /** The last day of which anything was reported before; null when never. */
  readonly lastDay: string | null
}

/** The villages that have reported nothing, not even 零报告, of any day within the range. */
export async function listSilentVillages(
  db: Db,
  query: DayRange & { readonly townshipId: number },
): Promise<SilentVillage[]> {
  return queryRows<SilentVillage>(
    db,
    sql`with standing as (
        select village_id, held_from, held_to from record_versions v
        where township_id = ${query.townshipId} and change <> 'voided' and village_id is not null
          and held_from <= ${query.to}
          and not exists (select 1 from record_versions n
            where n.township_id = v.township_id and n.record_id = v.record_id
              and n.version > v.version))
      select villages.id, villages.name, max(standing.held_to)::text as "lastDay"
      from villages left join standing on standing.village_id = villages.id
      where villages.township_id = ${query.townshipId}
      group by villages.id, villages.name
      having coalesce(max(standing.held_to) < ${query.from}, true)
      order by villages.id`,
  )
}
