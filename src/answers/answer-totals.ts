import type { Db } from '../db/db.ts'
import { explainFigure } from '../totals/provenance.ts'
import type { SumQuery } from '../totals/sum-groups.ts'
import { sumByVillage, sumDisputes, sumIndicators, type Totals } from '../totals/totals.ts'
import { totalsAnswer } from '../wording/answers.ts'
import type { Settled } from './answer-query.ts'
import { allMeasures, figureOf } from './measures.ts'

const NUMBERS_SHOWN = 6

/** How much was done in a period: the figures, the records behind them, the villages' shares. */
export async function answerTotals(db: Db, asked: Settled): Promise<string> {
  const { query, person, range, village } = asked
  const sums: SumQuery = {
    townshipId: person.townshipId,
    ...range,
    ...(village ? { villageId: village.id } : {}),
    ...(query.category ? { category: query.category } : {}),
  }
  const totals: Totals = {
    indicators: query.category ? {} : await sumIndicators(db, sums),
    disputes: await sumDisputes(db, sums),
  }
  const measures = measuresOf(asked, totals)
  return totalsAnswer({
    range,
    place: village?.name ?? asked.township.name,
    category: query.category ?? null,
    figures: measures.map((measure) => figureOf(totals, measure)),
    numbers: await numbersBehind(db, sums, measures),
    shares: village ? [] : await sharesOf(db, asked, sums, measures),
  })
}

function measuresOf({ query }: Settled, totals: Totals): readonly string[] {
  if (query.indicators && query.indicators.length > 0) return query.indicators
  return query.category ? ['disputes_received', 'disputes_resolved'] : allMeasures(totals)
}

/** The numbers of the latest records behind a single figure. */
async function numbersBehind(
  db: Db,
  sums: SumQuery,
  measures: readonly string[],
): Promise<string[]> {
  const [measure, ...more] = measures
  if (measure === undefined || more.length > 0) return []
  const parts = await explainFigure(db, { ...sums, measure })
  return parts.slice(0, NUMBERS_SHOWN).map(({ record }) => record.number)
}

/** How the villages share in the figures that were asked for by name. */
async function sharesOf(db: Db, asked: Settled, sums: SumQuery, measures: readonly string[]) {
  if (!asked.query.indicators || asked.query.indicators.length === 0) return []
  const byVillage = await sumByVillage(db, sums)
  return [...byVillage].flatMap(([id, totals]) => {
    const figures = measures
      .map((measure) => figureOf(totals, measure))
      .filter(({ quantity }) => quantity > 0)
    const name = asked.villages.find((village) => village.id === id)?.name ?? asked.township.name
    return figures.length > 0 ? [{ name, figures }] : []
  })
}
