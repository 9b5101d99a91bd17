import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'
import { townships } from '../registry/schema.ts'
import type { Figure } from './figure.ts'

const townshipId = () =>
  integer('township_id')
    .notNull()
    .references(() => townships.id)

/** The figures of a year as they stood at one instant; every document prints from one of these. */
export const reportSnapshots = pgTable(
  'report_snapshots',
  {
    townshipId: townshipId(),
    /** 1 for the township's first, without gaps. */
    number: integer('number').notNull(),
    year: integer('year').notNull(),
    asOf: instant('as_of').notNull(),
    /** SHA-256 over township, year and figures, in hexadecimal. */
    hash: text('hash').notNull(),
    figures: jsonb('figures').notNull().$type<readonly Figure[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.townshipId, t.number] }),
    index('report_snapshots_by_year').on(t.townshipId, t.year),
  ],
)

/** What staff wrote for the report of a year; the latest version of a part stands. */
export const reportTexts = pgTable(
  'report_texts',
  {
    townshipId: townshipId(),
    year: integer('year').notNull(),
    part: text('part').notNull(),
    version: integer('version').notNull(),
    content: text('content').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.year, t.part, t.version] })],
)
