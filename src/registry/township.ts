import { asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from './audit.ts'
import { townships, villages } from './schema.ts'

export interface Village {
  readonly id: number
  readonly name: string
}

export interface Township {
  readonly id: number
  readonly name: string
  /** The 示例乡镇, in which anybody may try things out. */
  readonly sample: boolean
}

export interface NewTownship {
  readonly name: string
  /** Names in the order in which tables show them. */
  readonly villages: readonly string[]
  readonly sample?: boolean
  readonly now: Date
}

/**
 * Sets up a township with its villages and an empty ledger.
 *
 * @throws Problem `village_twice` when a name is given twice
 */
export async function createTownship(db: Db, draft: NewTownship): Promise<Township> {
  const twice = draft.villages.find((name, at) => draft.villages.indexOf(name) !== at)
  if (twice !== undefined)
    throw new Problem('village_twice', `“${twice}”写了两次，请删去一个。`, 'villages')
  const { name, sample = false, now } = draft
  const [township] = await db
    .insert(townships)
    .values({ name, sample, createdAt: now })
    .returning({ id: townships.id, name: townships.name, sample: townships.sample })
  if (!township) throw new Error('The database did not return the new township')
  if (draft.villages.length > 0)
    await db
      .insert(villages)
      .values(draft.villages.map((village) => ({ townshipId: township.id, name: village })))
  return township
}

/** All townships of this installation, oldest first. */
export async function listTownships(db: Db): Promise<Township[]> {
  return db
    .select({ id: townships.id, name: townships.name, sample: townships.sample })
    .from(townships)
    .orderBy(asc(townships.id))
}

/** A township that is known to be there. */
export async function getTownship(db: Db, id: number): Promise<Township> {
  const [township] = await db
    .select({ id: townships.id, name: townships.name, sample: townships.sample })
    .from(townships)
    .where(eq(townships.id, id))
  if (!township) throw new Error(`No township ${id}, though something belongs to it`)
  return township
}

/** A township's villages in the order in which they were given. */
export async function listVillages(db: Db, townshipId: number): Promise<Village[]> {
  return db
    .select({ id: villages.id, name: villages.name })
    .from(villages)
    .where(eq(villages.townshipId, townshipId))
    .orderBy(asc(villages.id))
}

/** @throws Problem `village_twice` when the township has it already */
export async function addVillage(
  db: Db,
  {
    townshipId,
    name,
    by,
    now,
  }: {
    readonly townshipId: number
    readonly name: string
    readonly by: number
    readonly now: Date
  },
): Promise<Village> {
  const [village] = await db
    .insert(villages)
    .values({ townshipId, name })
    .onConflictDoNothing()
    .returning({ id: villages.id, name: villages.name })
  if (!village) throw new Problem('village_twice', `已经有“${name}”了。`, 'name')
  await logAudit(db, {
    ...{ townshipId, at: now, personId: by },
    ...{ action: 'village.add', subject: village.name },
  })
  return village
}
