import type { Message, Query, Reading, ReadRecord, Target } from '../../src/language/reading.ts'
import { addDays, mondayOf } from '../../src/lib/days.ts'

/** A reading by the contract; `targetAlso` are further targets that are right. */
export type Expected = Reading & { readonly targetAlso?: readonly Target[] }

/** Lines and records in one order, so that only what is told is compared. */
const sorted = <Item extends string | object>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = (item: string | object): string =>
  typeof item === 'string' ? item : JSON.stringify(Object.entries(item).sort())

const plainRecord = (record: ReadRecord) =>
  record.kind === 'activity' ? { ...record, lines: sorted(record.lines) } : record

/** Without a period a question for missing reports means this week, on a Monday the last one. */
function missingPeriod(query: Query, { at }: Message): Pick<Query, 'from' | 'to'> {
  const today = at.slice(0, 10)
  const monday = mondayOf(today)
  if (query.from !== undefined) return query
  return monday === today
    ? { from: addDays(today, -7), to: addDays(today, -1) }
    : { from: monday, to: today }
}

/** What a reading says, comparable: what a question leaves out is filled in, and the order of lists is none. */
export function meaningOf(reading: Reading, message: Message): unknown {
  if (reading.intent === 'report') return { records: sorted(reading.records.map(plainRecord)) }
  if (reading.intent === 'correct') return sorted(reading.changes)
  if (reading.intent === 'retract') return {}
  if (reading.intent !== 'query') return reading
  const { what, indicators = [], village, category, by } = reading.query
  if (what === 'help' || what === 'export') return what
  const { from, to } = what === 'missing' ? missingPeriod(reading.query, message) : reading.query
  const year = `${message.at.slice(0, 4)}-01-01`
  const today = message.at.slice(0, 10)
  const whole = from === year && to === today
  const period = whole || from === undefined ? {} : { from, to }
  return {
    what,
    ...period,
    indicators: sorted(indicators),
    village,
    category,
    by: what === 'ranking' ? (by ?? 'village') : undefined,
  }
}

/** The records that a correction or a retraction may mean; undefined for all else. */
export const targetsOf = (expected: Expected): readonly Target[] | undefined =>
  expected.intent === 'correct' || expected.intent === 'retract'
    ? [expected.target, ...(expected.targetAlso ?? [])]
    : undefined
