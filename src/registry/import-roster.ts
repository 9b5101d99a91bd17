import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { addPerson } from './manage-people.ts'
import { listPeople, type Person } from './person.ts'
import { type RosterLine, readRoster } from './read-roster.ts'
import { requireRight } from './rights.ts'
import { listVillages } from './township.ts'

/** What an import would do. */
export interface RosterPlan {
  readonly toAdd: readonly RosterLine[]
  /** How many of the file are there already (same name, village and role). */
  readonly known: number
  /** Everything that is wrong, in sentences that name the line; nothing is added then. */
  readonly faults: readonly string[]
}

/**
 * What importing an .xlsx would do, without doing it.
 *
 * @throws Problem `not_allowed`
 */
export async function planRoster(db: Db, person: Person, content: Buffer): Promise<RosterPlan> {
  const { townshipId } = person
  requireRight(person, 'manage_people', { townshipId })
  const { lines, faults } = await readRoster(content, await listVillages(db, townshipId))
  const there = await listPeople(db, { townshipId })
  const toAdd = lines.filter(
    (line) =>
      !there.some(
        ({ name, villageId, role }) =>
          name === line.name && villageId === line.villageId && role === line.role,
      ),
  )
  return { toAdd, known: lines.length - toAdd.length, faults }
}

/**
 * Adds the people of an .xlsx who are not there yet; all or none.
 *
 * @returns those who were added
 * @throws Problem `roster_invalid` with every line that is wrong; `not_allowed`
 */
export async function importRoster(
  tx: Db,
  act: { readonly person: Person; readonly now: Date },
  content: Buffer,
): Promise<Person[]> {
  const { townshipId, id: by } = act.person
  const { toAdd, faults } = await planRoster(tx, act.person, content)
  if (faults.length > 0) throw new Problem('roster_invalid', faults.join('\n'), 'file')
  const added: Person[] = []
  for (const line of toAdd)
    added.push(await addPerson(tx, { townshipId, ...line, by, now: act.now }))
  return added
}
