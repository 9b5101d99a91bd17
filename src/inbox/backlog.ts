import { and, asc, count, eq, gte, inArray } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { outbox } from './schema.ts'

/** How many replies of a channel have not been sent yet, and since when the oldest waits. */
export async function readBacklog(
  db: Db,
  channel: string,
): Promise<{ readonly count: number; readonly since: Date | null }> {
  const unsent = and(eq(outbox.channel, channel), inArray(outbox.state, ['waiting', 'sending']))
  const [row] = await db.select({ count: count() }).from(outbox).where(unsent)
  const [oldest] = await db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(unsent)
    .orderBy(asc(outbox.id))
    .limit(1)
  return { count: row?.count ?? 0, since: oldest?.createdAt ?? null }
}

/** Replies that the platform did not take, or of which nobody knows whether they arrived. */
export interface Undelivered {
  readonly refused: number
  readonly unknown: number
}

/** How many replies of a channel were not surely delivered, of those written since an instant. */
export async function countUndelivered(db: Db, channel: string, since: Date): Promise<Undelivered> {
  const rows = await db
    .select({ state: outbox.state, count: count() })
    .from(outbox)
    .where(
      and(
        eq(outbox.channel, channel),
        inArray(outbox.state, ['refused', 'unknown']),
        gte(outbox.createdAt, since),
      ),
    )
    .groupBy(outbox.state)
  const of = (state: 'refused' | 'unknown') => rows.find((row) => row.state === state)?.count ?? 0
  return { refused: of('refused'), unknown: of('unknown') }
}
