import type { ReadContext } from '../context.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import type { Bound } from './binding.ts'
import { type Scopes, type When, whenOf } from './scopes.ts'

/** One quantity with its day and village, before it is put into a record. */
export interface Entry extends Span {
  readonly code: string
  readonly value: number
  readonly approx: boolean
  readonly when: When
  /** The key of the village when it is not the sender's own. */
  readonly village: string | undefined
  readonly rule: string
}

/** What the steps of reading activities share. */
export interface Work {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly scopes: Scopes
  /** 累计 stands in the message, and not as the sum of one event. */
  readonly cumulative: boolean
}

/** The day or period of a quantity, a running total where one is told (contract 4.8). */
export function basisOf({ context, cumulative }: Work, days: readonly DateToken[]): When {
  const when = whenOf(days, context.today)
  const running =
    days.some((day) => day.cumulative) || (cumulative && days.every((day) => day.sort === 'period'))
  if (!running) return when
  const newYear = `${context.today.slice(0, 4)}-01-01`
  return days.length === 0
    ? { date: newYear, dateEnd: context.today, basis: 'cumulative' }
    : { date: when.date, dateEnd: when.dateEnd ?? when.date, basis: 'cumulative' }
}

/** The village of a record: absent for the sender's own (contract 2.1). */
export const foreign = ({ context }: Work, key: string | undefined): string | undefined =>
  key === context.home ? undefined : key

/** The day and the village of a quantity, each by the other where days and villages go together one by one. */
export function whereAndWhen(
  work: Work,
  days: readonly DateToken[],
  village: string | undefined,
): Pick<Entry, 'when' | 'village'> {
  const listed = work.scopes.pairs.filter(({ day }) =>
    days.some(({ start }) => start === day.start),
  )
  const [first] = listed
  const own = listed.filter((pair) => foreign(work, pair.village) === village)
  if (days.length === 1 && first)
    return { when: basisOf(work, days), village: foreign(work, first.village) }
  const paired = own.length === 1 && listed.length === days.length
  return { when: basisOf(work, paired ? own.map(({ day }) => day) : days), village }
}

/** A bound number as an entry of some days and a village. */
export const entryOf = (
  work: Work,
  { amount, indicator, rule }: Bound,
  value: number,
  days: readonly DateToken[],
  village: string | undefined,
): Entry => ({
  start: amount.start,
  end: amount.end,
  code: indicator.code,
  value,
  approx: amount.approx,
  ...whereAndWhen(work, days, village),
  rule,
})

/** Whether two entries stand in the same record. */
export const sameRecord = (a: Entry, b: Entry): boolean =>
  a.village === b.village &&
  a.when.date === b.when.date &&
  a.when.dateEnd === b.when.dateEnd &&
  a.when.basis === b.when.basis

/** Whether a code is that of an event, of which one occasion is held. */
export const isEvent = ({ context }: Work, code: string): boolean =>
  context.vocabulary.find(code)?.nature === 'event'
