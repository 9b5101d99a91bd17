import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { evidence, participations } from './attachments-schema.ts'
import { formatRecordNumber } from './record-number.ts'
import { journal, records, recordVersions } from './schema.ts'

/** What a message can have written that belongs to a record. */
const TABLES = [recordVersions, participations, evidence] as const

/** The numbers of the records that each message made, changed, took part in or was evidence for. */
export async function numbersOfMessages(
  db: Db,
  townshipId: number,
  messageIds: readonly number[],
): Promise<Map<number, string[]>> {
  const numbers = new Map<number, string[]>()
  if (messageIds.length === 0) return numbers
  for (const table of TABLES) {
    const rows = await db
      .select({ messageId: journal.messageId, year: records.year, serial: records.serial })
      .from(journal)
      .innerJoin(
        table,
        and(eq(table.townshipId, journal.townshipId), eq(table.entry, journal.entry)),
      )
      .innerJoin(
        records,
        and(eq(records.townshipId, table.townshipId), eq(records.id, table.recordId)),
      )
      .where(and(eq(journal.townshipId, townshipId), inArray(journal.messageId, [...messageIds])))
    for (const { messageId, ...number } of rows)
      if (messageId !== null) add(numbers, messageId, formatRecordNumber(number))
  }
  return numbers
}

function add(numbers: Map<number, string[]>, messageId: number, number: string): void {
  const known = numbers.get(messageId) ?? []
  if (!known.includes(number)) numbers.set(messageId, [...known, number].sort())
}
