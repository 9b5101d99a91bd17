import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../db/columns.ts'

/**
 * Who is logged in. Like `identities` it routes a browser to its township, so its key is the
 * token's digest; the token itself is only in the cookie.
 */
export const webSessions = pgTable(
  'web_sessions',
  {
    tokenDigest: text('token_digest').primaryKey(),
    /** Null until the first township has been set up. */
    townshipId: integer('township_id'),
    personId: integer('person_id'),
    /** Came by a link of the console: whoever runs the installation may go to any township. */
    operator: boolean('operator').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('web_sessions_by_person').on(t.townshipId, t.personId)],
)

/** One-time links by which somebody logs in; routing like `web_sessions`. */
export const loginLinks = pgTable(
  'login_links',
  {
    tokenDigest: text('token_digest').primaryKey(),
    /** Null for the link that the console prints. */
    townshipId: integer('township_id'),
    personId: integer('person_id'),
    issuedBy: integer('issued_by'),
    issuedAt: instant('issued_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('login_links_by_person').on(t.townshipId, t.personId)],
)

/**
 * 演练: a copy of a real township's villages and people with a ledger of its own. What is tried
 * there is answered like the real thing and is in nobody's totals. The latest one is in use.
 */
export const exercises = pgTable(
  'exercises',
  {
    townshipId: integer('township_id').notNull(),
    exerciseTownshipId: integer('exercise_township_id').notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.townshipId, t.exerciseTownshipId] })],
)
