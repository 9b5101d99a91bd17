import type { Agreement } from '../../catalog/dispute-statuses.ts'
import type { Span } from '../token.ts'
import { AGREEMENT_WORDS } from '../words/dispute-agreements.ts'
import { finders, findHits, type Hit } from './patterns.ts'

const LISTS = finders(AGREEMENT_WORDS)

/**
 * How the agreement told in a stretch was made; a later word wins over an earlier one, paper over
 * spoken words (“口头说好后又签了协议”).
 */
export function readAgreement(text: string, span: Span): Hit<Agreement> | undefined {
  const told = findHits(text, span, LISTS)
  return firstOf(told, 'written') ?? firstOf(told, 'oral')
}

function firstOf(hits: readonly Hit<Agreement | 'none'>[], name: Agreement) {
  const hit = hits.find((found) => found.name === name)
  return hit && { ...hit, name }
}
