import type { Clause, Lexed } from '../lex/lexed.ts'
import { datesOf, within } from '../lex/lexed.ts'
import { HELD_BY_OTHERS, NOT_OURS, POINTS_BACK } from '../words/others-deeds.ts'

/** “8月10日夏令营那个不算我们的，是县里搞的”: the clauses that tell what others held (contract 3.1). */
export function othersDeeds(lexed: Lexed): Clause[] {
  const { text, clauses } = lexed
  const wordsOf = ({ start, end }: Clause) => text.slice(start, end)
  return clauses.flatMap((clause, index) => {
    if (!NOT_OURS.test(text.slice(clause.start, clause.end + 1))) return []
    const next = clauses[index + 1]
    const who = next && next.sentence === clause.sentence && HELD_BY_OTHERS.test(wordsOf(next))
    const before = POINTS_BACK.test(wordsOf(clause)) ? pointedAt(lexed, index) : []
    return [...before, clause, ...(who ? [next] : [])]
  })
}

/** The clauses of the same sentence before it, from the one that tells the day. */
function pointedAt(lexed: Lexed, index: number): Clause[] {
  const { clauses } = lexed
  const before = clauses
    .slice(0, index)
    .filter(({ sentence }) => sentence === clauses[index]?.sentence)
  const from = before.findLastIndex((clause) => datesOf(lexed).some((day) => within(day, clause)))
  return before.slice(Math.max(from, 0))
}
