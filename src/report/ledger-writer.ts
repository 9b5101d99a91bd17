import { createWriteStream } from 'node:fs'
import ExcelJS from 'exceljs'
import { ledgerWords } from '../wording/report-ledger.ts'
import type { PictureSize } from './picture-size.ts'

/**
 * A cell as it is written; a formula carries its result, because phones show nothing else. A link
 * leads to a file beside the workbook, or to `#'Sheet'!A1` within it.
 */
export type CellValue =
  | string
  | number
  | Date
  | null
  | { readonly formula: string; readonly result: number }
  | { readonly text: string; readonly hyperlink: string }

/** How a column is written. `text` keeps record numbers as they are, `list` breaks into lines. */
export interface LedgerColumn {
  readonly head: string
  readonly width: number
  readonly format?: 'text' | 'list' | 'number' | 'count' | 'money' | 'day' | 'time'
}

/** A small JPEG that stands in a cell. */
export interface CellPicture {
  /** Counted from 0. */
  readonly column: number
  /** Pictures with one key are kept once. */
  readonly key: string
  readonly jpeg: Buffer
  readonly size: PictureSize
}

/** One sheet while it is written from the top. */
export interface LedgerSheet {
  /** A picture makes the row high enough; a workbook without pictures leaves it out. */
  row(values: readonly CellValue[], picture?: CellPicture): void
  /** Ends the sheet; the last line stands outside the filter and is bold. */
  finish(totals?: readonly CellValue[]): void
  /** Data rows written so far, without heads and totals. */
  readonly rowCount: number
  /** The number that the next row will have in the sheet. */
  readonly nextRow: number
}

/** A workbook that is written row by row. */
export interface LedgerWriter {
  sheet(name: string, title: string, columns: readonly LedgerColumn[]): LedgerSheet
  close(): Promise<void>
  /** Lets go of a file that is not wanted any more. */
  abandon(): void
}

const FORMATS = {
  text: '@',
  list: '@',
  number: 'General',
  count: '#,##0',
  money: '#,##0.00',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
} as const
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } }
const THIN = { style: 'thin' } as const
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN }
const LINK_FONT = { color: { argb: 'FF0563C1' }, underline: true } as const
/** Title and heads. */
const HEAD_ROWS = 2
/** The longer side of a picture in its cell, in pixels; it holds more, to be drawn larger. */
const PICTURE_SIDE = 96
const POINTS_A_PIXEL = 0.75
const MARGIN = 2

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

const SHEET_OPTIONS: Partial<ExcelJS.AddWorksheetOptions> = {
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
}

/** How the cells of a column look; one object for all of them, which exceljs then writes once. */
interface ColumnStyles {
  readonly plain: Partial<ExcelJS.Style>
  readonly link: Partial<ExcelJS.Style>
  readonly total: Partial<ExcelJS.Style>
}

/** Numbers stand right, words left, and what has one length in the middle. */
const CENTRED: readonly LedgerColumn['format'][] = ['day', 'time', 'text']
const RIGHT: readonly LedgerColumn['format'][] = ['number', 'count', 'money']

/** A number and the word in the cell beside it keep apart; longer words break into lines. */
function alignmentOf(format: LedgerColumn['format']): Partial<ExcelJS.Alignment> {
  const vertical = 'middle'
  if (CENTRED.includes(format)) return { vertical, horizontal: 'center' }
  if (RIGHT.includes(format)) return { vertical, horizontal: 'right', indent: 1 }
  return { vertical, horizontal: 'left', indent: 1, wrapText: true }
}

function stylesOf({ format }: LedgerColumn): ColumnStyles {
  const plain = {
    border: BORDER,
    alignment: alignmentOf(format),
    ...(format && { numFmt: FORMATS[format] }),
  }
  return { plain, link: { ...plain, font: LINK_FONT }, total: { ...plain, font: { bold: true } } }
}

const isLink = (value: CellValue) =>
  typeof value === 'object' && value !== null && 'hyperlink' in value

function addRow(
  sheet: ExcelJS.Worksheet,
  values: readonly CellValue[],
  styles: readonly ColumnStyles[],
  isTotal = false,
): ExcelJS.Row {
  const row = sheet.addRow([...values])
  styles.forEach(({ plain, link, total }, i) => {
    const usual = isLink(values[i] ?? null) ? link : plain
    row.getCell(i + 1).style = isTotal ? total : usual
  })
  return row
}

/** Puts pictures into the cells of a workbook that is held in memory. */
function picturePlacer(book: ExcelJS.Workbook) {
  const ids = new Map<string, number>()
  return (sheet: ExcelJS.Worksheet, row: ExcelJS.Row, picture: CellPicture) => {
    const { column, key, jpeg, size } = picture
    // exceljs types its own Buffer; at run time any byte array is read.
    const buffer = jpeg as unknown as ExcelJS.Buffer
    const id = ids.get(key) ?? book.addImage({ buffer, extension: 'jpeg' })
    ids.set(key, id)
    const scale = Math.min(1, PICTURE_SIDE / Math.max(size.width, size.height))
    const ext = { width: size.width * scale, height: size.height * scale }
    row.height = (ext.height + 2 * MARGIN) * POINTS_A_PIXEL
    const tl = { col: column + 0.05, row: row.number - 1 + 0.05 }
    sheet.addImage(id, { tl, ext, editAs: 'oneCell' })
  }
}

type Place = ReturnType<typeof picturePlacer>

function openSheet(
  sheet: ExcelJS.Worksheet,
  columns: readonly LedgerColumn[],
  place: Place | undefined,
): LedgerSheet {
  const styles = columns.map(stylesOf)
  let rowCount = 0
  return {
    row(values, picture) {
      rowCount++
      const row = addRow(sheet, values, styles)
      if (picture && place) place(sheet, row, picture)
      row.commit()
    },
    finish(totals) {
      const last = Math.max(rowCount + HEAD_ROWS, HEAD_ROWS)
      sheet.autoFilter = `A${HEAD_ROWS}:${columnName(columns.length - 1)}${last}`
      if (totals) addRow(sheet, totals, styles, true).commit()
      // Only a sheet that is streamed has to be ended.
      if (!place) sheet.commit()
    },
    get rowCount() {
      return rowCount
    },
    get nextRow() {
      return rowCount + HEAD_ROWS + 1
    },
  }
}

/**
 * Opens a workbook at a path. exceljs is used here alone, so that another writer can replace it.
 *
 * @param pictures with them the workbook is held in memory until it is closed; without, it is
 * streamed, so that a hundred thousand rows need little memory
 */
export function openLedgerWriter(path: string, { pictures = false } = {}): LedgerWriter {
  const held = pictures ? new ExcelJS.Workbook() : undefined
  const file = held ? undefined : createWriteStream(path)
  const options = { ...(file && { stream: file }), useStyles: true, useSharedStrings: false }
  const book = held ?? new ExcelJS.stream.xlsx.WorkbookWriter(options)
  const place = held && picturePlacer(held)
  return {
    sheet(name, title, columns) {
      const sheet = book.addWorksheet(name, SHEET_OPTIONS)
      sheet.columns = columns.map(({ width }) => ({ width }))
      writeHead(sheet, title, columns)
      return openSheet(sheet, columns, place)
    },
    async close() {
      if (book instanceof ExcelJS.stream.xlsx.WorkbookWriter) await book.commit()
      else await book.xlsx.writeFile(path)
    },
    abandon() {
      file?.destroy()
    },
  }
}
