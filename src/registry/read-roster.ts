import ExcelJS from 'exceljs'
import { ROSTER_COLUMNS, ROSTER_ROLES, rosterFaults } from '../wording/roster-file.ts'
import type { Person } from './person.ts'
import type { Village } from './township.ts'

/** One line of a roster file that can be read. */
export interface RosterLine {
  readonly name: string
  readonly villageId: number | null
  readonly role: Person['role']
}

/** A roster file is either wholly right, or refused with everything that is wrong with it. */
export interface RosterFile {
  readonly lines: readonly RosterLine[]
  /** Sentences in Chinese that name the line. */
  readonly faults: readonly string[]
}

interface Cells {
  readonly line: number
  readonly name: string
  readonly village: string
  readonly role: string
}

/** Reads the first sheet of an .xlsx with the columns 姓名, 村（社区）, 身份. */
export async function readRoster(
  content: Buffer,
  villages: readonly Village[],
): Promise<RosterFile> {
  const workbook = new ExcelJS.Workbook()
  try {
    // exceljs declares an older shape of Buffer than Node's own types have.
    await workbook.xlsx.load(content as unknown as ArrayBuffer)
  } catch {
    return { lines: [], faults: [rosterFaults.notXlsx] }
  }
  const sheet = workbook.worksheets[0]
  if (!sheet) return { lines: [], faults: [rosterFaults.notXlsx] }
  const columns = findColumns(sheet)
  const missing = Object.entries(ROSTER_COLUMNS)
    .filter(([key]) => !columns.has(key))
    .map(([, title]) => rosterFaults.noColumn(title))
  if (missing.length > 0) return { lines: [], faults: missing }
  return readLines(cellsOf(sheet, columns), villages)
}

const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

/** Where each column is, by its key; brackets and blanks in a title make no difference. */
function findColumns(sheet: ExcelJS.Worksheet): Map<string, number> {
  const columns = new Map<string, number>()
  sheet.getRow(1).eachCell((cell, at) => {
    const found = Object.entries(ROSTER_COLUMNS).find(
      ([, title]) => plain(title) === plain(cell.text),
    )
    if (found) columns.set(found[0], at)
  })
  return columns
}

function cellsOf(sheet: ExcelJS.Worksheet, columns: ReadonlyMap<string, number>): Cells[] {
  const rows: Cells[] = []
  sheet.eachRow((row, line) => {
    const text = (key: string) => plain(row.getCell(columns.get(key) ?? 0).text)
    const cells = { line, name: text('name'), village: text('village'), role: text('role') }
    if (line > 1 && `${cells.name}${cells.village}${cells.role}` !== '') rows.push(cells)
  })
  return rows
}

function readLines(rows: readonly Cells[], villages: readonly Village[]): RosterFile {
  const lines: RosterLine[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  for (const cells of rows) {
    const read = readLine(cells, villages)
    if (typeof read === 'string') faults.push(read)
    else if (seen.has(JSON.stringify(read))) faults.push(rosterFaults.twice(cells.line, read.name))
    else {
      seen.add(JSON.stringify(read))
      lines.push(read)
    }
  }
  return { lines: faults.length > 0 ? [] : lines, faults }
}

const isRole = (text: string): text is keyof typeof ROSTER_ROLES =>
  Object.hasOwn(ROSTER_ROLES, text)

/** The line, or what is wrong with it. */
function readLine(
  { line, name, village, role }: Cells,
  villages: readonly Village[],
): RosterLine | string {
  if (name === '') return rosterFaults.noName(line)
  if (!isRole(role)) return rosterFaults.unknownRole(line, role)
  const found = villages.find((known) => plain(known.name) === village)
  if (village !== '' && !found) return rosterFaults.unknownVillage(line, village)
  const code = ROSTER_ROLES[role]
  if (!found && (code === 'steward' || code === 'mediator'))
    return rosterFaults.villageNeeded(line, name)
  return { name, villageId: found?.id ?? null, role: code }
}
