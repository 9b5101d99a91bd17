import { withNet } from '../learned/answering-net.ts'
import { linearModel, type Ranked } from '../learned/linear-model.ts'
import { type SeenSum, sumClues } from '../learned/sum-clues.ts'
import type { SumLabel } from '../learned/sum-label.ts'
import { askedOfSum } from '../learned/sum-net.ts'
import { SUM_WEIGHTS } from '../learned/sum-weights.ts'
import { type Lexed, numbersOf, overlaps, within } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { RATE_BEHIND } from '../words/dispute-money.ts'
import { findSums, isNoMoney, isRate, type Sum } from './money.ts'
import { withoutMonths } from './months-behind-sums.ts'

const EXAMPLES = linearModel(SUM_WEIGHTS)

/** Below this a numeral without 元 is seldom a sum. */
const BARE_YUAN_MIN = 20
/** So sure the examples must be that a bare number is what was agreed on. */
const SURE_FROM = 0.7

/** So sure the examples must be that a bare number is no sum, whatever the rules say. */
const NONE_FROM = 0.9
/** Larger numbers are seldom ages or people. */
const LIKE_AGES_MAX = 200

/** A number without a measure that no rule takes for money. */
export interface BareSum extends Span {
  readonly yuan: number
  readonly role: 'bare'
}

/** The sums of a stretch with the bare numbers that may be sums as well, in order. */
export function withBareNumbers(
  lexed: Lexed,
  span: Span,
  sums: readonly Sum[],
): readonly (Sum | BareSum)[] {
  const bare = numbersOf(lexed)
    .filter(
      (number) =>
        within(number, span) &&
        number.unit === undefined &&
        number.value >= BARE_YUAN_MIN &&
        !COUNTED_BEFORE.test(
          lexed.text.slice(Math.max(0, number.start - COUNTED_LOOK), number.start),
        ) &&
        !isNoMoney(lexed, number) &&
        !RATE_BEHIND.test(lexed.text.slice(number.end, number.end + COUNTED_LOOK)) &&
        sums.every((sum) => !overlaps(sum, number)),
    )
    .map(({ start, end, value }): BareSum => ({ start, end, yuan: value, role: 'bare' }))
  return bare.length === 0 ? sums : [...sums, ...bare].sort((a, b) => a.start - b.start)
}

/** “调了26起，成24，没成2”: outcomes of what was counted before. */
const COUNTED_BEFORE = /[起件桩宗][^。；\n]{0,8}(?:成|败|拢|好)(?:了)?$/u
const COUNTED_LOOK = 14

/**
 * How many of the labelled stories with sums like those of a text come to this amount (undefined: to none), as
 * a share of 1; undefined where the text holds no sum.
 */
export function likenessToAmount(lexed: Lexed, amount: number | undefined): number | undefined {
  const whole = { start: 0, end: lexed.text.length }
  const sums = withBareNumbers(lexed, whole, withoutMonths(lexed, findSums(lexed, whole)))
  if (sums.length === 0) return undefined
  const shares = sums.map((_, index) => sharesOf(lexed.text, sums, index))
  if (amount === undefined) return Math.min(...shares.map(({ neither }) => neither))
  const alone = Math.max(
    ...sums.map(({ yuan }, index) => (yuan === amount ? (shares[index]?.amount ?? 0) : 0)),
  )
  return alone > 0 ? alone : asParts(sums, shares, amount)
}

type Shares = Readonly<Record<SumLabel, number>>

/** What a sum is to its story by the linear model and the net together. */
function sharesOf(text: string, sums: readonly SeenSum[], index: number): Shares {
  const ranked = EXAMPLES.rank(sumClues(text, sums, index))
  const shares = { amount: 0, part: 0, neither: 0 }
  for (const { label, share } of withNet(ranked, 'sum', askedOfSum(text, sums, index)))
    shares[label] = share
  return shares
}

/** How surely a run of sums that makes up the amount is one of parts. */
function asParts(
  sums: readonly (Sum | BareSum)[],
  shares: readonly Shares[],
  amount: number,
): number {
  let best = 0
  for (let from = 0; from < sums.length; from++)
    for (let to = from + 2; to <= sums.length; to++) {
      const total = sums.slice(from, to).reduce((sum, { yuan }) => sum + yuan, 0)
      if (Math.abs(total - amount) < HALF_A_CENT)
        best = Math.max(best, Math.min(...shares.slice(from, to).map(({ part }) => part)))
    }
  return best
}

const HALF_A_CENT = 0.005

/** The sums with the bare number that was agreed on: “钱家张口要三千，…今儿个又去说，一千八，当面给钱”. */
export function withLikelySums(lexed: Lexed, span: Span, sums: readonly Sum[]): readonly Sum[] {
  const all = withBareNumbers(lexed, span, sums)
  if (all.length === sums.length && !sums.some((sum) => isBare(lexed, sum))) return sums
  const text = lexed.text.slice(span.start, span.end)
  const seen = all.map(({ start, end, yuan, role }) => ({
    start: start - span.start,
    end: end - span.start,
    yuan,
    role,
  }))
  return all.flatMap((sum, index): Sum[] => {
    if (sum.role !== 'bare' && !isBare(lexed, sum)) return [sum]
    const best = EXAMPLES.best(sumClues(text, seen, index))
    if (sum.role !== 'bare') return isSurelyNone(best) ? [] : [sum]
    const agreed = best?.label === 'amount' && best.share >= SURE_FROM && !isRate(lexed, sum)
    return agreed ? [{ ...sum, role: 'paid' }] : []
  })
}

/** “男的三十七”, “老汉八十三了”: a number that the rules take for money without 元, and nearly no example does. */
const isSurelyNone = (best: Ranked<SumLabel> | undefined): boolean =>
  best?.label === 'neither' && best.share >= NONE_FROM

/** Whether a sum is told as a number alone, which may be an age or count people. */
const isBare = (lexed: Lexed, { start, end, yuan }: Sum): boolean =>
  yuan <= LIKE_AGES_MAX &&
  !/(?:[各每]|一[家户人个])[^，。；]?$/u.test(lexed.text.slice(Math.max(0, start - 4), start)) &&
  numbersOf(lexed).some((number) => number.start >= start && number.end <= end)
