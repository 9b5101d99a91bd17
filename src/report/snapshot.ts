import { createHash } from 'node:crypto'
import { and, desc, eq, lt, max, type SQL } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { type Figure, makeFigures } from './figure.ts'
import { loadYearSources } from './load-sources.ts'
import { reportSnapshots } from './schema.ts'

/** Figures that never change any more; whatever prints them prints the same. */
export interface Snapshot {
  readonly townshipId: number
  readonly number: number
  readonly year: number
  readonly asOf: Date
  readonly hash: string
  readonly figures: readonly Figure[]
}

/** Covers everything that the figures say; equal figures of one year have equal hashes. */
const snapshotHash = (townshipId: number, year: number, figures: readonly Figure[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([townshipId, year, figures.map((figure) => Object.entries(figure).sort())]),
    )
    .digest('hex')

/** The figures of a year as they stand, kept nowhere; its number is 0. */
export async function draftSnapshot(
  db: Db,
  townshipId: number,
  year: number,
  now: Date,
): Promise<Snapshot> {
  const figures = makeFigures(await loadYearSources(db, townshipId, year))
  const hash = snapshotHash(townshipId, year, figures)
  return { townshipId, number: 0, year, asOf: now, hash, figures }
}

/**
 * The figures of a year as they stand, under the number that they will be kept by. Where nothing
 * has changed since the last snapshot of the year, that one is given again.
 */
export async function nextSnapshot(
  db: Db,
  townshipId: number,
  year: number,
  now: Date,
): Promise<Snapshot> {
  const draft = await draftSnapshot(db, townshipId, year, now)
  const last = await findLastSnapshot(db, townshipId, year)
  if (last?.hash === draft.hash) return last
  const [highest] = await db
    .select({ number: max(reportSnapshots.number) })
    .from(reportSnapshots)
    .where(eq(reportSnapshots.townshipId, townshipId))
  return { ...draft, number: (highest?.number ?? 0) + 1 }
}

/**
 * Keeps a snapshot for good, when the files that show it are written: a draft that nobody got is
 * no draft to compare with.
 *
 * @returns false when others have taken its number meanwhile
 */
export async function keepSnapshot(db: Db, snapshot: Snapshot): Promise<boolean> {
  const kept = await db
    .insert(reportSnapshots)
    .values(snapshot)
    .onConflictDoNothing()
    .returning({ number: reportSnapshots.number })
  if (kept.length > 0) return true
  return (await findSnapshot(db, snapshot.townshipId, snapshot.number))?.hash === snapshot.hash
}

/** The latest snapshot of a year, if any was taken. */
export const findLastSnapshot = (
  db: Db,
  townshipId: number,
  year: number,
): Promise<Snapshot | undefined> => findLatest(db, townshipId, year)

/** The one that was taken of the same year before this one. */
export const findSnapshotBefore = (
  db: Db,
  { townshipId, year, number }: Snapshot,
): Promise<Snapshot | undefined> =>
  findLatest(db, townshipId, year, lt(reportSnapshots.number, number))

async function findLatest(db: Db, townshipId: number, year: number, condition?: SQL) {
  const [row] = await db
    .select()
    .from(reportSnapshots)
    .where(
      and(eq(reportSnapshots.townshipId, townshipId), eq(reportSnapshots.year, year), condition),
    )
    .orderBy(desc(reportSnapshots.number))
    .limit(1)
  return row
}

/** The snapshot with this number, if the township has it. */
export async function findSnapshot(
  db: Db,
  townshipId: number,
  number: number,
): Promise<Snapshot | undefined> {
  const [row] = await db
    .select()
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.townshipId, townshipId), eq(reportSnapshots.number, number)))
  return row
}
