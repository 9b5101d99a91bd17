import ExcelJS from 'exceljs'
import { ledgerWords } from '../wording/report-ledger.ts'

/** A cell as it is written; a formula carries its result, because phones show nothing else. */
export type CellValue =
  | string
  | number
  | Date
  | null
  | { readonly formula: string; readonly result: number }

/** How a column is written. `text` keeps long numbers and record numbers as they are. */
export interface LedgerColumn {
  readonly head: string
  readonly width: number
  readonly format?: 'text' | 'count' | 'money' | 'day' | 'time'
}

/** One sheet while it is written from the top. */
export interface LedgerSheet {
  row(values: readonly CellValue[]): void
  /** Ends the sheet; the last line stands outside the filter and is bold. */
  finish(totals?: readonly CellValue[]): void
  /** Data rows written so far, without heads and totals. */
  readonly rowCount: number
  /** The number that the next row will have in the sheet. */
  readonly nextRow: number
}

/** A workbook that is written row by row, so that a hundred thousand rows need little memory. */
export interface LedgerWriter {
  sheet(name: string, title: string, columns: readonly LedgerColumn[]): LedgerSheet
  close(): Promise<void>
}

const FORMATS = {
  text: '@',
  count: '#,##0',
  money: '#,##0.00',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
} as const
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } }
const THIN = { style: 'thin' } as const
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** Title and heads. */
const HEAD_ROWS = 2

const columnLetter = (count: number): string => {
  const rest = (count - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return count <= 26 ? letter : columnLetter((count - 1 - rest) / 26) + letter
}

/** `A`, `B` … of a column that is counted from 0, for formulas. */
export const columnName = (index: number): string => columnLetter(index + 1)

/** Excel knows no time zones: an instant is written as the wall clock of China. */
export const wallClock = (instant: Date): Date => new Date(instant.getTime() + 8 * 3_600_000)

function writeHead(
  sheet: ExcelJS.Worksheet,
  title: string,
  columns: readonly LedgerColumn[],
): void {
  sheet.mergeCells(1, 1, 1, columns.length)
  const first = sheet.getRow(1)
  first.height = 30
  first.getCell(1).value = title
  first.getCell(1).font = { name: '黑体', size: 16 }
  first.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  first.commit()
  const heads = sheet.getRow(2)
  columns.forEach(({ head }, i) => {
    const cell = heads.getCell(i + 1)
    cell.value = head
    cell.font = { bold: true }
    cell.fill = HEAD_FILL
    cell.border = BORDER
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  heads.commit()
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, name: string): ExcelJS.Worksheet {
  return book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROWS }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${HEAD_ROWS}`,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${ledgerWords.page}` },
  })
}

/** Opens a workbook at a path. exceljs is used here alone, so that another writer can replace it. */
export function openLedgerWriter(path: string): LedgerWriter {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
  })
  return {
    sheet(name, title, columns) {
      const sheet = addSheet(book, name)
      sheet.columns = columns.map(({ width, format }) => ({
        width,
        ...(format && { style: { numFmt: FORMATS[format] } }),
      }))
      writeHead(sheet, title, columns)
      let rowCount = 0
      return {
        row(values) {
          rowCount++
          sheet.addRow([...values]).commit()
        },
        finish(totals) {
          const last = rowCount + HEAD_ROWS
          sheet.autoFilter = `A${HEAD_ROWS}:${columnName(columns.length - 1)}${Math.max(last, HEAD_ROWS)}`
          if (totals) {
            const row = sheet.addRow([...totals])
            row.font = { bold: true }
            row.commit()
          }
          sheet.commit()
        },
        get rowCount() {
          return rowCount
        },
        get nextRow() {
          return rowCount + HEAD_ROWS + 1
        },
      }
    },
    close: () => book.commit(),
  }
}
