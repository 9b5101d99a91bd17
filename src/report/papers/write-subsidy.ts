import { basename, dirname, join } from 'node:path'
import { SUBSIDY_TARIFF } from '../../catalog/subsidy-tariff.ts'
import type { Db } from '../../db/db.ts'
import type { Day } from '../../lib/days.ts'
import { listPeople } from '../../registry/person.ts'
import { listVillages, type Township } from '../../registry/township.ts'
import { SUBSIDY_SHEETS, subsidyWords } from '../../wording/papers.ts'
import { ledgerWords } from '../../wording/report-ledger.ts'
import { townshipItself } from '../../wording/township-itself.ts'
import { categoryName, dayCell, type PlaceNames, villageName } from '../ledger-rows.ts'
import { type CellValue, type LedgerWriter, openLedgerWriter } from '../ledger-writer.ts'
import { writeAtomically } from '../write-atomically.ts'
import { loadSettledCases } from './load-settled-cases.ts'
import { liesIn, type SubsidyRow, subsidyRows } from './subsidy-rows.ts'

/** Whose list, of which days (both included), and the .xlsx that is written. */
export interface SubsidyWanted {
  readonly township: Township
  readonly from: Day
  readonly to: Day
  readonly out: string
}

/** What the list comes to. */
export interface SubsidyResult {
  readonly file: string
  readonly disputes: number
  readonly eligible: number
  readonly yuan: number
}

const FIRST_ROW = 3
const sumOf = (rows: readonly SubsidyRow[]) => rows.reduce((sum, { yuan }) => sum + yuan, 0)
const paidOf = (rows: readonly SubsidyRow[]) => rows.filter(({ reasons }) => reasons.length === 0)

/** A sum that Excel does again when somebody mends an amount. */
const sumAbove = (column: string, rowCount: number, result: number): CellValue => ({
  formula: `SUM(${column}${FIRST_ROW}:${column}${FIRST_ROW + Math.max(rowCount, 1) - 1})`,
  result,
})

/** @param behind what the heading says besides */
function openSheet(
  writer: LedgerWriter,
  wanted: SubsidyWanted,
  key: keyof typeof SUBSIDY_SHEETS,
  behind = '',
) {
  const { name, heads } = SUBSIDY_SHEETS[key]
  const { township, from, to } = wanted
  const columns = heads.map((head) => {
    if (head.endsWith('（元）')) return { head, width: 16, format: 'money' as const }
    if (head.endsWith('日期')) return { head, width: 12, format: 'day' as const }
    if (head.endsWith('数')) return { head, width: 12, format: 'count' as const }
    if (head === SUBSIDY_SHEETS.list.heads[7]) return { head, width: 44 }
    return { head, width: 14 }
  })
  return writer.sheet(
    name,
    `${subsidyWords.title(township.name, from, to, name)}${behind}`,
    columns,
  )
}

function writeList(
  writer: LedgerWriter,
  wanted: SubsidyWanted,
  rows: readonly SubsidyRow[],
  names: PlaceNames,
): void {
  const late = rows.filter(({ record }) => record.late).length
  const sheet = openSheet(writer, wanted, 'list', late > 0 ? subsidyWords.lateHead(late) : '')
  for (const { record, dispute, grade, reasons, yuan } of rows)
    sheet.row([
      record.number,
      names.people.get(record.reporterId) ?? '',
      villageName(names, record.villageId),
      categoryName(dispute.category),
      dayCell(dispute.endedOn),
      dispute.agreement && ledgerWords[dispute.agreement],
      grade,
      reasons.length === 0 ? subsidyWords.eligible : reasons.join(subsidyWords.between),
      yuan,
      record.late ? subsidyWords.late : subsidyWords.counted,
    ])
  const blank = Array.from<null>({ length: 7 }).fill(null)
  sheet.finish([subsidyWords.total, ...blank, sumAbove('I', rows.length, sumOf(rows))])
}

/** Two mediators of one name stand apart, so the sums are of people, not of names. */
function writeTotals(
  writer: LedgerWriter,
  wanted: SubsidyWanted,
  rows: readonly SubsidyRow[],
  names: PlaceNames,
): void {
  const sheet = openSheet(writer, wanted, 'totals')
  const people = [...new Set(rows.map(({ record }) => record.reporterId))]
  for (const id of people) {
    const own = rows.filter(({ record }) => record.reporterId === id)
    sheet.row([names.people.get(id) ?? '', own.length, paidOf(own).length, sumOf(own)])
  }
  sheet.finish([
    subsidyWords.total,
    sumAbove('B', people.length, rows.length),
    sumAbove('C', people.length, paidOf(rows).length),
    sumAbove('D', people.length, sumOf(rows)),
  ])
}

function writeTariff(writer: LedgerWriter, wanted: SubsidyWanted): void {
  const sheet = openSheet(writer, wanted, 'tariff')
  for (const { name, amountFrom, yuan } of SUBSIDY_TARIFF)
    sheet.row([name, amountFrom, yuan.written, yuan.oral])
  sheet.finish()
}

/**
 * Writes the subsidy list (以案定补) of a period: every dispute that ended in it, or was received in it
 * and has not ended, then the sums by mediator and the tariff. Who is paid what is for staff to decide;
 * the list says what the ledger knows.
 */
export async function writeSubsidy(db: Db, wanted: SubsidyWanted): Promise<SubsidyResult> {
  const { township, from, to, out } = wanted
  const people = await listPeople(db, { townshipId: township.id, includeLeft: true })
  const villages = await listVillages(db, township.id)
  const names = {
    villages: new Map(villages.map(({ id, name }) => [id, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
    itself: townshipItself(township.name),
  }
  const cases = await loadSettledCases(db, township.id, to, people)
  const rows = subsidyRows(cases).filter((row) => liesIn(row, from, to))
  const [file = out] = await writeAtomically(dirname(out), async (partial) => {
    const writer = openLedgerWriter(join(partial, basename(out)))
    writeList(writer, wanted, rows, names)
    writeTotals(writer, wanted, rows, names)
    writeTariff(writer, wanted)
    await writer.close()
    return [basename(out)]
  })
  return { file, disputes: rows.length, eligible: paidOf(rows).length, yuan: sumOf(rows) }
}
