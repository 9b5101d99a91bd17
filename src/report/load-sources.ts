import { sql } from 'drizzle-orm'
import { FIGURE_FORMS } from '../catalog/figure-forms.ts'
import { reportFiguresOf } from '../catalog/report-figures.ts'
import { type Db, queryRows } from '../db/db.ts'
import { formatRecordNumber } from '../ledger/record-number.ts'
import { type EnteredFigure, listFigures } from '../ledger/staff-figure.ts'
import { loadCatalog } from '../ledger/township-catalog.ts'
import { yearRange } from '../lib/days.ts'
import type { FigureSetting, LedgerTotal, StaffValue, YearSources } from './figure.ts'

/** What one record adds to one measure in a year. */
interface RecordShare extends Record<string, unknown> {
  readonly measure: string
  readonly recordId: number
  readonly year: number
  readonly serial: number
  readonly villageId: number
  readonly quantity: number
  readonly approx: number
}

/**
 * `disputes_open` is a stock: what was open on the year's last evening counts, whenever received;
 * everything else counts on days of the year. Postings of a record that cancel each other fall.
 */
async function loadShares(db: Db, townshipId: number, year: number): Promise<RecordShare[]> {
  const { from, to } = yearRange(year)
  return queryRows<RecordShare>(
    db,
    sql`select p.measure, p.record_id as "recordId", r.year, r.serial, p.village_id as "villageId",
        sum(p.quantity)::float8 as quantity, sum(p.approx_count)::int as approx
      from postings p join records r on r.township_id = p.township_id and r.id = p.record_id
      where p.township_id = ${townshipId} and p.counted_on <= ${to}
        and (p.counted_on >= ${from} or p.measure = 'disputes_open')
      group by p.measure, p.record_id, r.year, r.serial, p.village_id
      having sum(p.quantity) <> 0
      order by p.measure, p.record_id`,
  )
}

function addUpShares(shares: readonly RecordShare[]): Map<string, LedgerTotal> {
  const totals = new Map<
    string,
    { quantity: number; approx: number; records: string[]; villages: Set<number> }
  >()
  for (const share of shares) {
    const total = totals.get(share.measure) ?? {
      quantity: 0,
      approx: 0,
      records: [],
      villages: new Set(),
    }
    totals.set(share.measure, total)
    total.quantity += share.quantity
    total.approx += share.approx
    const number = formatRecordNumber(share)
    if (total.records.at(-1) !== number) total.records.push(number)
    if (share.villageId > 0) total.villages.add(share.villageId)
  }
  return new Map(
    [...totals].map(([measure, total]) => [
      measure,
      {
        quantity: Math.round(total.quantity * 100) / 100,
        approx: total.approx > 0,
        records: total.records,
        villages: total.villages.size,
      },
    ]),
  )
}

const settingOf = (figure: EnteredFigure): FigureSetting => ({
  unit: figure.unit,
  form: FIGURE_FORMS.find(({ code }) => code === figure.form)?.code ?? null,
})

function valuesOf(entered: readonly EnteredFigure[]): Map<string, StaffValue> {
  const values = new Map<string, StaffValue>()
  for (const { indicator, value, office, note } of entered)
    if (value !== null) values.set(indicator, { value, office, basis: note })
  return values
}

/** Unit and form stay as they were last year where this year's file says nothing. */
export function mergeSettings(
  last: readonly EnteredFigure[],
  now: readonly EnteredFigure[],
): Map<string, FigureSetting> {
  const settings = new Map(last.map((row) => [row.indicator, settingOf(row)]))
  for (const row of now) {
    const before = settings.get(row.indicator)
    const said = settingOf(row)
    settings.set(row.indicator, {
      unit: said.unit ?? before?.unit ?? null,
      form: said.form ?? before?.form ?? null,
    })
  }
  return settings
}

/** Everything that a year's figures are made of, as the database stands now. */
export async function loadYearSources(
  db: Db,
  townshipId: number,
  year: number,
): Promise<YearSources> {
  const ledger = addUpShares(await loadShares(db, townshipId, year))
  const ledgerBefore = addUpShares(await loadShares(db, townshipId, year - 1))
  const rows = await listFigures(db, townshipId, year)
  const rowsBefore = await listFigures(db, townshipId, year - 1)
  const lastYear = new Map([
    ...[...ledgerBefore].map(([code, total]) => [code, total.quantity] as const),
    ...[...valuesOf(rowsBefore)].map(([code, { value }]) => [code, value] as const),
  ])
  return {
    catalog: reportFiguresOf(await loadCatalog(db, townshipId)),
    ...{ ledger, staff: valuesOf(rows), lastYear },
    settings: mergeSettings(rowsBefore, rows),
  }
}
