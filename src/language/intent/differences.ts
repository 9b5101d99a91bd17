import type { Clause, Lexed } from '../lex/lexed.ts'
import { within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { COMPARED_HEAD, DIFFERENCE, TELLS_DIFFERENCE } from '../words/comparisons.ts'

/**
 * “这个月开了3场，比上个月多1场”: how much more it is than another time counts nothing, nor does what
 * is named for it alone.
 */
export function differencesIn(lexed: Lexed): Clause[] {
  const besideCounts = matchesOf(DIFFERENCE, lexed.text).flatMap((match) => {
    const told = { start: match.index, end: match.index + match[0].length }
    const clause = lexed.clauses.find((one) => within(told, one))
    return clause
      ? [{ ...clause, start: startOf(lexed, clause, told), end: endOf(lexed, clause, told) }]
      : []
  })
  return [...besideCounts, ...headedDifferences(lexed)]
}

/** “较去年同期，院坝会增加3场，纠纷下降22.7%”: the head, and all differences behind it in its sentence. */
function headedDifferences({ text, clauses }: Lexed): Clause[] {
  return COMPARED_HEAD.matches(text).flatMap(({ index, 0: words }) => {
    const length = text.slice(index).search(/[。；\n]/u)
    const sentence = { start: index, end: length < 0 ? text.length : index + length }
    const told = clauses.filter(
      ({ start, end }) => start >= index + words.length && end <= sentence.end,
    )
    const differences = told.filter(({ start, end }) =>
      TELLS_DIFFERENCE.test(text.slice(start, end)),
    )
    const head = clauses.find((one) => within({ start: index, end: index + words.length }, one))
    return head && differences.length > 0
      ? [{ ...head, start: index, end: index + words.length }, ...differences]
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
