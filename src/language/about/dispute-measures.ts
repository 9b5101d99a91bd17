import type { DisputeMeasure } from '../../catalog/dispute-statuses.ts'
import { finders, hitFinder } from '../dispute/patterns.ts'
import type { Lexed } from '../lex/lexed.ts'
import { overlaps } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { DISPUTE_MEASURE_WORDS } from '../words/queries.ts'
import { findIndicators } from './indicator-nouns.ts'

const findMeasures = hitFinder(finders<DisputeMeasure | 'disputes'>(DISPUTE_MEASURE_WORDS))
/** 纠纷 and 调解 as a whole (contract 6). */
export const WHOLE: readonly DisputeMeasure[] = ['disputes_received', 'disputes_resolved']

/** Where a stretch names totals of disputes: 化解, 矛盾纠纷, but not the 纠纷 of 纠纷排查. */
export function measuresTold(lexed: Lexed, span: Span): Hit<DisputeMeasure | 'disputes'>[] {
  const nouns = findIndicators(lexed, span)
  return findMeasures(lexed.text, span).filter((hit) => nouns.every((noun) => !overlaps(noun, hit)))
}

/** The totals of disputes that a stretch asks for; empty when it names none. */
export function readMeasures(lexed: Lexed, span: Span): readonly DisputeMeasure[] {
  const hits = measuresTold(lexed, span)
  const told = hits.map(({ name }) => name).filter((name) => name !== 'disputes')
  if (told.includes('disputes_amount'))
    return [
      ...hits.filter((hit) => isCountedApart(lexed.text, hit)).map(({ name }) => name),
      'disputes_amount' as const,
    ].filter((name) => name !== 'disputes')
  if (told.length > 0) return [...new Set(told)]
  return hits.length > 0 ? WHOLE : []
}

/** “调解成功多少件、涉及金额多少”: asked for beside the sum, with a number of its own. */
const isCountedApart = (text: string, { name, end }: { name: string; end: number }): boolean =>
  name !== 'disputes_amount' &&
  /^(?:了|的|过)?(?:多少|好多|几)(?:起|件|宗|个)/u.test(text.slice(end))
