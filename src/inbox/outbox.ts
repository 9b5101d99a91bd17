import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { and, asc, eq, gt, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Conversation, Outbound, SendResult } from './event.ts'
import { outbox } from './schema.ts'

/** A reply that waits to be sent, or was. */
type OutboxRow = typeof outbox.$inferSelect

/** Where a reply belongs. */
export interface ReplyTo {
  readonly townshipId: number
  readonly channel: string
  readonly conversation: Conversation
  /** Null for what the bot says of its own accord. */
  readonly messageId: number | null
}

/** Writes a reply down in the transaction of what it tells of. */
export async function queueReply(
  tx: Db,
  to: ReplyTo,
  reply: Pick<Outbound, 'text' | 'file'>,
  now: Date,
): Promise<void> {
  await tx.insert(outbox).values({
    townshipId: to.townshipId,
    messageId: to.messageId,
    channel: to.channel,
    conversationKind: to.conversation.kind,
    conversationId: to.conversation.id,
    text: reply.text,
    file: reply.file ?? null,
    createdAt: now,
    state: 'waiting',
  })
}

/**
 * Sends everything that waits on a channel, oldest first. A row is marked before it is handed to
 * the platform: after a crash nobody can tell whether it arrived, and it is not sent again.
 */
export async function deliver(
  db: Db,
  channel: string,
  send: (message: Outbound) => Promise<SendResult>,
): Promise<void> {
  const waiting = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.channel, channel), eq(outbox.state, 'waiting')))
    .orderBy(asc(outbox.id))
  for (const row of waiting) {
    if (!(await claim(db, row))) continue
    const result = await send({
      to: { kind: row.conversationKind, id: row.conversationId },
      text: row.text,
      ...(row.file ? { file: row.file } : {}),
    })
    // The next one would overtake it, and a platform that wants a pause would be pressed.
    if (await settle(db, row, result)) return
  }
}

async function claim(db: Db, row: OutboxRow): Promise<boolean> {
  const claimed = await db
    .update(outbox)
    .set({ state: 'sending' })
    .where(and(keyOf(row), eq(outbox.state, 'waiting')))
    .returning({ id: outbox.id })
  return claimed.length > 0
}

/**
 * A platform that is offline or wants a pause gets the reply later; any other no is final, and what
 * may have arrived is never sent again.
 *
 * @returns true when the reply waits again
 */
async function settle(db: Db, row: OutboxRow, result: SendResult): Promise<boolean> {
  const later =
    result.status === 'refused' && (result.reason === 'rate' || result.reason === 'not-logged-in')
  await db
    .update(outbox)
    .set({
      state: later ? 'waiting' : result.status,
      detail: result.status === 'sent' ? null : result.detail,
      platformId: result.status === 'sent' ? (result.messageId ?? null) : null,
    })
    .where(keyOf(row))
  const stays = result.status === 'sent' && result.toBeFetched === true
  if (!later && !stays && row.file?.once) await discard(row.file.path)
  return later
}

/** Papers with personal data stay nowhere once they are sent. */
async function discard(path: string): Promise<void> {
  await rm(path, { force: true })
  const left = await readdir(dirname(path)).catch(() => [])
  if (left.length === 0) await rm(dirname(path), { recursive: true, force: true })
}

const HOURS_TO_FETCH = 24
const DAYS_LOOKED_BACK = 30
const MS_AN_HOUR = 3_600_000

/** Takes away files that could be fetched for a day on a channel where they are fetched. */
export async function discardFetched(db: Db, channel: string, now: Date): Promise<void> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * MS_AN_HOUR)
  const rows = await db
    .select({ file: outbox.file })
    .from(outbox)
    .where(
      and(
        eq(outbox.channel, channel),
        isNotNull(outbox.file),
        lt(outbox.createdAt, hoursAgo(HOURS_TO_FETCH)),
        gt(outbox.createdAt, hoursAgo(HOURS_TO_FETCH + DAYS_LOOKED_BACK * 24)),
      ),
    )
  for (const { file } of rows) if (file?.once) await discard(file.path)
}

const keyOf = (row: OutboxRow) => and(eq(outbox.townshipId, row.townshipId), eq(outbox.id, row.id))

/** What was being sent when the process ended, or the database went away, may or may not have arrived. */
export async function settleInterrupted(db: Db, channel: string): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'unknown', detail: 'broken off while sending' })
    .where(and(eq(outbox.channel, channel), eq(outbox.state, 'sending')))
}
