import { type Request, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../../lib/problem.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { answer, readInput, sessionOf } from '../answer.ts'
import { findAdministrator, listHomes } from '../home.ts'
import type { WebOptions } from '../options.ts'
import { moveSession, type Session } from '../session.ts'
import { readSample } from '../setup/sample-file.ts'
import type { SamplePlayer } from '../setup/sample-player.ts'
import { setUpSample, setUpTownship } from '../setup/set-up-township.ts'

const NAME = z.string().trim().min(2).max(30)
const townshipSchema = z.object({
  name: NAME,
  villages: z.array(NAME).min(1).max(200),
  administrator: z.string().trim().min(1).max(30),
})

/** The first start: the sample township, or a real one. Only who runs the installation may. */
export function setupRoutes({ store, tryout, now }: WebOptions, player: SamplePlayer): Router {
  const router = Router()
  router.get(
    '/setup/progress',
    answer(async () => player.progress),
  )
  router.post(
    '/setup/sample',
    answer(async (request) => {
      const session = operatorOf(request)
      const existing = (await listHomes(store.db)).find(({ sample }) => sample)
      const { roster } = readSample(player.folder, now())
      const person = existing
        ? await findAdministrator(store.db, existing.id)
        : await store.transaction((tx) => setUpSample(tx, roster, tryout.channel, now()))
      if (!person) throw new Error('The sample township has no administrator')
      await moveSession(store.db, session, person)
      player.start(person.townshipId)
      return player.progress
    }),
  )
  router.post(
    '/setup/township',
    answer(async (request) => {
      const session = operatorOf(request)
      const form = readInput(townshipSchema, request.body)
      await store.transaction(async (tx) => {
        await moveSession(tx, session, await setUpTownship(tx, form, now()))
      })
    }),
  )
  return router
}

function operatorOf(request: Request): Session {
  const session = sessionOf(request)
  if (!session.operator) throw new Problem('operator_only', webProblems.operatorOnly)
  return session
}
