import { type Accounted, QUANTITY } from './account/account.ts'
import { findDoubted } from './intent/doubted-numbers.ts'
import type { Decision } from './intent/findings.ts'
import { type Correction, datesOf, type Lexed } from './lex/lexed.ts'
import type { LookedOver } from './look-over.ts'
import { ASKED_ABOUT, type Because, type ReadActivity } from './reading.ts'
import type { WeighedReading } from './rereading/other-reading.ts'
import type { DateToken } from './token.ts'

/** Which rule settled what a message wants, and the words that show it. */
export const whyIntent = (lexed: Lexed, { rule, span }: Decision): Because => ({
  field: 'intent',
  ...(span ? { span: lexed.toSource(span) } : {}),
  rules: [rule],
})

/** The words that a message must be asked about: a day that no calendar has (“2月30日”), a number that cannot be meant (“-3”). */
export function whyAsked(lexed: Lexed, { reading }: Decision): Because[] {
  if (reading.intent !== 'unclear') return []
  const doubted = reading.ask === 'date' ? datesOf(lexed).find(isMissing) : undefined
  const words = reading.ask === 'quantity' ? findDoubted(lexed) : doubted
  return words
    ? [{ field: ASKED_ABOUT, span: lexed.toSource(words), rules: ['cannot be meant'] }]
    : []
}

const isMissing = ({ missing }: DateToken): boolean => missing === true

/** What gave the records of a report, what each numeral and day was taken for, and which words were put right. */
export const whyReported = ({ lexed, activities, disputes, accounted }: LookedOver): Because[] => [
  ...activities.because,
  ...disputes.because,
  ...accounted.map((one) => whyFigure(lexed, one)),
  ...lexed.corrections.map((slip) => whyWord(lexed, slip)),
]

/**
 * Why another reading than that of the rules is believed. The words by which the rules found a figure still tell it; one
 * that they did not find is told by its number, or by the message as a whole. Unchanged for the reading of the rules itself.
 */
export const whyReread = (
  lexed: Lexed,
  { otherwise, accounted, records }: WeighedReading,
  byRules: readonly Because[],
): readonly Because[] =>
  otherwise.length === 0
    ? byRules
    : [
        { field: 'intent', rules: ['like examples', ...otherwise] },
        ...byRules,
        ...accounted.flatMap((one) => whyCounted(lexed, one)),
        ...records.flatMap((record) => (record.kind === 'activity' ? whyOnce(lexed, record) : [])),
      ]

/** An event that no number counts is told by the message as a whole. */
const whyOnce = (lexed: Lexed, { lines }: ReadActivity): Because[] =>
  lines
    .filter(({ quantity }) => quantity === 1)
    .map(({ indicator, quantity }) => ({
      field: `${indicator} ${quantity}`,
      span: lexed.toSource({ start: 0, end: lexed.text.length }),
      rules: ['like examples'],
    }))

function whyCounted(lexed: Lexed, { figure, as }: Accounted): Because[] {
  if (figure.kind !== 'number' || !as?.startsWith(QUANTITY)) return []
  const field = `${as.slice(QUANTITY.length)} ${figure.value}`
  return [{ field, span: lexed.toSource(figure), rules: ['like examples'] }]
}

const whyFigure = (lexed: Lexed, { figure, as }: Accounted): Because => ({
  field: 'figure',
  span: lexed.toSource(figure),
  rules: [figure.rule, as ?? 'left over'],
})

const whyWord = (lexed: Lexed, { said, meant, ...span }: Correction): Because => ({
  field: 'word',
  span: lexed.toSource(span),
  rules: ['same sound'],
  slip: { said, meant },
})
