import { type Clause, datesOf, type Lexed, numbersOf, within } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import {
  CAME_OF_IT,
  DEMANDED,
  DONE_OF_DEMAND,
  EXPECTED,
  FIRST_OF_IT,
  INTENDED,
  ONCE_MEANT,
  PUT_TO,
  TURNED_OUT,
} from '../words/plans.ts'

/** Whether a clause tells what had been meant, and was done in part or another way. */
export const wasMeant = (lexed: Lexed, clause: Clause): boolean =>
  ONCE_MEANT.test(lexed.text.slice(clause.start, clause.end)) ||
  isCarriedOut(lexed, clause) ||
  turnedOut(lexed, clause) ||
  demandedIn(lexed, clause) !== undefined

/** The next clause tells the day itself; the month of the intention governs nothing. */
function isDatedAnew(lexed: Lexed, clause: Clause): boolean {
  const next = lexed.clauses[lexed.clauses.indexOf(clause) + 1]
  return (
    next !== undefined && isCarriedOut(lexed, clause) && datesOf(lexed).some((d) => within(d, next))
  )
}

/** “六月份打算搞三场院坝会 3号搞了头一场”: the next clause says how much of it was done. */
function isCarriedOut({ text, clauses }: Lexed, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  return (
    next !== undefined &&
    INTENDED.test(text.slice(clause.start, clause.end)) &&
    FIRST_OF_IT.test(text.slice(next.start, next.end))
  )
}

/** “今天的坝坝会预计来50人，没想到来了83人”: how many were meant, and the next clause turns to what came of it. */
function turnedOut({ text, clauses }: Lexed, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  return (
    next !== undefined &&
    EXPECTED.test(text.slice(clause.start, clause.end)) &&
    CAME_OF_IT.test(text.slice(next.start, next.end))
  )
}

/**
 * “要求入户50户，已完成30户”, “任务3场实际开了2场”: where the demand of a clause stands, if the words behind it or the
 * next clause tell how much of it was done.
 */
function demandedIn({ text, clauses }: Lexed, clause: Clause): number | undefined {
  const words = text.slice(clause.start, clause.end)
  const at = DEMANDED.exec(words)?.index
  if (at === undefined) return undefined
  const next = clauses[clauses.indexOf(clause) + 1]
  const behind = next && text.slice(next.start, next.end)
  return DONE_OF_DEMAND.test(words.slice(at)) || (behind && DONE_OF_DEMAND.test(behind))
    ? at
    : undefined
}

/** “本来计划开两场，只开成一场”: the meeting is what was held, only the number was not. */
export const onceMeant = (lexed: Lexed, clause: Clause): Span[] =>
  wasMeant(lexed, clause)
    ? [
        ...numbersOf(lexed),
        ...(isDatedAnew(lexed, clause) ? datesOf(lexed) : []),
        ...daysPutOff(lexed, clause),
      ].filter((figure) => within(figure, { start: clause.start, end: turnOf(lexed, clause) }))
    : []

/** “原定昨天开的院坝会改到今天”: the first day is not the one on which it was held. */
function daysPutOff(lexed: Lexed, { start, end }: Clause): readonly Span[] {
  const put = PUT_TO.exec(lexed.text.slice(start, end))
  return put ? datesOf(lexed).filter((day) => day.end <= start + put.index) : []
}

/** “本来说七点开结果七点半才到齐来了三十八个”: in speech without commas only what stands before the turn was meant. */
function turnOf(lexed: Lexed, clause: Clause): number {
  const { text } = lexed
  const { start, end } = clause
  const meant = ONCE_MEANT.exec(text.slice(start, end))?.index ?? demandedIn(lexed, clause) ?? -1
  const turn = meant < 0 ? -1 : text.slice(start + meant, end).search(TURNED_OUT)
  return turn < 0 ? end : start + meant + turn
}
