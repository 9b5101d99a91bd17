import express, { type Request, Router } from 'express'
import { z } from 'zod'
import { filePath, storeContent } from '../../inbox/file-store.ts'
import { Problem } from '../../lib/problem.ts'
import { logAudit } from '../../registry/audit.ts'
import { findKeptTemplate, keepTemplate, readKeptTemplate } from '../../report/kept-template.ts'
import { fillPreview, previewTemplate } from '../../report/report-preview.ts'
import { findReportTexts } from '../../report/report-settings.ts'
import { REPORT_FILES } from '../../wording/report-texts.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { answer, bytesOf, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import { yearSchema } from '../views/period-query.ts'

/** A little more than a template may have, so that the sentence about that is told. */
export const DOCX_LIMIT = '11mb'
const fileSchema = z.object({ ...yearSchema.shape, name: z.string().trim().min(1).max(200) })
const anyFile = express.raw({ type: () => true, limit: DOCX_LIMIT })

/** The township's own .docx: checked, kept, previewed, taken back. */
export function templateRoutes(options: WebOptions): Router {
  const { store, filesDir, now } = options
  const router = Router()
  const pathOf = (hash: string) => filePath(filesDir, hash)

  /** Whose template of which year a request is about. */
  const asked = async (request: Request) => {
    const person = personWith(request, 'export')
    const { year } = readInput(yearSchema, request.query)
    const township = await townshipOf(store.db, person)
    const texts = await findReportTexts(store.db, township.id, year)
    return { person, texts, preview: { township, year, now: now() } }
  }
  /** Keeps a template from now on, or none any more; who did it is written down. */
  const choose = async (
    request: Request,
    template: Parameters<typeof keepTemplate>[1]['template'],
  ) => {
    const { person, preview } = await asked(request)
    const { year } = preview
    const { townshipId, id: personId } = person
    await store.transaction(async (tx) => {
      await keepTemplate(tx, { townshipId, year, template, now: now() })
      const entry = { townshipId, personId, at: now(), subject: String(year) }
      await logAudit(tx, { ...entry, action: template ? 'template.keep' : 'template.remove' })
    })
  }

  router.get(
    '/report-template',
    answer(async (request) => {
      const { texts, preview } = await asked(request)
      const kept = findKeptTemplate(texts)
      const bytes = await readKeptTemplate(texts, pathOf)
      if (!kept || !bytes) return { name: null, names: [], faults: [] }
      return { name: kept.name, ...(await previewTemplate(store, preview, bytes)) }
    }),
  )
  router.post(
    '/report-template',
    anyFile,
    answer(async (request) => {
      const { preview } = await asked(request)
      const { name } = readInput(fileSchema, request.query)
      const content = bytesOf(request.body)
      const checked = await previewTemplate(store, preview, content)
      if (checked.faults.length > 0) return { name: null, ...checked }
      const hash = await storeContent(filesDir, content)
      await choose(request, { name, hash })
      return { name, ...checked }
    }),
  )
  router.post(
    '/report-template/remove',
    answer(async (request) => {
      await choose(request, undefined)
    }),
  )
  router.get('/report-template/preview', async (request, response) => {
    const { texts, preview } = await asked(request)
    const bytes = await readKeptTemplate(texts, pathOf)
    if (!bytes) throw new Problem('not_found', webProblems.notFound)
    response.attachment(REPORT_FILES.preview)
    response.send(Buffer.from(await fillPreview(store, preview, bytes)))
  })
  return router
}
