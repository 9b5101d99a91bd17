import { categoryName } from '../catalog/dispute-name.ts'
import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import { explainFigure } from '../totals/provenance.ts'
import type { SumQuery } from '../totals/sum-groups.ts'
import {
  sumByCategory,
  sumByMonth,
  sumByVillage,
  sumDisputes,
  sumIndicators,
  type Totals,
} from '../totals/totals.ts'
import type { AnswerFigure } from '../wording/answer-figures.ts'
import {
  type Behind,
  chartTitle,
  monthName,
  NO_CATEGORY,
  type Share,
  totalsAnswer,
} from '../wording/answers.ts'
import type { RecordPhrase } from '../wording/chat-phrases.ts'
import { townshipItself } from '../wording/township-itself.ts'
import { barsOf } from './answer-chart.ts'
import type { Answer, Settled } from './answer-query.ts'
import { comparedFigures, comparisonChart, sumCompared } from './comparisons.ts'
import { allMeasures, figureOf, resolvedRate } from './measures.ts'
import { phraseRecord } from './record-phrase.ts'

const NUMBERS_SHOWN = 6

/** How much was done in a period: the figures, the records behind them, the villages' shares. */
export async function answerTotals(db: Db, asked: Settled): Promise<Answer> {
  const { query, person, range, village, wish } = asked
  const sums: SumQuery = {
    townshipId: person.townshipId,
    ...range,
    ...(village ? { villageId: village.id } : {}),
    ...(query.category ? { category: query.category } : {}),
  }
  const totals = await sumAll(db, sums)
  const others = await sumCompared(asked, (days) => sumAll(db, { ...sums, ...days }))
  const measures = measuresOf(asked, [totals, ...others.map((other) => other.totals)])
  const figures = figuresOf(asked, totals, measures)
  const compared = others.map((other) =>
    comparedFigures(other, (them) => figuresOf(asked, them, measures)),
  )
  const months = showsMonths(asked) ? await sumByMonth(db, sums) : undefined
  const text = totalsAnswer({
    range,
    place: village?.name ?? asked.township.name,
    category: query.category ? categoryName(query.category) : null,
    figures,
    noRate: wish.rate && totals.disputes.received === 0,
    compared,
    behind: await recordsBehind(db, sums, measures),
    shares: months
      ? monthShares(asked, months, measures)
      : await sharesOf(db, asked, sums, measures),
    open: measures.includes('disputes_open') ? await openCases(db, asked, sums) : [],
  })
  if (!wish.picture || figures.length === 0) return { text }
  const chart = months && monthsChart(asked, months, measures)
  return { text, chart: chart ?? comparisonChart(range, figures, compared) }
}

const sumAll = async (db: Db, sums: SumQuery): Promise<Totals> => ({
  indicators: sums.category ? {} : await sumIndicators(db, sums),
  disputes: await sumDisputes(db, sums),
})

const rated = (rate: AnswerFigure | undefined) => (rate ? [rate] : [])

/** The figures of the measures; a rate stands before those that it is made of. */
const figuresOf = (
  { catalog, wish }: Settled,
  totals: Totals,
  measures: readonly string[],
): AnswerFigure[] => [
  ...rated(wish.rate ? resolvedRate(totals) : undefined),
  ...measures.map((measure) => figureOf(catalog, totals, measure)),
]

/** A picture shows the months, but of times that are compared their bars side by side. */
const showsMonths = ({ wish }: Settled): boolean =>
  wish.byMonth || (wish.picture && !wish.lastYear && !wish.earlier)

/** Each month's part. */
const monthShares = (
  asked: Settled,
  months: ReadonlyMap<string, Totals>,
  measures: readonly string[],
): Share[] =>
  [...months].map(([month, totals]) => shareOf(asked, monthName(month), totals, measures))

/** Bars of the first measure, or of the rate, month by month. */
function monthsChart(
  { catalog, range, wish }: Settled,
  months: ReadonlyMap<string, Totals>,
  [measure = '']: readonly string[],
) {
  const figures = [...months].flatMap(([month, totals]) => {
    const figure = wish.rate ? resolvedRate(totals) : figureOf(catalog, totals, measure)
    return figure ? [{ month, ...figure }] : []
  })
  return barsOf(
    chartTitle(range, figures[0]?.name ?? ''),
    figures.map(({ month, quantity }) => [monthName(month), quantity]),
  )
}

function measuresOf(
  { query, catalog, wish }: Settled,
  times: readonly Totals[],
): readonly string[] {
  if (wish.rate) return [RESOLVED_RATE.whole, RESOLVED_RATE.part]
  if (query.indicators && query.indicators.length > 0) return query.indicators
  return query.category ? ['disputes_received', 'disputes_resolved'] : allMeasures(catalog, times)
}

/** The latest records behind a single figure, and how many there are. */
async function recordsBehind(db: Db, sums: SumQuery, measures: readonly string[]): Promise<Behind> {
  const [measure, ...more] = measures
  if (measure === undefined || more.length > 0) return { latest: [], count: 0 }
  const parts = await explainFigure(db, { ...sums, measure })
  const latest = parts.slice(0, NUMBERS_SHOWN).map(({ record }) => record.number)
  return { latest, count: parts.length }
}

/** The parts of what was asked for: by category of dispute where one wants that, else by village. */
async function sharesOf(
  db: Db,
  asked: Settled,
  sums: SumQuery,
  measures: readonly string[],
): Promise<Share[]> {
  const ofDisputes = measures.filter((measure) => measure.startsWith('disputes_'))
  if (!asked.wish.byCategory || ofDisputes.length === 0)
    return villageShares(db, asked, sums, measures)
  return [...(await sumByCategory(db, sums))]
    .map(([code, disputes]) =>
      shareOf(
        asked,
        code === null ? NO_CATEGORY : categoryName(code),
        { indicators: {}, disputes },
        ofDisputes,
      ),
    )
    .filter(({ figures }) => figures.length > 0)
}

/** How the villages share in the figures that were asked for by name. */
async function villageShares(
  db: Db,
  asked: Settled,
  sums: SumQuery,
  measures: readonly string[],
): Promise<Share[]> {
  if (asked.village || !asked.query.indicators?.length) return []
  const byVillage = await sumByVillage(db, sums)
  const shares = [...byVillage].map(([id, totals]) =>
    shareOf(
      asked,
      asked.villages.find((village) => village.id === id)?.name ??
        townshipItself(asked.township.name),
      totals,
      measures,
    ),
  )
  return shares.filter(({ figures }) => figures.length > 0)
}

const shareOf = (
  asked: Settled,
  name: string,
  totals: Totals,
  measures: readonly string[],
): Share => ({
  name,
  figures: figuresOf(asked, totals, measures).filter(
    ({ quantity, unit }) => quantity > 0 || unit === RESOLVED_RATE.unit,
  ),
})

/** The cases that are still open, longest first. */
async function openCases(db: Db, asked: Settled, sums: SumQuery): Promise<RecordPhrase[]> {
  const parts = await explainFigure(db, { ...sums, measure: 'disputes_open' })
  return parts
    .map(({ record }) =>
      phraseRecord(
        asked.catalog,
        record,
        asked.villages.find(({ id }) => id === record.villageId)?.name ?? asked.township.name,
        asked.today,
      ),
    )
    .sort((a, b) => (a.to < b.to ? -1 : 1))
}
