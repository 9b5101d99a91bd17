import { Router } from 'express'
import { soundOf } from '../../inbox/content-type.ts'
import { type LooseEnd, listHeldMessages, listLooseEnds } from '../../inbox/list-loose-ends.ts'
import { listRecordings, type Recording } from '../../inbox/recordings.ts'
import { listRecords } from '../../ledger/find-records.ts'
import { addDays, dayOf, mondayOf } from '../../lib/days.ts'
import { listPeople } from '../../registry/person.ts'
import { listSilentVillages } from '../../totals/missing.ts'
import { answer, personWith, sessionOf } from '../answer.ts'
import { logLook } from '../looks.ts'
import type { WebOptions } from '../options.ts'
import { hiderOf, viewRecords } from '../views/record-view.ts'
import { hearingOf } from './recording-routes.ts'

/** What staff may want to look after: questions nobody answered, late reports, silent villages. */
export function waitingRoutes(options: WebOptions): Router {
  const { store, now } = options
  const { db } = store
  const router = Router()
  router.get(
    '/waiting',
    answer(async (request) => {
      const person = personWith(request, 'see_waiting')
      const { townshipId } = person
      const people = await listPeople(db, { townshipId, includeLeft: true })
      const hide = await hiderOf(options, townshipId)
      const nameOf = (personId: number | null) =>
        people.find(({ id }) => id === personId)?.name ?? null
      const named = ({ personId, ...end }: LooseEnd) => ({
        ...end,
        text: hide(end.text),
        person: nameOf(personId),
      })
      const heard = ({ messageId, personId, at, file }: Recording) => ({
        ...{ messageId, at, person: nameOf(personId) },
        playable: soundOf(file.mimeType).playable,
      })
      const { operator } = sessionOf(request)
      const held = operator ? await listHeldMessages(db) : []
      const late = await listRecords(db, { townshipId, late: true })
      const monday = mondayOf(dayOf(now()))
      const lastWeek = { from: addDays(monday, -7), to: addDays(monday, -1) }
      const ends = [...(await listLooseEnds(db, townshipId)), ...held]
      // What nobody could read may name anybody.
      if (ends.length + late.length > 0) {
        const subject = `${ends.length + late.length}`
        await logLook(options, { person, townshipId }, { action: 'waiting.see', subject })
      }
      return {
        ends: ends.map(named),
        recordings: (await listRecordings(db, hearingOf(request, person))).map(heard),
        late: await viewRecords(options, townshipId, late),
        silent: {
          ...lastWeek,
          villages: await listSilentVillages(db, { townshipId, ...lastWeek }),
        },
      }
    }),
  )
  return router
}
