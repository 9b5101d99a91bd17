import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'

/** A 乡镇 or 街道. Everything else belongs to one. */
export const townships = pgTable('townships', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  /** The 示例乡镇 with invented people, in which anybody may try things out. */
  sample: boolean().notNull().default(false),
  /** Whether villages that reported nothing for a week are asked once; staff turn it on. */
  weeklyReminder: boolean('weekly_reminder').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

export const villages = pgTable(
  'villages',
  {
    townshipId: integer('township_id')
      .notNull()
      .references(() => townships.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    unique('villages_name_once').on(t.townshipId, t.name),
  ],
)

/** Everybody who reports or works with the figures; never the parties of a dispute. */
export const people = pgTable(
  'people',
  {
    townshipId: integer('township_id')
      .notNull()
      .references(() => townships.id),
    id: integer().notNull().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    /** Null for those of the township's own offices. */
    villageId: integer('village_id'),
    role: text({ enum: ['steward', 'mediator', 'staff', 'administrator'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** From then on the person can do nothing; what they reported stays. */
    leftAt: instant('left_at'),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    foreignKey({
      columns: [t.townshipId, t.villageId],
      foreignColumns: [villages.townshipId, villages.id],
    }),
    index('people_by_name').on(t.townshipId, t.name),
  ],
)

/** Further villages that staff let a reporter report for. */
export const extraVillages = pgTable(
  'extra_villages',
  {
    townshipId: integer('township_id').notNull(),
    personId: integer('person_id').notNull(),
    villageId: integer('village_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.personId, t.villageId] }),
    foreignKey({
      columns: [t.townshipId, t.personId],
      foreignColumns: [people.townshipId, people.id],
    }),
    foreignKey({
      columns: [t.townshipId, t.villageId],
      foreignColumns: [villages.townshipId, villages.id],
    }),
  ],
)

/**
 * Who stands behind an account of a chat. It routes a message to its township, so its keys begin
 * with the account; all other tables are keyed by township first.
 */
export const identities = pgTable(
  'identities',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    channel: text().notNull(),
    senderId: text('sender_id').notNull(),
    townshipId: integer('township_id').notNull(),
    personId: integer('person_id').notNull(),
    boundAt: instant('bound_at').notNull(),
    /** Kept after release, so that an old delivery can still be traced to a person. */
    releasedAt: instant('released_at'),
  },
  (t) => [
    uniqueIndex('identities_bound_once')
      .on(t.channel, t.senderId)
      .where(sql`${t.releasedAt} is null`),
    index('identities_by_person').on(t.townshipId, t.personId),
    foreignKey({
      columns: [t.townshipId, t.personId],
      foreignColumns: [people.townshipId, people.id],
    }),
  ],
)

/** One-time codes; routing like `identities`. Only a digest is kept, the code itself never. */
export const bindingCodes = pgTable(
  'binding_codes',
  {
    codeDigest: text('code_digest').primaryKey(),
    townshipId: integer('township_id').notNull(),
    personId: integer('person_id').notNull(),
    issuedBy: integer('issued_by'),
    issuedAt: instant('issued_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    index('binding_codes_by_person').on(t.townshipId, t.personId),
    foreignKey({
      columns: [t.townshipId, t.personId],
      foreignColumns: [people.townshipId, people.id],
    }),
  ],
)

/**
 * Which township and village a group belongs to, by somebody's word in that group. Routing like
 * `identities`: the platform's id of the group comes first, a group's name never counts.
 */
export const rooms = pgTable(
  'rooms',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    channel: text().notNull(),
    roomId: text('room_id').notNull(),
    townshipId: integer('township_id').notNull(),
    /** Null for a group of the whole township. */
    villageId: integer('village_id'),
    boundBy: integer('bound_by').notNull(),
    boundAt: instant('bound_at').notNull(),
    /** Unbound by command, bound anew, or known by another id since a new login. */
    releasedAt: instant('released_at'),
  },
  (t) => [
    uniqueIndex('rooms_bound_once').on(t.channel, t.roomId).where(sql`${t.releasedAt} is null`),
    index('rooms_by_township').on(t.townshipId),
    foreignKey({
      columns: [t.townshipId, t.boundBy],
      foreignColumns: [people.townshipId, people.id],
    }),
    foreignKey({
      columns: [t.townshipId, t.villageId],
      foreignColumns: [villages.townshipId, villages.id],
    }),
  ],
)

/** What was done beside the ledger: personal data seen, people and periods managed, exports. */
export const auditLog = pgTable(
  'audit_log',
  {
    townshipId: integer('township_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    personId: integer('person_id'),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').notNull().default(sql`'{}'::jsonb`),
    messageId: bigint('message_id', { mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.id] })],
)
