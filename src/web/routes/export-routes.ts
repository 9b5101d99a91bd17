import { Router } from 'express'
import { z } from 'zod'
import { chatKnowledge } from '../../inbox/chat-knowledge.ts'
import { logAudit } from '../../registry/audit.ts'
import { previewWarnings } from '../../report/report-preview.ts'
import type { ReportWarning } from '../../report/report-warnings.ts'
import { answer, personWith, readInput } from '../answer.ts'
import { logLook } from '../looks.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import type { ReportExports } from '../report-exports.ts'
import { yearSchema } from '../views/period-query.ts'

const KIND = { kind: z.enum(['report', 'evidence']).default('report') }
const kindSchema = z.object(KIND)
const startSchema = z.object({ ...yearSchema.shape, ...KIND })
const fileSchema = z.object({ file: z.string().max(200), ...KIND })

/** A warning as the page shows it, the single ones behind one of many folded. */
const warningView = ({ sentence, link, details = [] }: ReportWarning): WarningView => ({
  ...{ sentence, link },
  details: details.map(warningView),
})

interface WarningView {
  readonly sentence: string
  readonly link: string
  readonly details: readonly WarningView[]
}

/** The yearly report's files and the evidence: written in the background, then fetched. */
export function exportRoutes({ store, now }: WebOptions, exports: ReportExports): Router {
  const router = Router()
  router.get(
    '/exports',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'export')
      const { kind } = readInput(kindSchema, request.query)
      return { latest: exports.find(townshipId, kind) ?? null }
    }),
  )
  router.get(
    '/exports/warnings',
    answer(async (request) => {
      const township = await townshipOf(store.db, personWith(request, 'export'))
      const { year } = readInput(yearSchema, request.query)
      const options = { township, year, now: now(), chat: chatKnowledge }
      const warnings = await previewWarnings(store, options)
      return warnings.map(warningView)
    }),
  )
  router.post(
    '/exports',
    answer(async (request) => {
      const person = personWith(request, 'export')
      const { year, kind } = readInput(startSchema, request.body)
      const township = await townshipOf(store.db, person)
      const latest = exports.start({ kind, township, year, person })
      await logAudit(store.db, {
        ...{ townshipId: township.id, at: now(), personId: person.id },
        ...{ action: `${kind}.export`, subject: String(year) },
      })
      return { latest }
    }),
  )
  router.post(
    '/exports/cancel',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'export')
      exports.cancel(townshipId, readInput(kindSchema, request.body).kind)
    }),
  )
  router.get('/exports/file', async (request, response) => {
    const person = personWith(request, 'export')
    const { townshipId } = person
    const { file, kind } = readInput(fileSchema, request.query)
    const path = exports.pathOf(townshipId, kind, file)
    const look = { action: 'report.download', subject: file } as const
    await logLook({ store, now }, { person, townshipId }, look)
    response.download(path)
  })
  return router
}
