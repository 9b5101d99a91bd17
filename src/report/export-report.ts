import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type Db, sqlStateOf } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import { dayOf, yearRange } from '../lib/days.ts'
import type { Township } from '../registry/township.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { reviewWords } from '../wording/report-review.ts'
import { REPORT_FILES, reviewTitle } from '../wording/report-texts.ts'
import type { Block } from './block.ts'
import { composeReport } from './compose-report.ts'
import type { ChartPicture } from './draw-chart.ts'
import { type DraftChanges, explainChanges } from './explain-changes.ts'
import { fillTemplate } from './fill-template.ts'
import { readKeptTemplate } from './kept-template.ts'
import { renderDocx } from './render-docx.ts'
import { drawYearCharts, reportContent } from './report-content.ts'
import { loadReportData, type ReportData, silentVillages } from './report-data.ts'
import { fontProfileOf } from './report-settings.ts'
import { type AlsoWarn, findWarnings, type ReportWarning } from './report-warnings.ts'
import { reviewComment, sourceRows } from './review-comment.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { templateValues } from './template-values.ts'
import { writeAtomically } from './write-atomically.ts'
import { writeLedger } from './write-ledger.ts'

/** What is exported, and where to. */
export interface ExportOptions {
  readonly township: Township
  readonly year: number
  /** The folder that gets the files. */
  readonly out: string
  /** The path on this machine of the stored file with a content hash: photos, the kept template. */
  readonly pathOf?: (hash: string) => string
  /** A .docx from which 正式稿 is filled instead of the one that is kept for the year. */
  readonly template?: Uint8Array
  readonly now: Date
  /** What others know, such as questions that nobody answered; told before the report's own. */
  readonly alsoWarn?: AlsoWarn
  /** Ends the work early; no file is left then. */
  readonly signal?: AbortSignal
  /** Told before each step, for a progress bar. */
  readonly onStep?: (step: string, done: number, of: number) => void
}

/** What an export wrote. */
export interface ExportResult {
  readonly snapshot: Snapshot
  readonly files: readonly string[]
  readonly warnings: readonly ReportWarning[]
  /** Against the year's draft before; undefined for the first one. */
  readonly changes: DraftChanges | undefined
}

const STEPS = 5

async function writeDocuments(
  data: ReportData,
  pictures: readonly ChartPicture[],
  options: ExportOptions,
  folder: string,
): Promise<void> {
  const content = reportContent(data, pictures, options.now)
  const blocks = composeReport(content)
  const title = `${data.township.name}${reviewTitle(options.year)}`
  const docx = {
    title,
    year: options.year,
    profile: fontProfileOf(data.texts.fonts),
    closing: data.texts.closing === 'with_seal' ? 'with_seal' : 'without_seal',
    at: options.now,
  } as const
  const template = options.template ?? (await readKeptTemplate(data.texts, options.pathOf))
  const final = template
    ? await fillTemplate(template, templateValues(data, content, pictures))
    : await renderDocx(blocks, docx)
  await writeFile(join(folder, REPORT_FILES.final), final)
  const silent = silentVillages(data)
  const appendix: Block = {
    kind: 'appendix',
    title: reviewWords.appendix,
    head: reviewWords.appendixHead,
    rows: sourceRows(data.snapshot.figures),
  }
  const review = await renderDocx([...blocks, appendix], {
    ...docx,
    commentOn: (figure) => reviewComment(figure, silent.get(figure.indicator) ?? []),
  })
  await writeFile(join(folder, REPORT_FILES.review), review)
}

async function writeCharts(data: ReportData, folder: string): Promise<ChartPicture[]> {
  await mkdir(join(folder, REPORT_FILES.charts))
  const pictures = drawYearCharts(data)
  for (const { title, png } of pictures)
    await writeFile(join(folder, REPORT_FILES.charts, `${title}.png`), png)
  return pictures
}

async function writeAll(db: Db, options: ExportOptions, folder: string) {
  const { township, year, now, signal, onStep, pathOf } = options
  const step = (name: string, done: number) => {
    signal?.throwIfAborted()
    onStep?.(name, done, STEPS)
  }
  step('figures', 0)
  const snapshot = await takeSnapshot(db, township.id, year, now)
  const data = await loadReportData(db, township, snapshot)
  step('charts', 1)
  const pictures = await writeCharts(data, folder)
  step('documents', 2)
  await writeDocuments(data, pictures, options, folder)
  step('ledger', 3)
  const { breakdown, names: called } = data
  const ledger = {
    ...{ title: ledgerWords.year(township.name, year), asOf: dayOf(snapshot.asOf), snapshot },
    ...{ scope: { townshipId: township.id, ...yearRange(year) }, breakdown, names: called },
    ...{ signal, pathOf },
  }
  await writeLedger(db, ledger, join(folder, REPORT_FILES.ledger))
  step('warnings', 4)
  const others = (await options.alsoWarn?.(db, township.id)) ?? []
  const warnings = [...others, ...(await findWarnings(db, data, now))]
  const charts = pictures.map(({ title }) => `${REPORT_FILES.charts}/${title}.png`)
  const names = [REPORT_FILES.final, REPORT_FILES.review, REPORT_FILES.ledger, ...charts]
  return { snapshot, warnings, names, changes: await explainChanges(db, snapshot) }
}

const ATTEMPTS = 3
/** Two exports at once may want the same snapshot number; the later one starts again. */
const BUSY = ['23505', '40001']

/** Does something upon one state of the database, whatever others write meanwhile. */
export async function inOneState<T>(store: Store, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.transaction(async (tx) => {
        await tx.execute(sql`set transaction isolation level repeatable read`)
        return work(tx)
      })
    } catch (error) {
      if (attempt === ATTEMPTS || !BUSY.includes(sqlStateOf(error) ?? '')) throw error
    }
  }
}

/**
 * Writes the files of a year: 正式稿, 送审稿, 台账 and the charts, all from one snapshot. They
 * appear together when all are done.
 *
 * @throws Problem when the template is faulty; AbortError when cancelled
 */
export async function exportReport(store: Store, options: ExportOptions): Promise<ExportResult> {
  let result: Omit<ExportResult, 'files'> | undefined
  const files = await writeAtomically(options.out, async (partial) => {
    const { names, ...done } = await inOneState(store, async (tx) => {
      await rm(join(partial, REPORT_FILES.charts), { recursive: true, force: true })
      return writeAll(tx, options, partial)
    })
    result = done
    return names
  })
  if (!result) throw new Error('The export wrote files without a result')
  return { ...result, files }
}
