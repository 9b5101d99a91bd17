import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import type { DayRange } from '../lib/days.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
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
  /** Some of it was told as 余 or 左右. */
  readonly approx: boolean
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
        extract(month from counted_on)::int as month, sum(quantity)::float8 as quantity,
        sum(approx_count) > 0 as approx
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

/** The same as it is printed: `约1450` where some of it was told roughly. */
export function showSum(
  rows: readonly BreakdownRow[],
  wanted: (row: BreakdownRow) => boolean,
): string {
  const approx = rows.some((row) => row.approx && wanted(row))
  return `${approx ? ledgerWords.approx : ''}${sumWhere(rows, wanted)}`
}

/** The first and last day of a period on which the ledger counts anything. */
export async function findRecordedDays(
  db: Db,
  { townshipId, from, to }: Scope,
): Promise<DayRange | undefined> {
  const [days] = await queryRows<{ from: string | null; to: string | null }>(
    db,
    sql`select min(counted_on)::text as "from", max(counted_on)::text as "to"
      from (select counted_on from postings
        where township_id = ${townshipId} and counted_on between ${from} and ${to}
        group by record_id, measure, counted_on having sum(quantity) <> 0) counted`,
  )
  return days?.from && days.to ? { from: days.from, to: days.to } : undefined
}
