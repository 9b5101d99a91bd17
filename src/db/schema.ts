import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Work to be done later, once. Not part of any township's ledger. */
export const jobs = pgTable(
  'jobs',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind').notNull(),
    /** Tells the job from others of its kind, such as `2026-W47`. */
    key: text('key').notNull(),
    payload: jsonb('payload').notNull(),
    state: text('state', { enum: ['ready', 'running', 'done', 'failed', 'cancelled'] }).notNull(),
    runAt: instant('run_at').notNull(),
    attempts: integer('attempts').notNull(),
    /** A running job whose lease is over was left by a process that died. */
    leasedUntil: instant('leased_until'),
    lastError: text('last_error'),
  },
  (t) => [
    unique('jobs_once').on(t.kind, t.key),
    index('jobs_waiting').on(t.runAt).where(sql`${t.state} in ('ready', 'running')`),
  ],
)
