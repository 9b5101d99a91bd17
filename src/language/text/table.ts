import {
  COUNT_HEAD,
  EMPTY_CELL,
  HEAD_MEASURES,
  IDLE_HEAD,
  PEOPLE_HEAD,
  PLAIN_HEAD,
  SUM_ROW,
  THING_HEAD,
} from '../words/tables.ts'

/** A table rewritten as lines of text that name each number, with the way back to what was sent. */
export interface TableText {
  readonly text: string
  /** For each unit of `text`, the offset in the source. */
  readonly offsets: readonly number[]
}

interface Cell {
  readonly text: string
  readonly at: number
}
type Row = readonly Cell[]

interface Head {
  readonly name: string
  /** The measure that a head tells in brackets: 资料（份）. */
  readonly measure: string
  readonly at: number
}

/** What parts the cells of a line, and how many cells make a table of it. */
const SEPARATORS: readonly (readonly [pattern: RegExp, least: number])[] = [
  [/[|｜]/u, 2],
  [/\t/u, 2],
  [/[,，]/u, 3],
  [/[ \u3000]+/u, 3],
]
/** |---|:--:| of Markdown */
const RULE_LINE = /^[\s|｜:：+\-—=]+$/u
const NUMERAL = /^\d+(?:\.\d+)?[余多]?$/u

/** The lines of a message with a table in it as sentences; undefined where there is none. */
export function readTable(source: string, villages: readonly string[]): TableText | undefined {
  if (!source.includes('\n')) return undefined
  for (const [separator, least] of SEPARATORS) {
    const rows = rowsOf(source, separator)
    const first = rows.findIndex((row, index) => isHead(row, rows[index + 1], least))
    if (first >= 0) return write(source, rows, first, villages)
  }
  return undefined
}

function rowsOf(source: string, separator: RegExp): Row[] {
  const rows: Row[] = []
  let at = 0
  for (const line of source.split('\n')) {
    if (!RULE_LINE.test(line)) rows.push(cellsOf(line, separator, at))
    at += line.length + 1
  }
  return rows
}

function cellsOf(line: string, separator: RegExp, at: number): Cell[] {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...line.matchAll(new RegExp(separator, 'gu')), undefined]) {
    const raw = line.slice(from, match?.index ?? line.length)
    const lead = raw.length - raw.trimStart().length
    cells.push({ text: raw.trim(), at: at + from + lead })
    from = (match?.index ?? 0) + (match?.[0].length ?? 0)
  }
  // | a | b | has an edge on both sides.
  if (cells[0]?.text === '' && /^\s*[|｜]/u.test(line)) cells.shift()
  if (cells.at(-1)?.text === '' && /[|｜]\s*$/u.test(line)) cells.pop()
  return cells
}

const isNamed = (text: string): boolean => {
  const name = nameOf(text)
  return [IDLE_HEAD, PLAIN_HEAD, COUNT_HEAD, PEOPLE_HEAD, THING_HEAD].some((p) => p.test(name))
}

/** A line of names alone, over a line of as many cells with numbers. */
function isHead(row: Row, next: Row | undefined, least: number): boolean {
  if (!next || row.length < least || Math.abs(next.length - row.length) > 1) return false
  const named = row.filter(({ text }) => isNamed(text)).length
  return (
    row.every(({ text }) => !/\d/.test(text) && text.length <= 12) &&
    named >= Math.min(2, row.length) &&
    next.some(({ text }, column) => column > 0 && NUMERAL.test(text))
  )
}

const nameOf = (text: string): string => text.replaceAll(/[（(][^）)]*[）)]|\s|\*/gu, '')

function headOf({ text, at }: Cell): Head {
  const measure = /[（(]([^）)]{1,3})[）)]/u.exec(text)?.[1] ?? ''
  return { name: nameOf(text), measure, at }
}

/** Grows the text with the place of every unit. */
class Lines {
  text = ''
  readonly offsets: number[] = []

  /** Adds words from a place of the source; words that stand nowhere take one place. */
  put(words: string, at: number, told = true): void {
    for (let unit = 0; unit < words.length; unit++) this.offsets.push(told ? at + unit : at)
    this.text += words
  }
}

function write(
  source: string,
  rows: readonly Row[],
  first: number,
  villages: readonly string[],
): TableText {
  const lines = new Lines()
  const start = rows[first]?.[0]?.at ?? 0
  const before = source.lastIndexOf('\n', start) + 1
  lines.put(source.slice(0, before), 0)
  const table = turned(rows.slice(first), villages)
  const heads = (table[0] ?? []).map(headOf)
  for (const row of table.slice(1)) writeRow(lines, heads, row)
  return { text: lines.text, offsets: lines.offsets }
}

/** A table with the villages across is turned, so that each is a row. */
function turned(rows: readonly Row[], villages: readonly string[]): readonly Row[] {
  const [head = []] = rows
  const isVillage = ({ text }: Cell) =>
    villages.some((village) => village === text || village.replace(/(?:村|社区)$/u, '') === text)
  const across = head.slice(1).filter(({ text }) => !SUM_ROW.test(text))
  if (across.length === 0 || !across.every(isVillage)) return rows
  const nothing: Cell = { text: '', at: 0 }
  return head.map((_, column) => rows.map((row) => row[column] ?? nothing))
}

function writeRow(lines: Lines, heads: readonly Head[], row: Row): void {
  const [lead] = row
  if (!lead || SUM_ROW.test(lead.text)) return
  const cells = row.length === 1 ? [] : row
  if (cells.length === 0) lines.put(lead.text, lead.at)
  for (const [column, cell] of cells.entries())
    writeCell(lines, heads[column], cell, row[column - 1])
  lines.put('\n', (row.at(-1)?.at ?? 0) + (row.at(-1)?.text.length ?? 0))
}

function writeCell(lines: Lines, head: Head | undefined, cell: Cell, before?: Cell): void {
  if (!head || IDLE_HEAD.test(head.name)) return
  if (PLAIN_HEAD.test(head.name) || head.name === '') lines.put(`${cell.text} `, cell.at)
  else if (!EMPTY_CELL.test(cell.text)) writeNumber(lines, head, cell)
  else if (COUNT_HEAD.test(head.name) && /^[0０零]$/u.test(cell.text)) unsay(lines, before)
}

/** The number of a cell with the name that its column gives it, and its measure. */
function writeNumber(lines: Lines, head: Head, cell: Cell): void {
  const counts = COUNT_HEAD.test(head.name)
  const people = PEOPLE_HEAD.test(head.name)
  if (counts) trim(lines)
  else lines.put(people ? '，参加' : `，${head.name}`, people ? cell.at : head.at, false)
  lines.put(cell.text, cell.at)
  if (!NUMERAL.test(cell.text)) return
  const measure = people ? '人' : head.measure || (counts ? HEAD_MEASURES[head.name] : '')
  lines.put(measure ?? '', cell.at + cell.text.length - 1, false)
}

/** The number stands beside the name in front of it. */
function trim(lines: Lines): void {
  while (lines.text.endsWith(' ')) {
    lines.text = lines.text.slice(0, -1)
    lines.offsets.pop()
  }
}

/** A thing that was done no time is not named. */
function unsay(lines: Lines, before: Cell | undefined): void {
  const length = (before?.text.length ?? 0) + 1
  if (!before || !lines.text.endsWith(`${before.text} `)) return
  lines.text = lines.text.slice(0, -length)
  lines.offsets.splice(-length)
}
