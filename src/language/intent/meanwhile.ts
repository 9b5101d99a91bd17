import type { Lexed } from '../lex/lexed.ts'
import { MEANWHILE } from '../words/plans.ts'

/** “后天是禁毒日 今天先把折页发到各栋 发了一百二十份”: the clause behind tells that it was done. */
export const withMeanwhile = <Mood extends string>(
  { text, clauses }: Lexed,
  moods: readonly (Mood | 'done' | undefined)[],
): (Mood | 'done' | undefined)[] =>
  moods.map((mood, index) => {
    const clause = clauses[index]
    const told = clause && moods[index + 1] === 'done'
    const done = told && MEANWHILE.test(text.slice(clause.start, clause.end).trim())
    return mood ?? (done ? 'done' : undefined)
  })
