import ExcelJS from 'exceljs'
import { FIGURE_FORMS } from '../catalog/figure-forms.ts'
import { REPORT_FIGURES, type ReportFigure } from '../catalog/report-figures.ts'
import { REPORT_TOPICS } from '../catalog/report-topics.ts'
import { STAFF_FILE_COLUMNS, STAFF_FILE_HELP, STAFF_FILE_SHEETS } from '../wording/report-files.ts'
import { formOf } from './show-figure.ts'

const COLUMN_WIDTHS = [44, 12, 10, 10, 20, 40]
const GREY: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } }

/** In the order of the report's topics; within a topic what offices enter comes first. */
const rowsInOrder = (): readonly ReportFigure[] => {
  const place = (figure: ReportFigure) =>
    REPORT_TOPICS.findIndex(({ code }) => code === figure.topic) +
    (figure.source === 'chat' ? REPORT_TOPICS.length : 0)
  return [...REPORT_FIGURES].sort((a, b) => place(a) - place(b))
}

const listOf = (words: readonly string[]): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${words.join(',')}"`],
  showErrorMessage: true,
  errorTitle: '不在列表里',
  error: `请选：${words.join('、')}`,
})

function addFigureRow(sheet: ExcelJS.Worksheet, figure: ReportFigure): void {
  const row = sheet.addRow([
    figure.name,
    null,
    figure.unit,
    formOf(figure.form).name,
    figure.office ?? null,
    null,
  ])
  row.getCell(3).dataValidation = listOf([...new Set([figure.unit, ...figure.units])])
  row.getCell(4).dataValidation = listOf(FIGURE_FORMS.map(({ name }) => name))
  if (figure.source === 'chat') row.eachCell({ includeEmpty: true }, (cell) => (cell.fill = GREY))
}

/** The .xlsx that staff fill with their figures: one line a figure, choices for unit and form. */
export async function writeStaffTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(STAFF_FILE_SHEETS.figures, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = '1:1'
  sheet.columns = COLUMN_WIDTHS.map((width) => ({ width }))
  sheet.addRow(Object.values(STAFF_FILE_COLUMNS)).font = { bold: true }
  for (const figure of rowsInOrder()) addFigureRow(sheet, figure)
  const help = book.addWorksheet(STAFF_FILE_SHEETS.help)
  help.columns = [{ width: 100 }]
  for (const line of STAFF_FILE_HELP) help.addRow([line]).alignment = { wrapText: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
