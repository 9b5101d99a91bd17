import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { formatRecordNumber } from '../ledger/record-number.ts'
import { yearRange } from '../lib/days.ts'
import type { LedgerTotal } from './figure.ts'

/** A year and a serial as one number, so that a list of many stays small on its way. */
const SERIALS = 10_000_000

interface TotalRow extends Record<string, unknown> {
  readonly measure: string
  readonly quantity: number
  readonly approx: number
  readonly villages: number
  readonly records: readonly number[]
}

/**
 * What the ledger says about each measure of a year, summed where it lies: of a hundred thousand
 * records only the numbers come here. `disputes_open` is a stock: what was open on the year's last
 * evening counts, whenever received; everything else counts on days of the year. Postings of a
 * record that cancel each other fall.
 *
 * @param recordIds these records alone
 */
export async function loadTotals(
  db: Db,
  townshipId: number,
  year: number,
  recordIds?: readonly number[],
): Promise<Map<string, LedgerTotal>> {
  const { from, to } = yearRange(year)
  const ofRecords = recordIds ? sql`and record_id in ${[...recordIds]}` : sql``
  const rows = await queryRows<TotalRow>(
    db,
    sql`with shares as (
        select measure, record_id, village_id, sum(quantity) as quantity,
          sum(approx_count) as approx
        from postings
        where township_id = ${townshipId} and counted_on <= ${to}
          and (counted_on >= ${from} or measure = 'disputes_open') ${ofRecords}
        group by measure, record_id, village_id having sum(quantity) <> 0)
      select s.measure, round(sum(s.quantity), 2)::float8 as quantity,
        sum(s.approx)::int as approx,
        count(distinct s.village_id) filter (where s.village_id > 0)::int as villages,
        json_agg(r.year::int8 * ${sql.raw(String(SERIALS))} + r.serial order by r.id) as records
      from shares s join records r on r.township_id = ${townshipId} and r.id = s.record_id
      group by s.measure`,
  )
  return new Map(rows.map((row) => [row.measure, totalOf(row)]))
}

const totalOf = ({ quantity, approx, villages, records }: TotalRow): LedgerTotal => ({
  ...{ quantity, villages },
  approx: approx > 0,
  records: [...new Set(records)].map((packed) =>
    formatRecordNumber({ year: Math.floor(packed / SERIALS), serial: packed % SERIALS }),
  ),
})
