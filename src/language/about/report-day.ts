import type { Span } from '../token.ts'
import { REPORTED_BEHIND } from '../words/references.ts'

/** “昨天报的那起”: the day of the report tells nothing about the record. */
export const isReportDay = (text: string, { end }: Span): boolean =>
  REPORTED_BEHIND.test(text.slice(end, end + 8))
