import type { Span } from '../token.ts'
import type { Amount } from './amounts.ts'
import type { Bound } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'

/**
 * The numbers that confirm each other: several of one thing, and behind them the sum that is told of them: “劳动6人次、婚姻
 * 4人次、邻里3人次，合计13人次”. What adds up is doubted by no second reader.
 */
export function addedUp(bound: readonly Bound[]): ReadonlySet<Amount> {
  const sure = new Set<Amount>()
  for (const [index, whole] of bound.entries()) {
    if (!whole.amount.total) continue
    const parts = partsOf(whole, bound.slice(0, index))
    if (parts.length === 0) continue
    for (const { amount } of [...parts, whole]) sure.add(amount)
  }
  return sure
}

/** The last of those told before that add up to the whole; none where they don't. */
function partsOf(whole: Bound, before: readonly Bound[]): readonly Bound[] {
  const parts: Bound[] = []
  let left = whole.amount.value
  for (const part of before.filter(({ indicator }) => indicator === whole.indicator).reverse()) {
    if (left <= 0) break
    left -= part.amount.value
    parts.push(part)
  }
  return left === 0 && parts.length > 1 ? parts : []
}

/**
 * The numbers that nothing binds and that add up, with those in between, to a sum of people told behind them: “坎上三十二个，坎下
 * 二十八个，六十个人整”. They only tell how the sum was reached.
 */
export function summedUp(amounts: readonly Amount[], bound: readonly Bound[]): ReadonlySet<Amount> {
  const parts = new Set<Amount>()
  for (const { amount: whole, indicator } of bound) {
    if (!whole.total || indicator.code !== 'attendance') continue
    const before = amounts.filter(({ end }) => end <= whole.start).reverse()
    for (const part of runOf(before, whole.value)) parts.add(part)
  }
  return parts
}

/** The numbers of people, from the last one on, that make a sum; none where they don't. */
function runOf(before: readonly Amount[], whole: number): readonly Amount[] {
  let left = whole
  const run: Amount[] = []
  for (const part of before) {
    if (left <= 0 || (part.unit !== undefined && !isOfPeople(part))) break
    left -= part.value
    run.push(part)
  }
  return left === 0 && run.length > 1 ? run : []
}

/** The numbers that confirm each other, but for those that were bound and turn out to count nothing after all. */
export const stillConfirmed = (
  confirmed: readonly Span[],
  bound: readonly Bound[],
  kept: readonly Bound[],
): readonly Span[] =>
  confirmed.filter(
    (span) =>
      kept.some(({ amount }) => amount === span) || bound.every(({ amount }) => amount !== span),
  )
