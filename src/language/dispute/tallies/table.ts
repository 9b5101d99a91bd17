import type { DisputeStatus } from '../../../catalog/dispute-statuses.ts'

/** Disputes of one class and status; either may be untold. */
export interface Told {
  readonly count: number
  readonly status?: DisputeStatus
  readonly category?: string
}

export interface Table {
  readonly total?: number
  /** Counts by status alone, by class alone, and by both. */
  readonly columns: readonly Told[]
  readonly rows: readonly Told[]
  readonly cells: readonly Told[]
  /** What those are of which no number tells the status. */
  readonly others?: DisputeStatus
}

interface Sums {
  readonly columns: ReadonlyMap<DisputeStatus, number>
  readonly rows: ReadonlyMap<string, number>
  readonly total: number
}

type Key = 'status' | 'category'

/**
 * Fills a table of classes and outcomes from what is told of its edges and of some of its cells; `undefined`
 * where the numbers contradict each other. A cell may be part of the number of its row or column, or be told
 * beside it.
 */
export function fill(table: Table): Told[] | undefined {
  for (const sums of edges(table)) {
    const filled = fillIn(table, sums)
    if (filled) return filled
  }
  return undefined
}

/** The ways in which the edges can be meant, with what is left of the total put to the others. */
function edges(table: Table): Sums[] {
  return sumsBy(table.columns, table.cells, 'status').flatMap((columns) =>
    sumsBy(table.rows, table.cells, 'category').flatMap((rows) => withOthers(table, columns, rows)),
  )
}

function withOthers(
  { total: told, others }: Table,
  columns: Sums['columns'],
  rows: Sums['rows'],
): Sums[] {
  const byColumn = sumOf(columns.values())
  const byRow = sumOf(rows.values())
  const untold = others === undefined && columns.size > 0 ? byColumn : Math.max(byRow, byColumn)
  const total = told ?? untold
  const left = total - byColumn
  if (left < 0 || byRow > total) return []
  if (left === 0) return [{ columns, rows, total }]
  if (others === undefined) return []
  const filled = new Map(columns).set(others, (columns.get(others) ?? 0) + left)
  return [{ columns: filled, rows, total }]
}

/** The sums of an edge: first with the cells inside the numbers told, then beside them. */
function sumsBy<K extends Key>(
  edge: readonly Told[],
  cells: readonly Told[],
  key: K,
): ReadonlyMap<NonNullable<Told[K]>, number>[] {
  const told = sums(edge, key)
  const inside = sums(cells, key)
  const variants = [true, false].flatMap((within) => {
    const all = new Map(told)
    for (const [name, count] of inside) {
      const own = told.get(name)
      if (own === undefined) all.set(name, count)
      else if (!within) all.set(name, own + count)
      else if (own < count) return []
    }
    return [all]
  })
  return [...inside.keys()].some((name) => told.has(name)) ? variants : variants.slice(-1)
}

function sums<K extends Key>(told: readonly Told[], key: K) {
  const all = new Map<NonNullable<Told[K]>, number>()
  for (const one of told) {
    const name = one[key]
    if (name !== undefined) all.set(name, (all.get(name) ?? 0) + one.count)
  }
  return all
}

const sumOf = (counts: Iterable<number>): number => {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

/** What the cells leave of rows and columns: it goes to the only row or column that has anything left. */
function fillIn({ cells }: Table, { columns, rows, total }: Sums): Told[] | undefined {
  const known = cells.filter(
    ({ status, category }) => status !== undefined && category !== undefined,
  )
  const inColumn = sums(known, 'status')
  const inRow = sums(known, 'category')
  const column = [...columns].map(([status, count]) => ({
    status,
    count: count - (inColumn.get(status) ?? 0),
  }))
  const nameless = total - sumOf(rows.values())
  const row = [
    ...[...rows].map(([category, count]) => ({
      category,
      count: count - (inRow.get(category) ?? 0),
    })),
    { count: nameless },
  ].filter(({ count }) => count !== 0)
  const open = column.filter(({ count }) => count !== 0)
  if ([...row, ...open].some(({ count }) => count < 0)) return undefined
  const [only] = open
  if (only && open.length === 1)
    return [...known, ...row.map((one) => ({ ...one, status: only.status }))]
  const category = row.length === 1 ? row[0] : undefined
  return [...known, ...open.map((one) => ({ ...category, ...one }))]
}
