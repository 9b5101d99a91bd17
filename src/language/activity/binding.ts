import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { ReadContext } from '../context.ts'
import { UNITS_ALIKE } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import type { Mention } from './mentions.ts'

/** A number with the thing of the list that it counts. */
export interface Bound {
  readonly amount: Amount
  readonly indicator: ChatIndicator
  /** The words that named the thing, where there were any. */
  readonly mention: Mention | undefined
  readonly rule: string
}

/** What binding looks at: the text, its mentions, and what has been bound so far. */
export interface Binding {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly context: ReadContext
  readonly amounts: readonly Amount[]
  readonly bound: Bound[]
  /** Where groups and days end that may label a number (四组, 昨天). */
  readonly labels: ReadonlySet<number>
}

/** The measure of a number, 个人 and 号人 as 人. */
export const unitOf = ({ unit }: Amount): string | undefined =>
  unit && (UNITS_ALIKE[unit.text] ?? unit.text)

/** Whether the catalog lets the thing be counted in the number's measure. */
export function fits(indicator: ChatIndicator, amount: Amount): boolean {
  const unit = unitOf(amount)
  return unit === undefined || indicator.units.includes(unit)
}

/** A number bound to the thing that words name. */
export const byMention = (amount: Amount, mention: Mention, rule: string): Bound => ({
  amount,
  indicator: mention.indicator,
  mention,
  rule,
})

/** A number bound to a thing of the catalog that no words name. */
export function byCode({ context }: Binding, amount: Amount, code: string, rule: string) {
  const indicator = context.vocabulary.find(code)
  return indicator && { amount, indicator, mention: undefined, rule }
}

const CLAUSE_EDGE = /[，。；\n！？ ]/

/** The clause around a number. */
export function clauseOf(text: string, { start, end }: Amount): string {
  let from = start
  while (from > 0 && !CLAUSE_EDGE.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !CLAUSE_EDGE.test(text.charAt(to))) to++
  return text.slice(from, to)
}
