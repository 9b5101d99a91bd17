import { DISPUTE_CATEGORIES, type DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { Db } from '../db/db.ts'
import { TOWNSHIP_ITSELF } from '../ledger/posting.ts'
import { type GroupBy, type GroupSum, type SumQuery, sumGroups } from './sum-groups.ts'

/** The total of one indicator. */
interface Total {
  readonly quantity: number
  /** Whether any of what was added up is not exact. */
  readonly approx: boolean
  /** How many records it is made of. */
  readonly records: number
}

/** Totals by indicator code; what nobody reported is absent. */
export type IndicatorTotals = Readonly<Record<string, Total>>

/** Disputes received, and ended, within the range; open: those still open in its last evening. */
export interface DisputeTotals {
  readonly received: number
  readonly resolved: number
  readonly open: number
  readonly failed: number
  readonly referred: number
  /** Of the disputes resolved in the range, in yuan. */
  readonly amountYuan: number
}

/** Everything that is counted, for one village, category or month. */
export interface Totals {
  readonly indicators: IndicatorTotals
  readonly disputes: DisputeTotals
}

/** Early enough for every dispute that can still be open. */
const BEGINNING = '1970-01-01'

/** The indicators' totals of a township, or of one of its villages. */
export async function sumIndicators(db: Db, query: SumQuery): Promise<IndicatorTotals> {
  return indicatorsOf(await sumGroups(db, query, 'nothing'))
}

/** The disputes' totals of a township, or of one of its villages or categories. */
export async function sumDisputes(db: Db, query: SumQuery): Promise<DisputeTotals> {
  const sums = await sumGroups(db, query, 'nothing')
  return disputesOf(sums, await sumGroups(db, { ...query, from: BEGINNING }, 'nothing'))
}

/** Totals of each village that has any; null is the township itself. */
export async function sumByVillage(db: Db, query: SumQuery): Promise<Map<number | null, Totals>> {
  const groups = await sumApart(db, query, 'village')
  return new Map(
    [...groups].map(([id, totals]) => [Number(id) === TOWNSHIP_ITSELF ? null : Number(id), totals]),
  )
}

/** Dispute totals of each category that has any; null where none was told. */
export async function sumByCategory(
  db: Db,
  query: SumQuery,
): Promise<Map<DisputeCategoryCode | null, DisputeTotals>> {
  const groups = await sumApart(db, query, 'category')
  const codes = [...DISPUTE_CATEGORIES.map(({ code }) => code), null]
  return new Map(
    codes.flatMap((code) => {
      const totals = groups.get(code ?? '')?.disputes
      return totals && Object.values(totals).some((n) => n !== 0) ? [[code, totals] as const] : []
    }),
  )
}

/** Totals of each month (`2023-03`) that has any; open is as the month ended. */
export async function sumByMonth(db: Db, query: SumQuery): Promise<Map<string, Totals>> {
  const sums = await sumGroups(db, query, 'month')
  const all = await sumGroups(db, { ...query, from: BEGINNING }, 'month')
  const months = [...new Set(sums.map((sum) => sum.group))].sort()
  return new Map(
    months.map((month) => {
      const until = all.filter((sum) => sum.group <= month)
      return [month, totalsOf(inGroup(sums, month), until)]
    }),
  )
}

async function sumApart(db: Db, query: SumQuery, by: GroupBy): Promise<Map<string, Totals>> {
  const sums = await sumGroups(db, query, by)
  const all = await sumGroups(db, { ...query, from: BEGINNING }, by)
  const groups = [...new Set(all.map((sum) => sum.group))].sort()
  return new Map(
    groups.map((group) => [group, totalsOf(inGroup(sums, group), inGroup(all, group))]),
  )
}

const inGroup = (sums: readonly GroupSum[], group: string) =>
  sums.filter((sum) => sum.group === group)

const totalsOf = (sums: readonly GroupSum[], all: readonly GroupSum[]): Totals => ({
  indicators: indicatorsOf(sums),
  disputes: disputesOf(sums, all),
})

const indicatorsOf = (sums: readonly GroupSum[]): IndicatorTotals =>
  Object.fromEntries(
    sums
      .filter(({ measure, recordCount }) => !measure.startsWith('disputes_') && recordCount > 0)
      .sort((a, b) => (a.measure < b.measure ? -1 : 1))
      .map(({ measure, quantity, approxCount, recordCount }) => [
        measure,
        { quantity, approx: approxCount > 0, records: recordCount },
      ]),
  )

function disputesOf(sums: readonly GroupSum[], all: readonly GroupSum[]): DisputeTotals {
  return {
    received: quantityOf(sums, 'disputes_received'),
    resolved: quantityOf(sums, 'disputes_resolved'),
    open: quantityOf(all, 'disputes_open'),
    failed: quantityOf(sums, 'disputes_failed'),
    referred: quantityOf(sums, 'disputes_referred'),
    amountYuan: quantityOf(sums, 'disputes_amount'),
  }
}

const quantityOf = (sums: readonly GroupSum[], measure: string) =>
  sums.filter((sum) => sum.measure === measure).reduce((sum, { quantity }) => sum + quantity, 0)
