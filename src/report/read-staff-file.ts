import { FIGURE_FORMS, type FigureFormCode } from '../catalog/figure-forms.ts'
import { REPORT_FIGURES, type ReportFigure } from '../catalog/report-figures.ts'
import { STAFF_FILE_COLUMNS, staffFileFaults } from '../wording/report-files.ts'
import { readFigureValue } from './read-figure-value.ts'
import type { SheetRow } from './sheet-rows.ts'
import { suggestNames } from './suggest-name.ts'

/** One accepted line of the staff file. */
export interface StaffEntry {
  readonly code: string
  /** Absent when the line only sets unit or form, or when the office does not know it yet. */
  readonly value?: number
  readonly unit?: string
  readonly form?: FigureFormCode
  readonly office?: string
  /** The register or paper behind the number. */
  readonly basis?: string
}

/** What is wrong with one cell. */
interface FileFault {
  readonly line: number
  readonly column: string
  readonly sentence: string
}

/** A file is either wholly right or refused with all its faults. */
export interface StaffFile {
  readonly entries: readonly StaffEntry[]
  readonly faults: readonly FileFault[]
}

type Column = keyof typeof STAFF_FILE_COLUMNS
type Cells = Readonly<Record<Column, string>>
type Complain = (column: Column, sentence: string) => undefined

const figuresByName = new Map(
  REPORT_FIGURES.flatMap((figure) =>
    [figure.code, figure.name, ...figure.aliases].map((name) => [name, figure] as const),
  ),
)

function readUnit(text: string, figure: ReportFigure, complain: Complain): string | undefined {
  if (text === '') return undefined
  const known = [...new Set([figure.unit, ...figure.units])]
  return known.includes(text) ? text : complain('unit', staffFileFaults.unknownUnit(text, known))
}

function readForm(text: string, complain: Complain): FigureFormCode | undefined {
  if (text === '') return undefined
  const form = FIGURE_FORMS.find(({ name }) => name === text)
  if (form) return form.code
  return complain(
    'form',
    staffFileFaults.unknownForm(
      text,
      FIGURE_FORMS.map(({ name }) => name),
    ),
  )
}

function findFigure(name: string, complain: Complain): ReportFigure | undefined {
  if (name === '') return complain('name', staffFileFaults.noName())
  const figure = figuresByName.get(name) ?? figuresByName.get(name.normalize('NFKC'))
  if (figure) return figure
  const near = suggestNames(
    name,
    REPORT_FIGURES.map((known) => known.name),
  )
  return complain('name', staffFileFaults.unknownName(name, near))
}

function readEntry(cells: Cells, complain: Complain): StaffEntry | undefined {
  const figure = findFigure(cells.name, complain)
  if (!figure) return undefined
  const tell = (sentence: string) => complain('value', sentence)
  const value = readFigureValue(cells.value, figure, tell) ?? undefined
  const unit = readUnit(cells.unit, figure, complain)
  const form = readForm(cells.form, complain)
  return {
    code: figure.code,
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(form !== undefined && { form }),
    ...(cells.office && { office: cells.office }),
    ...(cells.basis && { basis: cells.basis }),
  }
}

/** Where each column stands, by the names in the head; undefined when the needed two are missing. */
function findColumns(head: readonly string[]): Record<Column, number> | undefined {
  const at = (column: Column) => head.indexOf(STAFF_FILE_COLUMNS[column])
  if (at('name') === -1 || at('value') === -1) return undefined
  return {
    name: at('name'),
    value: at('value'),
    unit: at('unit'),
    form: at('form'),
    office: at('office'),
    basis: at('basis'),
  }
}

/**
 * Reads a file that staff filled: figures of the offices, and how each figure of the report is
 * written. Every fault is told with its line and column, so that all can be mended at once.
 */
export function readStaffFile(rows: readonly SheetRow[]): StaffFile {
  const [head, ...body] = rows
  const columns = findColumns(head?.cells ?? [])
  const { name: nameColumn, value: valueColumn } = STAFF_FILE_COLUMNS
  if (!columns) {
    const sentence = staffFileFaults.noHeader([nameColumn, valueColumn])
    return { entries: [], faults: [{ line: head?.line ?? 1, column: nameColumn, sentence }] }
  }
  const faults: FileFault[] = []
  const entries: StaffEntry[] = []
  const lines = new Map<string, number>()
  for (const row of body) {
    const cell = (column: Column) => row.cells[columns[column]] ?? ''
    const complain: Complain = (column, sentence) => {
      faults.push({ line: row.line, column: STAFF_FILE_COLUMNS[column], sentence })
      return undefined
    }
    const entry = readEntry(
      {
        name: cell('name'),
        value: cell('value'),
        unit: cell('unit'),
        form: cell('form'),
        office: cell('office'),
        basis: cell('basis'),
      },
      complain,
    )
    if (!entry) continue
    const earlier = lines.get(entry.code)
    if (earlier !== undefined) complain('name', staffFileFaults.twice(cell('name'), earlier))
    lines.set(entry.code, row.line)
    entries.push(entry)
  }
  return { entries: faults.length > 0 ? [] : entries, faults }
}
