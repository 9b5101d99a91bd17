import { and, asc, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import { maskParties } from '../language/parties/mask.ts'
import type { InboundEvent } from './event.ts'
import { messages } from './schema.ts'

/** A message as it lies in the database. */
export type StoredMessage = typeof messages.$inferSelect

/** The words that stand for an event in the `body` column. */
function bodyOf(event: InboundEvent): string {
  switch (event.type) {
    case 'text':
      return event.text
    case 'media':
      return event.media
    case 'recall':
      return event.targetMessageId ?? ''
    case 'joined':
      return event.memberIds.join(' ')
    case 'other':
      return event.platformType
  }
}

/**
 * Stores an event before anything is made of it. The unique key on channel and dedup key is the
 * judge: undefined where the same event was stored before, however long ago. What parties could be
 * known by lies in the database only sealed.
 */
export async function storeEvent(
  db: Db,
  event: InboundEvent,
  seal: Seal,
): Promise<StoredMessage | undefined> {
  const isText = event.type === 'text'
  const words = storable(bodyOf(event))
  const [row] = await db
    .insert(messages)
    .values({
      townshipId: 0,
      channel: event.channel,
      dedupKey: event.dedupKey,
      platformId: event.messageId,
      type: event.type,
      conversationKind: event.conversation.kind,
      conversationId: event.conversation.id,
      senderId: event.sender.id,
      ...(isText ? sealedWords(words, seal) : { body: words }),
      quoted: isText && event.quoted ? maskParties(storable(event.quoted.text)) : null,
      addressed: isText ? event.addressedToBot : event.conversation.kind === 'direct',
      dictated: isText ? (event.dictated ?? false) : false,
      occurredAt: event.occurredAt,
      receivedAt: event.receivedAt,
      state: 'received',
    })
    .onConflictDoNothing()
    .returning()
  return row
}

/** Words with their parties masked, and sealed as they were where that changed anything. */
function sealedWords(words: string, seal: Seal) {
  const body = maskParties(words)
  return { body, sealed: body === words ? null : seal.seal(words) }
}

/** A message as its sender wrote it: for those who may see the parties, and for reading it. */
export const openWords = ({ body, sealed }: StoredMessage, seal: Seal): string =>
  sealed === null ? body : seal.open(sealed)

/**
 * Masks what was told only elsewhere, in the words of a message and in what it quotes.
 *
 * @returns the message as it is stored from now on
 */
export async function hideInMessage(
  tx: Db,
  message: StoredMessage,
  hide: (text: string) => string,
  seal: Seal,
): Promise<StoredMessage> {
  if (message.type !== 'text') return message
  const words = openWords(message, seal)
  const hidden = { body: hide(words), quoted: message.quoted && hide(message.quoted) }
  if (hidden.body === message.body && hidden.quoted === message.quoted) return message
  const sealed = hidden.body === words ? null : (message.sealed ?? seal.seal(words))
  await tx
    .update(messages)
    .set({ ...hidden, sealed })
    .where(eq(messages.id, message.id))
  return { ...message, ...hidden, sealed }
}

/** The ids of a township's messages since an instant that hold one of the words, or quote it. */
export async function listHolding(
  db: Db,
  { townshipId, words, since }: { townshipId: number; words: readonly string[]; since: Date },
): Promise<number[]> {
  const holds = words.flatMap((word) => [
    sql`position(${word} in ${messages.body}) > 0`,
    sql`position(${word} in ${messages.quoted}) > 0`,
  ])
  const rows = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.townshipId, townshipId), gte(messages.receivedAt, since), or(...holds)))
  return rows.map(({ id }) => id)
}

/** PostgreSQL's text holds no NUL, and UTF-8 no half of a surrogate pair. */
const storable = (text: string) => Buffer.from(text).toString().replaceAll('\u0000', '\ufffd')

/** What becomes of a message; the words themselves are never lost. */
export async function updateMessage(
  tx: Db,
  id: number,
  outcome: Partial<
    Pick<StoredMessage, 'townshipId' | 'personId' | 'state' | 'intent' | 'reading' | 'file'>
  >,
): Promise<void> {
  await tx.update(messages).set(outcome).where(eq(messages.id, id))
}

/** Reads a message under lock, so that two workers never handle it at once. */
export async function lockMessage(tx: Db, id: number): Promise<StoredMessage | undefined> {
  const [row] = await tx.select().from(messages).where(eq(messages.id, id)).for('update')
  return row
}

/** The message that a recall or a quote names by the platform's id. */
export async function findByPlatformId(
  db: Db,
  channel: string,
  platformId: string,
): Promise<StoredMessage | undefined> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.channel, channel), eq(messages.platformId, platformId)))
    .orderBy(asc(messages.id))
    .limit(1)
  return row
}

/** Messages that were stored and never handled, in the order in which they came. */
export function listUnhandled(
  db: Db,
  { channel, before }: { readonly channel?: string; readonly before?: Date },
): Promise<StoredMessage[]> {
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.state, 'received'),
        channel === undefined ? undefined : eq(messages.channel, channel),
        before === undefined ? undefined : lt(messages.receivedAt, before),
      ),
    )
    .orderBy(asc(messages.id))
}

/** What a sender wrote before they were bound. */
export function listHeld(db: Db, channel: string, senderId: string): Promise<StoredMessage[]> {
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.state, 'held'),
        eq(messages.channel, channel),
        eq(messages.senderId, senderId),
      ),
    )
    .orderBy(asc(messages.id))
}

/** A person's latest messages with one of the intents, newest first. */
export function listByIntent(
  db: Db,
  filter: {
    readonly townshipId: number
    readonly personId?: number
    readonly channel?: string
    readonly conversationId?: string
    readonly intents: readonly string[]
    /** How their words begin, as they are stored. */
    readonly beginning?: string
    readonly limit: number
  },
): Promise<StoredMessage[]> {
  const { townshipId, personId, channel, conversationId, intents, beginning, limit } = filter
  return db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.townshipId, townshipId),
        personId === undefined ? undefined : eq(messages.personId, personId),
        channel === undefined ? undefined : eq(messages.channel, channel),
        conversationId === undefined ? undefined : eq(messages.conversationId, conversationId),
        inArray(messages.intent, [...intents]),
        beginning === undefined ? undefined : sql`starts_with(${messages.body}, ${beginning})`,
      ),
    )
    .orderBy(desc(messages.id))
    .limit(limit)
}
