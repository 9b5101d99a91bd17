import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { COMPARED_BEHIND, COMPARED_IN_FRONT, COMPARED_WITH } from '../words/comparisons.ts'

/** “比去年”, “和去年同期比”: the period to compare with is neither asked for nor told of. */
export function isBeside({ text }: Lexed, { start, end }: Span): boolean {
  const front = text.charAt(start - 1)
  return (
    COMPARED_IN_FRONT.test(front) ||
    (COMPARED_WITH.test(front) && COMPARED_BEHIND.test(text.slice(end)))
  )
}
