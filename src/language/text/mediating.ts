import type { Span } from '../token.ts'
import { CAME_TO_TERMS, VISITS_TO_MEDIATE } from '../words/case-news.ts'

/** “调解员连夜走访5户、打电话20余个，最终基地当场兑付5万元”: a clause that tells how a case came to its end, and no activity. */
export const wasToMediate = (text: string, { start, end }: Span): boolean =>
  VISITS_TO_MEDIATE.test(text.slice(start, end)) && CAME_TO_TERMS.test(text.slice(end))
