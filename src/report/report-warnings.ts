import type { Db } from '../db/db.ts'
import { dayOf } from '../lib/days.ts'
import { figureWarnings } from './figure-warnings.ts'
import { pageLink } from './page-link.ts'
import { rateFaults } from './rate-warnings.ts'
import { outsideWarnings, twinWarnings, uncountedWarnings } from './record-warnings.ts'
import type { ReportData } from './report-data.ts'
import { villageWarnings } from './village-warnings.ts'

/** Something to look at before the report is signed; nothing is held back by it. */
export interface ReportWarning {
  /** Stable, for programs. */
  readonly code: string
  readonly sentence: string
  /** The page where it is looked into, already filtered. */
  readonly link: string
}

/** What is known above the report: questions that nobody answered. */
export type AlsoWarn = (db: Db, townshipId: number) => Promise<readonly ReportWarning[]>

/** Rates in the texts that staff wrote; last year's may still stand there. */
function rateWarnings({ texts, snapshot }: ReportData): ReportWarning[] {
  const { year, figures } = snapshot
  const text = [texts.leaders, texts.shortcomings, texts.plan].join('\n')
  return rateFaults(text, figures).map((sentence) => ({
    code: 'rate_is_no_quotient',
    sentence,
    link: pageLink('texts', { year }),
  }))
}

/** What should be looked at before the report goes out, the weightiest first. */
export async function findWarnings(db: Db, data: ReportData, now: Date): Promise<ReportWarning[]> {
  const { townshipId, year, figures } = data.snapshot
  const villages = { townshipId, year, villages: data.villages, today: dayOf(now) }
  return [
    ...figureWarnings(figures, year),
    ...rateWarnings(data),
    ...(await villageWarnings(db, villages)),
    ...(await uncountedWarnings(db, { townshipId, year })),
    ...(await twinWarnings(db, { townshipId, year })),
    ...(await outsideWarnings(db, { townshipId, year })),
  ]
}
