import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import { findLastEntry } from '../ledger/journal.ts'
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
import { inOneState } from './in-one-state.ts'
import { readKeptTemplate } from './kept-template.ts'
import { renderDocx } from './render-docx.ts'
import { drawTextCharts, drawYearCharts, reportContent } from './report-content.ts'
import { loadReportData, type ReportData, silentVillages } from './report-data.ts'
import { fontProfileOf } from './report-settings.ts'
import { type ChatKnowledge, findWarnings, type ReportWarning } from './report-warnings.ts'
import { reviewComment, sourceRows } from './review-comment.ts'
import { keepSnapshot, nextSnapshot, type Snapshot } from './snapshot.ts'
import { templateValues } from './template-values.ts'
import { findUnsettled, type Unsettled } from './unsettled.ts'
import { BATCH, type LedgerSize, measureLedger, type Scope } from './walk-records.ts'
import { writeAtomically } from './write-atomically.ts'
import { writeLedger } from './write-ledger.ts'

type ExportStep = 'figures' | 'charts' | 'documents' | 'ledger'

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
  /** Questions that nobody answered; their warnings come before the report's own. */
  readonly chat?: ChatKnowledge
  /** Ends the work early; no file is left then. */
  readonly signal?: AbortSignal
  /** Told before each step, for a progress bar; how many there are is known from the second on. */
  readonly onStep?: (step: ExportStep, done: number, of: number) => void
}

/** What an export wrote. */
export interface ExportResult {
  readonly snapshot: Snapshot
  readonly files: readonly string[]
  readonly warnings: readonly ReportWarning[]
  /** Against the year's draft before; undefined for the first one. */
  readonly changes: DraftChanges | undefined
}

interface DocumentParts {
  readonly data: ReportData
  readonly unsettled: Unsettled
  readonly pictures: readonly ChartPicture[]
}

async function writeDocuments(
  { data, unsettled, pictures }: DocumentParts,
  options: ExportOptions,
  folder: string,
): Promise<void> {
  const content = reportContent(data, drawTextCharts(data), options.now)
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
    commentOn: (figure) => reviewComment(figure, silent.get(figure.indicator) ?? [], unsettled),
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

/** What a year's files are made of, read at one instant. */
interface Gathered {
  readonly data: ReportData
  readonly scope: Scope
  readonly size: LedgerSize
  readonly unsettled: Unsettled
  readonly warnings: readonly ReportWarning[]
  readonly changes: DraftChanges | undefined
}

async function gather(tx: Db, { township, year, now, chat }: ExportOptions): Promise<Gathered> {
  const snapshot = await nextSnapshot(tx, township.id, year, now)
  const data = await loadReportData(tx, township, snapshot)
  const asOf = await findLastEntry(tx, township.id)
  const scope = { townshipId: township.id, ...yearRange(year), asOf }
  const unsettled = await findUnsettled(tx, township.id, year, chat)
  return {
    ...{ data, scope, unsettled },
    size: await measureLedger(tx, scope),
    warnings: [...unsettled.warnings, ...(await findWarnings(tx, data, now))],
    changes: await explainChanges(tx, snapshot),
  }
}

/** Figures, charts and documents; each part of the ledger's records is a step of its own. */
const STEPS = 3

async function writeFiles(
  db: Db,
  { data, scope, size, unsettled }: Gathered,
  options: ExportOptions,
  folder: string,
): Promise<string[]> {
  const { signal, onStep, pathOf } = options
  const of = STEPS + Math.ceil(size.records / BATCH)
  const step = (name: ExportStep, done: number) => {
    signal?.throwIfAborted()
    onStep?.(name, done, of)
  }
  step('charts', 1)
  const pictures = await writeCharts(data, folder)
  step('documents', 2)
  await writeDocuments({ data, unsettled, pictures }, options, folder)
  step('ledger', STEPS)
  const { township, snapshot, breakdown, names: called } = data
  const ledger = {
    ...{ title: ledgerWords.year(township.name, snapshot.year), asOf: dayOf(snapshot.asOf) },
    ...{
      snapshot,
      unconfirmed: unsettled.records,
      scope,
      size,
      breakdown,
      names: called,
      signal,
      pathOf,
    },
    onRecords: (records: number) => step('ledger', STEPS + Math.floor(records / BATCH)),
  }
  await writeLedger(db, ledger, join(folder, REPORT_FILES.ledger))
  const charts = pictures.map(({ title }) => `${REPORT_FILES.charts}/${title}.png`)
  return [REPORT_FILES.final, REPORT_FILES.review, REPORT_FILES.ledger, ...charts]
}

const ATTEMPTS = 3

/** Another export took the number that stands in the files; they are written anew. */
class NumberTaken extends Error {}

/**
 * Writes the files of a year: 正式稿, 送审稿, 台账 and the charts, all from one snapshot. They
 * appear together when all are done.
 *
 * @throws Problem when the template is faulty; AbortError when cancelled
 */
export async function exportReport(store: Store, options: ExportOptions): Promise<ExportResult> {
  for (let attempt = 1; ; attempt++) {
    options.onStep?.('figures', 0, STEPS + 1)
    const gathered = await inOneState(store, (tx) => gather(tx, options))
    const { warnings, changes } = gathered
    const { snapshot } = gathered.data
    try {
      const files = await writeAtomically(options.out, async (partial) => {
        const names = await writeFiles(store.db, gathered, options, partial)
        if (!(await keepSnapshot(store.db, snapshot))) throw new NumberTaken()
        return names
      })
      return { snapshot, files, warnings, changes }
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof NumberTaken)) throw error
    }
  }
}
