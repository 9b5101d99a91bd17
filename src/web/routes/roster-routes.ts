import express, { Router } from 'express'
import { importRoster, planRoster } from '../../registry/import-roster.ts'
import { listVillages } from '../../registry/township.ts'
import { answer, bytesOf, personWith } from '../answer.ts'
import type { WebOptions } from '../options.ts'

/** Takes a table that a page sends, whatever its browser calls it. */
const fileBody = express.raw({ type: () => true, limit: '10mb' })

/** People from a table: first what would change, then the change itself. */
export function rosterRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.post(
    '/roster/check',
    fileBody,
    answer(async (request) => {
      const person = personWith(request, 'manage_people')
      const { toAdd, known, faults } = await planRoster(store.db, person, bytesOf(request.body))
      const villages = await listVillages(store.db, person.townshipId)
      return {
        toAdd: toAdd.map(({ name, role, villageId }) => ({
          ...{ name, role },
          village: villages.find(({ id }) => id === villageId)?.name ?? null,
        })),
        ...{ known, faults },
      }
    }),
  )
  router.post(
    '/roster',
    fileBody,
    answer(async (request) => {
      const person = personWith(request, 'manage_people')
      const content = bytesOf(request.body)
      const added = await store.transaction((tx) =>
        importRoster(tx, { person, now: now() }, content),
      )
      return { added: added.length }
    }),
  )
  return router
}
