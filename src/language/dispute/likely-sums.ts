import { linearModel } from '../learned/linear-model.ts'
import { sumClues } from '../learned/sum-clues.ts'
import { SUM_WEIGHTS } from '../learned/sum-weights.ts'
import { type Lexed, numbersOf, overlaps, within } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { Sum } from './money.ts'

const EXAMPLES = linearModel(SUM_WEIGHTS)

/** Below this a numeral without 元 is seldom a sum. */
const BARE_YUAN_MIN = 20
/** So sure the examples must be that a bare number is what was agreed on. */
const SURE_FROM = 0.7

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
        sums.every((sum) => !overlaps(sum, number)),
    )
    .map(({ start, end, value }): BareSum => ({ start, end, yuan: value, role: 'bare' }))
  return bare.length === 0 ? sums : [...sums, ...bare].sort((a, b) => a.start - b.start)
}

/** The sums with the bare number that was agreed on: “钱家张口要三千，…今儿个又去说，一千八，当面给钱”. */
export function withLikelySums(lexed: Lexed, span: Span, sums: readonly Sum[]): readonly Sum[] {
  const all = withBareNumbers(lexed, span, sums)
  if (all.length === sums.length) return sums
  const text = lexed.text.slice(span.start, span.end)
  const seen = all.map(({ start, end, yuan, role }) => ({
    start: start - span.start,
    end: end - span.start,
    yuan,
    role,
  }))
  return all.flatMap((sum, index): Sum[] => {
    if (sum.role !== 'bare') return [sum]
    const best = EXAMPLES.best(sumClues(text, seen, index))
    return best?.label === 'amount' && best.share >= SURE_FROM ? [{ ...sum, role: 'paid' }] : []
  })
}
