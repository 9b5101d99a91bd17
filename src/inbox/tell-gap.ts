import type { Db } from '../db/db.ts'
import { listAccounts } from '../registry/identity.ts'
import { listPeople } from '../registry/person.ts'
import { listTownships } from '../registry/township.ts'
import { gapNotice } from '../wording/chat-gap.ts'
import { queueReply } from './outbox.ts'

/** A time in which nothing could arrive on a channel. */
export interface OfflineTime {
  readonly channel: string
  readonly since: Date
  readonly until: Date
}

/** `3月5日 14:05` by the clock on the wall. */
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** Writes to the staff who are on the channel since when messages may have been lost. */
export async function tellStaffOfGap(
  db: Db,
  { channel, since, until }: OfflineTime,
): Promise<void> {
  const text = gapNotice(CLOCK.format(since), CLOCK.format(until))
  for (const { id: townshipId } of await listTownships(db)) {
    const people = await listPeople(db, { townshipId })
    const staff = people.filter(({ role }) => role === 'staff' || role === 'administrator')
    for (const { id } of staff) {
      const accounts = await listAccounts(db, townshipId, id)
      for (const { senderId } of accounts.filter((account) => account.channel === channel)) {
        const conversation = { kind: 'direct', id: senderId } as const
        await queueReply(
          db,
          { townshipId, channel, conversation, messageId: null },
          { text },
          until,
        )
      }
    }
  }
}
