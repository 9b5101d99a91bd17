import { Router } from 'express'
import { z } from 'zod'
import { closePeriod, listPeriods, reopenPeriod } from '../../ledger/period.ts'
import { answer, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'

const nameSchema = z.object({ name: z.string().max(7) })
const reasonSchema = z.object({ reason: z.string().trim().max(300) })

/** Closing months and years, and opening them again for a reason. */
export function periodRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/periods',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'close_period')
      return listPeriods(store.db, townshipId)
    }),
  )
  router.post(
    '/periods/:name/close',
    answer(async (request) => {
      const person = personWith(request, 'close_period')
      const { name } = readInput(nameSchema, request.params)
      await store.transaction((tx) => closePeriod(tx, { person, at: now() }, name))
    }),
  )
  router.post(
    '/periods/:name/reopen',
    answer(async (request) => {
      const person = personWith(request, 'close_period')
      const { name } = readInput(nameSchema, request.params)
      const { reason } = readInput(reasonSchema, request.body)
      await store.transaction((tx) => reopenPeriod(tx, { person, at: now(), reason }, name))
    }),
  )
  return router
}
