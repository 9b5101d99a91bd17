import type { Db } from '../../src/db/db.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages } from '../../src/registry/township.ts'

/** An invented township for one test. */
export interface TestTownship {
  readonly id: number
  /** Ids of 白果村, 三塘村 and 石桥村. */
  readonly villageIds: readonly [number, number, number]
  /** 覃德贵, steward of 白果村. */
  readonly steward: Person
  /** 向家富, mediator of 三塘村. */
  readonly mediator: Person
  /** 陈主任 of the township's judicial office. */
  readonly staff: Person
}

/** Sets up a township with three villages and three people. */
export async function setUpTownship(
  db: Db,
  now = new Date('2023-01-01T09:00:00+08:00'),
): Promise<TestTownship> {
  const names = ['白果村', '三塘村', '石桥村']
  const { id } = await createTownship(db, { name: '青石镇', villages: names, now })
  const [first, second, third] = (await listVillages(db, id)).map((village) => village.id)
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('The township has fewer than three villages')
  const add = (name: string, villageId: number | null, role: Person['role']) =>
    addPerson(db, { townshipId: id, name, villageId, role, by: null, now })
  return {
    id,
    villageIds: [first, second, third],
    steward: await add('覃德贵', first, 'steward'),
    mediator: await add('向家富', second, 'mediator'),
    staff: await add('陈主任', null, 'staff'),
  }
}
