import type { Lexed } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Figure, Span } from '../token.ts'
import { findIndicators } from './indicator-nouns.ts'

const NOUN_BEHIND_MAX = 6

/** The first noun behind a number in its clause that is to be changed. */
export function nounBehind(
  rest: Lexed,
  amount: Figure,
  inFront: Span | undefined,
): Hit<string> | undefined {
  if (isLabelled(rest, amount, inFront)) return undefined
  const { start } = amount
  const end = amount.kind === 'number' ? (amount.unit?.end ?? amount.end) : amount.end
  const clause = rest.clauses.find((one) => start >= one.start && start < one.end)
  const stop = Math.min(end + NOUN_BEHIND_MAX, clause?.end ?? rest.text.length)
  return findIndicators(rest, { start: end, end: stop }).find((noun) => !isAsItWas(rest.text, noun))
}

/** “资料50人数30”: the name stands right in front of a number without a measure. */
const isLabelled = ({ text }: Lexed, amount: Figure, name: Span | undefined): boolean =>
  name !== undefined &&
  (amount.kind !== 'number' || !amount.unit) &&
  /^[是为：有共]*$/u.test(text.slice(name.end, amount.start))

/** “横幅没错”: named, and not to be changed. */
export const isAsItWas = (text: string, { end }: Span): boolean =>
  /^的?(?:数|数字|数量)?(?:倒|都|也|是)?(?:没有?(?:错|变|问题)|对的|是对的|不变|不动|不改|照旧|准的)/u.test(
    text.slice(end, end + 8),
  )
