import type { DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { casesIn } from '../cases-in.ts'
import {
  type Counted,
  codeOf,
  hasClass,
  isCell,
  isClass,
  isCounted,
  isSolved,
  isTotal,
  type Solution,
} from './counted.ts'
import { sign } from './signed.ts'
import type { Statement } from './statements.ts'
import { fill, type Table, type Told } from './table.ts'

/** The numbers of a tally as a table of classes and outcomes, with the papers that were told beside them. */
export function asWhole(all: readonly Statement[]): Solution {
  const papers = all.filter((one, index) => isPaper(one, all.slice(0, index)))
  const signed = papers.some((one) => one.all && !isCounted(one))
  const solved = asTable(
    all.filter((one) => !papers.includes(one)),
    signed,
  )
  return isSolved(solved) ? sign(solved, all) : solved
}

/** Whether a statement tells only of papers that were signed, of cases told before. */
function isPaper(one: Statement, before: readonly Statement[]): boolean {
  if (isPaperOfSettled(one, before)) return true
  const again = one.again || one.all || !isCounted(one)
  return (
    one.agreement !== undefined &&
    !hasClass(one) &&
    (one.status === undefined || (one.status === 'resolved' && again)) &&
    before.some((other) => isCounted(other) && other.count >= (one.count ?? 0))
  )
}

/** “邻里2起、婚姻1起，全部化解，其中邻里1起签了协议”: some of a class that was told, when all of them were settled. */
const isPaperOfSettled = (one: Statement, before: readonly Statement[]): boolean =>
  one.agreement !== undefined &&
  one.status === undefined &&
  before.some((other) => other.all && other.status === 'resolved' && !isCounted(other)) &&
  before.some(
    (other) => isCounted(other) && codeOf(other) === codeOf(one) && other.count >= (one.count ?? 0),
  )

function asTable(all: readonly Statement[], signed: boolean): Solution {
  const totals = totalsOf(all.filter(isCounted).filter(isTotal))
  const table = totals && tableOf(all, totals.inner ?? totals.outer, signed)
  if (!table) return undefined
  const filled = fill(table)
  // What is told of a class in words may tell how a story went on.
  if (!filled) return all.some((one) => !isCounted(one) && hasClass(one)) ? undefined : 'against'
  const { outer, inner } = totals
  const before = outer && inner ? outer.count - inner.count : 0
  return before > 0 ? [...filled, { count: before, status: 'open' }] : filled
}

function tableOf(
  all: readonly Statement[],
  total: Counted | undefined,
  signed: boolean,
): Table | undefined {
  const { parts, restated } = partsOf(all, total)
  const spoken = all.filter((one) => !isCounted(one))
  const rows = parts.filter(isClass).map(toTold)
  const ofClasses = classesAsWhole(spoken, rows, parts)
  if (!ofClasses) return undefined
  const columns = parts.filter((one) => one.status && !hasClass(one)).map(toTold)
  const cells = [...parts.filter(isCell).map(toTold), ...ofClasses]
  const told = { rows, columns, cells }
  const others =
    statusOfOthers([...restated, ...parts.filter(isCell), ...spoken]) ??
    standingOfClasses(total, told, signed) ??
    standingOfOthers(total?.taken ?? all.find((one) => one.taken)?.taken, besides(total, told))
  if (others === undefined && columns.length + cells.length === 0) return undefined
  return {
    ...(total ? { total: total.count } : {}),
    rows: [...rows, ...classOfRest(spoken, rows, total)],
    columns,
    cells,
    ...(others ? { others } : {}),
  }
}

type Edges = Pick<Table, 'rows' | 'columns' | 'cells'>

/** “调解邻里3起，化解婚姻2起”: what was taken up class by class is not measured by how another class ended. */
const besides = (total: Counted | undefined, { rows, columns, cells }: Edges): readonly Told[] =>
  total?.taken || rows.length === 0
    ? [...columns, ...cells]
    : [...columns, ...cells.filter((cell) => rows.some((row) => row.category === cell.category))]

/** “调解5起，邻里3起，化解婚姻2起，都签了协议”, “受理邻里2起，均达成书面协议”: classes that were all signed. */
const standingOfClasses = (
  total: Counted | undefined,
  { rows, columns, cells }: Edges,
  signed: boolean,
): DisputeStatus | undefined =>
  signed &&
  columns.length === 0 &&
  (rows.length + cells.length === 0 || total?.count === casesIn([...rows, ...cells]))
    ? 'resolved'
    : undefined

const toTold = (one: Counted): Told => {
  const category = codeOf(one)
  return {
    count: one.count,
    ...(one.status ? { status: one.status } : {}),
    ...(category ? { category } : {}),
  }
}

interface Totals {
  readonly outer?: Counted
  readonly inner?: Counted
}

/** “受理9起，调解8起，成功7起”: at most two totals, the second inside the first. */
function totalsOf(totals: readonly Counted[]): Totals | undefined {
  const [first] = totals
  if (!first) return {}
  if (totals.every(({ count }) => count === first.count)) {
    const mediated = totals.find(({ taken }) => taken === 'mediated')
    return { outer: mediated ?? totals.find(({ taken }) => taken) ?? first }
  }
  const [outer, inner] = totals
  const nested =
    totals.length === 2 &&
    outer?.taken === 'received' &&
    inner?.taken === 'mediated' &&
    inner.count < outer.count
  return nested ? { outer, inner } : undefined
}

/** The parts of a tally, without the numbers that are said again of all of them. */
function partsOf(all: readonly Statement[], total: Counted | undefined) {
  const told = all
    .filter(isCounted)
    .filter((one) => !isTotal(one))
    .map((one) => (one.left && !one.status ? { ...one, status: 'open' as const } : one))
  const restated = told.filter((one) => isRestated(one, told, total))
  return { restated, parts: told.filter((one) => !restated.includes(one)) }
}

/** “2起都成了” behind the parts that make it up, “共8起成功”: a number said again. */
function isRestated(one: Counted, parts: readonly Counted[], total: Counted | undefined): boolean {
  if (!one.all || hasClass(one)) return false
  const others = parts.filter((other) => other !== one && !other.status)
  return others.length > 0 && (one.count === total?.count || one.count === casesIn(others))
}

/** “分家和坟地的都调成了”: of classes of which the number is told before; undefined where it is not. */
function classesAsWhole(
  spoken: readonly Statement[],
  rows: readonly Told[],
  parts: readonly Counted[],
): Told[] | undefined {
  const told = spoken.flatMap(({ status, categories }) =>
    status ? categories.map(({ code }) => ({ status, category: code })) : [],
  )
  const counted = told.map(({ status, category }) => {
    const row = casesIn(rows.filter((one) => one.category === category))
    const inside = casesIn(parts.filter((one) => one.status && codeOf(one) === category))
    return { count: row - inside, status, category }
  })
  return counted.some(({ count }) => count <= 0) ? undefined : counted
}

/** “其余都成了”, “全部成功”, “邻里1起、债务2起都成了” */
const statusOfOthers = (all: readonly Statement[]): DisputeStatus | undefined =>
  all.find(
    (one) => one.status && (isCounted(one) ? one.all : one.rest || one.all || !hasClass(one)),
  )?.status

/** “其余为邻里” */
function classOfRest(
  spoken: readonly Statement[],
  rows: readonly Told[],
  total: Counted | undefined,
): Told[] {
  const rest = spoken.find((one) => one.rest && !one.status && hasClass(one))
  const category = rest && codeOf(rest)
  const left = (total?.count ?? 0) - casesIn(rows)
  return category && left > 0 ? [{ count: left, category }] : []
}

/** How those stand of which nothing is told (contract 2.2): open after 受理, failed beside what 调解 settled. */
function standingOfOthers(
  taken: Statement['taken'],
  told: readonly Told[],
): DisputeStatus | undefined {
  const statuses = new Set(told.map(({ status }) => status))
  if (statuses.size === 0) return taken && (taken === 'received' ? 'open' : 'resolved')
  if (!statuses.has('resolved')) return taken === 'received' ? undefined : 'resolved'
  const isPlain = taken !== undefined || statuses.size === 1
  const other = taken === 'received' ? 'open' : 'failed'
  return isPlain && !statuses.has(other) && !statuses.has('open') ? other : undefined
}
