import { inArray } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { messages } from './schema.ts'

/** The words of a message, for those who look where a figure comes from. */
export interface MessageWords {
  readonly id: number
  readonly text: string
  readonly occurredAt: Date
  readonly personId: number | null
}

/** The words of some messages, by id. */
export async function findWords(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, MessageWords>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: messages.id,
      text: messages.body,
      occurredAt: messages.occurredAt,
      personId: messages.personId,
    })
    .from(messages)
    .where(inArray(messages.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}
