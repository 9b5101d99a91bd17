import { Router } from 'express'
import { z } from 'zod'
import { figureOf, resolvedRate } from '../../answers/measures.ts'
import { DISPUTE_MEASURES, RESOLVED_RATE } from '../../catalog/dispute-statuses.ts'
import type { TownshipCatalog } from '../../catalog/township-catalog.ts'
import { loadCatalog } from '../../ledger/township-catalog.ts'
import { yearRange } from '../../lib/days.ts'
import { listVillages } from '../../registry/township.ts'
import { explainFigure } from '../../totals/provenance.ts'
import {
  sumByMonth,
  sumByVillage,
  sumDisputes,
  sumIndicators,
  type Totals,
} from '../../totals/totals.ts'
import { answer, readInput } from '../answer.ts'
import { logLook } from '../looks.ts'
import type { WebOptions } from '../options.ts'
import { scopeOf } from '../practice.ts'
import { PERIOD, VILLAGE, villageOf } from '../views/period-query.ts'
import { viewRecords } from '../views/record-view.ts'

/** Everything that is counted, in the order of the yearly report. */
const measuresOf = ({ indicators }: TownshipCatalog) =>
  [...indicators, ...DISPUTE_MEASURES, RESOLVED_RATE].map(({ code, name, unit }) => ({
    ...{ code, name, unit },
    // A rate is no sum: the records that make it up are those of its two figures.
    ...(code === RESOLVED_RATE.code ? { isRate: true } : {}),
  }))

const totalsSchema = z.object(PERIOD)
const monthsSchema = z.object({ year: z.coerce.number().int().min(2000).max(2999), ...VILLAGE })
const figureSchema = z.object({ measure: z.string().max(64), ...PERIOD, ...VILLAGE })

/** The measures that have something, with their figures; the rate wherever there were cases. */
function figuresOf(catalog: TownshipCatalog, totals: Totals) {
  const counted = measuresOf(catalog)
    .map(({ code }) => [code, figureOf(catalog, totals, code)] as const)
    .filter(([, { quantity }]) => quantity !== 0)
  const rate = resolvedRate(totals)
  return Object.fromEntries(
    [...counted, ...(rate ? [[RESOLVED_RATE.code, rate] as const] : [])].map(
      ([code, { quantity, approx }]) => [code, { quantity, approx }],
    ),
  )
}

/** Totals, and what any of them is made of. */
export function figureRoutes(options: WebOptions): Router {
  const { db } = options.store
  const router = Router()
  router.get(
    '/totals',
    answer(async (request) => {
      const { townshipId } = await scopeOf(options, request, 'see_totals')
      const query = { townshipId, ...readInput(totalsSchema, request.query) }
      const byVillage = await sumByVillage(db, query)
      const villages = await listVillages(db, townshipId)
      const itself = byVillage.get(null)
      const catalog = await loadCatalog(db, townshipId)
      return {
        measures: measuresOf(catalog),
        township: figuresOf(catalog, {
          indicators: await sumIndicators(db, query),
          disputes: await sumDisputes(db, query),
        }),
        villages: villages.map(({ id, name }) => {
          const totals = byVillage.get(id)
          return { id, name, figures: totals ? figuresOf(catalog, totals) : {} }
        }),
        itself: itself ? figuresOf(catalog, itself) : {},
      }
    }),
  )
  router.get(
    '/totals/months',
    answer(async (request) => {
      const { townshipId } = await scopeOf(options, request, 'see_totals')
      const { year, villageId } = readInput(monthsSchema, request.query)
      const months = await sumByMonth(db, {
        ...{ townshipId, ...yearRange(year), ...villageOf(villageId) },
      })
      const catalog = await loadCatalog(db, townshipId)
      return [...months].map(([month, totals]) => ({
        month,
        figures: figuresOf(catalog, totals),
      }))
    }),
  )
  router.get(
    '/figure',
    answer(async (request) => {
      const scope = await scopeOf(options, request, 'see_record')
      const { townshipId } = scope
      const { measure, from, to, villageId } = readInput(figureSchema, request.query)
      const parts = await explainFigure(db, {
        ...{ townshipId, measure, from, to, ...villageOf(villageId) },
      })
      // What was told of a dispute names its parties; who read it is worth knowing later.
      if (measure.startsWith('disputes_'))
        await logLook(options, scope, {
          ...{ action: 'parties.list', subject: `${measure} ${from} ${to}` },
        })
      const views = await viewRecords(
        options,
        townshipId,
        parts.map(({ record }) => record),
      )
      return parts.map(({ quantity, approx }, at) => ({ quantity, approx, record: views[at] }))
    }),
  )
  return router
}
