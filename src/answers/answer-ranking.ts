import { categoryName } from '../catalog/dispute-name.ts'
import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import { sumByCategory, sumByVillage, type Totals } from '../totals/totals.ts'
import type { AnswerFigure } from '../wording/answer-figures.ts'
import { chartTitle, NO_CATEGORY, rankingAnswer, recordsTold } from '../wording/answers.ts'
import { townshipItself } from '../wording/township-itself.ts'
import { barsOf } from './answer-chart.ts'
import type { Answer, Settled } from './answer-query.ts'
import { figureOf, resolvedRate } from './measures.ts'

const ROWS_SHOWN = 10

/** Who, or which category, has most. */
export async function answerRanking(db: Db, asked: Settled): Promise<Answer> {
  const { query, range } = asked
  const byCategory = query.by === 'category'
  const measure = query.indicators?.[0] ?? (byCategory ? 'disputes_received' : undefined)
  const rows = byCategory
    ? await categoryRows(db, asked, measure ?? 'disputes_received')
    : await villageRows(db, asked, measure)
  const shown = rows
    .filter(({ figure }) => figure.quantity > 0 || asked.wish.rate)
    .sort((a, b) => b.figure.quantity - a.figure.quantity)
    .slice(0, ROWS_SHOWN)
  const chart = barsOf(
    chartTitle(range, shown[0]?.figure.name ?? ''),
    shown.map(({ name, figure }) => [name, figure.quantity]),
  )
  const text = rankingAnswer({ range, rows: shown })
  return asked.wish.picture && shown.length > 0 ? { text, chart } : { text }
}

interface Row {
  readonly name: string
  readonly figure: AnswerFigure
  readonly madeOf?: readonly AnswerFigure[]
}

async function categoryRows(db: Db, asked: Settled, measure: string): Promise<Row[]> {
  const groups = await sumByCategory(db, {
    townshipId: asked.person.townshipId,
    ...asked.range,
    ...(asked.village ? { villageId: asked.village.id } : {}),
  })
  return [...groups].flatMap(([code, disputes]) => {
    const name = code === null ? NO_CATEGORY : categoryName(code)
    return rowOf(asked, name, { indicators: {}, disputes }, measure)
  })
}

/** What somebody has of a measure; of a rate also what it is made of, and nothing without cases. */
function rowOf({ catalog, wish }: Settled, name: string, totals: Totals, measure: string): Row[] {
  if (!wish.rate) return [{ name, figure: figureOf(catalog, totals, measure) }]
  const figure = resolvedRate(totals)
  const { whole, part } = RESOLVED_RATE
  const madeOf = [whole, part].map((code) => figureOf(catalog, totals, code))
  return figure ? [{ name, figure, madeOf }] : []
}

/** Without a measure, by how many reports there were. */
async function villageRows(db: Db, asked: Settled, measure: string | undefined): Promise<Row[]> {
  const groups = await sumByVillage(db, { townshipId: asked.person.townshipId, ...asked.range })
  return [...groups].flatMap(([id, totals]) => {
    const village = asked.villages.find((one) => one.id === id)
    const name = village?.name ?? townshipItself(asked.township.name)
    if (measure !== undefined) return rowOf(asked, name, totals, measure)
    const quantity =
      Object.values(totals.indicators).reduce((sum, { records }) => sum + records, 0) +
      totals.disputes.received
    return [{ name, figure: recordsTold(quantity) }]
  })
}
