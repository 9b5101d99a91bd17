import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { type Day, monthOf, yearOf, yearRange } from '../lib/days.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import { grouped } from './group-warnings.ts'
import { pageLink } from './page-link.ts'
import type { ReportWarning } from './report-warnings.ts'

interface Asked {
  readonly townshipId: number
  readonly year: number
  readonly villages: readonly { readonly id: number; readonly name: string }[]
  /** The day of the export: months that have not ended yet miss nothing. */
  readonly today: Day
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/**
 * The months of a year of which each village has told something: a record over several months
 * tells of each of them, a zero report tells too.
 */
async function monthsTold(db: Db, { townshipId, year }: Asked): Promise<Map<number, Set<number>>> {
  const { from, to } = yearRange(year)
  const rows = await queryRows<{ villageId: number; first: number; last: number }>(
    db,
    sql`select distinct v.village_id as "villageId",
        extract(month from greatest(v.held_from, ${from}::date))::int as first,
        extract(month from least(v.held_to, ${to}::date))::int as last
      from record_versions v
      where v.township_id = ${townshipId} and v.village_id is not null
        and v.held_from <= ${to} and v.held_to >= ${from} and v.change <> 'voided'
        and not exists (select 1 from record_versions n where n.township_id = v.township_id
          and n.record_id = v.record_id and n.version > v.version)`,
  )
  const told = new Map<number, Set<number>>()
  for (const { villageId, first, last } of rows) {
    const months = told.get(villageId) ?? new Set()
    told.set(villageId, months)
    for (const month of MONTHS) if (month >= first && month <= last) months.add(month)
  }
  return told
}

/** Villages that told nothing in the year, and months in which one that tells otherwise did not. */
export async function villageWarnings(db: Db, asked: Asked): Promise<ReportWarning[]> {
  const { year, villages, today } = asked
  const told = await monthsTold(db, asked)
  const ended = yearOf(today) > year ? MONTHS : MONTHS.filter((month) => month < monthOf(today))
  const silent = villages.filter(({ id }) => !told.has(id))
  const gappy = villages.flatMap((village) => {
    const months = told.get(village.id)
    const gaps = months ? ended.filter((month) => !months.has(month)) : []
    return months && gaps.length > 0 ? [{ ...village, gaps, months }] : []
  })
  const link = pageLink('records', { ...yearRange(year) })
  const linkOf = (villageId: number) => pageLink('records', { ...yearRange(year), villageId })
  const namesOf = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name)
  return [
    ...grouped(
      silent.map(({ id, name }) => ({
        ...{ code: 'villages_without_records', link: linkOf(id) },
        sentence: reportWarningWords.silent(name),
      })),
      () => ({ sentence: reportWarningWords.manySilent(namesOf(silent)), link }),
    ),
    ...grouped(
      gappy.map(({ id, name, gaps, months }) => ({
        ...{ code: 'months_without_records', link: linkOf(id) },
        sentence:
          gaps.length > months.size
            ? reportWarningWords.hardly(
                name,
                [...months].sort((a, b) => a - b),
              )
            : reportWarningWords.gaps(name, gaps),
      })),
      () => ({ sentence: reportWarningWords.manyGaps(namesOf(gappy)), link }),
    ),
  ]
}
