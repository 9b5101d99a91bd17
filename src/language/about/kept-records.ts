import { type Clause, type Lexed, masksOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { KEPT } from '../words/asked-changes.ts'
import { LAST_ONE, REFERENT } from '../words/references.ts'
import { without } from './rest.ts'

/** “院坝会那条取消，纠纷那条莫动”: without the records that are to stay as they are. */
export const withoutKept = (lexed: Lexed): Lexed =>
  without(
    lexed,
    lexed.clauses.filter(
      (clause) => pointsAtRecord(lexed, clause) && KEPT.test(textOf(lexed, clause)),
    ),
  )

/**
 * “9号那场会我写成两条了，11号那条删掉”: what is done is done to the record that its own clause names, where it
 * names one; else (“前天那场会没开成，那条删了”) the clauses before tell which.
 */
export function aimedAt(lexed: Lexed, verb: Pick<RegExp, 'test'>): Lexed {
  const kept = withoutKept(lexed)
  const done = kept.clauses.filter(
    (clause) =>
      verb.test(textOf(kept, clause)) && pointsAtRecord(kept, clause) && !isBare(kept, clause),
  )
  if (done.length === 0) return kept
  return without(
    kept,
    kept.clauses.filter((clause) => !done.includes(clause) && pointsAtRecord(kept, clause)),
  )
}

const textOf = ({ text }: Lexed, { start, end }: Clause): string => text.slice(start, end)

const pointsAtRecord = (lexed: Lexed, clause: Clause): boolean =>
  (masksOf(lexed, 'record').length > 1 && /\d{2}-\d{4}/u.test(textOf(lexed, clause))) ||
  matchesOf(REFERENT, textOf(lexed, clause)).length > 0 ||
  matchesOf(LAST_ONE, textOf(lexed, clause)).length > 0

/** “那条删了”, “把那场撤了” tell nothing of their record. */
const isBare = (lexed: Lexed, clause: Clause): boolean =>
  /^(?:就|请|麻烦|帮我|给我|把|将)*[那这]一?[条场个起次]/u.test(textOf(lexed, clause))
