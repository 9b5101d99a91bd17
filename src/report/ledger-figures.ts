import { reportFiguresOf } from '../catalog/report-figures.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { changeOf } from './compare-years.ts'
import type { Figure } from './figure.ts'
import { type Names, villageName } from './ledger-rows.ts'
import { type CellValue, columnName, type LedgerSheet } from './ledger-writer.ts'
import type { BreakdownRow } from './load-breakdown.ts'

const FIRST_MONTH = 3
const TOTAL_COLUMN = 15
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)
/** A row of Excel is at most 409 points high: so many numbers, six in a line, are seen whole. */
const NUMBERS_MAX = 150

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

interface MonthsContent {
  readonly breakdown: readonly BreakdownRow[]
  readonly names: Names
}

/** Twelve months of one measure in one village, dispute categories added up. */
function monthsOf(rows: readonly BreakdownRow[]): number[] {
  return MONTHS.map((month) =>
    total(rows.filter((row) => row.month === month).map((row) => row.quantity)),
  )
}

function rowSum(row: number, values: readonly number[]): CellValue {
  const [first, last] = [columnName(FIRST_MONTH), columnName(FIRST_MONTH + 11)]
  return { formula: `SUM(${first}${row}:${last}${row})`, result: total(values) }
}

/**
 * For each measure one line a village, and below them a line of the whole township: sums by
 * formula, so that a reader can follow them. `disputes_open` is a stock and stands elsewhere.
 */
export function writeMonthsSheet(content: MonthsContent, sheet: LedgerSheet): void {
  for (const { code, name, unit } of reportFiguresOf(content.names.catalog)) {
    const rows = content.breakdown.filter(
      ({ measure }) => measure === code && code !== 'disputes_open',
    )
    if (rows.length === 0) continue
    const villages = [...new Set(rows.map((row) => row.villageId))].sort((a, b) => a - b)
    const from = sheet.nextRow
    for (const village of villages) {
      const months = monthsOf(rows.filter((row) => row.villageId === village))
      const place = villageName(content.names, village)
      sheet.row([name, unit, place, ...months, rowSum(sheet.nextRow, months)])
    }
    const until = sheet.nextRow - 1
    const months = monthsOf(rows)
    const down = (column: number, result: number): CellValue => {
      const letter = columnName(column)
      return { formula: `SUM(${letter}${from}:${letter}${until})`, result }
    }
    sheet.row([
      name,
      unit,
      ledgerWords.total,
      ...months.map((month, i) => down(FIRST_MONTH + i, month)),
      down(TOTAL_COLUMN, total(months)),
    ])
  }
  sheet.finish()
}

/** The numbers of the records behind a figure, as far as they fit. */
export function listNumbers(records: readonly string[], most: number): string {
  const shown = records.slice(0, most).join('、')
  return records.length > most ? `${shown}${ledgerWords.more(records.length)}` : shown
}

function figureRow(figure: Figure): CellValue[] {
  const fromLedger = figure.source === 'chat'
  return [
    figure.name,
    figure.shown,
    figure.exact,
    figure.unit,
    figure.rule,
    fromLedger ? ledgerWords.chat : ledgerWords.staff,
    figure.office,
    figure.basis,
    fromLedger ? figure.records.length : null,
    fromLedger ? figure.villages : null,
    figure.lastYear,
    changeOf(figure) ?? null,
    listNumbers(figure.records, NUMBERS_MAX),
  ]
}

/** One line a figure of the snapshot: where it comes from and how it is written. */
export function writeFiguresSheet(
  content: { readonly snapshot: { readonly figures: readonly Figure[] } },
  sheet: LedgerSheet,
): void {
  for (const figure of content.snapshot.figures) sheet.row(figureRow(figure))
  sheet.finish()
}
