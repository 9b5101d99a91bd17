import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import { formatRecordNumber, type RecordNumber } from '../ledger/record-number.ts'
import { yearRange } from '../lib/days.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import { grouped } from './group-warnings.ts'
import { pageLink } from './page-link.ts'
import type { ReportWarning } from './report-warnings.ts'

/** Whose records of which year. */
interface Year {
  readonly townshipId: number
  readonly year: number
}

const SHOWN = 20

/** No later version takes the place of the version `v`, and it was not taken back. */
const standing = sql`v.change <> 'voided'
  and not exists (select 1 from record_versions n where n.township_id = v.township_id
    and n.record_id = v.record_id and n.version > v.version)`

/** What was reported but does not count: late records and running totals. */
export async function uncountedWarnings(
  db: Db,
  { townshipId, year }: Year,
): Promise<ReportWarning[]> {
  const range = yearRange(year)
  const [counts] = await queryRows<{ late: number; running: number }>(
    db,
    sql`select count(*) filter (where v.late)::int as late,
        count(*) filter (where v.cumulative)::int as running
      from record_versions v where v.township_id = ${townshipId} and ${standing}
        and v.held_from <= ${range.to} and v.held_to >= ${range.from}`,
  )
  const { late, running } = counts ?? { late: 0, running: 0 }
  const warnings: ReportWarning[] = []
  if (late > 0)
    warnings.push({
      code: 'late_records',
      sentence: reportWarningWords.late(late),
      link: pageLink('records', { ...range, late: 1 }),
    })
  if (running > 0)
    warnings.push({
      code: 'running_totals',
      sentence: reportWarningWords.cumulative(running),
      link: pageLink('records', { ...range, cumulative: 1 }),
    })
  return warnings
}

/** Same day, village and numbers, told by two people: perhaps one event told twice. */
export async function twinWarnings(
  db: Db,
  { townshipId, year }: Year,
): Promise<readonly ReportWarning[]> {
  const { from, to } = yearRange(year)
  const twins = await queryRows<{ a: number; b: number }>(
    db,
    sql`with counted as (
        select v.record_id, v.village_id, v.held_from, v.held_to, r.reporter_id,
          string_agg(l.indicator || l.quantity, ',' order by l.indicator) as lines
        from record_versions v
        join records r on r.township_id = v.township_id and r.id = v.record_id
        join record_lines l on l.township_id = v.township_id and l.record_id = v.record_id
          and l.version = v.version
        where v.township_id = ${townshipId} and v.counted_on between ${from} and ${to}
          and ${standing}
        group by 1, 2, 3, 4, 5)
      select min(record_id)::int as a, max(record_id)::int as b from counted
      where village_id is not null
      group by village_id, held_from, held_to, lines
      having count(distinct reporter_id) > 1
      order by 1 limit ${SHOWN}`,
  )
  if (twins.length === 0) return []
  const ids = twins.flatMap(({ a, b }) => [a, b])
  const records = await listRecords(db, { townshipId, ids })
  const numberOf = (id: number) => records.find((record) => record.id === id)?.number ?? ''
  const linkTo = (some: readonly number[]) =>
    pageLink('records', { numbers: some.map(numberOf).join(',') })
  const each = twins.map(({ a, b }) => ({
    code: 'likely_twins',
    sentence: reportWarningWords.twins(numberOf(a), numberOf(b)),
    link: linkTo([a, b]),
  }))
  const sentence = reportWarningWords.manyTwins(twins.length, twins.length === SHOWN)
  return grouped(each, () => ({ sentence, link: linkTo(ids) }))
}

/** Records that count in the year though they lie, wholly or in part, outside it. */
export async function outsideWarnings(
  db: Db,
  { townshipId, year }: Year,
): Promise<ReportWarning[]> {
  const { from, to } = yearRange(year)
  const outside = await queryRows<RecordNumber & Record<string, unknown>>(
    db,
    sql`select r.year, r.serial from record_versions v
      join records r on r.township_id = v.township_id and r.id = v.record_id
      where v.township_id = ${townshipId} and v.counted_on between ${from} and ${to}
        and ${standing} and (v.held_from < ${from} or v.held_to > ${to})
      order by v.record_id limit ${SHOWN}`,
  )
  if (outside.length === 0) return []
  const numbers = outside.map(formatRecordNumber)
  const link = pageLink('records', { numbers: numbers.join(',') })
  return [{ code: 'days_outside_year', sentence: reportWarningWords.outside(numbers), link }]
}
