import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  type PgColumn,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { bytes } from '../db/columns.ts'
import { records } from './schema.ts'

const townshipId = () => integer('township_id').notNull()
const recordId = () => integer('record_id').notNull()
/** The number in the journal under which a row was written. */
const entry = () => integer('entry').notNull()
/** The stored message that said it; null for what staff enter on a page. */
const messageId = () => bigint('message_id', { mode: 'number' })

/** Nothing is attached to a record that is not there. */
const ofRecord = (t: { townshipId: PgColumn; recordId: PgColumn }) =>
  foreignKey({
    columns: [t.townshipId, t.recordId],
    foreignColumns: [records.townshipId, records.id],
  })

/** A second reporter of the same event joins, or says that it was another one. */
export const participations = pgTable(
  'participations',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    personId: integer('person_id').notNull(),
    joined: boolean('joined').notNull(),
    messageId: messageId(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.personId, t.entry] }),
    ofRecord(t),
    index('participations_by_entry').on(t.townshipId, t.entry),
  ],
)

/** A file that shows what a record says; a later row of the same file can unlink it. */
export const evidence = pgTable(
  'evidence',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    /** SHA-256 of the content in hexadecimal, which is also the name of the file. */
    fileHash: text('file_hash').notNull(),
    linked: boolean('linked').notNull(),
    mimeType: text('mime_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    messageId: messageId(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.fileHash, t.entry] }),
    ofRecord(t),
    index('evidence_by_entry').on(t.townshipId, t.entry),
  ],
)

const CASE_EVENT_KINDS = [
  'follow_up',
  'judicial_confirmation',
  'fulfilment_due',
  'fulfilled',
  'broken',
] as const

type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]

/**
 * Follow-up visits, judicial confirmation, fulfilment: the life of a case beside its status. A kind
 * ending in `_withdrawn` takes back the latest event of that kind and day.
 */
export const caseEvents = pgTable(
  'case_events',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    kind: text('kind').$type<CaseEventKind | `${CaseEventKind}_withdrawn`>().notNull(),
    happenedOn: date('happened_on').notNull(),
    messageId: messageId(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.entry] }),
    ofRecord(t),
    index('case_events_by_entry').on(t.townshipId, t.entry),
  ],
)

/** Parties, facts and terms of a dispute, sealed; the latest row of a record stands. */
export const caseFiles = pgTable(
  'case_files',
  {
    townshipId: townshipId(),
    recordId: recordId(),
    sealed: bytes('sealed').notNull(),
    entry: entry(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.recordId, t.entry] }),
    ofRecord(t),
    index('case_files_by_entry').on(t.townshipId, t.entry),
  ],
)
