import type { ReportWarning } from './report-warnings.ts'

/** So many of one kind stand one by one; more are folded behind one sentence. */
const ONE_BY_ONE = 2

/**
 * Many warnings of one kind as one, with each behind it: a list that is too long to be read warns
 * of nothing.
 *
 * @param whole the sentence for all of them, and where they are looked into together
 */
export const grouped = (
  warnings: readonly ReportWarning[],
  whole: () => Pick<ReportWarning, 'sentence' | 'link'>,
): readonly ReportWarning[] => {
  const [first] = warnings
  if (!first || warnings.length <= ONE_BY_ONE) return warnings
  return [{ code: first.code, ...whole(), details: warnings }]
}
