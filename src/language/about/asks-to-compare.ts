import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { ASKS_TO_COMPARE, LAST_YEAR, OF_ALL, ONE_BEFORE } from '../words/comparisons.ts'
import { isBeside } from './beside.ts'

/**
 * Whether a message asks how one period compares with another.
 *
 * @param about whether it names what the ledger counts; “粮价比去年涨了多少” is about something else
 */
export function asksToCompare(lexed: Lexed, about: boolean): boolean {
  const { text } = lexed
  if (!ASKS_TO_COMPARE.test(text)) return false
  const signs = [text.search(ONE_BEFORE), text.search(LAST_YEAR)].filter((at) => at >= 0)
  const beside = datesOf(lexed).filter((date) => isBeside(lexed, date))
  const first = Math.min(...signs, ...beside.map(({ start }) => start))
  return Number.isFinite(first) && (about || OF_ALL.test(leadOf(lexed, first)))
}

/** What stands in front of a place, without days and villages. */
const leadOf = (lexed: Lexed, end: number): string =>
  [...datesOf(lexed), ...wordsOf(lexed, 'village')]
    .filter((span) => span.end <= end)
    .reduce(
      (lead, span) => lead.replace(lexed.text.slice(span.start, span.end), ''),
      lexed.text.slice(0, end),
    )
