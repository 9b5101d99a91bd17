import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { casesIn } from './cases-in.ts'
import { addsUp, isApart, isBeside, isDivided, isOtherClass, mayDivide } from './divisions.ts'
import type { Entry } from './entries.ts'
import { receivedTogether } from './received-together.ts'
import { classOf, classOfRest, toldOfRest, withLeft } from './rest-of-tally.ts'
import { placeLater } from './told-later.ts'

/** Disputes of one status and category, as they become a record. */
export interface Part {
  readonly count: number
  readonly approx: boolean
  readonly status: DisputeStatus | undefined
  readonly category: Entry['category']
  readonly agreement: Entry['agreement']
  readonly amount: Entry['amount']
  /** The entry that tells it, for day, village and reasons. */
  readonly entry: Entry
}

/** A count with the counts that divide it: by status (化解4、转交1) and by category (邻里2、债务1). */
interface Node {
  readonly entry: Entry
  readonly byStatus: Node[]
  readonly byCategory: Node[]
}

const sum = (nodes: readonly Node[]) => nodes.reduce((all, { entry }) => all + entry.count, 0)

/** Divides totals by the counts that follow them, and turns what is left into parts. */
export function foldTally(text: string, entries: readonly Entry[]): Part[] {
  const queue = placeLater(text, receivedTogether(entries))
  const parts: Part[] = []
  for (let head = queue.shift(); head; head = queue.shift()) {
    parts.push(...partsOf(text, takeChildren(text, head, queue)))
  }
  return parts
}

/** Takes from the queue what divides the head. */
function takeChildren(text: string, entry: Entry, queue: Entry[]): Node {
  const node: Node = { entry, byStatus: [], byCategory: [] }
  for (let next = queue[0]; next; next = queue[0]) {
    const list = dimensionOf(text, node, next, queue)
    if (!list) break
    queue.shift()
    list.push(takeGrandchildren(text, node, next, queue))
  }
  return node
}

/** The division that the next count belongs to; undefined where it begins something new. */
function dimensionOf(
  text: string,
  node: Node,
  next: Entry,
  queue: readonly Entry[],
): Node[] | undefined {
  const { entry } = node
  if (!mayDivide(text, entry, next) || isBeside(text, entry, next)) return undefined
  const told = sum(node.byCategory) + sum(node.byStatus)
  if (entry.status && !isDivided(text, entry, next) && !addsUp(text, entry, told, queue))
    return undefined
  const list = isByStatus(node, next) ? node.byStatus : node.byCategory
  return entry.count - sum(list) >= next.count ? list : undefined
}

/** Outcomes divide by status; a part that names its own noun first divides by category. */
function isByStatus({ entry, byStatus }: Node, next: Entry): boolean {
  if (!next.status || (entry.status && next.category)) return false
  const named = next.category !== undefined && classOf(next, entry)?.code !== entry.category?.code
  return !named || sum(byStatus) > 0 || next.count === entry.count
}

/** “山林3起，成1起，2起送林业站了”: a part that is divided itself. */
function takeGrandchildren(text: string, head: Node, entry: Entry, queue: Entry[]): Node {
  const node: Node = { entry, byStatus: [], byCategory: [] }
  const run = entry.status ? categoryRun(text, head, entry, queue) : statusRun(text, entry, queue)
  for (const child of run) {
    queue.shift()
    const leaf: Node = { entry: child, byStatus: [], byCategory: [] }
    if (entry.status) node.byCategory.push(leaf)
    else node.byStatus.push(leaf)
  }
  return node
}

/** The categories that follow a settled number and add up to it. */
function categoryRun(text: string, head: Node, entry: Entry, queue: readonly Entry[]): Entry[] {
  const run: Entry[] = []
  if (entry.category) return run
  for (const [index, next] of queue.entries()) {
    if (isOtherClass(head.entry, next) || casesIn(run) + next.count > entry.count) break
    if (!goesOn(text, entry, next, queue[index + 1])) break
    run.push(next)
  }
  const first = run[0]
  const divided = first !== undefined && leadsClasses(text, entry, first)
  const exact = casesIn(run) === entry.count || divided
  return exact && head.entry.count >= entry.count ? run : []
}

/** Whether a count is one more class of a settled number. */
const goesOn = (text: string, entry: Entry, next: Entry, after: Entry | undefined): boolean =>
  isClassOf(text, entry, next) &&
  !(isApart(text, entry, next) && isDividedItself(text, next, after))

/** “婚姻2 成1 转法庭1” above “债务1 成1”: a line that divides its own number. */
const isDividedItself = (text: string, entry: Entry, next: Entry | undefined): boolean =>
  entry.taken === 'received' ||
  (next?.status !== undefined &&
    !next.category &&
    next.at.start >= entry.at.end &&
    !isApart(text, entry, next))

/** A count that names a class, or where cases went, and tells no outcome of its own. */
function isClassOf(text: string, entry: Entry, next: Entry): boolean {
  if (isDetail(text, entry, next)) return true
  const own = next.status && !(next.forAll && next.count < entry.count)
  return next.category !== undefined && !own
}

const leadsClasses = (text: string, entry: Entry, first: Entry): boolean =>
  isDivided(text, entry, first) || /的\d+[起件]中/u.test(text.slice(entry.at.end, first.at.start))

/** “移交2起（1起交司法所，1起交派出所）”, “两起要到手了（一起4000，一起1500）”: where each of them went, or what it came to. */
const isDetail = (text: string, entry: Entry, next: Entry): boolean =>
  (next.status ? next.status.status === entry.status?.status : next.amount !== undefined) &&
  /^[^，。；\n（]{0,8}（[^）]*$/u.test(text.slice(entry.at.end, next.at.start))

/** The outcomes that follow a category in the same sentence and add up to it. */
function statusRun(text: string, entry: Entry, queue: readonly Entry[]): Entry[] {
  const run: Entry[] = []
  for (const next of queue) {
    const last = run.at(-1) ?? entry
    if (next.later) {
      run.push(next)
      continue
    }
    const own = next.category?.rule === 'own noun'
    if (!next.status || own || casesIn(run) + next.count > entry.count) break
    if (/[；。\n]/u.test(text.slice(last.at.end, next.at.start)) || entry.count === 1) break
    run.push(next)
  }
  return casesIn(run) === entry.count || run.some(({ later }) => later) ? run : []
}

function partsOf(text: string, told: Node, inherited?: Entry): Part[] {
  const node = { ...told, byCategory: withLeft(text, told) }
  const { entry, byStatus, byCategory } = node
  const children = [...byCategory, ...byStatus].sort((a, b) => a.entry.at.start - b.entry.at.start)
  if (children.length === 0) return [toPart(entry, inherited, entry.count)]
  const everyone = statusForAll(entry, children)
  if (byStatus.length > 0 && byCategory.length > 0) return crossed(text, node, everyone)
  const parts = children.flatMap((child) =>
    partsOf(text, child, inheritFrom(entry, everyone, inherited)),
  )
  const left = entry.count - sum(children)
  return left > 0 ? [...parts, remainder(text, node, left, everyone ?? inherited)] : parts
}

/** What a part takes from its total where it tells nothing itself. */
const inheritFrom = (
  entry: Entry,
  everyone: Entry | undefined,
  above: Entry | undefined,
): Entry => ({
  ...entry,
  status: everyone?.status ?? entry.status ?? above?.status,
  taken: entry.taken ?? above?.taken,
  category: entry.category ?? above?.category,
  agreement: everyone?.agreement ?? entry.agreement ?? above?.agreement,
  amount: undefined,
})

/** The last part, where its status or agreement is told for all (“均成功”, “都签了书面协议”). */
function statusForAll(entry: Entry, children: readonly Node[]): Entry | undefined {
  if (entry.status) return undefined
  const last = children.at(-1)?.entry
  if (!last?.forAll || children.length < 2) return undefined
  const missing = children.slice(0, -1).some((child) => !child.entry.status)
  return missing || last.count === 1
    ? {
        ...last,
        category: undefined,
        amount: undefined,
        agreement: last.allSigned ? last.agreement : undefined,
      }
    : undefined
}

/** Both divisions told: they match only where one of them has a single part, or the parts tell both. */
function crossed(text: string, node: Node, everyone: Entry | undefined): Part[] {
  const { entry, byStatus, byCategory } = node
  const settled = byCategory.every((child) => child.entry.status ?? child.byStatus.length > 0)
  const only = byStatus.length === 1 && sum(byStatus) === entry.count ? byStatus[0] : undefined
  if (only && byCategory.length > 0)
    return partsOf(text, { ...node, byStatus: [] }, inheritFrom(entry, only.entry, undefined))
  if (settled || sum(byStatus) + sum(byCategory) <= entry.count) {
    const children = [...byCategory, ...byStatus]
    const parts = children.flatMap((child) =>
      partsOf(text, child, inheritFrom(entry, everyone, undefined)),
    )
    const left = entry.count - sum(children)
    return left > 0 ? [...parts, remainder(text, node, left, everyone)] : parts
  }
  return matched(text, node) ?? partsOf(text, { ...node, byCategory: [] })
}

/**
 * “邻里3起，山林2起，债务1起，成功5起，1起山林的没调好”: all outcomes but one name their category, so that what
 * they leave of the categories has the one outcome; a category may tell its own (“交通那起引导起诉了”).
 */
function matched(text: string, node: Node): Part[] | undefined {
  const { entry, byStatus, byCategory } = node
  const named = byStatus.filter((child) => child.entry.category !== undefined)
  const unnamed = byStatus.filter((child) => child.entry.category === undefined)
  const own = byCategory.filter((child) => child.entry.status !== undefined)
  const [only] = unnamed
  const told = sum(byStatus) + sum(own)
  if (sum(byCategory) !== entry.count || told !== entry.count || unnamed.length > 1)
    return undefined
  const open = byCategory.filter((child) => !own.includes(child))
  const left = open.map((child) => ({
    child,
    count: child.entry.count - sum(named.filter((other) => isSameCategory(other, child))),
  }))
  const fits =
    left.every(({ count }) => count >= 0) &&
    named.every((other) => byCategory.some((child) => isSameCategory(other, child)))
  if (!fits) return undefined
  const parts = [...own, ...named].flatMap((child) =>
    partsOf(text, child, inheritFrom(entry, undefined, undefined)),
  )
  const rest = left
    .filter(({ count }) => count > 0)
    .map(({ child, count }) => toPart(child.entry, only?.entry, count))
  return [...parts, ...rest]
}

const isSameCategory = (a: Node, b: Node): boolean =>
  a.entry.category !== undefined && a.entry.category.code === b.entry.category?.code

/**
 * What a total leaves beside its parts: open after 受理, failed after 调解…成功, settled where only what did
 * not come about is told (“调了34起，里头3起没说成”), else like the total.
 */
function remainder(text: string, node: Node, left: number, above: Entry | undefined): Part {
  const { entry, byStatus } = node
  const rest = { ...toPart(entry, above, left), ...classOfRest(text, entry.at.end) }
  if (entry.status || byStatus.length === 0) return rest
  return { ...rest, status: standingOfRest(text, node), agreement: undefined, amount: undefined }
}

function standingOfRest(text: string, { entry, byStatus }: Node): DisputeStatus {
  const rest = toldOfRest(text, entry.at.end)
  if (rest) return rest.status
  const told = new Set(byStatus.map((child) => child.entry.status?.status))
  const othersDone = entry.taken === 'mediated' || (!entry.taken && told.has('failed'))
  if (othersDone && !told.has('resolved')) return 'resolved'
  if (entry.taken === 'received' || told.has('failed')) return 'open'
  const counted = byStatus.some((child) =>
    /成/u.test(text.slice(child.entry.region.start, child.entry.at.end + 4)),
  )
  return counted || entry.taken === 'mediated' ? 'failed' : 'open'
}

function toPart(entry: Entry, inherited: Entry | undefined, count: number): Part {
  const status =
    entry.status?.status ?? inherited?.status?.status ?? defaultStatus(entry, inherited)
  return {
    count,
    approx: entry.approx,
    status,
    category: classOf(entry, inherited),
    agreement: entry.agreement ?? (status === 'resolved' ? inherited?.agreement : undefined),
    amount: entry.amount,
    entry,
  }
}

/** A plain 调解了…起 is resolved, 受理…起 open (contract 2.2). */
function defaultStatus(entry: Entry, inherited: Entry | undefined): DisputeStatus | undefined {
  const taken = entry.taken ?? inherited?.taken
  if (taken === 'mediated' || (taken === undefined && entry.agreement)) return 'resolved'
  return taken === 'received' ? 'open' : undefined
}
