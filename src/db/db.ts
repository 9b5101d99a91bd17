import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/**
 * The database as every repository sees it: either driver, and also a transaction. Inside a
 * transaction only the transaction's own handle may be used: the outer one waits for ever on PGlite.
 */
export type Db = PgDatabase<PgQueryResultHKT>

/**
 * The rows of a plain SQL query. The drivers differ: postgres.js answers with an array, PGlite with
 * an object that holds one; and `bigint`, `numeric` and sums come as strings from one and numbers
 * from the other, so a query casts them (`::int`, `::float8`) to what `Row` says.
 */
export async function queryRows<Row extends Record<string, unknown>>(
  db: Db,
  query: SQL,
): Promise<Row[]> {
  const result: unknown = await db.execute(query)
  const rows = Array.isArray(result) ? result : rowsWithin(result)
  // The caller names the columns in the SQL beside it; the driver cannot know their types.
  return rows as Row[]
}

function rowsWithin(result: unknown): unknown[] {
  if (typeof result === 'object' && result !== null && 'rows' in result) {
    if (Array.isArray(result.rows)) return result.rows
  }
  throw new Error('The driver answered a query without rows')
}

/** The database's own word for what went wrong, such as `23505` for a broken unique key. */
export function sqlStateOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined
  return typeof cause.code === 'string' ? cause.code : undefined
}

/** What the driver, the machine and the server call it when there is no database to talk to just now. */
const AWAY = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['08000', '08003', '08006', '53300', '57P01', '57P02', '57P03'],
])

/** Whether a query failed because the database cannot be reached, and may do later. */
export const isAway = (error: unknown): boolean => AWAY.has(sqlStateOf(error) ?? '')
