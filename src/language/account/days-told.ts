import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'

/**
 * Whether each record has a day that is told, and each day that is told has a record: “昨晚去小学讲了…，今天早上把粉尘的事说成了”. No
 * example knows better on which days it was; a story may be cut at its days, so one dispute at most is told beside.
 */
export function areDaysTold(lexed: Lexed, records: readonly ReadRecord[]): boolean {
  const told = datesOf(lexed).filter(({ sort, future }) => sort === 'day' && !future)
  const dates = new Set(records.map(({ date }) => date))
  return (
    records.length > 1 &&
    records.filter(({ kind }) => kind === 'dispute').length <= 1 &&
    (dates.size > 1 || told[0]?.start === 0) &&
    records.every(({ dateEnd }) => dateEnd === undefined) &&
    [...dates].every((date) => told.some(({ from }) => from === date)) &&
    told.every(({ from, to }) => from === to && dates.has(from))
  )
}
