import { desc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { copyAdditions } from '../ledger/extend-catalog.ts'
import { bindIdentity } from '../registry/identity.ts'
import { addPerson } from '../registry/manage-people.ts'
import { listPeople, type Person } from '../registry/person.ts'
import { may } from '../registry/rights.ts'
import { createTownship, listVillages, type Township } from '../registry/township.ts'
import { exercises } from './schema.ts'
import { speakerId } from './tryout.ts'

/** The copy in which a township's staff practise at present. */
async function findExercise(db: Db, townshipId: number): Promise<number | undefined> {
  const [latest] = await db
    .select({ id: exercises.exerciseTownshipId })
    .from(exercises)
    .where(eq(exercises.townshipId, townshipId))
    .orderBy(desc(exercises.startedAt), desc(exercises.exerciseTownshipId))
    .limit(1)
  return latest?.id
}

/** Every township that is only practised in, also those that are no longer in use. */
export async function listExercises(db: Db): Promise<ReadonlySet<number>> {
  const rows = await db.select({ id: exercises.exerciseTownshipId }).from(exercises)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Starts an exercise: copies the township's villages, people and words into a township with an
 * empty ledger, and lets everybody in it speak on the try-out channel. An earlier exercise is left as it
 * is and no longer shown.
 */
export async function startExercise(
  tx: Db,
  township: Township,
  act: { readonly channel: string; readonly by: number; readonly now: Date },
): Promise<number> {
  const { channel, now } = act
  const villages = await listVillages(tx, township.id)
  const copy = await createTownship(tx, {
    name: township.name,
    villages: villages.map(({ name }) => name),
    now,
  })
  const copies = await listVillages(tx, copy.id)
  let clerk: Person | undefined
  for (const person of await listPeople(tx, { townshipId: township.id })) {
    const at = villages.findIndex(({ id }) => id === person.villageId)
    const copied = await addPerson(tx, {
      ...{ townshipId: copy.id, name: person.name, role: person.role, by: null, now },
      villageId: copies[at]?.id ?? null,
    })
    if (may(copied, 'extend_catalog', { townshipId: copy.id })) clerk ??= copied
    const speaker = { townshipId: copy.id, personId: copied.id }
    await bindIdentity(tx, { channel, senderId: speakerId(speaker), ...speaker, now })
  }
  if (clerk) await copyAdditions(tx, { person: clerk, at: now }, township.id)
  await tx
    .insert(exercises)
    .values({ townshipId: township.id, exerciseTownshipId: copy.id, startedAt: now })
  return copy.id
}

/** The exercise in use; started at once where there is none yet. */
export async function ensureExercise(
  tx: Db,
  township: Township,
  act: { readonly channel: string; readonly by: number; readonly now: Date },
): Promise<number> {
  return (await findExercise(tx, township.id)) ?? (await startExercise(tx, township, act))
}
