import {
  ALL_DISPUTES,
  EMPTY_CELL,
  HEAD_MEASURES,
  OUTCOME_HEAD,
  SUM_ROW,
  ZERO_CELL,
} from '../words/tables.ts'
import { Lines, type Rewritten } from './rewritten.ts'

export interface Cell {
  readonly text: string
  readonly at: number
}
export type Row = readonly Cell[]

export interface Head {
  readonly name: string
  /** The measure that a head tells in brackets: 资料（份）. */
  readonly measure: string
  /** What its cells are: names of places, days or things, numbers of something, or nothing. */
  readonly role: 'idle' | 'where' | 'what' | 'count' | 'people' | 'households' | 'outcome' | 'thing'
  readonly at: number
}

export interface Sheet {
  readonly heads: readonly Head[]
  readonly rows: readonly Row[]
  readonly title: string
  /** What the title says that all rows are about; empty where the rows say it themselves. */
  readonly subject: string
}

const NUMERAL = /^\d+(?:\.\d+)?[余多+]?$/u

/** 院坝会/场, 资料/份: a measure behind a stroke. */
export const MEASURE_BEHIND = /[/／]([场次户份条张件人个起])$/u

/** The name of a head without its measure. */
export const nameOf = (text: string): string =>
  text.replaceAll(/[（(][^）)]*[）)]|\s|\*/gu, '').replace(MEASURE_BEHIND, '')

const has = ({ heads }: Sheet, role: Head['role']): boolean =>
  heads.some((head) => head.role === role)

/** The title as it was sent, and every row as a sentence that names its numbers. */
export function writeSheet(sheet: Sheet): Rewritten {
  const lines = new Lines()
  lines.put(sheet.title, 0)
  for (const row of sheet.rows) writeRow(lines, sheet, row)
  return lines.done()
}

function writeRow(lines: Lines, sheet: Sheet, row: Row): void {
  const [lead] = row
  if (!lead || SUM_ROW.test(lead.text)) return
  const end = (row.at(-1)?.at ?? 0) + (row.at(-1)?.text.length ?? 0)
  if (isTable(sheet, row)) writeCells(lines, sheet, row)
  else for (const { text, at } of row) lines.put(`${text} `, at)
  lines.put(endOf(sheet, row), end, false)
}

function writeCells(lines: Lines, sheet: Sheet, row: Row): void {
  const label = labelOf(sheet, row)
  for (const [column, head] of sheet.heads.entries()) {
    const cell = row[column]
    if (cell) writeCell(lines, sheet, { head, cell, before: row[column - 1], label })
  }
}

/** A line below the table that is none of it: it holds no numbers where the others do. */
const isTable = ({ heads }: Sheet, row: Row): boolean =>
  row.length > 1 &&
  (row.length === heads.length ||
    row.some(({ text }, column) => column > 0 && (/\d/u.test(text) || EMPTY_CELL.test(text))))

/** One thing a line (项目 | 数量) is one list; rows of places, days or classes are each their own. */
function endOf(sheet: Sheet, row: Row): string {
  if (has(sheet, 'outcome')) return '。\n'
  return has(sheet, 'where') || !has(sheet, 'count') || !isTable(sheet, row) ? '\n' : '，'
}

/** The class of disputes that a row counts by how they stand: said with each number. */
function labelOf(sheet: Sheet, row: Row): string {
  if (!has(sheet, 'outcome')) return ''
  return row[sheet.heads.findIndex(({ role }) => role === 'what')]?.text ?? ''
}

interface Place {
  readonly head: Head
  readonly cell: Cell
  readonly before: Cell | undefined
  /** What the row is about, in a table of disputes. */
  readonly label: string
}

function writeCell(lines: Lines, sheet: Sheet, place: Place): void {
  const { head, cell, before, label } = place
  if (head.role === 'idle') return
  if (head.role === 'what' && label !== '') return
  if (head.role === 'where' || head.role === 'what' || head.name === '')
    lines.put(`${cell.text} `, cell.at)
  else if (!EMPTY_CELL.test(cell.text)) writeNumber(lines, sheet, place)
  else if (ZERO_CELL.test(cell.text)) writeZero(lines, sheet, place, before)
}

/** The number of a cell with the name that its column gives it, and its measure. */
function writeNumber(lines: Lines, sheet: Sheet, place: Place): void {
  const { head, cell } = place
  const name = nameBefore(sheet, place)
  if (name === '') lines.drop(' ')
  else lines.put(name, head.at, false)
  lines.put(cell.text, cell.at)
  if (NUMERAL.test(cell.text)) lines.put(measureOf(head), cell.at + cell.text.length - 1, false)
}

/** What stands before a number; nothing where the cell before names it. */
function nameBefore(sheet: Sheet, { head, label }: Place): string {
  if (head.role === 'people') return '，参加'
  if (head.role === 'households')
    return `，${/户|走访|上门/u.test(sheet.subject) ? sheet.subject : ''}`
  if (head.role === 'outcome') return `，${label}${outcomeOf(sheet, head)}`
  if (head.role !== 'count') return `，${head.name}`
  if (label !== '') return `，${label}`
  if (has(sheet, 'outcome')) return /调/u.test(sheet.title) ? '，调解纠纷' : '，受理纠纷'
  return sheet.subject === '' || has(sheet, 'what') ? '' : `，${sheet.subject}`
}

/** Beside columns that tell how they stand, 纠纷 counts those that came in. */
function outcomeOf({ heads }: Sheet, { name }: Head): string {
  const outcome = OUTCOME_HEAD.exec(name)?.groups?.outcome ?? name
  const several = heads.filter(({ role }) => role === 'outcome').length > 1
  return several && outcome.endsWith('纠纷') ? `受理${outcome}` : outcome
}

function measureOf({ role, name, measure }: Head): string {
  if (role === 'people') return '人'
  if (role === 'households') return '户'
  if (role === 'outcome') return '起'
  return measure || (role === 'count' ? (HEAD_MEASURES[name] ?? '') : '')
}

/** A thing that was done no time is not named; that there were no disputes is a report (contract 2.3). */
function writeZero(
  lines: Lines,
  sheet: Sheet,
  { head, label, cell }: Place,
  before: Cell | undefined,
): void {
  const counted = head.role === 'count' && !has(sheet, 'outcome')
  const name = counted ? (before?.text ?? '') : head.name
  if (counted) lines.drop(`${name} `)
  if (label === '' && ALL_DISPUTES.test(name)) lines.put('，无纠纷', cell.at, false)
}
