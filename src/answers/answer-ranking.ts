import { categoryName } from '../catalog/dispute-name.ts'
import type { Db } from '../db/db.ts'
import { sumByCategory, sumByVillage } from '../totals/totals.ts'
import { type AnswerFigure, chartTitle, NO_CATEGORY, rankingAnswer } from '../wording/answers.ts'
import type { Answer, Settled } from './answer-query.ts'
import { figureOf } from './measures.ts'

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
    .filter(({ figure }) => figure.quantity > 0)
    .sort((a, b) => b.figure.quantity - a.figure.quantity)
    .slice(0, ROWS_SHOWN)
  const chart = {
    title: chartTitle(range, shown[0]?.figure.name ?? ''),
    labels: shown.map(({ name }) => name),
    values: shown.map(({ figure }) => figure.quantity),
  }
  const text = rankingAnswer({ range, rows: shown })
  return asked.wish.picture && shown.length > 0 ? { text, chart } : { text }
}

interface Row {
  readonly name: string
  readonly figure: AnswerFigure
}

async function categoryRows(db: Db, asked: Settled, measure: string): Promise<Row[]> {
  const groups = await sumByCategory(db, {
    townshipId: asked.person.townshipId,
    ...asked.range,
    ...(asked.village ? { villageId: asked.village.id } : {}),
  })
  return [...groups].map(([code, disputes]) => ({
    name: code === null ? NO_CATEGORY : categoryName(code),
    figure: figureOf(asked.catalog, { indicators: {}, disputes }, measure),
  }))
}

/** Without a measure, by how many reports there were. */
async function villageRows(db: Db, asked: Settled, measure: string | undefined): Promise<Row[]> {
  const groups = await sumByVillage(db, { townshipId: asked.person.townshipId, ...asked.range })
  return [...groups].map(([id, totals]) => ({
    name: asked.villages.find((village) => village.id === id)?.name ?? asked.township.name,
    figure:
      measure === undefined
        ? {
            name: '记录',
            unit: '条',
            approx: false,
            quantity:
              Object.values(totals.indicators).reduce((sum, { records }) => sum + records, 0) +
              totals.disputes.received,
          }
        : figureOf(asked.catalog, totals, measure),
  }))
}
