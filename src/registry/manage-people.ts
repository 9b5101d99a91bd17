import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from './audit.ts'
import { getPerson, type Person } from './person.ts'
import { extraVillages, identities, people } from './schema.ts'

export interface NewPerson {
  readonly townshipId: number
  readonly name: string
  /** Null for those of the township's own offices. */
  readonly villageId: number | null
  readonly role: Person['role']
  /** Who adds them; null when the program sets up a township. */
  readonly by: number | null
  readonly now: Date
}

/**
 * Adds somebody. Two people may have one name: an account, never a name, tells who somebody is.
 *
 * @throws Problem `village_needed` when a reporter has no village
 */
export async function addPerson(db: Db, draft: NewPerson): Promise<Person> {
  const { by, now, ...rest } = draft
  if (rest.villageId === null && (rest.role === 'steward' || rest.role === 'mediator'))
    throw new Problem('village_needed', `请写明“${rest.name}”是哪个村的。`, 'village')
  const [row] = await db
    .insert(people)
    .values({ ...rest, createdAt: now })
    .returning({ id: people.id })
  if (!row) throw new Error('The database did not return the new person')
  await logAudit(db, {
    townshipId: rest.townshipId,
    at: now,
    personId: by,
    action: 'person.add',
    subject: `person:${row.id}`,
    detail: { role: rest.role, villageId: rest.villageId },
  })
  return { ...rest, id: row.id, extraVillageIds: [], leftAt: null }
}

/** Somebody stops taking part: their accounts are released, what they reported stays. */
export async function leave(
  db: Db,
  act: {
    readonly townshipId: number
    readonly personId: number
    readonly by: number
    readonly now: Date
  },
): Promise<void> {
  const person = await getPerson(db, act.townshipId, act.personId)
  await db
    .update(people)
    .set({ leftAt: act.now })
    .where(and(eq(people.townshipId, act.townshipId), eq(people.id, person.id)))
  await db
    .update(identities)
    .set({ releasedAt: act.now })
    .where(
      and(
        eq(identities.townshipId, act.townshipId),
        eq(identities.personId, person.id),
        isNull(identities.releasedAt),
      ),
    )
  await logAudit(db, {
    townshipId: act.townshipId,
    at: act.now,
    personId: act.by,
    action: 'person.leave',
    subject: `person:${person.id}`,
  })
}

/** Staff let a reporter report for a further village. */
export async function openVillage(
  db: Db,
  act: {
    readonly townshipId: number
    readonly personId: number
    readonly villageId: number
    readonly by: number
    readonly now: Date
  },
): Promise<void> {
  const { townshipId, personId, villageId } = act
  await db.insert(extraVillages).values({ townshipId, personId, villageId }).onConflictDoNothing()
  await logAudit(db, {
    townshipId,
    at: act.now,
    personId: act.by,
    action: 'person.open_village',
    subject: `person:${personId}`,
    detail: { villageId },
  })
}
