import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { type Db, sqlStateOf } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import { dayOf } from '../lib/days.ts'
import type { Township } from '../registry/township.ts'
import { reviewWords } from '../wording/report-review.ts'
import { REPORT_FILES, reviewTitle } from '../wording/report-texts.ts'
import type { Block } from './block.ts'
import { composeReport, type ReportContent } from './compose-report.ts'
import { type ChartPicture, drawChart } from './draw-chart.ts'
import { fillTemplate } from './fill-template.ts'
import { renderDocx } from './render-docx.ts'
import { loadReportData, type ReportData, silentVillages } from './report-data.ts'
import { reportExhibits } from './report-exhibits.ts'
import { defaultTexts, fontProfileOf } from './report-settings.ts'
import { findWarnings, type ReportWarning } from './report-warnings.ts'
import { reviewComment, sourceRows } from './review-comment.ts'
import type { Snapshot } from './snapshot.ts'
import { templateValues } from './template-values.ts'
import { writeAtomically } from './write-atomically.ts'
import { writeLedger } from './write-ledger.ts'
import { yearCharts } from './year-charts.ts'

/** What is exported, and where to. */
export interface ExportOptions {
  readonly township: Township
  readonly year: number
  /** The folder that gets the files. */
  readonly out: string
  /** The township's own .docx; then 正式稿 is filled from it. */
  readonly template?: Uint8Array
  readonly now: Date
  /** What others know, such as questions that nobody answered; told after the report's own. */
  readonly alsoWarn?: (db: Db) => Promise<readonly ReportWarning[]>
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
}

const STEPS = 5

/** The content of the built-in report for a township's settings. */
function reportContent(data: ReportData, exhibits: readonly Block[], date: string): ReportContent {
  const { township, snapshot } = data
  const texts = { ...defaultTexts(township.name), ...data.texts }
  return {
    township: township.name,
    signatories: texts.signatories?.split('\n') ?? [],
    addressee: texts.addressee ?? '',
    year: snapshot.year,
    parts: texts.form === 'four' ? 'four' : 'three',
    missing: texts.missing === 'leave_out' ? 'leave_out' : 'mark',
    withoutTopics: texts.without?.split(/\s+/) ?? [],
    texts,
    figures: snapshot.figures,
    exhibits,
    date,
  }
}

/** 2024年1月11日, in Asia/Shanghai. */
const longDate = (instant: Date): string => {
  const [year, month, day] = dayOf(instant).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

async function writeDocuments(
  data: ReportData,
  pictures: readonly ChartPicture[],
  options: ExportOptions,
  folder: string,
): Promise<void> {
  const content = reportContent(data, reportExhibits(data, pictures), longDate(options.now))
  const blocks = composeReport(content)
  const title = `${data.township.name}${reviewTitle(options.year)}`
  const docx = {
    title,
    year: options.year,
    profile: fontProfileOf(data.texts.fonts),
    closing: data.texts.closing === 'with_seal' ? 'with_seal' : 'without_seal',
    at: options.now,
  } as const
  const final = options.template
    ? await fillTemplate(options.template, templateValues(data, content, pictures))
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
  const { snapshot, breakdown, villages } = data
  const { year, figures } = snapshot
  await mkdir(join(folder, REPORT_FILES.charts))
  const pictures: ChartPicture[] = []
  const { catalog } = data.names
  for (const chart of yearCharts({ year, rows: breakdown, villages, figures, catalog })) {
    const picture = drawChart(chart)
    await writeFile(join(folder, REPORT_FILES.charts, `${picture.title}.png`), picture.png)
    pictures.push(picture)
  }
  return pictures
}

async function writeAll(db: Db, options: ExportOptions, folder: string) {
  const { signal, onStep } = options
  const step = (name: string, done: number) => {
    signal?.throwIfAborted()
    onStep?.(name, done, STEPS)
  }
  step('figures', 0)
  const data = await loadReportData(db, options.township, options.year, options.now)
  step('charts', 1)
  const pictures = await writeCharts(data, folder)
  step('documents', 2)
  await writeDocuments(data, pictures, options, folder)
  step('ledger', 3)
  const ledger = { ...data, township: data.township.name, signal }
  await writeLedger(db, ledger, join(folder, REPORT_FILES.ledger))
  step('warnings', 4)
  const others = (await options.alsoWarn?.(db)) ?? []
  const warnings = [...(await findWarnings(db, data)), ...others]
  const charts = pictures.map(({ title }) => `${REPORT_FILES.charts}/${title}.png`)
  const names = [REPORT_FILES.final, REPORT_FILES.review, REPORT_FILES.ledger, ...charts]
  return { snapshot: data.snapshot, warnings, names }
}

const ATTEMPTS = 3
/** Two exports at once may want the same snapshot number; the later one starts again. */
const BUSY = ['23505', '40001']

async function inOneState<T>(store: Store, work: (tx: Db) => Promise<T>): Promise<T> {
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
    const done = await inOneState(store, async (tx) => {
      await rm(join(partial, REPORT_FILES.charts), { recursive: true, force: true })
      return writeAll(tx, options, partial)
    })
    result = done
    return done.names
  })
  if (!result) throw new Error('The export wrote files without a result')
  const { snapshot, warnings } = result
  return { snapshot, files, warnings }
}
