import type { Db } from '../db/db.ts'
import { type Evidence, listEvidence } from '../ledger/evidence.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import type { Day } from '../lib/days.ts'
import { LEDGER_HEADS, LEDGER_SHEETS, ledgerWords } from '../wording/report-ledger.ts'
import { disputeTotals } from './dispute-totals.ts'
import { LedgerEvidence } from './ledger-evidence.ts'
import { writeFiguresSheet, writeMonthsSheet } from './ledger-figures.ts'
import { activityRows, disputeRow, type Names } from './ledger-rows.ts'
import {
  type LedgerColumn,
  type LedgerSheet,
  type LedgerWriter,
  openLedgerWriter,
} from './ledger-writer.ts'
import type { BreakdownRow } from './load-breakdown.ts'
import type { Snapshot } from './snapshot.ts'
import { type LedgerSize, type Scope, walkRecords } from './walk-records.ts'

/** What the workbook is made of. */
export interface LedgerContent {
  /** What stands in the heading: the township, the village, the days. */
  readonly title: string
  readonly asOf: Day
  readonly scope: Scope
  readonly size: LedgerSize
  /** One kind of records alone. */
  readonly kind?: LedgerRecord['kind'] | undefined
  /** The figures that a whole year agrees with; without it there is no sheet of sources. */
  readonly snapshot?: Snapshot
  readonly breakdown: readonly BreakdownRow[]
  /** Numbers of records of which something was asked and not answered. */
  readonly unconfirmed?: ReadonlySet<string> | undefined
  readonly names: Names
  readonly signal?: AbortSignal | undefined
  /** Told how many records have been written, some at a time. */
  readonly onRecords?: ((done: number) => void) | undefined
  /** Where the stored file with a content hash lies, for the small pictures. */
  readonly pathOf?: ((hash: string) => string) | undefined
}

/** Above so many rows the workbook is streamed, and has no pictures. */
const ROWS_IN_MEMORY = 20_000

const DAY = { width: 12, format: 'day' } as const
const TIME = { width: 17, format: 'time' } as const
const COUNT = { width: 10, format: 'count' } as const
/** Rates have decimals. */
const NUMERAL = { width: 12, format: 'number' } as const
const NUMBER = { width: 11, format: 'text' } as const
const MONEY = { width: 14, format: 'money' } as const

type Special = Readonly<Record<string, Omit<LedgerColumn, 'head'>>>

const COMMON: Special = {
  开始日期: DAY,
  结束日期: DAY,
  受理日期: DAY,
  办结日期: DAY,
  计入日期: DAY,
  办结计入: DAY,
  日期: DAY,
  报告时间: TIME,
  编号: NUMBER,
  '村（社区）': { width: 14 },
  指标: { width: 18 },
  情况: { width: 18 },
  证据: { width: 8 },
}

/** What differs from short text, by sheet. */
const SPECIAL: Readonly<Record<keyof typeof LEDGER_SHEETS, Special>> = {
  activities: { 数量: COUNT },
  disputes: { 件数: COUNT, '金额（元）': MONEY },
  months: Object.fromEntries(LEDGER_HEADS.months.slice(3).map((head) => [head, COUNT])),
  figures: {
    指标: { width: 34 },
    报告写法: { width: 16 },
    实数: NUMERAL,
    规则: { width: 30 },
    填报科室: { width: 20 },
    依据: { width: 30 },
    记录数: COUNT,
    村数: COUNT,
    上年: NUMERAL,
    比上年: { width: 16 },
    记录编号: { width: 60, format: 'list' },
  },
  evidence: {
    缩略图: { width: 15 },
    文件: { width: 26 },
    '文件（SHA-256）': { width: 68, format: 'text' },
    '大小（字节）': COUNT,
  },
}

const columnsOf = (sheet: keyof typeof LEDGER_SHEETS): LedgerColumn[] =>
  LEDGER_HEADS[sheet].map((head) => ({ head, width: 12, ...COMMON[head], ...SPECIAL[sheet][head] }))

/** The heading of a sheet with the state that it agrees with. */
function sheetTitle({ title, snapshot, asOf }: LedgerContent, sheet: string): string {
  const state = snapshot ? ledgerWords.numbered(snapshot.number, asOf) : ledgerWords.asOf(asOf)
  return `${ledgerWords.title(title, sheet)}　${state}`
}

/** Walks the records of a kind with the files that show them. */
async function* withEvidence(
  db: Db,
  { scope, signal, onRecords }: LedgerContent,
  kind: LedgerRecord['kind'],
) {
  for await (const batch of walkRecords(db, { ...scope, kind })) {
    signal?.throwIfAborted()
    const ids = batch.map(({ id }) => id)
    const files = new Map<number, Evidence[]>()
    for (const file of await listEvidence(db, scope.townshipId, ids, scope.asOf))
      files.set(file.recordId, [...(files.get(file.recordId) ?? []), file])
    for (const record of batch) yield { record, files: files.get(record.id) ?? [] }
    onRecords?.(batch.length)
  }
}

async function fillActivities(
  db: Db,
  content: LedgerContent,
  sheet: LedgerSheet,
  evidence: LedgerEvidence,
): Promise<void> {
  for await (const { record, files } of withEvidence(db, content, 'activity')) {
    const link = evidence.add(record, files, sheet.nextRow)
    for (const row of activityRows(record, content)) sheet.row([...row, link])
  }
  sheet.finish()
}

async function fillDisputes(
  db: Db,
  content: LedgerContent,
  sheet: LedgerSheet,
  evidence: LedgerEvidence,
): Promise<void> {
  const totals = disputeTotals(content.scope)
  for await (const { record, files } of withEvidence(db, content, 'dispute')) {
    const link = evidence.add(record, files, sheet.nextRow)
    sheet.row([...disputeRow(record, content), link])
    totals.add(record)
  }
  sheet.finish(sheet.rowCount > 0 ? totals.line(sheet.nextRow - 1) : undefined)
}

const FILL = { activity: fillActivities, dispute: fillDisputes } as const

/**
 * Writes 台账.xlsx to a path: all records of the scope, totals by village and month, the source of
 * each figure, and the evidence with small pictures. Above 20,000 rows they are streamed, so
 * memory does not grow with the year, and the pictures are left out.
 */
export async function writeLedger(db: Db, content: LedgerContent, path: string): Promise<void> {
  const pictures = content.size.lines <= ROWS_IN_MEMORY
  const writer = openLedgerWriter(path, { pictures })
  try {
    await fillLedger(db, countingUp(content), writer, pictures ? content.pathOf : undefined)
    await writer.close()
  } catch (error) {
    writer.abandon()
    throw error
  }
}

/** The same, told how many records there are so far instead of how many came. */
function countingUp(content: LedgerContent): LedgerContent {
  let done = 0
  const onRecords = (some: number) => {
    done += some
    content.onRecords?.(done)
  }
  return { ...content, onRecords }
}

async function fillLedger(
  db: Db,
  content: LedgerContent,
  writer: LedgerWriter,
  pathOf: LedgerContent['pathOf'],
): Promise<void> {
  const open = (sheet: keyof typeof LEDGER_SHEETS) =>
    writer.sheet(LEDGER_SHEETS[sheet], sheetTitle(content, LEDGER_SHEETS[sheet]), columnsOf(sheet))
  const { snapshot, names, signal, kind } = content
  const evidence = new LedgerEvidence()
  const sheets: LedgerSheet[] = []
  for (const one of ['activity', 'dispute'] as const) {
    if (kind !== undefined && kind !== one) continue
    const sheet = open(one === 'activity' ? 'activities' : 'disputes')
    sheets.push(sheet)
    await FILL[one](db, content, sheet, evidence)
  }
  checkRows(content, sheets)
  writeMonthsSheet(content, open('months'))
  if (snapshot) writeFiguresSheet({ snapshot }, open('figures'))
  await evidence.write(open('evidence'), names, { pathOf, signal })
}

/** As many rows come out as there were lines when everything was counted. */
function checkRows({ kind, size }: LedgerContent, sheets: readonly LedgerSheet[]): void {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0)
  if (kind === undefined && rows !== size.lines)
    throw new Error(`The ledger has ${size.lines} lines, and ${rows} rows were written`)
}
