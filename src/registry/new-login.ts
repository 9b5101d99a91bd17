import { and, eq, isNull, like, not } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { identities, rooms } from './schema.ts'

/** Who and what of a township can no longer be known by the ids of an earlier login. */
export interface Forgotten {
  readonly personIds: readonly number[]
  /** Null for a group of the whole township. */
  readonly roomVillageIds: readonly (number | null)[]
}

/**
 * Releases everything that was bound to ids of an earlier login, on a channel where each login
 * gives new ones: nobody will come under them again. People bound by something that stays, told by
 * the prefix of their id, are kept.
 *
 * @returns what was released, by township
 */
export async function forgetOldLogin(
  db: Db,
  act: { readonly channel: string; readonly keptPrefix: string; readonly now: Date },
): Promise<Map<number, Forgotten>> {
  const { channel, keptPrefix, now } = act
  const people = await db
    .update(identities)
    .set({ releasedAt: now })
    .where(
      and(
        eq(identities.channel, channel),
        not(like(identities.senderId, `${keptPrefix}%`)),
        isNull(identities.releasedAt),
      ),
    )
    .returning({ townshipId: identities.townshipId, personId: identities.personId })
  const groups = await db
    .update(rooms)
    .set({ releasedAt: now })
    .where(and(eq(rooms.channel, channel), isNull(rooms.releasedAt)))
    .returning({ townshipId: rooms.townshipId, villageId: rooms.villageId })
  const townshipIds = new Set([...people, ...groups].map(({ townshipId }) => townshipId))
  return new Map(
    [...townshipIds].map((id) => [
      id,
      {
        personIds: people.filter((one) => one.townshipId === id).map((one) => one.personId),
        roomVillageIds: groups.filter((one) => one.townshipId === id).map((one) => one.villageId),
      },
    ]),
  )
}
