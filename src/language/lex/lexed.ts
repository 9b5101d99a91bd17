import { onceForEach } from '../text/remembering.ts'
import type { DateToken, Figure, MaskToken, NumberToken, Span, WordToken } from '../token.ts'

/** A stretch without an inner break; `sentence` and `line` number what it belongs to. */
export interface Clause extends Span {
  readonly sentence: number
  readonly line: number
}

/** A misspelt word that was put right before reading. */
export interface Correction extends Span {
  readonly said: string
  readonly meant: string
}

/** A message cut into what later stages read. All spans are of the normalised text. */
export interface Lexed {
  /** The normalised text. */
  readonly text: string
  /** Numbers, days and masked things, in order, never overlapping. */
  readonly figures: readonly Figure[]
  /** Words in order; words of different groups may overlap, words of one group never. */
  readonly words: readonly WordToken[]
  /** In order; separators belong to no clause. */
  readonly clauses: readonly Clause[]
  readonly corrections: readonly Correction[]
  /** The span of the message as it was sent, in UTF-16 units. */
  toSource(span: Span): readonly [number, number]
}

// Nearly every rule asks for them, some for each number or clause.
const numbersAmong = onceForEach((figures: readonly Figure[]) =>
  figures.filter((token): token is NumberToken => token.kind === 'number'),
)
const datesAmong = onceForEach((figures: readonly Figure[]) =>
  figures.filter((token): token is DateToken => token.kind === 'date'),
)
const wordsByGroup = onceForEach((words: readonly WordToken[]) => {
  const groups = new Map<string, WordToken[]>()
  for (const word of words) {
    const own = groups.get(word.group)
    if (own) own.push(word)
    else groups.set(word.group, [word])
  }
  return groups
})
const NO_WORDS: readonly WordToken[] = []

export const numbersOf = ({ figures }: Lexed): readonly NumberToken[] => numbersAmong(figures)

export const datesOf = ({ figures }: Lexed): readonly DateToken[] => datesAmong(figures)

export const masksOf = (lexed: Lexed, sort?: MaskToken['sort']): readonly MaskToken[] =>
  lexed.figures.filter(
    (token): token is MaskToken => token.kind === 'mask' && (!sort || token.sort === sort),
  )

/** The words of one group of lists. */
export const wordsOf = ({ words }: Lexed, group: string): readonly WordToken[] =>
  wordsByGroup(words).get(group) ?? NO_WORDS

/** Whether two stretches share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether two stretches are the same. */
export const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** Whether `inner` lies wholly in `outer`. */
export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

/** The clause in which a stretch begins. */
export const clauseAt = ({ clauses }: Lexed, { start }: Span): Clause | undefined =>
  clauses.find((clause) => clause.start <= start && clause.end > start)

/** Whether two figures are several days, and the same. */
export const isSamePeriod = (one: Figure | undefined, other: Figure | undefined): boolean =>
  one?.kind === 'date' &&
  other?.kind === 'date' &&
  one.from < one.to &&
  one.from === other.from &&
  one.to === other.to
