import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { logAudit } from './audit.ts'
import { findPerson, type Person } from './person.ts'
import { identities } from './schema.ts'

/** An account of a chat: the platform's id of the sender on one of our channels. */
export interface Account {
  readonly channel: string
  readonly senderId: string
}

const boundTo = (account: Account) =>
  and(
    eq(identities.channel, account.channel),
    eq(identities.senderId, account.senderId),
    isNull(identities.releasedAt),
  )

/** Who stands behind an account; undefined when nobody is bound to it. */
export async function findPersonByIdentity(
  db: Db,
  channel: string,
  senderId: string,
): Promise<Person | undefined> {
  const [identity] = await db.select().from(identities).where(boundTo({ channel, senderId }))
  return identity && findPerson(db, identity.townshipId, identity.personId)
}

/** Binds an account to a person; whoever was bound to it before is released. */
export async function bindIdentity(
  db: Db,
  act: Account & {
    readonly townshipId: number
    readonly personId: number
    readonly now: Date
  },
): Promise<void> {
  const { channel, senderId, townshipId, personId, now } = act
  await db.update(identities).set({ releasedAt: now }).where(boundTo(act))
  await db.insert(identities).values({ channel, senderId, townshipId, personId, boundAt: now })
  await logAudit(db, {
    townshipId,
    at: now,
    personId,
    action: 'identity.bind',
    subject: `person:${personId}`,
    detail: { channel },
  })
}

/** Everybody of a township who has an account on a channel, by id. */
export async function listBoundPeople(
  db: Db,
  townshipId: number,
  channel: string,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectDistinct({ id: identities.personId })
    .from(identities)
    .where(
      and(
        eq(identities.townshipId, townshipId),
        eq(identities.channel, channel),
        isNull(identities.releasedAt),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** The accounts by which a person can be reached, newest last. */
export async function listAccounts(
  db: Db,
  townshipId: number,
  personId: number,
): Promise<Account[]> {
  return db
    .select({ channel: identities.channel, senderId: identities.senderId })
    .from(identities)
    .where(
      and(
        eq(identities.townshipId, townshipId),
        eq(identities.personId, personId),
        isNull(identities.releasedAt),
      ),
    )
    .orderBy(identities.id)
}
