import type { Db } from '../db/db.ts'
import { listTownships } from '../registry/township.ts'
import { gapNotice } from '../wording/chat-gap.ts'
import { tellStaff } from './tell-staff.ts'

/** A time in which nothing could arrive on a channel, or not all of it. */
export interface OfflineTime {
  readonly channel: string
  readonly since: Date
  readonly until: Date
  /** How often the account was away within it. */
  readonly times: number
}

/** `3月5日 14:05:07` by the clock on the wall. */
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Writes to the staff who are on the channel since when messages may have been lost. */
export async function tellStaffOfGap(
  db: Db,
  { channel, since, until, times }: OfflineTime,
): Promise<void> {
  const text = gapNotice(CLOCK.format(since), CLOCK.format(until), times)
  for (const { id } of await listTownships(db)) await tellStaff(db, id, channel, text, until)
}
