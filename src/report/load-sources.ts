import { FIGURE_FORMS } from '../catalog/figure-forms.ts'
import { reportFiguresOf } from '../catalog/report-figures.ts'
import type { Db } from '../db/db.ts'
import { type EnteredFigure, listFigures } from '../ledger/staff-figure.ts'
import { loadCatalog } from '../ledger/township-catalog.ts'
import type { FigureSetting, StaffValue, YearSources } from './figure.ts'
import { loadTotals } from './load-totals.ts'

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
  const ledger = await loadTotals(db, townshipId, year)
  const ledgerBefore = await loadTotals(db, townshipId, year - 1)
  const rows = await listFigures(db, townshipId, year)
  const rowsBefore = await listFigures(db, townshipId, year - 1)
  const lastYear = new Map([
    ...[...ledgerBefore].map(([code, total]) => [code, total.quantity] as const),
    ...[...valuesOf(rowsBefore)].map(([code, { value }]) => [code, value] as const),
  ])
  const catalog = await loadCatalog(db, townshipId)
  // What was given up stands in the reports of the years that have figures of it.
  const isPast = (code: string) =>
    catalog.find(code)?.retired && !ledger.has(code) && !lastYear.has(code)
  return {
    catalog: reportFiguresOf(catalog).filter(({ code }) => !isPast(code)),
    ...{ ledger, staff: valuesOf(rows), lastYear },
    settings: mergeSettings(rowsBefore, rows),
  }
}
