import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { Problem } from '../lib/problem.ts'
import { type Db, queryRows } from './db.ts'
import { storeProblems } from './store-problems.ts'
import type { Store } from './store-shape.ts'

/** The first line of a backup. */
const headSchema = z.object({ format: z.literal('mingbaizhang-1'), migrations: z.number() })
/** Every other line: some rows of one table. */
const rowsSchema = z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })
/** The last line; a file without it was cut off. */
const endSchema = z.object({ rowCount: z.number() })

const ROWS_A_LINE = 500

/**
 * Writes all tables into one compressed file, as they stand at one instant. It can be restored on
 * either engine, so it is also the way from the embedded database to PostgreSQL.
 *
 * @returns how many rows it holds
 */
export async function writeBackup(store: Store, path: string): Promise<number> {
  return store.transaction(async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read`)
    let rowCount = 0
    async function* lines() {
      const migrations = await countMigrations(tx)
      yield `${JSON.stringify({ format: 'mingbaizhang-1', migrations })}\n`
      for (const table of await tablesInOrder(tx)) {
        for await (const rows of rowsOf(tx, table)) {
          rowCount += rows.length
          yield `${JSON.stringify({ table, rows })}\n`
        }
      }
      yield `${JSON.stringify({ rowCount })}\n`
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { flush: true }))
    return rowCount
  })
}

/** A cursor, so that a large table never lies in memory as a whole. */
async function* rowsOf(tx: Db, table: string) {
  const cursor = sql.identifier(`backup_${table}`)
  await tx.execute(
    sql`declare ${cursor} no scroll cursor for
      select to_jsonb(t) as row from ${sql.identifier(table)} t`,
  )
  for (;;) {
    const rows = await queryRows<{ row: unknown }>(
      tx,
      sql`fetch ${sql.raw(String(ROWS_A_LINE))} from ${cursor}`,
    )
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < ROWS_A_LINE) break
  }
  await tx.execute(sql`close ${cursor}`)
}

/**
 * Fills an empty database from a backup, all or nothing.
 *
 * @returns how many rows were restored
 * @throws Problem `backup_unreadable`, `backup_newer`, `store_not_empty`
 */
export async function restoreBackup(store: Store, path: string): Promise<number> {
  return store.transaction(async (tx) => {
    await requireEmpty(tx)
    const expected = { tables: await tablesInOrder(tx), migrations: await countMigrations(tx) }
    let restored = 0
    let refusal: unknown
    try {
      await pipeline(createReadStream(path), createGunzip(), async (source) => {
        try {
          restored = await restoreLines(tx, expected, linesOf(source))
        } catch (error) {
          // Kept, because the pipeline may only say that it was left before its end.
          refusal = error
          throw error
        }
      })
    } catch (error) {
      const cause = refusal ?? error
      throw isZlibError(cause) ? unreadable() : cause
    }
    for (const table of expected.tables) await continueCounting(tx, table)
    return restored
  })
}

const unreadable = () => new Problem('backup_unreadable', storeProblems.notBackup)

const isZlibError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

interface Expected {
  readonly tables: readonly string[]
  readonly migrations: number
}

/**
 * No stream of its own in between: one that is let go while the file still flows throws its error where
 * nobody can catch it.
 */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function restoreLines(
  tx: Db,
  expected: Expected,
  lines: AsyncIterable<string>,
): Promise<number> {
  let restored: number | undefined
  let ended = false
  for await (const line of lines) {
    const part = parseLine(line)
    if (ended) throw unreadable()
    if (restored === undefined) restored = startRestoring(part, expected)
    else if ('rowCount' in part) ended = part.rowCount === restored
    else restored += await restorePart(tx, part, expected)
  }
  if (restored === undefined || !ended) throw unreadable()
  return restored
}

/** @returns how many rows are restored before the first: none */
function startRestoring(part: Line, expected: Expected): 0 {
  if (!('migrations' in part)) throw unreadable()
  if (part.migrations > expected.migrations)
    throw new Problem('backup_newer', storeProblems.newerBackup)
  return 0
}

async function restorePart(tx: Db, part: Line, expected: Expected): Promise<number> {
  if (!('table' in part) || !expected.tables.includes(part.table)) throw unreadable()
  await insertRows(tx, part)
  return part.rows.length
}

const lineSchema = z.union([headSchema, rowsSchema, endSchema])
type Line = z.infer<typeof lineSchema>

function parseLine(line: string): Line {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    // Bad JSON or another shape: either way it is no line of a backup.
    throw unreadable()
  }
}

async function insertRows(tx: Db, part: z.infer<typeof rowsSchema>): Promise<void> {
  const table = sql.identifier(part.table)
  await tx.execute(
    sql`insert into ${table} overriding system value
      select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(part.rows)}::jsonb)`,
  )
}

/** Identity columns go on after the highest number that was restored. */
async function continueCounting(tx: Db, table: string): Promise<void> {
  const columns = await queryRows<{ name: string }>(
    tx,
    sql`select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_identity = 'YES'`,
  )
  for (const { name } of columns)
    await tx.execute(
      sql`select setval(pg_get_serial_sequence(${table}, ${name}), max(${sql.identifier(name)}))
        from ${sql.identifier(table)}`,
    )
}

async function requireEmpty(tx: Db): Promise<void> {
  const [row] = await queryRows<{ count: number }>(
    tx,
    sql`select count(*)::int as count from townships`,
  )
  if (row?.count !== 0) throw new Problem('store_not_empty', storeProblems.notEmpty)
}

async function countMigrations(tx: Db): Promise<number> {
  const [row] = await queryRows<{ count: number }>(
    tx,
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  )
  return row?.count ?? 0
}

/** All tables, those that others refer to first. */
async function tablesInOrder(tx: Db): Promise<string[]> {
  const tables = await queryRows<{ name: string; needs: string[] }>(
    tx,
    sql`select t.relname::text as name,
        coalesce(array_agg(distinct r.relname::text) filter (where r.relname <> t.relname), '{}')
          as needs
      from pg_class t
      left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
      left join pg_class r on r.oid = c.confrelid
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      group by t.relname order by t.relname`,
  )
  const ordered: string[] = []
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name, needs }) =>
        !ordered.includes(name) && needs.every((needed) => ordered.includes(needed)),
    )
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle')
    ordered.push(...ready.map(({ name }) => name))
  }
  return ordered
}
