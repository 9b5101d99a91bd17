import { type Lexed, masksOf, numbersOf, within } from '../../lex/lexed.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { Span } from '../../token.ts'
import { readAgreement } from '../agreement.ts'
import { readAmount, type ToldAmount } from '../amount.ts'
import { readStatus } from '../status.ts'

const BRACKETS = /（[^（）\n]*）/gu

/** “债务纠纷2件（金额8000元）”: the brackets that hold a sum and tell nothing else. */
export const bracketedSums = (lexed: Lexed): Span[] =>
  matchesOf(BRACKETS, lexed.text)
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter(
      (span) =>
        masksOf(lexed, 'money').some((sum) => within(sum, span)) &&
        !numbersOf(lexed).some((number) => within(number, span)) &&
        !readAgreement(lexed.text, span) &&
        !readStatus(lexed.text, span),
    )

/** What the brackets right behind a number hold. */
export function sumBehind(lexed: Lexed, at: Span): ToldAmount | undefined {
  const own = bracketedSums(lexed).find(
    ({ start }) => start >= at.start && /^\D{0,4}$/u.test(lexed.text.slice(at.end, start)),
  )
  return own && readAmount(lexed, own, 'resolved')
}
