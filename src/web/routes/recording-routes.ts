import { type Request, Router } from 'express'
import { z } from 'zod'
import { soundOf } from '../../inbox/content-type.ts'
import { filePath } from '../../inbox/file-store.ts'
import { findRecording, type Hearing } from '../../inbox/recordings.ts'
import { dayOf } from '../../lib/days.ts'
import { Problem } from '../../lib/problem.ts'
import type { Person } from '../../registry/person.ts'
import { waitingWords } from '../../wording/web-pages.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { personWith, readInput, sessionOf } from '../answer.ts'
import { logLook } from '../looks.ts'
import type { WebOptions } from '../options.ts'

const idSchema = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

/** What somebody may hear: their township's; who runs the installation also what nobody owns yet. */
export const hearingOf = (request: Request, { townshipId }: Person): Hearing => ({
  townshipId,
  unbound: sessionOf(request).operator,
})

/** Recordings that the bot could not understand, to be played or taken away. */
export function recordingRoutes(options: WebOptions): Router {
  const { store, filesDir } = options
  const router = Router()
  router.get('/recordings/:id', async (request, response) => {
    const person = personWith(request, 'see_waiting')
    const { townshipId } = person
    const { id } = readInput(idSchema, request.params)
    const recording = await findRecording(store.db, hearingOf(request, person), id)
    if (!recording) throw new Problem('not_found', webProblems.notFound)
    const { mimeType, hash } = recording.file
    const { ending, playable } = soundOf(mimeType)
    const day = dayOf(recording.at)
    await logLook(
      options,
      { person, townshipId },
      {
        action: 'recording.hear',
        subject: `${day} ${id}`,
      },
    )
    if (!playable) response.attachment(waitingWords.recordingFile(day, id, ending))
    // In parts, one hearing would be many lines in the log, or none.
    response.type(mimeType).sendFile(filePath(filesDir, hash), { acceptRanges: false })
  })
  return router
}
