import type { Db } from '../db/db.ts'
import { type DayRange, yearRange } from '../lib/days.ts'
import { listVillages, type Township, type Village } from '../registry/township.ts'
import type { Names } from './ledger-rows.ts'
import { type BreakdownRow, findRecordedDays, loadBreakdown } from './load-breakdown.ts'
import { loadNames } from './load-names.ts'
import { findReportTexts, type ReportTexts } from './report-settings.ts'
import type { Snapshot } from './snapshot.ts'

/** Everything that the files of one export are made of, as of one instant. */
export interface ReportData {
  readonly township: Township
  readonly snapshot: Snapshot
  readonly breakdown: readonly BreakdownRow[]
  readonly villages: readonly Village[]
  readonly names: Names
  readonly texts: ReportTexts
  /** From when to when the ledger has records; undefined for a year without any. */
  readonly recorded: {
    readonly thisYear: DayRange | undefined
    readonly lastYear: DayRange | undefined
  }
}

/** Reads what surrounds the figures of a snapshot; the transaction must see one state only. */
export async function loadReportData(
  tx: Db,
  township: Township,
  snapshot: Snapshot,
): Promise<ReportData> {
  const { year } = snapshot
  const breakdown = await loadBreakdown(tx, { townshipId: township.id, ...yearRange(year) })
  const villages = await listVillages(tx, township.id)
  const texts = await findReportTexts(tx, township.id, year)
  const names = await loadNames(tx, township)
  const daysIn = (of: number) => findRecordedDays(tx, { townshipId: township.id, ...yearRange(of) })
  const recorded = { thisYear: await daysIn(year), lastYear: await daysIn(year - 1) }
  return { township, snapshot, breakdown, villages, names, texts, recorded }
}

/** For each measure the villages without any of it; only where at least one village has some. */
export function silentVillages(data: ReportData): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, Set<number>>()
  for (const { measure, villageId } of data.breakdown) {
    const villages = told.get(measure) ?? new Set()
    told.set(measure, villages.add(villageId))
  }
  return new Map(
    [...told].map(([measure, having]) => [
      measure,
      data.villages.filter(({ id }) => !having.has(id)).map(({ name }) => name),
    ]),
  )
}
