import { type Lexed, within, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { findActivityClauses } from './chunks.ts'
import type { Count } from './counts.ts'
import type { Entry } from './entries.ts'
import { findEvents } from './status.ts'
import type { Zero } from './zero.ts'

/** What is explained here: counts, zero reports, and all that stands in the words of an entry. */
export function consumedBy(
  lexed: Lexed,
  entries: readonly Entry[],
  counts: readonly Count[],
  zeros: readonly Zero[],
): Span[] {
  const others = findActivityClauses(lexed, counts, SERVICES)
  const regions = entries.flatMap((entry) => {
    const own = ownWords(lexed, entry)
    return withoutAll(
      own,
      others.filter((clause) => !isBefore(lexed, clause, own)),
    )
  })
  return [...counts, ...regions, ...zeros]
}

/** “…资料发了八份走到半路上两个男的…吵”: in one breath an activity is told, and behind it a quarrel. */
const isBefore = (lexed: Lexed, clause: Span, own: Span): boolean =>
  clause.start < own.start &&
  !wordsOf(lexed, 'indicator').some(
    (word) => within(word, { start: own.start, end: clause.end }) && !SERVICES.has(word.key),
  )

/** Services that are counted beside a dispute, in its own sentence (“并协助其申请法律援助1件”). */
const SERVICES: ReadonlySet<string> = new Set(['attendance'])

/** The words of an entry: from its own clause on, or from its story on where that comes first. */
function ownWords({ clauses, text }: Lexed, { region, at, story }: Entry): Span {
  const clause = clauses.find((span) => within(at, span))
  const from = Math.max(region.start, clause?.start ?? at.start)
  const mark = text.slice(from, at.start).search(/[、（）][^、（）]*$/u)
  const front = { start: region.start, end: mark < 0 ? from : from + mark }
  const isTold = story || findEvents(text, front).some(({ name }) => name !== 'mediated')
  return isTold ? region : { start: front.end, end: region.end }
}

function withoutAll(span: Span, holes: readonly Span[]): Span[] {
  let parts: Span[] = [span]
  for (const hole of holes) {
    parts = parts.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, hole.start) },
        { start: Math.max(start, hole.end), end },
      ].filter((part) => part.start < part.end),
    )
  }
  return parts
}
