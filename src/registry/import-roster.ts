import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { addPerson } from './manage-people.ts'
import { listPeople, type Person } from './person.ts'
import { readRoster } from './read-roster.ts'
import { requireRight } from './rights.ts'
import { listVillages } from './township.ts'

/**
 * Adds the people of an .xlsx who are not there yet (same name, village and role); all or none.
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
  requireRight(act.person, 'manage_people', { townshipId })
  const { lines, faults } = await readRoster(content, await listVillages(tx, townshipId))
  if (faults.length > 0) throw new Problem('roster_invalid', faults.join('\n'), 'file')
  const known = await listPeople(tx, { townshipId })
  const added: Person[] = []
  for (const line of lines) {
    const there = known.some(
      ({ name, villageId, role }) =>
        name === line.name && villageId === line.villageId && role === line.role,
    )
    if (!there) added.push(await addPerson(tx, { townshipId, ...line, by, now: act.now }))
  }
  return added
}
