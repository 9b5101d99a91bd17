import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { bytes, instant } from '../db/columns.ts'
import type { OutboundFile } from './event.ts'
import type { StoredFile } from './file-store.ts'

/**
 * Every event as it came, stored before anything is made of it. What a person wrote is never
 * changed; only the columns below `state` follow what became of it. Words that parties of a dispute
 * could be known by are masked in `body` and kept whole in `sealed`. `township_id` is 0 as long as
 * nobody knows whose account sent it.
 */
export const messages = pgTable(
  'messages',
  {
    townshipId: integer('township_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    channel: text('channel').notNull(),
    dedupKey: text('dedup_key').notNull(),
    /** The platform's id, by which a recall or a quote names the message. */
    platformId: text('platform_id').notNull(),
    type: text('type', { enum: ['text', 'media', 'recall', 'joined', 'other'] }).notNull(),
    conversationKind: text('conversation_kind', { enum: ['direct', 'room'] }).notNull(),
    conversationId: text('conversation_id').notNull(),
    senderId: text('sender_id').notNull(),
    /** The words; the recalled message's platform id; the kind of a medium. */
    body: text('body').notNull(),
    /** The words as they were written, where `body` masks something of them. */
    sealed: bytes('sealed'),
    quoted: text('quoted'),
    addressed: boolean('addressed').notNull(),
    dictated: boolean('dictated').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    personId: integer('person_id'),
    /**
     * received: stored, nothing done yet; held: kept until its sender is bound; done; failed: the
     * program broke on it, which staff see.
     */
    state: text('state', { enum: ['received', 'held', 'done', 'failed'] }).notNull(),
    /** The intent that was read, or what the message was taken for. */
    intent: text('intent'),
    reading: jsonb('reading'),
    /** The photo or recording that came with it, once it lies in the folder of files. */
    file: jsonb('file').$type<StoredFile>(),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    unique('messages_delivered_once').on(t.channel, t.dedupKey),
    index('messages_by_platform_id').on(t.channel, t.platformId),
    index('messages_by_conversation').on(t.channel, t.conversationId, t.id),
    index('messages_by_township').on(t.townshipId, t.receivedAt),
    index('messages_undone').on(t.id).where(sql`${t.state} in ('received', 'held')`),
  ],
)

/** Replies, written with what they tell of and sent after it is safe. */
export const outbox = pgTable(
  'outbox',
  {
    townshipId: integer('township_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    messageId: bigint('message_id', { mode: 'number' }),
    channel: text('channel').notNull(),
    conversationKind: text('conversation_kind', { enum: ['direct', 'room'] }).notNull(),
    conversationId: text('conversation_id').notNull(),
    text: text('text').notNull(),
    file: jsonb('file').$type<OutboundFile>(),
    createdAt: instant('created_at').notNull(),
    /** sending: handed to the platform; found so after a crash, it counts as unknown. */
    state: text('state', {
      enum: ['waiting', 'sending', 'sent', 'refused', 'unknown'],
    }).notNull(),
    detail: text('detail'),
    platformId: text('platform_id'),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    index('outbox_unsent').on(t.channel, t.id).where(sql`${t.state} in ('waiting', 'sending')`),
    index('outbox_not_delivered')
      .on(t.channel, t.createdAt)
      .where(sql`${t.state} in ('refused', 'unknown')`),
    index('outbox_by_message').on(t.townshipId, t.messageId),
  ],
)

/** What the bot asked and has no answer to yet; one at a time for a person in a conversation. */
export const questions = pgTable(
  'questions',
  {
    townshipId: integer('township_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    personId: integer('person_id').notNull(),
    channel: text('channel').notNull(),
    conversationId: text('conversation_id').notNull(),
    /** The message that was not complete. */
    messageId: bigint('message_id', { mode: 'number' }).notNull(),
    /** What is asked and what an answer will do; its shapes are in `question.ts`. */
    matter: jsonb('matter').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Null while it waits. */
    outcome: text('outcome', { enum: ['answered', 'dropped', 'lapsed', 'replaced'] }),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    uniqueIndex('questions_one_at_a_time')
      .on(t.townshipId, t.personId, t.channel, t.conversationId)
      .where(sql`${t.outcome} is null`),
  ],
)

/** Photos that came by chat; linked to a record by the ledger's evidence rows. */
export const photos = pgTable(
  'photos',
  {
    townshipId: integer('township_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    messageId: bigint('message_id', { mode: 'number' }).notNull(),
    personId: integer('person_id').notNull(),
    channel: text('channel').notNull(),
    conversationId: text('conversation_id').notNull(),
    fileHash: text('file_hash').notNull(),
    mimeType: text('mime_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    sentAt: instant('sent_at').notNull(),
    /** The record it shows, or showed before it was recalled; null while it waits for one. */
    recordId: integer('record_id'),
    recalled: boolean('recalled').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    index('photos_waiting').on(t.townshipId, t.personId, t.sentAt),
    index('photos_by_message').on(t.messageId),
  ],
)

/** Who asked to be told every evening what arrived; a row is there as long as they wish it. */
export const dailyDigests = pgTable(
  'daily_digests',
  {
    townshipId: integer('township_id').notNull(),
    personId: integer('person_id').notNull(),
    /** Where they asked for it. */
    channel: text('channel').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** Until when they have been told: at most once a day, and nothing twice. */
    toldUntil: instant('told_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.personId] })],
)

/** What the bot has said of its own accord, so that it says it once. */
export const reminders = pgTable(
  'reminders',
  {
    townshipId: integer('township_id').notNull(),
    /** What it was about, such as `fulfilment:117` or `weekly:3:2023-03-06`. */
    key: text('key').notNull(),
    saidAt: instant('said_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.key] })],
)
