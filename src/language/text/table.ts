import { matchesOf } from '../patterns/matches.ts'
import {
  COUNT_HEAD,
  HOUSEHOLDS_HEAD,
  IDLE_HEAD,
  OUTCOME_HEAD,
  OUTCOME_IN_BRACKETS,
  PEOPLE_HEAD,
  SHORT_HEADS,
  SUM_ROW,
  THING_HEAD,
  WHAT_HEAD,
  WHERE_HEAD,
} from '../words/tables.ts'
import type { Rewritten } from './rewritten.ts'
import {
  type Cell,
  type Head,
  MEASURE_BEHIND,
  nameOf,
  type Row,
  type Sheet,
  writeSheet,
} from './table-text.ts'

/** What parts the cells of a line, and how many cells make a table of it. */
const SEPARATORS: readonly (readonly [pattern: RegExp, least: number])[] = [
  [/[|｜]/u, 2],
  [/\t/u, 2],
  [/[,，]/u, 3],
  [/[ \u3000]+/u, 3],
  [/[/／]/u, 3],
]
/** |---|:--:| of Markdown */
const RULE_LINE = /^[\s|｜:：+\-—=]+$/u
const ROLES: readonly (readonly [Head['role'], RegExp])[] = [
  ['idle', IDLE_HEAD],
  ['where', WHERE_HEAD],
  ['what', WHAT_HEAD],
  ['count', COUNT_HEAD],
  ['people', PEOPLE_HEAD],
  ['households', HOUSEHOLDS_HEAD],
  ['outcome', OUTCOME_HEAD],
]

/**
 * The lines of a message with a table in it as sentences; undefined where there is none. What all rows
 * are about may stand in the title alone (“9月院坝会” over columns of villages and numbers).
 */
export function readTable(
  source: string,
  villages: readonly string[],
  subjectOf: (title: string) => string,
): Rewritten | undefined {
  if (!source.includes('\n')) return undefined
  for (const [separator, least] of SEPARATORS) {
    const rows = rowsOf(source, separator)
    const first = rows.findIndex((row, index) => isHead(row, rows[index + 1], least))
    if (first < 0) continue
    const before = source.lastIndexOf('\n', rows[first]?.[0]?.at ?? 0) + 1
    const title = source.slice(0, before)
    return writeSheet(toSheet(rows.slice(first), villages, title, subjectOf(title)))
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
  for (const match of [...matchesOf(new RegExp(separator, 'gu'), line), undefined]) {
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

const isNamed = ({ text }: Cell): boolean => {
  const name = nameOf(text)
  return (
    THING_HEAD.test(SHORT_HEADS[name] ?? name) || ROLES.some(([, pattern]) => pattern.test(name))
  )
}

/** A line of names alone, over a line of as many cells with numbers. */
function isHead(row: Row, next: Row | undefined, least: number): boolean {
  if (!next || Math.abs(next.length - row.length) > 1) return false
  if (row.length < least && !isPair(row)) return false
  return (
    row.every(({ text }) => !/\d/.test(text) && text.length <= 12) &&
    row.filter(isNamed).length >= Math.min(2, row.length) &&
    next.some(({ text }, column) => (column > 0 || row.length === 1) && /^\d/u.test(text))
  )
}

/** 项目 数量 */
const isPair = (row: Row): boolean =>
  row.length === 2 && WHAT_HEAD.test(row[0]?.text ?? '') && COUNT_HEAD.test(row[1]?.text ?? '')

function headOf({ text, at }: Cell, short: boolean): Head {
  const bracket = /[（(]([^）)]{1,3})[）)]/u.exec(text)?.[1] ?? MEASURE_BEHIND.exec(text)?.[1] ?? ''
  const outcome = outcomeIn(bracket)
  const told = nameOf(text)
  const name = outcome ?? (short ? (SHORT_HEADS[told] ?? told) : told)
  const role = ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'thing'
  return { name, measure: outcome ? '' : bracket, role, at }
}

/** 纠纷（成）, 纠纷（受理）: the brackets tell how the disputes stand, and no measure. */
const outcomeIn = (bracket: string): string | undefined =>
  OUTCOME_IN_BRACKETS[bracket] ??
  (bracket.length > 1 && OUTCOME_HEAD.test(bracket) ? bracket : undefined)

/** “村 会 户 料”: one character stands for a thing where two or more heads beside each other do. */
const areShort = (head: Row): boolean =>
  head.filter(({ text }) => Object.hasOwn(SHORT_HEADS, nameOf(text))).length > 1

function toSheet(
  rows: readonly Row[],
  villages: readonly string[],
  title: string,
  subject: string,
): Sheet {
  const [head = [], ...body] = turned(rows, villages)
  const short = areShort(head)
  return { heads: head.map((cell) => headOf(cell, short)), rows: body, title, subject }
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
