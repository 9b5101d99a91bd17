import { addDays, type Day } from '../../lib/days.ts'
import type { ReadDispute, ReadRecord } from '../reading.ts'

/**
 * What a report holds as a whole, as answers to questions about it: `cases: 2`, `day: 1` (days ago), `counts
 * lecture: told`. Of a question that is only answered `told`, no answer means no.
 */
export function answersOf(records: readonly ReadRecord[], today: Day): ReadonlySet<string> {
  const disputes = records.filter((record) => record.kind === 'dispute')
  const activities = records.filter((record) => record.kind === 'activity')
  const heads = new Set(
    activities.map(({ date, dateEnd, village }) => [date, dateEnd, village].join()),
  )
  const villages = new Set(records.flatMap(({ village }) => village ?? []))
  return new Set([
    `cases: ${casesOf(disputes)}`,
    `records of disputes: ${upTo(3, disputes.length)}`,
    `days of activities: ${upTo(2, heads.size)}`,
    `day: ${dayOf(records, today)}`,
    `villages: ${upTo(1, villages.size)}`,
    ...(disputes.some(({ amount }) => amount !== undefined) ? ['amount: told'] : []),
    ...(records.some(({ basis }) => basis !== undefined) ? ['cumulative: told'] : []),
    ...activities.flatMap(({ lines }) => lines.map(({ indicator }) => `counts ${indicator}: told`)),
    ...(activities.some(({ lines }) => lines.length === 0) ? ['counts nothing: told'] : []),
    ...disputes.flatMap(qualitiesOf),
  ])
}

const upTo = (most: number, count: number): string => (count > most ? 'more' : `${count}`)

function casesOf(disputes: readonly ReadDispute[]): string {
  if (disputes.length === 0) return 'none'
  // Labels may leave a count of one out.
  const count = disputes.reduce((sum, { count = 1 }: Partial<ReadDispute>) => sum + count, 0)
  return count === 0 ? 'zero' : upTo(2, count)
}

function dayOf(records: readonly ReadRecord[], today: Day): string {
  const [first, ...others] = new Set(
    records.map(({ date, dateEnd }) => [date, dateEnd ?? date].join()),
  )
  const [date, end] = first?.split(',') ?? []
  if (others.length > 0 || date === undefined) return 'several'
  if (end !== date) return 'period'
  const ago = [0, 1, 2, 3].find((days) => addDays(today, -days) === date)
  return ago === undefined ? 'other' : `${ago}`
}

const qualitiesOf = ({ status, category, agreement }: ReadDispute): string[] => [
  ...(status ? [`stands ${status}: told`] : []),
  ...(category ? [`class ${category}: told`] : []),
  ...(agreement ? [`agreed ${agreement}: told`] : []),
]

/** The question that an answer belongs to. */
export const aspectOf = (answer: string): string => answer.slice(0, answer.indexOf(':'))
