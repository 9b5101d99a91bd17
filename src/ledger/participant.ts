import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Act } from './act.ts'
import { participations } from './attachments-schema.ts'
import { writeEntry } from './journal.ts'

/** Somebody who reported an event that another one had reported before. */
export interface Participant {
  readonly personId: number
  /** The message in which they told the same event. */
  readonly messageId: number | null
}

/** Puts the person of the act down as a participant of a record that another one reported. */
export const joinRecord = (tx: Db, act: Act, recordId: number): Promise<void> =>
  setParticipation(tx, act, recordId, true)

/** “不是同一场”: the person of the act is no participant after all. */
export const leaveRecord = (tx: Db, act: Act, recordId: number): Promise<void> =>
  setParticipation(tx, act, recordId, false)

async function setParticipation(
  tx: Db,
  act: Act,
  recordId: number,
  joined: boolean,
): Promise<void> {
  const { townshipId, id: personId } = act.person
  const messageId = act.messageId ?? null
  await writeEntry(tx, act, 'participate', async (entry, keep) => {
    const row = { townshipId, recordId, personId, joined, messageId, entry }
    keep('participations', await tx.insert(participations).values(row).returning())
  })
}

/** Who takes part in a record beside its reporter. */
export async function listParticipants(
  db: Db,
  townshipId: number,
  recordId: number,
): Promise<Participant[]> {
  const rows = await db
    .select()
    .from(participations)
    .where(and(eq(participations.townshipId, townshipId), eq(participations.recordId, recordId)))
    .orderBy(asc(participations.entry))
  const latest = new Map(rows.map((row) => [row.personId, row]))
  return [...latest.values()]
    .filter((row) => row.joined)
    .map(({ personId, messageId }) => ({ personId, messageId }))
}

/** The records in which the sender of a message takes part because of it. */
export async function listJoinedBy(
  db: Db,
  townshipId: number,
  messageId: number,
): Promise<number[]> {
  const joins = await db
    .select()
    .from(participations)
    .where(and(eq(participations.townshipId, townshipId), eq(participations.messageId, messageId)))
  const standing: number[] = []
  for (const { recordId } of joins.filter(({ joined }) => joined)) {
    const participants = await listParticipants(db, townshipId, recordId)
    if (participants.some((participant) => participant.messageId === messageId))
      standing.push(recordId)
  }
  return standing
}
