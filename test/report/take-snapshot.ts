import type { Db } from '../../src/db/db.ts'
import { keepSnapshot, nextSnapshot, type Snapshot } from '../../src/report/snapshot.ts'

/** The figures of a year as they stand, kept at once as an export does at its end. */
export async function takeSnapshot(
  tx: Db,
  townshipId: number,
  year: number,
  now: Date,
): Promise<Snapshot> {
  const snapshot = await nextSnapshot(tx, townshipId, year, now)
  if (!(await keepSnapshot(tx, snapshot))) throw new Error(`Number ${snapshot.number} is taken`)
  return snapshot
}
