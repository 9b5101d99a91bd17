import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'
import { people, townships, villages } from '../registry/schema.ts'

const townshipId = () => integer('township_id').notNull()
const recordId = () => integer('record_id').notNull()
/** The number in the journal under which a row was written. */
const entry = () => integer('entry').notNull()
/** The stored message (of `inbox`) that said it; null for what staff enter on a page. */
const messageId = () => bigint('message_id', { mode: 'number' })

/** How far each township's journal has come; locked by every writer. */
export const journalHeads = pgTable('journal_heads', {
  townshipId: integer('township_id')
    .primaryKey()
    .references(() => townships.id),
  entry: integer('entry').notNull(),
  hash: text('hash').notNull(),
})

/**
 * One row for each act upon the ledger: who, when, from which message. Each hash covers the rows
 * that the act wrote and the hash before it, so nothing can be slipped in, changed or taken out.
 */
export const journal = pgTable(
  'journal',
  {
    townshipId: townshipId(),
    entry: entry(),
    act: text('act').notNull(),
    personId: integer('person_id').notNull(),
    messageId: messageId(),
    at: instant('at').notNull(),
    reason: text('reason'),
    contentHash: text('content_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.entry] }),
    foreignKey({
      columns: [t.townshipId, t.personId],
      foreignColumns: [people.townshipId, people.id],
    }),
    index('journal_by_message').on(t.townshipId, t.messageId),
  ],
)

/** What never changes about a record: its number and its kind. */
export const records = pgTable(
  'records',
  {
    townshipId: townshipId(),
    id: integer('id').notNull().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['activity', 'dispute'] }).notNull(),
    /** 2023 and 117 are 23-0117. */
    year: integer('year').notNull(),
    serial: integer('serial').notNull(),
    reporterId: integer('reporter_id').notNull(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    unique('records_number_once').on(t.townshipId, t.year, t.serial),
    index('records_by_reporter').on(t.townshipId, t.reporterId),
  ],
)

/** What a record says at one time. The one with the highest version stands. */
export const recordVersions = pgTable(
  'record_versions',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    version: integer('version').notNull(),
    /** The version that this one takes the place of; null for the first. */
    replaces: integer('replaces'),
    change: text('change', {
      enum: ['recorded', 'corrected', 'progressed', 'admitted', 'voided', 'restored'],
    }).notNull(),
    villageId: integer('village_id'),
    heldFrom: date('held_from').notNull(),
    heldTo: date('held_to').notNull(),
    cumulative: boolean('cumulative').notNull(),
    /** 补报 or late settlement: something of it stands outside closed figures. */
    late: boolean('late').notNull(),
    /** The day on which it counts (as received, for a dispute); null when it does not count. */
    countedOn: date('counted_on'),
    disputeCount: integer('dispute_count'),
    disputeApprox: boolean('dispute_approx'),
    status: text('status', { enum: ['resolved', 'open', 'referred', 'failed'] }),
    /** The day a dispute was settled, referred or given up. */
    endedOn: date('ended_on'),
    endCountedOn: date('end_counted_on'),
    category: text('category'),
    agreement: text('agreement', { enum: ['written', 'oral'] }),
    amountYuan: numeric('amount_yuan', { precision: 14, scale: 2, mode: 'number' }),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.version] }),
    unique('record_versions_replaced_once').on(t.townshipId, t.recordId, t.replaces),
    foreignKey({
      columns: [t.townshipId, t.recordId],
      foreignColumns: [records.townshipId, records.id],
    }),
    foreignKey({
      columns: [t.townshipId, t.villageId],
      foreignColumns: [villages.townshipId, villages.id],
    }),
    index('record_versions_by_day').on(t.townshipId, t.heldTo),
    index('record_versions_by_entry').on(t.townshipId, t.entry),
  ],
)

/** How much of what: the lines of one version of an activity, with the words that said so. */
export const recordLines = pgTable(
  'record_lines',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    version: integer('version').notNull(),
    /** The order in which the message told them. */
    position: integer('position').notNull(),
    indicator: text('indicator').notNull(),
    quantity: bigint('quantity', { mode: 'number' }).notNull(),
    approx: boolean('approx').notNull(),
    /** `[start, end)` in UTF-16 units of the message that gave the number. */
    spanStart: integer('span_start'),
    spanEnd: integer('span_end'),
    messageId: messageId(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.version, t.indicator] }),
    foreignKey({
      columns: [t.townshipId, t.recordId, t.version],
      foreignColumns: [recordVersions.townshipId, recordVersions.recordId, recordVersions.version],
    }),
    index('record_lines_by_entry').on(t.townshipId, t.entry),
  ],
)

/**
 * What counts: so much of a measure on a day in a village. A correction posts the old amounts
 * again with the sign turned round, then the new ones; every total is a sum of these.
 */
export const postings = pgTable(
  'postings',
  {
    townshipId: townshipId(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    recordId: recordId(),
    entry: entry(),
    countedOn: date('counted_on').notNull(),
    /** 0 for what the township itself did. */
    villageId: integer('village_id').notNull(),
    measure: text('measure').notNull(),
    /** A dispute category; empty where there is none. */
    category: text('category').notNull(),
    quantity: numeric('quantity', { precision: 18, scale: 2, mode: 'number' }).notNull(),
    /** 1 or −1 where the quantity is not exact, else 0. */
    approxCount: integer('approx_count').notNull(),
    recordCount: integer('record_count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.id] }),
    index('postings_by_day').on(t.townshipId, t.countedOn),
    index('postings_by_record').on(t.townshipId, t.recordId),
    index('postings_by_entry').on(t.townshipId, t.entry),
  ],
)

/** Sums of postings by month and by year, kept in the transaction that posts. */
export const rollups = pgTable(
  'rollups',
  {
    townshipId: townshipId(),
    grain: text('grain', { enum: ['m', 'y'] }).notNull(),
    /** The first day of the month or year. */
    period: date('period').notNull(),
    /** As in `postings`, or −1 for all of the township together. */
    villageId: integer('village_id').notNull(),
    measure: text('measure').notNull(),
    category: text('category').notNull(),
    quantity: numeric('quantity', { precision: 18, scale: 2, mode: 'number' }).notNull(),
    approxCount: integer('approx_count').notNull(),
    recordCount: integer('record_count').notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.townshipId, t.grain, t.period, t.villageId, t.measure, t.category],
    }),
  ],
)

/** Closing and reopening of months and years; the latest row of a period tells how it stands. */
export const periodEvents = pgTable(
  'period_events',
  {
    townshipId: townshipId(),
    grain: text('grain', { enum: ['m', 'y'] }).notNull(),
    period: date('period').notNull(),
    closed: boolean('closed').notNull(),
    entry: entry(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.grain, t.period, t.entry] })],
)

/** Figures that an office enters for a year; the latest row of an indicator and year stands. */
export const staffFigures = pgTable(
  'staff_figures',
  {
    townshipId: townshipId(),
    indicator: text('indicator').notNull(),
    year: integer('year').notNull(),
    /** Exact as entered; null when only unit or form is set, or the figure was taken back. */
    value: numeric('value'),
    unit: text('unit'),
    form: text('form'),
    office: text('office'),
    note: text('note'),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.year, t.indicator, t.entry] }),
    index('staff_figures_by_entry').on(t.townshipId, t.entry),
  ],
)
