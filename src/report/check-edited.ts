import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import type { Township } from '../registry/township.ts'
import { compareWords } from '../wording/report-compare.ts'
import { composeReport } from './compose-report.ts'
import { readKeptTemplate } from './kept-template.ts'
import { rateFaults } from './rate-warnings.ts'
import { compareWithSnapshot, hasFigureMarks, type ReportDifference } from './read-back.ts'
import { compareWithTemplate } from './read-back-template.ts'
import { readDocxText } from './read-docx-text.ts'
import { reportContent } from './report-content.ts'
import { loadReportData, type ReportData } from './report-data.ts'
import { findLastSnapshot, type Snapshot } from './snapshot.ts'

/** Whose edited report of which year. */
export interface EditedReport {
  readonly township: Township
  readonly year: number
  readonly docx: Uint8Array
  /** Where the file with a content hash lies, for the template that is kept. */
  readonly pathOf: (hash: string) => string
}

/** What an edited 正式稿 says otherwise than the latest snapshot of its year. */
export interface EditedCheck {
  readonly snapshot: Snapshot
  readonly differences: readonly ReportDifference[]
  /** What could not be compared, and rates that are not the quotient of their figures. */
  readonly remarks: readonly string[]
}

/** The figures that the built-in form writes for this year. */
function figuresWritten(data: ReportData): ReadonlySet<string> {
  const blocks = composeReport(reportContent(data, [], data.snapshot.asOf))
  return new Set(
    blocks
      .flatMap((block) => (block.kind === 'body' ? block.inlines : []))
      .flatMap((inline) => (typeof inline === 'string' ? [] : [inline.figure.indicator])),
  )
}

/**
 * Reads an edited 正式稿 back, whether it was made from the built-in form or from the template
 * that is kept.
 *
 * @throws Problem `no_snapshot` before the first export, `template_faulty` for what is no .docx,
 * `no_figure_marks` and `other_year` where nothing can be compared
 */
export async function checkEdited(db: Db, edited: EditedReport): Promise<EditedCheck> {
  const { township, year, docx } = edited
  const paragraphs = await readDocxText(docx)
  const snapshot = await findLastSnapshot(db, township.id, year)
  if (!snapshot) throw new Problem('no_snapshot', compareWords.noSnapshot(year), 'report')
  const data = await loadReportData(db, township, snapshot)
  const rates = rateFaults(paragraphs.map(({ text }) => text).join('\n'), snapshot.figures)
  if (await hasFigureMarks(docx)) {
    const differences = await compareWithSnapshot(docx, snapshot, figuresWritten(data))
    return { snapshot, differences, remarks: rates }
  }
  const template = await readKeptTemplate(data.texts, edited.pathOf)
  if (!template) throw new Problem('no_figure_marks', compareWords.noMarks(), 'report')
  const { differences, unread } = compareWithTemplate(
    paragraphs,
    await readDocxText(template),
    data,
  )
  return { snapshot, differences, remarks: [...unread, ...rates] }
}
