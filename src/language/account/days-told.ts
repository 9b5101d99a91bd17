import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import { type Accounted, NOTHING_THEN } from './account.ts'

/**
 * Whether each record has a day that is told, and each day that is told has a record: “昨晚去小学讲了…，今天早上把粉尘的事说成了”. No
 * example knows better on which days it was; a story may be cut at its days, so one dispute at most is told beside.
 */
export function areDaysTold(lexed: Lexed, records: readonly ReadRecord[]): boolean {
  if (isDayOfDeed(lexed, records)) return true
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

/** “初二楼上放烟花烧了遮阳棚，初三我把两家喊拢”: the last day that is told of one dispute, with what the sender did on it. */
function isDayOfDeed(lexed: Lexed, [record, ...others]: readonly ReadRecord[]): boolean {
  const last = datesOf(lexed).findLast(({ sort, future }) => sort === 'day' && !future)
  return (
    record?.kind === 'dispute' &&
    record.count === 1 &&
    others.length === 0 &&
    record.dateEnd === undefined &&
    last?.from === record.date &&
    OWN_DEED.test(lexed.text.slice(last.end))
  )
}

const OWN_DEED =
  /^，?(?:一早|早上|上午|中午|下午|晚上|晚边|夜里)?(?:我们?|俺们?|咱们?|额们?|村[里上]|社区|调委会|村委会)[^，。；\n不没]{0,10}(?:把|[喊叫请约]|上门|去|调|劝|说|谈|坐)/u

/** “初五发单子260份，初六初七没出门”: the one day on which anything was done, and others of which it is told that nothing was. */
export function isOnlyDay(
  accounted: readonly Accounted[],
  records: readonly ReadRecord[],
): boolean {
  const days = accounted.flatMap(({ figure, as }) =>
    figure.kind === 'date' ? [{ figure, as }] : [],
  )
  const idle = days.filter(({ as }) => as === NOTHING_THEN)
  const [only, ...others] = days.filter((day) => !idle.includes(day))
  return (
    only !== undefined &&
    idle.length > 0 &&
    others.length === 0 &&
    only.figure.sort === 'day' &&
    records.every(({ kind, date, dateEnd }) => {
      const isThen = date === only.figure.from && (dateEnd ?? date) === only.figure.to
      return kind === 'activity' && isThen
    })
  )
}
