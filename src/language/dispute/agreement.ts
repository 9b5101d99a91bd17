import type { Agreement } from '../../catalog/dispute-statuses.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { AGREEMENT_WORDS } from '../words/dispute-agreements.ts'
import { finders, hitFinder } from './patterns.ts'

const findWords = hitFinder(finders(AGREEMENT_WORDS))

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
