import type { DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { readMatter } from '../category.ts'
import { findEvents, STATUS_OF } from '../status.ts'
import { clausesOf } from './statements.ts'
import type { TallyToken } from './tokens.ts'

type Tokens = readonly TallyToken[]

/** Nobody tells more of one case amid the others. */
const REASONS_MAX = 2

/**
 * “邻里有1起没成，一方自己起诉去了，其余都成了”: why one did not come about stands between it and the others, and counts nothing;
 * its words are passed over.
 */
export function withoutReasons(text: string, tokens: Tokens): Tokens {
  const clauses = clausesOf(text, tokens)
  const passed = new Set(
    clauses.flatMap((clause, index) => {
      if (!tellsOfRest(clause.tokens)) return []
      const reasons = reasonsBefore(clauses.slice(0, index))
      const told = clauses[index - reasons.length - 1]
      return told &&
        told.sentence === clause.sentence &&
        reasons.every((reason) => isReason(text, reason, told.tokens))
        ? reasons.flat()
        : []
    }),
  )
  return tokens.map((token) =>
    passed.has(token) ? { sort: 'filler', start: token.start, end: token.end } : token,
  )
}

const has = (tokens: Tokens, ...sorts: readonly TallyToken['sort'][]): boolean =>
  tokens.some(({ sort }) => sorts.includes(sort))

/** “其余都成了” */
const tellsOfRest = (tokens: Tokens): boolean =>
  has(tokens, 'rest') && has(tokens, 'status') && !has(tokens, 'unknown')

/** The clauses in a row before another that count nothing, some of them no words of tallies. */
function reasonsBefore(clauses: readonly { readonly tokens: Tokens }[]): Tokens[] {
  const counted = clauses.findLastIndex(({ tokens }) => has(tokens, 'number', 'class'))
  const reasons = clauses.slice(counted + 1).map(({ tokens }) => tokens)
  const isTold = reasons.some((tokens) => has(tokens, 'unknown'))
  return isTold && reasons.length <= REASONS_MAX ? reasons : []
}

/** What tells nothing else than the case before it does. */
function isReason(text: string, reason: Tokens, told: Tokens): boolean {
  const span = { start: reason[0]?.start ?? 0, end: reason.at(-1)?.end ?? 0 }
  const status = statusOfOne(told)
  return (
    status !== undefined &&
    !has(reason, 'head', 'agreement', 'sums') &&
    (has(told, 'class') || readMatter(text, span) === undefined) &&
    findEvents(text, span).every(
      ({ name }) => name === 'refused' || (STATUS_OF[name] ?? status) === status,
    )
  )
}

/** How some cases stand that did not come about. */
function statusOfOne(tokens: Tokens): DisputeStatus | undefined {
  const told = tokens.findLast((token) => token.sort === 'status')
  return told?.sort === 'status' && told.status !== 'resolved' ? told.status : undefined
}
