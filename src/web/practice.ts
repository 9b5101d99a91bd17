import type { Request } from 'express'
import type { Db } from '../db/db.ts'
import type { Person } from '../registry/person.ts'
import type { Right } from '../registry/rights.ts'
import { getTownship, type Township } from '../registry/township.ts'
import { personWith } from './answer.ts'
import { ensureExercise } from './exercise.ts'
import type { WebOptions } from './options.ts'

/** The township that a person belongs to. */
export const townshipOf = (db: Db, person: Person): Promise<Township> =>
  getTownship(db, person.townshipId)

/** Where the try-out page writes: into the sample itself, or an exercise beside a real township. */
export async function practiceTownship(
  { store, tryout, now }: WebOptions,
  person: Person,
): Promise<{ readonly townshipId: number; readonly exercise: boolean }> {
  const township = await townshipOf(store.db, person)
  if (township.sample) return { townshipId: township.id, exercise: false }
  const act = { channel: tryout.channel, by: person.id, now: now() }
  const townshipId = await store.transaction((tx) => ensureExercise(tx, township, act))
  return { townshipId, exercise: true }
}

/** Whose figures a page asks for, and who asks. */
export interface Scope {
  readonly person: Person
  readonly townshipId: number
  readonly exercise: boolean
}

/**
 * The township whose ledger a request looks at: with `?scope=practice` that of the try-out page.
 *
 * @throws Problem `not_allowed`
 */
export async function scopeOf(options: WebOptions, request: Request, right: Right): Promise<Scope> {
  const person = personWith(request, right)
  if (request.query.scope !== 'practice')
    return { person, townshipId: person.townshipId, exercise: false }
  return { person, ...(await practiceTownship(options, person)) }
}
