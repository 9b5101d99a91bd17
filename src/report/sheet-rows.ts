import ExcelJS from 'exceljs'
import { Problem } from '../lib/problem.ts'
import { unreadableFile } from '../wording/report-files.ts'
import { parseCsv } from './csv.ts'

/** One line of a table file: its number as the clerk sees it (the head is 1) and its cells as text. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

const MEGABYTES_MAX = 10

/** A cell as a person reads it: dates as days, rates as 100%, formulas as their result. */
function textOf(cell: ExcelJS.Cell): string {
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value
  if (typeof value === 'number' && cell.numFmt?.includes('%'))
    return `${+(value * 100).toFixed(6)}%`
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number' || typeof value === 'string') return String(value).trim()
  return cell.text.trim()
}

async function xlsxRows(bytes: Uint8Array, name: string): Promise<SheetRow[]> {
  const book = new ExcelJS.Workbook()
  try {
    // exceljs types its own Buffer; at run time any byte array is read.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch {
    throw new Problem('file_unreadable', unreadableFile.broken(name))
  }
  const rows: SheetRow[] = []
  book.worksheets[0]?.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_, i) => textOf(row.getCell(i + 1)))
    rows.push({ line, cells })
  })
  return rows
}

/** UTF-8, with or without mark, else GB18030, which Chinese Excel writes into .csv files. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/**
 * The rows of the first sheet of an .xlsx, or of a .csv, without the empty ones.
 *
 * @throws Problem `file_unreadable` when it is neither, broken, empty or over 10 MB
 */
export async function readSheetRows(bytes: Uint8Array, name: string): Promise<SheetRow[]> {
  if (bytes.length > MEGABYTES_MAX * 1024 * 1024)
    throw new Problem('file_unreadable', unreadableFile.tooBig(name, MEGABYTES_MAX))
  const kind = name.toLowerCase().match(/\.(xlsx|csv)$/)?.[1]
  if (!kind) throw new Problem('file_unreadable', unreadableFile.kind(name))
  const all = kind === 'xlsx' ? await xlsxRows(bytes, name) : parseCsv(decode(bytes))
  const rows = all.filter((row) => row.cells.some((cell) => cell !== ''))
  if (rows.length === 0) throw new Problem('file_unreadable', unreadableFile.empty(name))
  return rows
}
