import type { Db } from '../db/db.ts'
import { listAccounts } from '../registry/identity.ts'
import { listPeople } from '../registry/person.ts'
import { queueReply } from './outbox.ts'

/** Writes to the staff of a township who are on a channel, each alone. */
export async function tellStaff(
  db: Db,
  townshipId: number,
  channel: string,
  text: string,
  now: Date,
): Promise<void> {
  const people = await listPeople(db, { townshipId })
  for (const { id } of people.filter(({ role }) => role === 'staff' || role === 'administrator')) {
    const accounts = await listAccounts(db, townshipId, id)
    for (const { senderId } of accounts.filter((account) => account.channel === channel)) {
      const conversation = { kind: 'direct', id: senderId } as const
      await queueReply(db, { townshipId, channel, conversation, messageId: null }, { text }, now)
    }
  }
}
