import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { extraVillages, people } from './schema.ts'

/** Somebody who reports or works with the figures. */
export interface Person {
  readonly townshipId: number
  readonly id: number
  readonly name: string
  /** Null for those of the township's own offices. */
  readonly villageId: number | null
  /** 法律明白人, 人民调解员, staff of the township, or who also runs the installation. */
  readonly role: 'steward' | 'mediator' | 'staff' | 'administrator'
  /** Further villages that staff let this person report for. */
  readonly extraVillageIds: readonly number[]
  /** Null as long as the person takes part. */
  readonly leftAt: Date | null
}

/** Which people to list. */
export interface PeopleFilter {
  readonly townshipId: number
  readonly ids?: readonly number[]
  readonly name?: string
  /** Those who left are listed only when asked for. */
  readonly includeLeft?: boolean
}

/** The people of a township in the order in which they came. */
export async function listPeople(db: Db, filter: PeopleFilter): Promise<Person[]> {
  const rows = await db
    .select()
    .from(people)
    .where(
      and(
        eq(people.townshipId, filter.townshipId),
        filter.ids === undefined ? undefined : inArray(people.id, [...filter.ids]),
        filter.name === undefined ? undefined : eq(people.name, filter.name),
        filter.includeLeft ? undefined : isNull(people.leftAt),
      ),
    )
    .orderBy(asc(people.id))
  const opened = await db
    .select()
    .from(extraVillages)
    .where(eq(extraVillages.townshipId, filter.townshipId))
  return rows.map(({ createdAt: _, ...row }) => ({
    ...row,
    extraVillageIds: opened.filter((o) => o.personId === row.id).map((o) => o.villageId),
  }))
}

/** The person, also one who has left. */
export async function findPerson(
  db: Db,
  townshipId: number,
  personId: number,
): Promise<Person | undefined> {
  const [person] = await listPeople(db, { townshipId, ids: [personId], includeLeft: true })
  return person
}

/** @throws Problem `person_unknown` */
export async function getPerson(db: Db, townshipId: number, personId: number): Promise<Person> {
  const person = await findPerson(db, townshipId, personId)
  if (!person) throw new Problem('person_unknown', '没有找到这个人。')
  return person
}
