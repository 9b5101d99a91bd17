import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { addUp, postingsOf, WHOLE_TOWNSHIP } from '../ledger/posting.ts'
import { loadCatalog } from '../ledger/township-catalog.ts'
import { type Difference, verifyJournal } from '../ledger/verify-journal.ts'

const RECORDS_A_STEP = 500

/**
 * Checks a township's ledger from the ground up: the hashes of the journal, that everything counted
 * is built in or was added, the postings against the records as they stand, and the kept sums
 * against the postings. Empty when all is well.
 */
export async function verifyTownship(db: Db, townshipId: number): Promise<Difference[]> {
  return [
    ...(await verifyJournal(db, townshipId)),
    ...(await verifyIndicators(db, townshipId)),
    ...(await verifyPostings(db, townshipId)),
    ...(await verifyRollups(db, townshipId)),
  ]
}

/** What is counted and stands in no list has no name and no unit. */
async function verifyIndicators(db: Db, townshipId: number): Promise<Difference[]> {
  const catalog = await loadCatalog(db, townshipId)
  const counted = await queryRows<{ indicator: string }>(
    db,
    sql`select distinct indicator from record_lines where township_id = ${townshipId} order by 1`,
  )
  return counted
    .filter(({ indicator }) => !catalog.find(indicator))
    .map(({ indicator }) => ({
      kind: 'indicator',
      place: indicator,
      expected: '',
      found: indicator,
    }))
}

async function verifyPostings(db: Db, townshipId: number): Promise<Difference[]> {
  const differences: Difference[] = []
  let before: number | undefined
  for (;;) {
    const records = await listRecords(db, {
      townshipId,
      includeVoided: true,
      limit: RECORDS_A_STEP,
      ...(before === undefined ? {} : { before }),
    })
    const last = records.at(-1)
    if (!last) return differences
    const posted = await postedSums(db, townshipId, last.id, records[0]?.id ?? last.id)
    differences.push(...records.flatMap((record) => compareRecord(record, posted)))
    before = last.id
  }
}

async function postedSums(
  db: Db,
  townshipId: number,
  from: number,
  to: number,
): Promise<Map<number, string>> {
  const rows = await queryRows<{ recordId: number; sums: string }>(
    db,
    sql`select record_id as "recordId", string_agg(line, E'\n' order by line collate "C") as sums
      from (
        select record_id, counted_on || ' ' || village_id || ' ' || measure || ' ' || category
          || ' ' || sum(quantity)::float8 || ' ' || sum(approx_count) || ' ' || sum(record_count)
          as line
        from postings
        where township_id = ${townshipId} and record_id >= ${from} and record_id <= ${to}
        group by record_id, counted_on, village_id, measure, category
        having sum(quantity) <> 0 or sum(approx_count) <> 0 or sum(record_count) <> 0) as lines
      group by record_id`,
  )
  return new Map(rows.map((row) => [row.recordId, row.sums]))
}

function compareRecord(record: LedgerRecord, posted: ReadonlyMap<number, string>): Difference[] {
  const key = (p: { countedOn: string; villageId: number; measure: string; category: string }) =>
    `${p.countedOn} ${p.villageId} ${p.measure} ${p.category}`
  const expected = addUp(postingsOf(record), key)
    .map((p) => `${key(p)} ${p.quantity} ${p.approxCount} ${p.recordCount}`)
    .sort()
    .join('\n')
  const found = posted.get(record.id) ?? ''
  return expected === found ? [] : [{ kind: 'postings', place: record.number, expected, found }]
}

/** What the kept sums should be, from the postings alone. */
const expectedRollups = (townshipId: number) => sql`
  select township_id, grain, period, place.village_id, measure, category,
    sum(quantity) as quantity, sum(approx_count)::int as approx_count,
    sum(record_count)::int as record_count
  from postings
  cross join lateral (values
    ('m', date_trunc('month', counted_on)::date),
    ('y', date_trunc('year', counted_on)::date)) as periods (grain, period)
  cross join lateral (values (postings.village_id), (${WHOLE_TOWNSHIP}::int)) as place (village_id)
  where township_id = ${townshipId}
  group by 1, 2, 3, 4, 5, 6`

async function verifyRollups(db: Db, townshipId: number): Promise<Difference[]> {
  return queryRows<Difference & Record<string, unknown>>(
    db,
    sql`with expected as (${expectedRollups(townshipId)}),
        kept as (select * from rollups where township_id = ${townshipId})
      select 'rollups' as kind,
        concat_ws(' ', grain, period, village_id, measure, category) as place,
        concat_ws(' ', coalesce(e.quantity, 0)::float8, coalesce(e.approx_count, 0),
          coalesce(e.record_count, 0)) as expected,
        concat_ws(' ', coalesce(k.quantity, 0)::float8, coalesce(k.approx_count, 0),
          coalesce(k.record_count, 0)) as found
      from expected e full join kept k
        using (township_id, grain, period, village_id, measure, category)
      where coalesce(e.quantity, 0) <> coalesce(k.quantity, 0)
        or coalesce(e.approx_count, 0) <> coalesce(k.approx_count, 0)
        or coalesce(e.record_count, 0) <> coalesce(k.record_count, 0)
      order by 2`,
  )
}

/** Makes a township's kept sums anew from its postings. */
export async function rebuildTotals(tx: Db, townshipId: number): Promise<void> {
  await tx.execute(
    sql`select entry from journal_heads where township_id = ${townshipId} for update`,
  )
  await tx.execute(sql`delete from rollups where township_id = ${townshipId}`)
  await tx.execute(sql`insert into rollups
    (township_id, grain, period, village_id, measure, category, quantity, approx_count, record_count)
    ${expectedRollups(townshipId)}`)
}
