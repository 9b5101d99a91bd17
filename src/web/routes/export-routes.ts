import { Router } from 'express'
import { z } from 'zod'
import { logAudit } from '../../registry/audit.ts'
import { answer, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import type { ReportExports } from '../report-exports.ts'
import { yearSchema } from '../views/period-query.ts'

const fileSchema = z.object({ file: z.string().max(200) })

/** The yearly report's files: written in the background, then fetched one by one. */
export function exportRoutes({ store, now }: WebOptions, exports: ReportExports): Router {
  const router = Router()
  router.get(
    '/exports',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'export')
      return { latest: exports.find(townshipId) ?? null }
    }),
  )
  router.post(
    '/exports',
    answer(async (request) => {
      const person = personWith(request, 'export')
      const { year } = readInput(yearSchema, request.body)
      const township = await townshipOf(store.db, person)
      const latest = exports.start(township, year)
      await logAudit(store.db, {
        ...{ townshipId: township.id, at: now(), personId: person.id },
        ...{ action: 'report.export', subject: String(year) },
      })
      return { latest }
    }),
  )
  router.post(
    '/exports/cancel',
    answer(async (request) => {
      exports.cancel(personWith(request, 'export').townshipId)
    }),
  )
  router.get('/exports/file', (request, response) => {
    const { townshipId } = personWith(request, 'export')
    const { file } = readInput(fileSchema, request.query)
    response.download(exports.pathOf(townshipId, file))
  })
  return router
}
