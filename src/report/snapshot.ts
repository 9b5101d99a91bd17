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
 * Takes the figures of a year as they stand and keeps them under the next number. Where nothing
 * has changed since the last snapshot of the year, that one is given again.
 */
export async function takeSnapshot(
  tx: Db,
  townshipId: number,
  year: number,
  now: Date,
): Promise<Snapshot> {
  const draft = await draftSnapshot(tx, townshipId, year, now)
  const last = await findLastSnapshot(tx, townshipId, year)
  if (last?.hash === draft.hash) return last
  const [highest] = await tx
    .select({ number: max(reportSnapshots.number) })
    .from(reportSnapshots)
    .where(eq(reportSnapshots.townshipId, townshipId))
  const snapshot = { ...draft, number: (highest?.number ?? 0) + 1 }
  await tx.insert(reportSnapshots).values(snapshot)
  return snapshot
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
