import type { Db } from '../db/db.ts'
import { pageLink } from '../report/page-link.ts'
import type { ReportWarning } from '../report/report-warnings.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import { listLooseEnds } from './list-loose-ends.ts'

/** Messages that wait for an answer, or were never confirmed, may still change the figures. */
export async function looseEndWarnings(db: Db, townshipId: number): Promise<ReportWarning[]> {
  const { length } = await listLooseEnds(db, townshipId)
  if (length === 0) return []
  const sentence = reportWarningWords.looseEnds(length)
  return [{ code: 'loose_ends', sentence, link: pageLink('waiting') }]
}
