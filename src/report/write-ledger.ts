import type { Db } from '../db/db.ts'
import { listEvidence } from '../ledger/evidence.ts'
import { dayOf } from '../lib/days.ts'
import { LEDGER_HEADS, LEDGER_SHEETS, ledgerWords } from '../wording/report-ledger.ts'
import { writeFiguresSheet, writeMonthsSheet } from './ledger-figures.ts'
import { activityRows, disputeRow, type Names, villageName } from './ledger-rows.ts'
import {
  columnName,
  type LedgerColumn,
  type LedgerSheet,
  openLedgerWriter,
} from './ledger-writer.ts'
import type { BreakdownRow } from './load-breakdown.ts'
import type { Snapshot } from './snapshot.ts'
import { walkRecords } from './walk-records.ts'

/** What the workbook is made of. */
export interface LedgerContent {
  readonly township: string
  readonly snapshot: Snapshot
  readonly breakdown: readonly BreakdownRow[]
  readonly names: Names
  readonly signal?: AbortSignal | undefined
  readonly pathOf?: ((hash: string) => string) | undefined
}

/** How many data rows each sheet got. */
export interface LedgerCounts {
  readonly activities: number
  readonly disputes: number
  readonly evidence: number
}

/** Columns from their heads: widths and formats where they are not those of short text. */
const columnsOf = (
  heads: readonly string[],
  special: Readonly<Record<string, Omit<LedgerColumn, 'head'>>>,
): LedgerColumn[] => heads.map((head) => ({ head, width: 12, ...special[head] }))

const DAY = { width: 12, format: 'day' } as const
const TIME = { width: 17, format: 'time' } as const
const COUNT = { width: 10, format: 'count' } as const
const NUMBER = { width: 11, format: 'text' } as const

/** The heading of a sheet with the snapshot that it agrees with. */
function sheetTitle(content: LedgerContent, sheet: string): string {
  const { number, year, asOf } = content.snapshot
  return `${ledgerWords.title(content.township, year, sheet)}　${ledgerWords.asOf(number, dayOf(asOf))}`
}

async function fillActivities(db: Db, content: LedgerContent, sheet: LedgerSheet): Promise<void> {
  const { townshipId, year } = content.snapshot
  for await (const batch of walkRecords(db, { townshipId, year, kind: 'activity' })) {
    content.signal?.throwIfAborted()
    for (const record of batch)
      for (const row of activityRows(record, content.names)) sheet.row(row)
  }
  sheet.finish()
}

/** The last line sums counts and money; the formula skips nothing that a filter hides. */
async function fillDisputes(db: Db, content: LedgerContent, sheet: LedgerSheet): Promise<void> {
  const { townshipId, year } = content.snapshot
  const [countColumn, amountColumn] = [3, 9]
  let count = 0
  let amount = 0
  for await (const batch of walkRecords(db, { townshipId, year, kind: 'dispute' })) {
    content.signal?.throwIfAborted()
    for (const record of batch) {
      sheet.row(disputeRow(record, content.names))
      count += record.dispute?.count ?? 0
      amount += record.dispute?.amountYuan ?? 0
    }
  }
  const sum = (column: number, result: number) => {
    const name = columnName(column)
    return { formula: `SUM(${name}3:${name}${Math.max(3, sheet.nextRow - 1)})`, result }
  }
  const totals = [
    ledgerWords.total,
    null,
    null,
    sum(countColumn, count),
    null,
    null,
    null,
    null,
    null,
    sum(amountColumn, amount),
  ]
  sheet.finish(sheet.rowCount > 0 ? totals : undefined)
}

async function fillEvidence(db: Db, content: LedgerContent, sheet: LedgerSheet): Promise<void> {
  const { townshipId, year } = content.snapshot
  for (const kind of ['activity', 'dispute'] as const)
    for await (const batch of walkRecords(db, { townshipId, year, kind })) {
      content.signal?.throwIfAborted()
      const records = new Map(batch.map((record) => [record.id, record]))
      for (const file of await listEvidence(db, townshipId, [...records.keys()])) {
        const record = records.get(file.recordId)
        if (!record) continue
        const day = new Date(`${record.heldFrom}T00:00:00Z`)
        const village = villageName(content.names, record.villageId)
        sheet.row([record.number, day, village, file.mimeType, file.byteCount, file.fileHash])
      }
    }
  sheet.finish()
}

/**
 * Writes 台账.xlsx to a path: all records of the year, totals by village and month, the source of
 * each figure, and the evidence. Rows are streamed, so memory does not grow with the year.
 */
export async function writeLedger(
  db: Db,
  content: LedgerContent,
  path: string,
): Promise<LedgerCounts> {
  const writer = openLedgerWriter(path)
  const open = (sheet: keyof typeof LEDGER_SHEETS, special: Parameters<typeof columnsOf>[1]) =>
    writer.sheet(
      LEDGER_SHEETS[sheet],
      sheetTitle(content, LEDGER_SHEETS[sheet]),
      columnsOf(LEDGER_HEADS[sheet], special),
    )
  const days = {
    开始日期: DAY,
    结束日期: DAY,
    受理日期: DAY,
    办结日期: DAY,
    计入日期: DAY,
    日期: DAY,
    报告时间: TIME,
  }
  const common = {
    ...days,
    编号: NUMBER,
    '村（社区）': { width: 14 },
    指标: { width: 18 },
    情况: { width: 18 },
  }
  const activities = open('activities', { ...common, 数量: COUNT })
  await fillActivities(db, content, activities)
  const money = { width: 14, format: 'money' } as const
  const disputes = open('disputes', { ...common, 件数: COUNT, '金额（元）': money })
  await fillDisputes(db, content, disputes)
  writeMonthsSheet(content, open('months', monthColumns(common)))
  writeFiguresSheet(
    content,
    open('figures', {
      ...common,
      指标: { width: 34 },
      规则: { width: 30 },
      依据: { width: 30 },
      记录编号: { width: 30, format: 'text' },
      代码: { width: 20 },
    }),
  )
  const evidence = open('evidence', {
    ...common,
    '文件（SHA-256）': { width: 68, format: 'text' },
    '大小（字节）': COUNT,
  })
  await fillEvidence(db, content, evidence)
  await writer.close()
  return {
    activities: activities.rowCount,
    disputes: disputes.rowCount,
    evidence: evidence.rowCount,
  }
}

const monthColumns = (common: Parameters<typeof columnsOf>[1]) => ({
  ...common,
  ...Object.fromEntries(LEDGER_HEADS.months.slice(3).map((head) => [head, COUNT])),
})
