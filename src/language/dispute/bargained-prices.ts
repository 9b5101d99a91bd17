import { readNumeral } from '../lex/numeral.ts'
import { matchesOf } from '../patterns/matches.ts'
import { rememberingTexts } from '../text/remembering.ts'
import type { NumberToken } from '../token.ts'
import { MADE_GOOD_BEFORE, PRICE_TOLD } from '../words/bargained-prices.ts'

/** No bargain goes further than to twice the first price, or below half of it. */
const APART_MAX = 2
const LOOK = 14

/**
 * “说好一亩五十，割完非要六十…我说五十五吧”: behind a price for each, numbers of its size that nobody pays as damages are
 * what the price is to become (contract 2.2: rates are no amount).
 */
export function isBargained(text: string, { start, value }: NumberToken): boolean {
  const front = text.slice(Math.max(0, start - LOOK), start)
  return (
    !MADE_GOOD_BEFORE.test(front) &&
    pricesOf(text).some(
      ({ end, price }) => end < start && value > price / APART_MAX && value < price * APART_MAX,
    )
  )
}

const pricesOf = rememberingTexts((text) =>
  matchesOf(PRICE_TOLD, text).flatMap(({ index, 0: { length }, groups }) => {
    const price = readNumeral(groups?.price ?? '', 0)?.value
    return price === undefined ? [] : [{ end: index + length, price }]
  }),
)
