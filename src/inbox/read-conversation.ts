import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { OutboundFile } from './event.ts'
import { messages, outbox } from './schema.ts'
import type { StoredMessage } from './stored-message.ts'

/** One bubble of a conversation as a page shows it. */
export interface Utterance {
  /** `m12` for what a person sent, `r12` for what the bot said. */
  readonly key: string
  readonly at: Date
  /** Null for the bot. */
  readonly personId: number | null
  /** The platform's id, by which a person's message can be recalled. */
  readonly platformId: string | null
  readonly type: StoredMessage['type']
  readonly text: string
  /** The id by which a file that the bot sent can be fetched, and what it is called. */
  readonly file: { readonly id: number; readonly name: string } | null
}

/** The latest bubbles of a conversation, oldest first; the bot's follow what they answer. */
export async function readConversation(
  db: Db,
  channel: string,
  conversationId: string,
  limit: number,
): Promise<Utterance[]> {
  const said = await db
    .select()
    .from(messages)
    .where(and(eq(messages.channel, channel), eq(messages.conversationId, conversationId)))
    .orderBy(desc(messages.id))
    .limit(limit)
  const replies = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.channel, channel), eq(outbox.conversationId, conversationId)))
    .orderBy(desc(outbox.id))
    .limit(limit)
  const people = said.reverse().map(utteranceOf)
  const bot: Utterance[] = replies.reverse().map(({ id, createdAt, text, file }) => ({
    ...{ key: `r${id}`, at: createdAt, text, file: file && { id, name: file.name } },
    ...{ personId: null, platformId: null, type: 'text' },
  }))
  // The sort is stable and a reply carries the time of what it answers, so it comes after it.
  return [...people, ...bot].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(-limit)
}

const utteranceOf = ({ id, occurredAt, personId, platformId, type, body }: StoredMessage) => ({
  ...{ key: `m${id}`, at: occurredAt, personId, platformId, type, text: body, file: null },
})

/** A file that the bot sent to somebody of a township; it may be gone meanwhile. */
export async function findReplyFile(
  db: Db,
  sent: { readonly townshipId: number; readonly channel: string; readonly id: number },
): Promise<OutboundFile | undefined> {
  const [row] = await db
    .select({ file: outbox.file })
    .from(outbox)
    .where(
      and(
        eq(outbox.townshipId, sent.townshipId),
        eq(outbox.channel, sent.channel),
        eq(outbox.id, sent.id),
      ),
    )
  return row?.file ?? undefined
}

/** Messages of a township by id. */
export async function findMessages(
  db: Db,
  townshipId: number,
  ids: readonly number[],
): Promise<Map<number, StoredMessage>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(messages)
    .where(and(eq(messages.townshipId, townshipId), inArray(messages.id, [...new Set(ids)])))
  return new Map(rows.map((row) => [row.id, row]))
}

/** When the last event of a channel reached us; undefined before the first one. */
export async function lastReceivedAt(db: Db, channel: string): Promise<Date | undefined> {
  const [last] = await db
    .select({ receivedAt: messages.receivedAt })
    .from(messages)
    .where(eq(messages.channel, channel))
    .orderBy(desc(messages.id))
    .limit(1)
  return last?.receivedAt
}
