import type { Db } from '../db/db.ts'
import { listSilentVillages } from '../totals/missing.ts'
import { missingAnswer } from '../wording/answers.ts'
import type { Settled } from './answer-query.ts'

/** Which villages have told nothing of a period, not even a zero report. */
export async function answerMissing(db: Db, asked: Settled): Promise<string> {
  const silent = await listSilentVillages(db, {
    townshipId: asked.person.townshipId,
    ...asked.range,
  })
  return missingAnswer({ range: asked.range, villages: silent, count: asked.villages.length })
}
