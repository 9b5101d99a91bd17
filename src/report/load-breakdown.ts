import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import type { Scope } from './walk-records.ts'

/** So much of a measure in one village and month of a year, of one dispute category. */
export interface BreakdownRow extends Record<string, unknown> {
  readonly measure: string
  /** 0 for what the township itself did. */
  readonly villageId: number
  /** 1 to 12. */
  readonly month: number
  /** Empty where there is none. */
  readonly category: string
  readonly quantity: number
}

/** What counted in days of one year, by measure, village, month and dispute category. */
export async function loadBreakdown(
  db: Db,
  { townshipId, from, to, villageId }: Scope,
): Promise<BreakdownRow[]> {
  const ofVillage = villageId === undefined ? sql`` : sql`and village_id = ${villageId ?? 0}`
  return queryRows<BreakdownRow>(
    db,
    sql`select measure, village_id as "villageId", category,
        extract(month from counted_on)::int as month, sum(quantity)::float8 as quantity
      from postings
      where township_id = ${townshipId} and counted_on between ${from} and ${to} ${ofVillage}
      group by 1, 2, 3, 4 having sum(quantity) <> 0
      order by 1, 2, 4, 3`,
  )
}

/** The sum of the rows that a condition picks. */
export const sumWhere = (
  rows: readonly BreakdownRow[],
  wanted: (row: BreakdownRow) => boolean,
): number => rows.reduce((sum, row) => (wanted(row) ? sum + row.quantity : sum), 0)
