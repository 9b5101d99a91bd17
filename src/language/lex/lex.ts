import { type ReadContext, readContext } from '../context.ts'
import type { Message, Roster } from '../reading.ts'
import { correctHomophones } from '../text/homophones.ts'
import { normalise, sourceSpan } from '../text/normalise.ts'
import type { Figure, Span } from '../token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { isBill } from './bills.ts'
import { cutClauses } from './clauses.ts'
import { settleDays } from './days-in-context.ts'
import { readFigures } from './figures.ts'
import type { Lexed } from './lexed.ts'
import type { Now } from './rule.ts'
import { isSwindle } from './swindles.ts'
import { findVillages } from './villages.ts'

/** Cuts a message into figures, words and clauses of its normalised text. */
export function lex(message: Message, roster: Roster, vocabulary: Vocabulary): Lexed {
  return lexIn(readContext(message, roster, vocabulary), message.text)
}

/** The same for a part of a message (a line of a list) in a context that is known already. */
export function lexIn(context: ReadContext, source: string): Lexed {
  const normalised = normalise(source)
  const names = findNames(normalised.text, context)
  const { text, corrections } = correctHomophones(normalised.text, names)
  const { today, sentOn } = context
  const villages = findVillages(text, context.roster)
  const now = { today, sentOn, measures: context.vocabulary.measures }
  const figures = figuresBeside(text, villages, now)
  const words = [
    ...context.vocabulary.scanner
      .scan(text)
      .filter((word) => !isBill(text, word) && !isSwindle(text, word)),
    ...villages,
  ]
  words.sort((a, b) => a.start - b.start || b.end - a.end)
  return settleDays({
    text,
    figures,
    words,
    clauses: cutClauses(text, figures),
    corrections,
    toSource: (span) => sourceSpan(normalised, span),
  })
}

/** No day takes the first character of a village: 上周三塘 is last week at 三塘. */
function figuresBeside(text: string, villages: readonly Span[], now: Now): Figure[] {
  const figures = readFigures(text, now)
  const bitten = villages.filter(({ start, end }) =>
    figures.some(
      (figure) =>
        figure.kind === 'date' && figure.start < start && figure.end > start && figure.end < end,
    ),
  )
  return bitten.length === 0 ? figures : readFigures(hide(text, bitten), now)
}

/** The text with stretches in signs that stand for nothing. */
const hide = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (hidden, { start, end }) =>
      hidden.slice(0, start) + '\ue000'.repeat(end - start) + hidden.slice(end),
    text,
  )

/** Where people and villages of the roster are named, and what the township calls things. */
function findNames(text: string, { roster, vocabulary }: ReadContext): Span[] {
  const people = roster.people.map(({ name }) => name)
  return [...people, ...roster.villages, ...vocabulary.addedWords].flatMap((name) => {
    const start = text.indexOf(name)
    return start < 0 ? [] : [{ start, end: start + name.length }]
  })
}
