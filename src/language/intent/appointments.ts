import type { Clause, Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { APPOINTED, CALLS_FOR_THE_REST, COUNTED_TO_COME, NOT_BEGUN } from '../words/appointments.ts'

/**
 * “明天下午还要去7组调一起水沟的，那个还没开始”: behind what was done, a case that will be taken up another day is
 * announced and none of those reported (contract 1); what is said of it goes with it, and so does a call for the reports that
 * are missing (“其他村请今天补齐”).
 */
export function findAppointments({ text, clauses }: Lexed): Span[] {
  const appointed: Clause[] = []
  for (const [index, clause] of clauses.entries()) {
    const words = text.slice(clause.start, clause.end)
    const last = appointed.at(-1)
    const isNext = last !== undefined && last === clauses[index - 1]
    const beside =
      (index > 0 && (APPOINTED.test(words) || CALLS_FOR_THE_REST.test(words))) ||
      (clauses.length > 1 && COUNTED_TO_COME.test(words))
    if (beside) appointed.push(clause)
    else if (isNext && NOT_BEGUN.test(words)) appointed.push(clause)
  }
  return appointed
}
