import type { Db } from '../db/db.ts'
import { hourOf } from '../lib/days.ts'
import { listAccounts } from '../registry/identity.ts'
import { queueReply } from './outbox.ts'
import { reminders } from './schema.ts'

/** From eight at night until nine in the morning nobody is written to of our own accord. */
const HOURS = { from: 9, to: 20 }

export const isQuietHour = (now: Date): boolean =>
  hourOf(now) < HOURS.from || hourOf(now) >= HOURS.to

/** Something to say to one person of our own accord. */
export interface Reminder {
  readonly townshipId: number
  readonly personId: number
  /** What it is about; said once and never again. */
  readonly key: string
  readonly text: string
  readonly now: Date
}

/**
 * Says something to a person alone, on the account they used last; never twice.
 *
 * @returns whether the person can be reached at all
 */
export async function remindOnce(db: Db, reminder: Reminder): Promise<boolean> {
  const { townshipId, personId, key, text, now } = reminder
  const account = (await listAccounts(db, townshipId, personId)).at(-1)
  if (!account) return false
  const said = await db
    .insert(reminders)
    .values({ townshipId, key, saidAt: now })
    .onConflictDoNothing()
    .returning()
  if (said.length === 0) return true
  const { channel, senderId } = account
  const conversation = { kind: 'direct', id: senderId } as const
  await queueReply(db, { townshipId, channel, conversation, messageId: null }, { text }, now)
  return true
}
