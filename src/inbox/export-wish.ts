import { z } from 'zod'
import type { Query } from '../language/reading.ts'
import { type Day, type DayRange, yearOf, yearRange } from '../lib/days.ts'

/** A ledger of some days, of one village or all, of one kind of records or both. */
export const ledgerWishSchema = z.object({
  from: z.string(),
  to: z.string(),
  villageId: z.number().optional(),
  kind: z.enum(['activity', 'dispute']).optional(),
})
export type LedgerWish = z.infer<typeof ledgerWishSchema>

/** What staff want as files: all of a year's report, or a ledger. */
export interface ExportWish {
  readonly year: number
  /** Absent when the whole report of the year is wanted. */
  readonly ledger?: LedgerWish
}

const LEDGER = /台账|明细|清单/
const REPORT = /报告|正式稿|送审稿|全套|所有文件/
const DISPUTES = /纠纷|调解|矛盾/
const ACTIVITIES = /活动|普法|宣传/

export const asksForReport = (words: string): boolean => REPORT.test(words)

/**
 * What “导出2023年报告”, “导出上半年台账”, “导出石桥村台账” ask for. Reports are made of whole years
 * of the whole township; anything less is a ledger, and so is a year of which only that is named.
 */
export function readExportWish(
  words: string,
  query: Query,
  today: Day,
  villages: readonly { readonly id: number; readonly name: string }[],
): ExportWish {
  const year = yearOf(query.to ?? query.from ?? today)
  const village = villages.find(({ name }) => name === query.village)
  const range = daysOf(query, year, today)
  const isYear = range.from === yearRange(year).from && range.to >= lastDayOf(year, today)
  const onlyLedger = LEDGER.test(words) && !asksForReport(words)
  if (isYear && !village && !onlyLedger) return { year }
  const kind = kindOf(words)
  return {
    year,
    ledger: { ...range, ...(village && { villageId: village.id }), ...(kind && { kind }) },
  }
}

/** The last day of a year of which there can be records. */
const lastDayOf = (year: number, today: Day): Day =>
  yearOf(today) === year ? today : yearRange(year).to

/** The days that were named, within one year, because a ledger has a column for each month. */
function daysOf({ from, to }: Query, year: number, today: Day): DayRange {
  const whole = yearRange(year)
  return {
    from: from !== undefined && from > whole.from ? from : whole.from,
    to: to ?? lastDayOf(year, today),
  }
}

function kindOf(words: string): LedgerWish['kind'] {
  const [disputes, activities] = [DISPUTES.test(words), ACTIVITIES.test(words)]
  if (disputes === activities) return undefined
  return disputes ? 'dispute' : 'activity'
}
