import type { Db } from '../db/db.ts'
import { loadCatalog } from '../ledger/township-catalog.ts'
import { listPeople } from '../registry/person.ts'
import { listVillages, type Township } from '../registry/township.ts'
import { townshipItself } from '../wording/township-itself.ts'
import type { Names } from './ledger-rows.ts'

/** What a township's villages, people and indicators are called; also of those who have left. */
export async function loadNames(db: Db, township: Pick<Township, 'id' | 'name'>): Promise<Names> {
  const townshipId = township.id
  const villages = await listVillages(db, townshipId)
  const people = await listPeople(db, { townshipId, includeLeft: true })
  return {
    villages: new Map(villages.map(({ id, name }) => [id, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
    itself: townshipItself(township.name),
    catalog: await loadCatalog(db, townshipId),
  }
}
