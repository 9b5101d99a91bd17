import type { Db } from '../db/db.ts'
import { pageLink } from '../report/page-link.ts'
import type { ChatKnowledge, ReportWarning } from '../report/report-warnings.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import { listLooseEnds } from './list-loose-ends.ts'
import { listUnconfirmed } from './unconfirmed-records.ts'

/** What only the inbox knows of a year, for the report: messages and records that are not settled. */
export const chatKnowledge: ChatKnowledge = {
  warn: async (db, townshipId, unconfirmed) => [
    ...(await looseEndWarnings(db, townshipId)),
    ...unconfirmedWarnings(unconfirmed.map(({ number }) => number)),
  ],
  unconfirmed: listUnconfirmed,
}

/** Messages that wait for an answer, or were never confirmed, may still change the figures. */
async function looseEndWarnings(db: Db, townshipId: number): Promise<ReportWarning[]> {
  const { length } = await listLooseEnds(db, townshipId)
  if (length === 0) return []
  const sentence = reportWarningWords.looseEnds(length)
  return [{ code: 'loose_ends', sentence, link: pageLink('waiting') }]
}

function unconfirmedWarnings(numbers: readonly string[]): ReportWarning[] {
  if (numbers.length === 0) return []
  const sentence = reportWarningWords.unconfirmed(numbers)
  const link = pageLink('records', { numbers: numbers.join(',') })
  return [{ code: 'records_unconfirmed', sentence, link }]
}
