import { type Clause, type Lexed, within } from '../lex/lexed.ts'
import { LESSON, SUMMONS } from '../words/chat.ts'

/** “法治小课堂：高空抛物不是小事，请各位居民管好自家窗台”: what all should take from a lesson calls nobody to anything. */
export const isMoral = ({ text, figures }: Lexed, clause: Clause): boolean =>
  LESSON.test(text) &&
  !figures.some((figure) => within(figure, clause)) &&
  !SUMMONS.test(text.slice(clause.start, clause.end))
