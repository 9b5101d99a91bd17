import type { Lexed } from '../lex/lexed.ts'
import { MEANWHILE } from '../words/plans.ts'

/** “后天是禁毒日 今天先把折页发到各栋 发了一百二十份”: the clause behind tells that it was done. */
export function toldDoneBehind(
  { text, clauses }: Lexed,
  index: number,
  next: string | undefined,
): 'done' | undefined {
  const clause = clauses[index]
  return clause && next === 'done' && MEANWHILE.test(text.slice(clause.start, clause.end).trim())
    ? 'done'
    : undefined
}
