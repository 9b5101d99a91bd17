import type { Agreement, DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { sign } from './signed.ts'
import type { Statement } from './statements.ts'
import { fill, type Told } from './table.ts'

/** Disputes that become one record. */
export interface Solved extends Told {
  readonly agreement?: Agreement
}

/** `against` where the numbers contradict each other; undefined where the words are no tally. */
export type Solution = readonly Solved[] | 'against' | undefined

type Counted = Statement & { readonly count: number }

const isCounted = (one: Statement): one is Counted => one.count !== undefined
const codeOf = ({ categories }: Statement): string | undefined => categories[0]?.code
const sumOf = (all: readonly { readonly count: number }[]) =>
  all.reduce((sum, { count }) => sum + count, 0)

/** Turns the statements of one tally into disputes, in the one way in which total and parts add up. */
export function solve(all: readonly Statement[]): Solution {
  if (all.some((one) => isCounted(one) && one.categories.length > 1)) return undefined
  const opened = unfold(spread(all))
  if (opened === undefined || opened === 'against') return opened
  const { common, others } = ofOneClass(opened)
  const open = withClasses(others)
  const solutions = [byClass(open), asWhole(open)]
  const solved =
    solutions.find((one) => one !== undefined && one !== 'against') ??
    solutions.find((one) => one !== undefined)
  if (solved === undefined || solved === 'against' || common === undefined) return solved
  return solved.map((one) => ({ category: common, ...one }))
}

/** “均为邻里”, “（都是界畔）”: the class of all that tell none. */
function ofOneClass(all: readonly Statement[]) {
  const told = all.find(
    (one) => one.all && !isCounted(one) && !one.status && one.categories.length > 0,
  )
  return { common: told && codeOf(told), others: all.filter((one) => one !== told) }
}

/** Whether a statement tells only of papers that were signed. */
const isPaper = (one: Statement, all: readonly Statement[]): boolean =>
  one.agreement !== undefined &&
  one.categories.length === 0 &&
  (one.status === undefined ||
    (one.status === 'resolved' && (one.again || one.all || !isCounted(one)))) &&
  all
    .slice(0, all.indexOf(one))
    .some((other) => isCounted(other) && other.count >= (one.count ?? 0))

/** “化解物业2起、邻里1起”, “化解的里头物业2起”: the outcome in front holds for the classes behind it. */
function spread(all: readonly Statement[]): Statement[] {
  const told: Statement[] = []
  let front: DisputeStatus | undefined
  let last: Statement | undefined
  for (const one of all) {
    if (last && one.sentence !== last.sentence && !last.among) front = undefined
    if (one.among && one.status) front = one.status
    else if (one.status)
      front = one.statusFirst && one.categories.length > 0 ? one.status : undefined
    const lacks = isCounted(one) && !one.status && one.categories.length > 0 && !one.taken
    if (!one.among) told.push(lacks && front ? { ...one, status: front } : one)
    last = one
  }
  return told
}

/** Brackets opened: what stands in them divides the number in front of them. */
function unfold(all: readonly Statement[]): Statement[] | 'against' | undefined {
  const told: Statement[] = []
  for (let at = 0; at < all.length; at += 1) {
    const owner = all[at]
    if (!owner) continue
    const end = all.slice(at + 1).findIndex(({ inner }) => !inner)
    const inside = owner.inner ? [] : all.slice(at + 1, end < 0 ? undefined : at + 1 + end)
    const opened = inside.length > 0 ? divide(owner, inside) : [owner]
    if (opened === undefined || opened === 'against') return opened
    told.push(...opened)
    at += inside.length
  }
  return told
}

function divide(
  owner: Statement,
  inside: readonly Statement[],
): Statement[] | 'against' | undefined {
  if (!isCounted(owner)) return [owner, ...inside]
  const parts = inside.filter(isCounted)
  const [said] = inside.filter((one) => !isCounted(one))
  if (parts.length === 0 && said && said.categories.length > 1)
    return said.categories.length === owner.count
      ? said.categories.map((category) => ({ ...owner, count: 1, categories: [category] }))
      : undefined
  if (parts.length === 0 && said?.all && said.categories.length > 0) return [owner, said]
  if (parts.length === 0 && said)
    return [
      {
        ...owner,
        ...(said.status ? { status: said.status } : {}),
        ...(said.agreement ? { agreement: said.agreement } : {}),
      },
    ]
  const isTotal = owner.status === undefined && owner.categories.length === 0
  if (isTotal) return [owner, ...inside]
  if (
    parts.length > 0 &&
    parts.every((part) => part.agreement && !part.status && part.categories.length === 0)
  )
    return [owner, ...parts.map((part) => ({ ...part, again: true }))]
  const sum = sumOf(parts)
  if (sum > owner.count) return 'against'
  if (
    owner.status &&
    parts.every((part) => part.status === owner.status && part.categories.length === 0)
  )
    return sum === owner.count ? [owner] : undefined
  const cells = parts.map((part) => ({
    ...part,
    status: part.status ?? owner.status ?? said?.status,
    categories: part.categories.length > 0 ? part.categories : owner.categories,
  }))
  if (sum === owner.count) return cells.map(withoutUndefined)
  return owner.status
    ? [...cells.map(withoutUndefined), { ...owner, count: owner.count - sum }]
    : [owner, ...parts]
}

const withoutUndefined = ({
  status,
  ...rest
}: Omit<Counted, 'status'> & { readonly status: DisputeStatus | undefined }): Counted =>
  status ? { ...rest, status } : rest

/** “转走的是邻里”: the class of an outcome of which the number is told before. */
function withClasses(all: readonly Statement[]): Statement[] {
  const later = all.filter(
    (one) =>
      !isCounted(one) &&
      one.status &&
      one.categories.length === 1 &&
      !all.some((other) => isCounted(other) && codeOf(other) === codeOf(one)),
  )
  return all
    .filter((one) => !later.includes(one))
    .map((one) => {
      const told =
        isCounted(one) && one.categories.length === 0
          ? later.find(({ status }) => status === one.status)
          : undefined
      return told ? { ...one, categories: told.categories } : one
    })
}

/** Each class with the outcomes behind it: “邻里3起，成2起，没成1起；物业2起，…”. */
function byClass(all: readonly Statement[]): Solution {
  const starts: number[] = []
  for (const [index, one] of all.entries()) {
    const same = codeOf(all[starts.at(-1) ?? -1] ?? one) === codeOf(one)
    if (isClass(one) || (isCell(one) && !(starts.length > 0 && same))) starts.push(index)
  }
  const front = all.slice(0, starts[0])
  const sections = starts.map((start, index) => all.slice(start, starts[index + 1]))
  if (!starts.some((start) => isClass(all[start])) || front.some((one) => !isTotal(one)))
    return undefined
  const solved = sections.map(ofClass)
  if (solved.includes(undefined)) return undefined
  if (solved.includes('against')) return starts.length > 1 ? 'against' : undefined
  const parts = solved.flatMap((one) => (one === undefined || one === 'against' ? [] : one))
  return front.every((one) => one.count === sumOf(parts)) ? parts : undefined
}

/** What one class and the outcomes behind it tell. */
function ofClass(section: readonly Statement[]): Solution {
  const [head, ...rest] = section
  const category = head && codeOf(head)
  if (!head || category === undefined) return undefined
  if (isCell(head)) return rest.length === 0 ? asWhole(section) : undefined
  if (
    rest.length === 0 ||
    rest.some((one) => one.categories.length > 0 && codeOf(one) !== category)
  )
    return undefined
  const own = asWhole([head, ...rest].map((one) => ({ ...one, categories: [] })))
  return own === undefined || own === 'against' ? own : own.map((one) => ({ ...one, category }))
}

const isClass = (one: Statement | undefined): one is Counted =>
  one !== undefined && isCounted(one) && one.categories.length > 0 && one.status === undefined
const isCell = (one: Statement): one is Counted =>
  isCounted(one) && one.categories.length > 0 && one.status !== undefined
const isTotal = (one: Statement): one is Counted =>
  isCounted(one) &&
  one.categories.length === 0 &&
  one.status === undefined &&
  !one.papers &&
  !one.left &&
  !one.rest

const toTold = (one: Counted): Told => {
  const category = codeOf(one)
  return {
    count: one.count,
    ...(one.status ? { status: one.status } : {}),
    ...(category ? { category } : {}),
  }
}

/** The numbers of a tally as a table of classes and outcomes, with the papers that were told beside them. */
function asWhole(all: readonly Statement[]): Solution {
  const papers = all.filter((one) => isPaper(one, all))
  const solved = asTable(all.filter((one) => !papers.includes(one)))
  return solved === undefined || solved === 'against' ? solved : sign(solved, all)
}

function asTable(all: readonly Statement[]): Solution {
  const counted = all.filter(isCounted)
  const totals = totalsOf(counted)
  if (totals === undefined) return undefined
  const [outer, inner] = totals
  const parts = counted
    .filter((one: Counted): boolean => !isTotal(one))
    .map((one) => (one.left && !one.status ? { ...one, status: 'open' as const } : one))
  const restated = parts.filter((one) => isRestated(one, parts, inner ?? outer))
  const kept = parts.filter((one) => !restated.includes(one))
  const rows = kept.filter((one) => !one.status && one.categories.length > 0).map(toTold)
  const columns = kept.filter((one) => one.categories.length === 0 && one.status).map(toTold)
  const cells = [
    ...kept.filter((one) => one.categories.length > 0 && one.status).map(toTold),
    ...classesAsWhole(all, rows, kept),
  ]
  const forAll = kept.filter((one) => one.all && one.categories.length > 0)
  const spoken = [...restated, ...forAll, ...all.filter((one) => !isCounted(one))].find(
    ({ status, categories, rest, all: every }) =>
      status && (rest || every || categories.length === 0),
  )
  const total = inner ?? outer
  const others = spoken?.status ?? standingOfOthers(total, all, [...columns, ...cells])
  if (others === undefined && columns.length + cells.length === 0) return undefined
  const filled = fill({
    ...(total ? { total: total.count } : {}),
    rows: [...rows, ...classOfRest(all, rows, total)],
    columns,
    cells,
    ...(others ? { others } : {}),
  })
  if (!filled)
    return all.some((one) => !isCounted(one) && one.categories.length > 0) ? undefined : 'against'
  const before = outer && inner ? outer.count - inner.count : 0
  return before > 0 ? [...filled, { count: before, status: 'open' }] : filled
}

/** “受理9起，调解8起，成功7起”: at most two totals, the second inside the first. */
function totalsOf(counted: readonly Counted[]): readonly [Counted?, Counted?] | undefined {
  const totals = counted.filter(isTotal)
  const different = totals.filter(
    (one, index) => totals.findIndex(({ count }) => count === one.count) === index,
  )
  if (different.length < 2) {
    const mediated = totals.find(({ taken }) => taken === 'mediated')
    const total = mediated ?? totals.find(({ taken }) => taken) ?? different[0]
    return total ? [total] : []
  }
  const [outer, inner] = different
  const nested =
    outer?.taken === 'received' && inner?.taken === 'mediated' && inner.count < outer.count
  return different.length === 2 && nested ? [outer, inner] : undefined
}

/** “2起都成了” behind the parts that make it up, “共8起成功”: a number said again. */
function isRestated(one: Counted, parts: readonly Counted[], total: Counted | undefined): boolean {
  if (!one.all || one.categories.length > 0) return false
  const others = parts.filter((other) => other !== one && !other.status)
  return others.length > 0 && (one.count === total?.count || one.count === sumOf(others))
}

/** “分家和坟地的都调成了”: of a class of which the number is told before. */
function classesAsWhole(
  all: readonly Statement[],
  rows: readonly Told[],
  kept: readonly Counted[],
): Told[] {
  return all.flatMap((one) =>
    isCounted(one) || !one.status
      ? []
      : one.categories.flatMap(({ code }) => {
          const row = rows.find(({ category }) => category === code)
          const inside = sumOf(kept.filter((other) => other.status && codeOf(other) === code))
          return row && one.status && row.count > inside
            ? [{ count: row.count - inside, status: one.status, category: code }]
            : []
        }),
  )
}

/** “其余为邻里” */
function classOfRest(
  all: readonly Statement[],
  rows: readonly Told[],
  total: Counted | undefined,
): Told[] {
  const rest = all.find((one) => one.rest && !one.status && one.categories.length > 0)
  const category = rest && codeOf(rest)
  const left = (total?.count ?? 0) - sumOf(rows)
  return category && left > 0 ? [{ count: left, category }] : []
}

/** How those stand of which nothing is told (contract 2.2): open after 受理, failed beside what 调解 settled. */
function standingOfOthers(
  total: Counted | undefined,
  all: readonly Statement[],
  told: readonly Told[],
): DisputeStatus | undefined {
  const taken = total?.taken ?? all.find((one) => one.taken)?.taken
  const statuses = new Set(told.map(({ status }) => status))
  if (statuses.size === 0)
    return taken === undefined ? undefined : taken === 'received' ? 'open' : 'resolved'
  if (statuses.has('resolved') && (taken !== undefined || statuses.size === 1)) {
    const other = taken === 'received' ? 'open' : 'failed'
    return statuses.has(other) || statuses.has('open') ? undefined : other
  }
  return taken === 'received' || statuses.has('resolved') ? undefined : 'resolved'
}
