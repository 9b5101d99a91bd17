import { Router } from 'express'
import { z } from 'zod'
import { listAudit } from '../../registry/audit.ts'
import { listPeople } from '../../registry/person.ts'
import { answer, personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'

const PAGE = 100

const pageSchema = z.object({ before: z.coerce.number().int().optional() })

/** Who saw or did what beside the ledger, newest first. */
export function auditRoutes({ store: { db } }: WebOptions): Router {
  const router = Router()
  router.get(
    '/audit',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'see_audit')
      const { before } = readInput(pageSchema, request.query)
      const rows = await listAudit(db, {
        ...{ townshipId, limit: PAGE },
        ...(before === undefined ? {} : { before }),
      })
      const people = await listPeople(db, { townshipId, includeLeft: true })
      const nameOf = (personId: number | null) =>
        people.find(({ id }) => id === personId)?.name ?? null
      return {
        rows: rows.map(({ id, at, personId, action, subject, messageId }) => ({
          ...{ id, at, action, person: nameOf(personId), byChat: messageId !== null },
          subject: subjectOf(subject, nameOf),
        })),
        more: rows.length === PAGE,
      }
    }),
  )
  return router
}

/** `person:5` by name. */
function subjectOf(subject: string, nameOf: (personId: number) => string | null): string {
  const person = /^person:(\d+)$/.exec(subject)?.[1]
  return person === undefined ? subject : (nameOf(Number(person)) ?? subject)
}
