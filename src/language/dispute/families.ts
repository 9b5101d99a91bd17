import { clauseAt, type Lexed, numbersOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken, Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { LEFT_ONE } from '../words/excepted-ones.ts'
import { FAMILIES_AT_ODDS, FAMILIES_VISITED } from '../words/named-cases.ts'
import { findEvents } from './status.ts'

const ENDINGS: ReadonlySet<StatusEvent> = new Set([
  'settled',
  'promised',
  'failed',
  'fruitless',
  'unsettled',
  'referred',
  'open',
  'later',
])

/**
 * “昨天劝了三家，两家和好了，一家还在闹”: families that stand for cases, as many as those that quarrelled, each number with what came of
 * it; one of them may be told apart (“剩下那家…”).
 */
export function countsFamilies(lexed: Lexed, number: NumberToken): boolean {
  const all = numbersOf(lexed).filter(({ unit }) => /^[家户对]$/u.test(unit?.text ?? ''))
  const at = all.findIndex((total) => isTotal(lexed, total))
  const total = all[at]
  if (!total) return false
  const parts = all.slice(at + 1).filter((part) => tellsEnding(lexed, part))
  if (number !== total && !parts.includes(number)) return false
  const sum = parts.reduce((told, { value }) => told + value, 0)
  const left = matchesOf(LEFT_ONE, lexed.text.slice(total.end)).length
  return parts.length > 0 && (sum === total.value ? parts.length > 1 : sum + left === total.value)
}

const isTotal = (lexed: Lexed, total: NumberToken): boolean => {
  const clause = clauseAt(lexed, total)
  const words = clause ? lexed.text.slice(clause.start, clause.end) : ''
  const behind = lexed.text.slice(total.unit?.end ?? total.end)
  return (
    total.value > 1 &&
    FAMILIES_AT_ODDS.test(words) &&
    !/^(?:人|的)?(?:[争吵打闹扯抢为因]|之间|都)/u.test(behind) &&
    !FAMILIES_VISITED.test(lexed.text) &&
    !/[\d一两二三四五六七八九十][起件桩宗]/u.test(lexed.text)
  )
}

/** What came of it stands right behind the number, or right before it (“劝好2家”). */
function tellsEnding(lexed: Lexed, part: NumberToken): boolean {
  const clause = clauseAt(lexed, part)
  if (!clause) return false
  const ends = (span: Span) => findEvents(lexed.text, span).some(({ name }) => ENDINGS.has(name))
  const behind = { start: part.unit?.end ?? part.end, end: clause.end }
  return ends(behind) || ends({ start: clause.start, end: part.start })
}
