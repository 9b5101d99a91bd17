import express, { Router } from 'express'
import { filePath } from '../../inbox/file-store.ts'
import { checkEdited } from '../../report/check-edited.ts'
import { answer, bytesOf, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import { yearSchema } from '../views/period-query.ts'
import { DOCX_LIMIT } from './template-routes.ts'

/** Reads an edited 正式稿 back and tells where it differs from the snapshot; it is kept nowhere. */
export function reportCheckRoutes({ store, filesDir }: WebOptions): Router {
  const router = Router()
  router.post(
    '/report-check',
    express.raw({ type: () => true, limit: DOCX_LIMIT }),
    answer(async (request) => {
      const township = await townshipOf(store.db, personWith(request, 'export'))
      const { year } = readInput(yearSchema, request.query)
      const { snapshot, differences, remarks } = await checkEdited(store.db, {
        ...{ township, year, docx: bytesOf(request.body) },
        pathOf: (hash) => filePath(filesDir, hash),
      })
      return {
        ...{ number: snapshot.number, asOf: snapshot.asOf, remarks },
        differences: differences.map(({ sentence }) => sentence),
      }
    }),
  )
  return router
}
