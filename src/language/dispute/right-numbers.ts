import { putRight } from '../activity/put-right.ts'
import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'

/** “三起，哦不是三起，是两起”: only the last one counts (contract 4.4). */
export function rightNumbers(lexed: Lexed): readonly NumberToken[] {
  const numbers = numbersOf(lexed)
  const cases = numbers.filter(({ unit }) => /^[起件桩宗]$/u.test(unit?.text ?? ''))
  const right = putRight(lexed.text, cases)
  if (right.length === cases.length) return numbers
  const others = numbers.filter((number) => !cases.includes(number))
  return [...others, ...right].sort((a, b) => a.start - b.start)
}
