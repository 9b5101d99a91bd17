import { sql } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Closing } from './closing.ts'
import { monthStart, yearStart } from './period.ts'
import { addUp, type Posting, WHOLE_TOWNSHIP } from './posting.ts'
import { postings, rollups } from './schema.ts'

/** Postings of one record under one entry of the journal. */
export interface Batch {
  readonly townshipId: number
  readonly recordId: number
  readonly entry: number
  readonly postings: readonly Posting[]
}

/**
 * Posts what counts and keeps the sums by month and year up to date.
 *
 * @returns the rows written, for the journal
 */
export async function post(tx: Db, batch: Batch, closing: Closing): Promise<object[]> {
  const { postings: moves, ...origin } = batch
  if (moves.length === 0) return []
  const frozen = closing.findFrozen(moves)
  if (frozen) throw new Error(`Entry ${batch.entry} would move the closed figures of ${frozen}`)
  const rows = await tx
    .insert(postings)
    .values(moves.map((move) => ({ ...origin, ...move })))
    .returning()
  await addToRollups(tx, batch.townshipId, moves)
  return rows
}

interface RollupMove extends Posting {
  readonly grain: 'm' | 'y'
  readonly period: string
}

const rollupKey = (m: RollupMove) =>
  `${m.grain} ${m.period} ${String(m.villageId).padStart(9)} ${m.measure} ${m.category}`

/** Each posting counts in four sums: month and year, village and whole township. */
const rollupMoves = (move: Posting): RollupMove[] =>
  [move.villageId, WHOLE_TOWNSHIP].flatMap((villageId) => [
    { ...move, villageId, grain: 'm' as const, period: monthStart(move.countedOn) },
    { ...move, villageId, grain: 'y' as const, period: yearStart(move.countedOn) },
  ])

/** Adds postings to the sums; in the order of the key, so that two writers never deadlock. */
async function addToRollups(tx: Db, townshipId: number, moves: readonly Posting[]): Promise<void> {
  const sums = addUp(moves.flatMap(rollupMoves), rollupKey).sort((a, b) =>
    rollupKey(a) < rollupKey(b) ? -1 : 1,
  )
  if (sums.length === 0) return
  await tx
    .insert(rollups)
    .values(sums.map(({ countedOn: _, ...sum }) => ({ townshipId, ...sum })))
    .onConflictDoUpdate({
      target: [
        rollups.townshipId,
        rollups.grain,
        rollups.period,
        rollups.villageId,
        rollups.measure,
        rollups.category,
      ],
      set: {
        quantity: sql`${rollups.quantity} + excluded.quantity`,
        approxCount: sql`${rollups.approxCount} + excluded.approx_count`,
        recordCount: sql`${rollups.recordCount} + excluded.record_count`,
      },
    })
}
