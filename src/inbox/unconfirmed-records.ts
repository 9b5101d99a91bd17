import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { formatRecordNumber } from '../ledger/record-number.ts'
import { yearRange } from '../lib/days.ts'
import type { UnconfirmedRecord } from '../report/report-warnings.ts'

/**
 * Records of a year of which the bot asked something that nobody has answered: they count as they
 * were understood, and an answer may still change them. What was corrected since has been looked
 * at, and on a photo without words no record depends.
 */
export async function listUnconfirmed(
  db: Db,
  townshipId: number,
  year: number,
): Promise<UnconfirmedRecord[]> {
  const { from, to } = yearRange(year)
  const rows = await queryRows<{ id: number; year: number; serial: number }>(
    db,
    sql`with asked as (select message_id, (matter->>'recordId')::int as record_id from questions
        where township_id = ${townshipId} and matter->>'kind' <> 'photo'
          and (outcome is null or outcome in ('lapsed', 'replaced')))
      select r.id, r.year, r.serial from records r
      join journal j on j.township_id = r.township_id and j.entry = r.entry
      join record_versions v on v.township_id = r.township_id and v.record_id = r.id
      where r.township_id = ${townshipId}
        and (j.message_id in (select message_id from asked)
          or r.id in (select record_id from asked))
        and v.change not in ('voided', 'corrected') and not exists (select 1 from record_versions n
          where n.township_id = v.township_id and n.record_id = v.record_id
            and n.version > v.version)
        and (v.counted_on between ${from} and ${to} or v.end_counted_on between ${from} and ${to})
      order by 1`,
  )
  return rows.map(({ id, ...number }) => ({ id, number: formatRecordNumber(number) }))
}
