import type { Agreement } from '../../catalog/dispute-statuses.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { AGREEMENT_WORDS, DENIED_PAPER } from '../words/dispute-agreements.ts'
import { compile, finders, hitFinder } from './patterns.ts'

const findWords = hitFinder(finders(AGREEMENT_WORDS))
const DENIED = compile(DENIED_PAPER)

/**
 * How the agreement told in a stretch was made; a later word wins over an earlier one, paper over
 * spoken words (“口头说好后又签了协议”).
 */
export function readAgreement(text: string, span: Span): Hit<Agreement> | undefined {
  const told = findWords(text, span)
  return firstOf(told, 'written') ?? firstOf(told, 'oral')
}

function firstOf(hits: readonly Hit<Agreement | 'none'>[], name: Agreement) {
  const hit = hits.find((found) => found.name === name)
  return hit && { ...hit, name }
}

/** “字据没写，口头说好”: paper is spoken of only to deny it. */
export const deniesPaper = (text: string): boolean =>
  text.search(DENIED) >= 0 && !firstOf(findWords(text, { start: 0, end: text.length }), 'written')
