import { type SQL, sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { TOWNSHIP_ITSELF, WHOLE_TOWNSHIP } from '../ledger/posting.ts'
import type { DayRange } from '../lib/days.ts'
import { cutIntoPieces, type Piece } from './pieces.ts'

/** What is to be added up. */
export interface SumQuery extends DayRange {
  readonly townshipId: number
  /** One village; null for what the township itself did; left out for all together. */
  readonly villageId?: number | null
  /** Only disputes of this category. */
  readonly category?: string
}

/** By what sums are kept apart. */
export type GroupBy = 'nothing' | 'village' | 'category' | 'month'

/** One sum of a measure. */
export interface GroupSum extends Record<string, unknown> {
  /** Village id, category or month (`2023-03`), as text; empty when grouped by nothing. */
  readonly group: string
  readonly measure: string
  readonly quantity: number
  readonly approxCount: number
  readonly recordCount: number
}

const GROUPS: Readonly<Record<GroupBy, SQL>> = {
  nothing: sql`''`,
  village: sql`village_id::text`,
  category: sql`category`,
  month: sql`to_char(day, 'YYYY-MM')`,
}

/** Adds up kept sums and, where the range cuts through a month, its single postings. */
export async function sumGroups(db: Db, query: SumQuery, by: GroupBy): Promise<GroupSum[]> {
  const pieces = cutIntoPieces(query, by === 'month' ? 'm' : 'y')
  if (pieces.length === 0) return []
  const parts = pieces.map((piece) => selectPiece(query, by, piece))
  return queryRows<GroupSum>(
    db,
    sql`select ${GROUPS[by]} as "group", measure,
        sum(quantity)::float8 as "quantity",
        sum(approx_count)::int as "approxCount",
        sum(record_count)::int as "recordCount"
      from (${sql.join(parts, sql` union all `)}) as parts
      group by 1, 2`,
  )
}

function selectPiece(query: SumQuery, by: GroupBy, piece: Piece): SQL {
  const columns = sql`village_id, measure, category, quantity, approx_count, record_count`
  const category = query.category === undefined ? sql`` : sql` and category = ${query.category}`
  if (piece.grain === 'd')
    return sql`select counted_on as day, ${columns} from postings
      where township_id = ${query.townshipId}
        and counted_on >= ${piece.from} and counted_on <= ${piece.to}
        ${villageCondition(query, undefined)}${category}`
  return sql`select period as day, ${columns} from rollups
    where township_id = ${query.townshipId} and grain = ${piece.grain}
      and period >= ${piece.from} and period <= ${piece.to}
      ${villageCondition(query, by === 'village' ? 'each' : 'whole')}${category}`
}

/** Kept sums hold both the villages and all of them together; never add the two. */
function villageCondition(query: SumQuery, kept: 'each' | 'whole' | undefined): SQL {
  if (query.villageId !== undefined)
    return sql` and village_id = ${query.villageId ?? TOWNSHIP_ITSELF}`
  if (kept === 'each') return sql` and village_id <> ${WHOLE_TOWNSHIP}`
  return kept === 'whole' ? sql` and village_id = ${WHOLE_TOWNSHIP}` : sql``
}
