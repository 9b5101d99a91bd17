import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { jobs } from './schema.ts'

/** A job to be done later. */
export interface NewJob {
  readonly kind: string
  /** Of two jobs with the same kind and key only the first is done, also after a restart. */
  readonly key: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly runAt: Date
}

/** A job in the hands of whoever does it. */
export interface Job {
  readonly id: number
  readonly kind: string
  readonly key: string
  readonly payload: unknown
  /** 1 at the first try. */
  readonly attempts: number
}

/** Does the jobs of one kind; a job can be done twice when the process dies before it is marked. */
export type JobHandler = (job: Job) => Promise<void>

const ATTEMPTS_MAX = 6
const LEASE_MS = 5 * 60_000
const BACK_OFF_MS = 15_000
const KEPT_MS = 60 * 86_400_000

/**
 * Enqueues a job; inside a transaction that rolls back, it never was.
 *
 * @returns false when a job of that kind and key is there already, or was done
 */
export async function enqueueJob(db: Db, job: NewJob): Promise<boolean> {
  const { kind, key, payload = {}, runAt } = job
  const rows = await db
    .insert(jobs)
    .values({ kind, key, payload, runAt, state: 'ready', attempts: 0 })
    .onConflictDoNothing()
    .returning({ id: jobs.id })
  return rows.length > 0
}

/**
 * Does every job that is due, one after the other. A job that fails is tried again, later each
 * time, and given up after six tries.
 *
 * @returns how many were done or failed
 */
export async function runDueJobs(
  db: Db,
  handlers: Readonly<Record<string, JobHandler>>,
  clock: () => Date,
): Promise<number> {
  let count = 0
  for (;;) {
    const job = await claimJob(db, Object.keys(handlers), clock())
    if (!job) return count
    count += 1
    try {
      await handlers[job.kind]?.(job)
      await completeJob(db, job)
    } catch (error) {
      await putBack(db, job, error, clock())
    }
  }
}

/** SKIP LOCKED: two processes never wait for each other, nor take the same job. */
async function claimJob(db: Db, kinds: readonly string[], now: Date): Promise<Job | undefined> {
  if (kinds.length === 0) return undefined
  await db
    .update(jobs)
    .set({ state: 'failed', leasedUntil: null })
    .where(
      and(eq(jobs.state, 'running'), lt(jobs.leasedUntil, now), gte(jobs.attempts, ATTEMPTS_MAX)),
    )
  const at = now.toISOString()
  const next = sql`(select id from jobs
    where ${inArray(jobs.kind, [...kinds])} and run_at <= ${at}::timestamptz
      and (state = 'ready' or (state = 'running' and leased_until < ${at}::timestamptz))
    order by run_at, id limit 1 for update skip locked)`
  const [job] = await db
    .update(jobs)
    .set({
      state: 'running',
      leasedUntil: new Date(now.getTime() + LEASE_MS),
      attempts: sql`${jobs.attempts} + 1`,
    })
    .where(sql`${jobs.id} = ${next}`)
    .returning()
  return job
}

async function putBack(db: Db, job: Job, error: unknown, now: Date): Promise<void> {
  const pause = BACK_OFF_MS * 2 ** job.attempts
  await db
    .update(jobs)
    .set({
      state: job.attempts >= ATTEMPTS_MAX ? 'failed' : 'ready',
      leasedUntil: null,
      runAt: new Date(now.getTime() + pause),
      lastError: error instanceof Error ? error.message : String(error),
    })
    .where(inHandsOf(job))
}

/** Still this try's: neither cancelled, nor taken up by another process as if this one had died. */
const inHandsOf = ({ id, attempts }: Job) =>
  and(eq(jobs.id, id), eq(jobs.state, 'running'), eq(jobs.attempts, attempts))

/**
 * Marks a job as done; in the transaction of what it did, so that it is done once whatever dies.
 *
 * @returns false when it was cancelled, or is in other hands
 */
export async function completeJob(tx: Db, job: Job): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set({ state: 'done', leasedUntil: null })
    .where(inHandsOf(job))
    .returning({ id: jobs.id })
  return rows.length > 0
}

/**
 * Says that a long job is still being done, so that nobody takes it up as if its process had died.
 *
 * @returns false when it was cancelled, or is in other hands: it is to be given up
 */
export async function renewLease(db: Db, job: Job, now: Date): Promise<boolean> {
  const rows = await db
    .update(jobs)
    .set({ leasedUntil: new Date(now.getTime() + LEASE_MS) })
    .where(inHandsOf(job))
    .returning({ id: jobs.id })
  return rows.length > 0
}

/** Whether a job is still wanted from this process; cheaper than renewing its lease. */
export async function isWanted(db: Db, job: Job): Promise<boolean> {
  const rows = await db.select({ id: jobs.id }).from(jobs).where(inHandsOf(job))
  return rows.length > 0
}

/**
 * Cancels the jobs of a kind whose payload holds all of this, waiting or begun.
 *
 * @returns the payloads of those that were cancelled
 */
export async function cancelJobs(
  db: Db,
  kind: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<unknown[]> {
  const rows = await db
    .update(jobs)
    .set({ state: 'cancelled', leasedUntil: null })
    .where(
      and(
        eq(jobs.kind, kind),
        inArray(jobs.state, ['ready', 'running']),
        sql`${jobs.payload} @> ${JSON.stringify(payload)}::jsonb`,
      ),
    )
    .returning({ payload: jobs.payload })
  return rows.map((row) => row.payload)
}

/** Forgets jobs that were done long ago; their keys may then be used again. */
export async function forgetDoneJobs(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  await db
    .delete(jobs)
    .where(and(inArray(jobs.state, ['done', 'cancelled']), lt(jobs.runAt, before)))
}
