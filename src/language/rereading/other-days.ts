import { addDays, type Day } from '../../lib/days.ts'
import { datesOf } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import { isLikely, type OtherReading, type Otherwise, type ReadAndKnown } from './other-reading.ts'

const DAYS_AGO = [0, 1, 2, 3]

/** All of it on another day or in another period, where the message tells but one; as a running total, or as none. */
export function otherDays(read: ReadAndKnown): OtherReading[] {
  const { records, accounted } = read
  const told = new Set(records.map(({ date, dateEnd }) => [date, dateEnd ?? date].join()))
  if (told.size > 1) return []
  const change = (otherwise: Otherwise, changed: ReadRecord[]): OtherReading => ({
    otherwise: [...read.otherwise, otherwise],
    records: changed,
    accounted,
  })
  return [
    ...[...likelyDays(read)]
      .filter((day) => !told.has([day, day].join()))
      .map((day) =>
        change(
          'day',
          records.map(({ dateEnd, ...record }) => ({ ...record, date: day })),
        ),
      ),
    ...periodsIn(read)
      .filter(({ from, to }) => !told.has([from, to].join()))
      .map(({ from, to }) =>
        change(
          'days',
          records.map((record) => ({ ...record, date: from, dateEnd: to })),
        ),
      ),
    ...(mayRun(read) ? [change('running total', records.map(asTotal))] : []),
  ]
}

/** “入户18户，姑娘今年考大学”: what was done on one day is no running total. */
const mayRun = (read: ReadAndKnown): boolean =>
  read.records.some(({ basis }) => basis) ||
  (isLikely(read, 'cumulative: told') && read.records.every(({ dateEnd }) => dateEnd !== undefined))

const asTotal = ({ basis, ...record }: ReadRecord): ReadRecord =>
  basis ? record : { ...record, basis: 'cumulative' }

const periodsIn = ({ lexed, context: { today } }: ReadAndKnown) =>
  datesOf(lexed)
    .filter(({ from, to, future }) => from !== to && !future)
    .map(({ from, to }) => ({ from, to: to > today ? today : to }))

/** The days that are named, and those on which others like the message were. */
const likelyDays = (read: ReadAndKnown): ReadonlySet<Day> =>
  new Set([
    ...datesOf(read.lexed)
      .filter(({ from, to, future }) => from === to && !future)
      .map(({ from }) => from),
    ...DAYS_AGO.filter((ago) => isLikely(read, `day: ${ago}`)).map((ago) =>
      addDays(read.context.today, -ago),
    ),
  ])
