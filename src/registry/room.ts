import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { logAudit } from './audit.ts'
import type { Person } from './person.ts'
import { requireRight } from './rights.ts'
import { rooms } from './schema.ts'

/** A group that somebody bound to a township, or to one of its villages. */
export interface Room {
  readonly channel: string
  readonly roomId: string
  readonly townshipId: number
  /** Null for a group of the whole township. */
  readonly villageId: number | null
  readonly boundAt: Date
}

/** Who says what of which group. */
export interface RoomAct {
  readonly channel: string
  readonly roomId: string
  readonly person: Person
  readonly now: Date
}

const boundAs = ({ channel, roomId }: Pick<Room, 'channel' | 'roomId'>) =>
  and(eq(rooms.channel, channel), eq(rooms.roomId, roomId), isNull(rooms.releasedAt))

/** What a group belongs to; undefined where nobody has said it. */
export async function findRoom(db: Db, channel: string, roomId: string): Promise<Room | undefined> {
  const [room] = await db.select().from(rooms).where(boundAs({ channel, roomId }))
  return room
}

/** The bound groups of a township, oldest first. */
export function listRooms(db: Db, townshipId: number): Promise<Room[]> {
  return db
    .select()
    .from(rooms)
    .where(and(eq(rooms.townshipId, townshipId), isNull(rooms.releasedAt)))
    .orderBy(asc(rooms.id))
}

/**
 * Binds a group to a village, or with null to the whole township, in place of what it was bound to.
 *
 * @throws Problem `not_allowed` when the person may not, there or where it was bound before
 */
export async function bindRoom(db: Db, act: RoomAct, villageId: number | null): Promise<void> {
  const { channel, roomId, person, now } = act
  const { townshipId } = person
  requireRight(person, 'bind_room', { townshipId, villageId })
  await unbindRoom(db, act)
  const bound = { channel, roomId, townshipId, villageId, boundBy: person.id, boundAt: now }
  await db.insert(rooms).values(bound)
  await logAudit(db, {
    ...{ townshipId, at: now, personId: person.id, action: 'room.bind', subject: channel },
    detail: { villageId },
  })
}

/**
 * Unbinds a group. False when it was not bound.
 *
 * @throws Problem `not_allowed` when the person may not
 */
export async function unbindRoom(db: Db, act: RoomAct): Promise<boolean> {
  const { channel, roomId, person, now } = act
  const known = await findRoom(db, channel, roomId)
  if (!known) return false
  const { townshipId, villageId } = known
  requireRight(person, 'bind_room', { townshipId, villageId })
  await db.update(rooms).set({ releasedAt: now }).where(boundAs(act))
  await logAudit(db, {
    ...{ townshipId, at: now, personId: person.id, action: 'room.unbind', subject: channel },
    detail: { villageId },
  })
  return true
}
