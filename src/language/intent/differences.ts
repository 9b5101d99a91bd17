import type { Clause, Lexed } from '../lex/lexed.ts'
import { within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { CHANGES_TOLD, COMPARED_FIRST, DIFFERENCE } from '../words/comparisons.ts'

/**
 * “这个月开了3场，比上个月多1场”: how much more it is than another time counts nothing, nor does what
 * is named for it alone.
 */
export function differencesIn(lexed: Lexed): Clause[] {
  return [...changesTold(lexed), ...differencesTold(lexed)]
}

/** “较去年同期，院坝会增加3场，讲座减少1场”: what is compared opens the sentence, and each clause behind it tells a change. */
const changesTold = ({ clauses, text }: Lexed): Clause[] =>
  matchesOf(COMPARED_FIRST, text).flatMap(({ index, 0: told }) => {
    const from = index + told.length
    const length = CHANGES_TOLD.exec(text.slice(from))?.[0].length ?? 0
    const end = from + length
    return length === 0
      ? []
      : clauses
          .filter((clause) => clause.end > index && clause.start < end)
          .map((clause) => ({ ...clause, start: Math.max(clause.start, index) }))
  })

function differencesTold(lexed: Lexed): Clause[] {
  return matchesOf(DIFFERENCE, lexed.text).flatMap((match) => {
    const told = { start: match.index, end: match.index + match[0].length }
    const clause = lexed.clauses.find((one) => within(told, one))
    return clause
      ? [{ ...clause, start: startOf(lexed, clause, told), end: endOf(lexed, clause, told) }]
      : []
  })
}

/** What stands before it belongs to it, unless that is counted itself; a day governs what follows. */
function startOf({ figures }: Lexed, clause: Clause, told: Span): number {
  const before = figures.filter(({ start, end }) => start >= clause.start && end <= told.start)
  if (before.some(({ kind }) => kind !== 'date')) return told.start
  return before.at(-1)?.end ?? clause.start
}

/** In speech without commas the next number is told for itself. */
const endOf = ({ figures }: Lexed, clause: Clause, told: Span): number =>
  figures.find(({ kind, start }) => kind === 'number' && start >= told.end && start < clause.end)
    ?.start ?? clause.end
