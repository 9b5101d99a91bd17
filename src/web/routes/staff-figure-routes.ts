import express, { Router } from 'express'
import { z } from 'zod'
import { FIGURE_FORMS } from '../../catalog/figure-forms.ts'
import { enterStaffFile } from '../../report/enter-figures.ts'
import { readStaffFile } from '../../report/read-staff-file.ts'
import { readSheetRows } from '../../report/sheet-rows.ts'
import { listStaffFigures, saveStaffFigure } from '../../report/staff-figure-list.ts'
import { writeStaffTemplate } from '../../report/write-staff-template.ts'
import { reportArguments } from '../../wording/report-commands.ts'
import { faultLine } from '../../wording/report-files.ts'
import { answer, bytesOf, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { yearSchema } from '../views/period-query.ts'

const FILE_LIMIT = '10mb'
const LINE = z.string().trim().max(100)
const lineSchema = z.object({
  ...yearSchema.shape,
  value: z.string().max(30),
  unit: z.string().max(20),
  form: z.enum(FIGURE_FORMS.map(({ code }) => code)),
  office: LINE,
  basis: z.string().trim().max(300),
})
const codeSchema = z.object({ code: z.string().max(64) })
const fileSchema = z.object({ ...yearSchema.shape, name: z.string().max(200) })

/** What the offices know themselves: typed line by line, or filled into a table and sent. */
export function staffFigureRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/staff-figures',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'enter_figures')
      const { year } = readInput(yearSchema, request.query)
      return listStaffFigures(store.db, townshipId, year)
    }),
  )
  router.get('/staff-figures/template', async (request, response) => {
    personWith(request, 'enter_figures')
    response.attachment(reportArguments.templateFile).send(Buffer.from(await writeStaffTemplate()))
  })
  router.post(
    '/staff-figures/file',
    express.raw({ type: () => true, limit: FILE_LIMIT }),
    answer(async (request) => {
      const person = personWith(request, 'enter_figures')
      const { year, name } = readInput(fileSchema, request.query)
      const { entries, faults } = readStaffFile(await readSheetRows(bytesOf(request.body), name))
      if (faults.length > 0) return { count: 0, faults: faults.map(faultLine) }
      const act = { person, at: now() }
      const count = await store.transaction((tx) => enterStaffFile(tx, act, year, entries))
      return { count, faults: [] }
    }),
  )
  router.post(
    '/staff-figures/:code',
    answer(async (request) => {
      const person = personWith(request, 'enter_figures')
      const { code } = readInput(codeSchema, request.params)
      const { year, ...line } = readInput(lineSchema, request.body)
      const act = { person, at: now() }
      await store.transaction((tx) => saveStaffFigure(tx, act, year, { code, ...line }))
      const lines = await listStaffFigures(store.db, person.townshipId, year)
      return lines.find((known) => known.code === code)
    }),
  )
  return router
}
