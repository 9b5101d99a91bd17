import { Router } from 'express'
import { z } from 'zod'
import { Problem } from '../../lib/problem.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { answer, readInput, sessionOf } from '../answer.ts'
import { limitPerMinute, setSessionCookie } from '../guard.ts'
import { findAdministrator, listHomes } from '../home.ts'
import { redeemLoginLink } from '../login-link.ts'
import type { WebOptions } from '../options.ts'
import { endSession, moveSession } from '../session.ts'

const LOGINS_A_MINUTE = 10

const loginSchema = z.object({ token: z.string().min(20).max(100) })
const moveSchema = z.object({ townshipId: z.int() })

/** What can be called without a session: logging in. */
export function loginRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.post(
    '/login',
    limitPerMinute(LOGINS_A_MINUTE),
    answer(async (request, response) => {
      const { token } = readInput(loginSchema, request.body)
      const session = await store.transaction((tx) => redeemLoginLink(tx, token, now()))
      setSessionCookie(request, response, session)
    }),
  )
  return router
}

/** Who is logged in, where, and how to leave or go elsewhere. */
export function sessionRoutes({ store, now }: WebOptions): Router {
  const router = Router()
  router.get(
    '/session',
    answer(async (request) => {
      const { person, operator } = sessionOf(request)
      const townships = await listHomes(store.db)
      const township = townships.find(({ id }) => id === person?.townshipId) ?? null
      return {
        today: now().toISOString(),
        operator,
        person: person && { id: person.id, name: person.name, role: person.role },
        township,
        townships: operator ? townships : [],
      }
    }),
  )
  router.post(
    '/session/township',
    answer(async (request) => {
      const session = sessionOf(request)
      if (!session.operator) throw new Problem('operator_only', webProblems.operatorOnly)
      const { townshipId } = readInput(moveSchema, request.body)
      const homes = await listHomes(store.db)
      const person = homes.some(({ id }) => id === townshipId)
        ? await findAdministrator(store.db, townshipId)
        : null
      if (!person) throw new Problem('not_found', webProblems.notFound)
      await moveSession(store.db, session, person)
    }),
  )
  router.post(
    '/logout',
    answer(async (request, response) => {
      await endSession(store.db, sessionOf(request))
      setSessionCookie(request, response, null)
    }),
  )
  return router
}
