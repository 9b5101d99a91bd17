import type { Db } from '../db/db.ts'
import { dayOf } from '../lib/days.ts'
import { figureWarnings } from './figure-warnings.ts'
import { pageLink } from './page-link.ts'
import { enteredRateFaults, rateFaults } from './rate-warnings.ts'
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
  /** The single ones, where this is the sentence for many. */
  readonly details?: readonly ReportWarning[]
}

/** A record that counts as it was understood, though something of it was asked and not answered. */
export interface UnconfirmedRecord {
  readonly id: number
  /** `23-0117`. */
  readonly number: string
}

/** What only those know who talk with people: questions that nobody answered. */
export interface ChatKnowledge {
  readonly unconfirmed: (
    db: Db,
    townshipId: number,
    year: number,
  ) => Promise<readonly UnconfirmedRecord[]>
  readonly warn: (
    db: Db,
    townshipId: number,
    unconfirmed: readonly UnconfirmedRecord[],
  ) => Promise<readonly ReportWarning[]>
}

/** Rates that offices entered, and those in the texts that staff wrote, where last year's may stand. */
function rateWarnings({ texts, snapshot }: ReportData): ReportWarning[] {
  const { year, figures } = snapshot
  const text = [texts.leaders, texts.shortcomings, texts.plan].join('\n')
  const told = rateFaults(text, figures).map((sentence) => ({
    code: 'rate_is_no_quotient',
    sentence,
    link: pageLink('texts', { year }),
  }))
  const entered = enteredRateFaults(figures).map(({ indicator, sentence }) => ({
    code: 'rate_is_no_quotient',
    sentence,
    link: pageLink('figures', { year, codes: indicator }),
  }))
  return [...entered, ...told]
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
