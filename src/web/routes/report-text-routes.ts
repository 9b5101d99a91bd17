import { Router } from 'express'
import { z } from 'zod'
import { OPTIONAL_SECTIONS } from '../../catalog/report-topics.ts'
import { logAudit } from '../../registry/audit.ts'
import {
  CHOICES,
  defaultTexts,
  listReportTexts,
  REPORT_PARTS_OF_STAFF,
  writeReportText,
} from '../../report/report-settings.ts'
import { answer, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import { yearSchema } from '../views/period-query.ts'

const sectionView = ({ code, name }: { code: string; name: string }) => ({ code, name })

const partSchema = z.object({ part: z.enum(REPORT_PARTS_OF_STAFF) })
const textSchema = z.object({ ...yearSchema.shape, content: z.string().trim() })

/** What staff write and choose for the report of a year, which begins with last year's. */
export function reportTextRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/report-texts',
    answer(async (request) => {
      const person = personWith(request, 'enter_figures')
      const { year } = readInput(yearSchema, request.query)
      const { name } = await townshipOf(store.db, person)
      const written = await listReportTexts(store.db, person.townshipId, year)
      const builtIn = defaultTexts(name)
      return REPORT_PARTS_OF_STAFF.map((part) => {
        const text = written.find((known) => known.part === part)
        return {
          ...{
            part,
            content: text?.content || (builtIn[part] ?? ''),
            choices: CHOICES[part] ?? null,
            sections: part === 'without' ? OPTIONAL_SECTIONS.map(sectionView) : null,
          },
          written: text ? { year: text.year, at: text.writtenAt } : null,
        }
      })
    }),
  )
  router.post(
    '/report-texts/:part',
    answer(async (request) => {
      const { townshipId, id: personId } = personWith(request, 'enter_figures')
      const { part } = readInput(partSchema, request.params)
      const { year, content } = readInput(textSchema, request.body)
      await store.transaction(async (tx) => {
        await writeReportText(tx, { townshipId, year, part, content, now: now() })
        const entry = { townshipId, personId, at: now(), subject: `${year} ${part}` }
        await logAudit(tx, { ...entry, action: 'report_text.write' })
      })
    }),
  )
  return router
}
