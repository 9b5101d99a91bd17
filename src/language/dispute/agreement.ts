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

/**
 * “字据没写，口头说好”, “平分，达成调解协议”: paper is spoken of only to deny it, or they agreed and no word tells of any
 * (contract 2.2).
 */
export const isWithoutPaper = (text: string): boolean =>
  (text.search(DENIED) >= 0 || (AGREED.test(text) && !PAPER.test(text))) &&
  !firstOf(findWords(text, { start: 0, end: text.length }), 'written')

const AGREED = /达成(?:了|一致|调解|和解|赔偿|补偿|人民|谅解|口头|的){0,3}协议(?!书)/u
const PAPER = /[签写纸条据印章]|书面|协议书|手模|一式|份|合同|文书|确认/u
