import { asc } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { listPeople, type Person } from '../registry/person.ts'
import { listTownships, type Township } from '../registry/township.ts'
import { exercises } from './schema.ts'

/** The townships that people work in: all but the copies made for exercises. */
export async function listHomes(db: Db): Promise<Township[]> {
  const copies = await db
    .select({ id: exercises.exerciseTownshipId })
    .from(exercises)
    .orderBy(asc(exercises.startedAt))
  const copied = new Set(copies.map(({ id }) => id))
  return (await listTownships(db)).filter(({ id }) => !copied.has(id))
}

/** The first administrator of a township. */
export async function findAdministrator(db: Db, townshipId: number): Promise<Person | null> {
  const people = await listPeople(db, { townshipId })
  return people.find(({ role }) => role === 'administrator') ?? null
}

/**
 * Whom the operator acts as after logging in: the administrator of the real township, of the
 * sample as long as there is no other, or nobody before anything is set up.
 */
export async function findHome(db: Db): Promise<Person | null> {
  const homes = await listHomes(db)
  const home = homes.find(({ sample }) => !sample) ?? homes[0]
  return home ? findAdministrator(db, home.id) : null
}

/** The sample township, whose messages go on playing where a stop has cut them short. */
export async function findResumable(db: Db): Promise<number | undefined> {
  return (await listHomes(db)).find(({ sample }) => sample)?.id
}
