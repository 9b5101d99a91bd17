import type { LedgerRecord } from '../ledger/ledger-record.ts'
import type { Day, DayRange } from '../lib/days.ts'
import { LEDGER_HEADS, ledgerWords } from '../wording/report-ledger.ts'
import { statusName } from './ledger-rows.ts'
import { type CellValue, columnName } from './ledger-writer.ts'

const FIRST_ROW = 3

const columnOf = (head: (typeof LEDGER_HEADS.disputes)[number]) =>
  LEDGER_HEADS.disputes.indexOf(head)
const letterOf = (head: (typeof LEDGER_HEADS.disputes)[number]) => columnName(columnOf(head))

/** `DATE(2023,1,1)` */
const dateOf = (day: Day) => `DATE(${day.split('-').map(Number).join(',')})`

/**
 * The last line of the sheet of disputes: how many count as received in the days, and the money of
 * those that count as settled in them, as the totals and the report have it. Rows that are listed
 * but do not count (补报, 累计数, another year's) stay outside the sums.
 */
export function disputeTotals({ from, to }: DayRange) {
  const isIn = (day: Day | null) => day !== null && day >= from && day <= to
  let count = 0
  let amount = 0
  const sumIn = (summed: string, days: string, last: number, more = '') => {
    const rows = (letter: string) => `${letter}$${FIRST_ROW}:${letter}$${last}`
    const [start, end] = [`">="&${dateOf(from)}`, `"<="&${dateOf(to)}`]
    return `SUMIFS(${rows(summed)},${rows(days)},${start},${rows(days)},${end}${more})`
  }
  return {
    add({ dispute, countedOn, endCountedOn }: LedgerRecord): void {
      if (isIn(countedOn)) count += dispute?.count ?? 0
      if (countedOn !== null && isIn(endCountedOn) && dispute?.status === 'resolved')
        amount += dispute.amountYuan ?? 0
    },
    /** @param last the number of the last row of data */
    line(last: number): CellValue[] {
      const resolved = `${letterOf('结果')}$${FIRST_ROW}:${letterOf('结果')}$${last}`
      const formula = {
        count: sumIn(letterOf('件数'), letterOf('计入日期'), last),
        amount: sumIn(
          letterOf('金额（元）'),
          letterOf('办结计入'),
          last,
          `,${resolved},"${statusName('resolved')}"`,
        ),
      }
      return LEDGER_HEADS.disputes.map((head): CellValue => {
        if (head === '编号') return ledgerWords.total
        if (head === '件数') return { formula: formula.count, result: count }
        if (head === '金额（元）') return { formula: formula.amount, result: amount }
        return null
      })
    },
  }
}
