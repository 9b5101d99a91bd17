import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { Entry } from './entries.ts'

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

/**
 * “分别调解山林1起、建房1起、赡养1起，全成”: in one sentence, what a count lacks is told by the verb before
 * the first and by 都/均/全 behind the last.
 */
export function spread(text: string, entries: readonly Entry[]): Entry[] {
  const joined = (first: Entry, second: Entry) =>
    (first.story && second.story) ||
    (!first.story && !second.story && !/[。；\n]/u.test(text.slice(first.at.end, second.at.start)))
  const spreadOut = [...entries]
  for (let index = 1; index < spreadOut.length; index++) {
    const last = spreadOut[index - 1]
    const entry = spreadOut[index]
    if (last && entry && joined(last, entry) && !entry.status && !entry.taken)
      spreadOut[index] = {
        ...entry,
        taken: last.taken,
        status: inSeries(text, last, entry) ? last.status : undefined,
      }
  }
  for (let index = spreadOut.length - 2; index >= 0; index--) {
    const next = spreadOut[index + 1]
    const entry = spreadOut[index]
    if (!next?.forAll || !entry || !joined(entry, next)) continue
    spreadOut[index] = {
      ...entry,
      status: entry.status ?? next.status,
      agreement: entry.agreement ?? next.agreement,
      forAll: !entry.status,
    }
  }
  return spreadOut
}

/** “化解物业纠纷3起、邻里纠纷2起”: the verb stands for both. */
const inSeries = (text: string, last: Entry, entry: Entry): boolean =>
  /^[、和及]/u.test(text.slice(last.at.end, entry.at.start)) &&
  last.status !== undefined &&
  last.status.start < last.at.start

/** Divides totals by the counts that follow them, and turns what is left into parts. */
export function foldTally(text: string, entries: readonly Entry[]): Part[] {
  const queue = [...entries]
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

function dimensionOf(
  text: string,
  node: Node,
  next: Entry,
  queue: readonly Entry[],
): Node[] | undefined {
  const { entry } = node
  if (entry.story || next.count > entry.count || next.approx !== entry.approx) return undefined
  const free = (list: readonly Node[]) => entry.count - sum(list) >= next.count
  const whole = next.count === entry.count
  if (entry.status && !isDivided(text, entry, next) && !addsUp(text, node, next, queue))
    return undefined
  if (whole && isOtherCase(text, entry, next)) return undefined
  if (next.status && !(entry.status && next.category)) {
    if (isNamedAnew(text, entry, next) && !isDivided(text, entry, next)) return undefined
    return next.category &&
      next.category.code !== entry.category?.code &&
      sum(node.byStatus) === 0 &&
      !whole
      ? freeOr(node.byCategory, free)
      : freeOr(node.byStatus, free)
  }
  if (next.taken && !entry.taken && entry.status) return undefined
  if (next.taken && isNamedAnew(text, entry, next) && !isDivided(text, entry, next))
    return undefined
  return freeOr(node.byCategory, free)
}

/** “33起，婚姻10起、邻里15起，另外8起杂七杂八”: what follows in the sentence adds up to the total. */
function addsUp(text: string, node: Node, next: Entry, queue: readonly Entry[]): boolean {
  if (next.count === node.entry.count) return false
  let total = sum(node.byCategory) + sum(node.byStatus)
  let last = node.entry
  for (const entry of queue) {
    if (entry.story || /[。\n]/u.test(text.slice(last.at.end, entry.at.start))) return false
    total += entry.count
    last = entry
    if (total >= node.entry.count) break
  }
  return total === node.entry.count
}

const freeOr = (list: Node[], free: (list: readonly Node[]) => boolean) =>
  free(list) ? list : undefined

/** “调解山林1起、建房1起”: as many disputes of another noun are other disputes. */
const isOtherCase = (text: string, entry: Entry, next: Entry): boolean =>
  entry.category !== undefined &&
  next.category !== undefined &&
  next.category.code !== entry.category.code &&
  !isDivided(text, entry, next)

/** “…；调解交通事故1起”: another dispute of another noun, outside 其中. */
const isNamedAnew = (text: string, entry: Entry, next: Entry): boolean =>
  entry.category !== undefined &&
  next.category !== undefined &&
  next.category.code !== entry.category.code &&
  /[；。\n]/u.test(text.slice(entry.at.end, next.at.start))

/** “3件（婚姻家庭1、宅基地2）”, “其中邻里4起”, “成了3起——婚姻1、债务1” */
function isDivided(text: string, entry: Entry, next: Entry): boolean {
  const between = text.slice(entry.at.end, next.at.start)
  const one = entry.count > 1 && /^一[起个件桩宗]/u.test(text.slice(next.at.start, next.at.end))
  return one || /其中|分别|包括|含|^[^，。；\n]{0,3}(?:（[^）]*$|[：\-:])/u.test(between)
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
  if (entry.category?.rule === 'own noun') return run
  for (const next of queue) {
    const taken = run.reduce((all, { count }) => all + count, 0)
    if (next.status && !(next.forAll && next.count < entry.count)) break
    if (!next.category || taken + next.count > entry.count) break
    run.push(next)
  }
  const total = run.reduce((all, { count }) => all + count, 0)
  const first = run[0]
  const exact = total === entry.count || (first !== undefined && isDivided(text, entry, first))
  return exact && head.entry.count >= entry.count ? run : []
}

/** The outcomes that follow a category in the same sentence and add up to it. */
function statusRun(text: string, entry: Entry, queue: readonly Entry[]): Entry[] {
  const run: Entry[] = []
  for (const next of queue) {
    const last = run.at(-1) ?? entry
    const taken = run.reduce((all, { count }) => all + count, 0)
    if (!next.status || next.category?.rule === 'own noun' || taken + next.count > entry.count)
      break
    if (/[；。\n]/u.test(text.slice(last.at.end, next.at.start)) || entry.count === 1) break
    run.push(next)
  }
  return run.reduce((all, { count }) => all + count, 0) === entry.count ? run : []
}

function partsOf(text: string, node: Node, inherited?: Entry): Part[] {
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
    ? { ...last, category: undefined, amount: undefined }
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
  return partsOf(text, { ...node, byCategory: [] })
}

/** What a total leaves beside its parts: open after 受理, failed after 调解…成功, else like the total. */
function remainder(text: string, node: Node, left: number, above: Entry | undefined): Part {
  const { entry, byStatus } = node
  const rest = toPart(entry, above, left)
  if (entry.status || byStatus.length === 0) return rest
  const failed =
    entry.taken !== 'received' &&
    byStatus.some((child) =>
      /成/u.test(text.slice(child.entry.region.start, child.entry.at.end + 4)),
    ) &&
    !byStatus.some((child) => child.entry.status?.status === 'failed')
  const mediated =
    entry.taken === 'mediated' && !byStatus.some((child) => child.entry.status?.status === 'failed')
  return {
    ...rest,
    status: failed || mediated ? 'failed' : 'open',
    agreement: undefined,
    amount: undefined,
  }
}

function toPart(entry: Entry, inherited: Entry | undefined, count: number): Part {
  const status =
    entry.status?.status ?? inherited?.status?.status ?? defaultStatus(entry, inherited)
  return {
    count,
    approx: entry.approx,
    status,
    category: entry.category ?? inherited?.category,
    agreement: entry.agreement ?? (status === 'resolved' ? inherited?.agreement : undefined),
    amount: entry.amount,
    entry,
  }
}

/** A plain 调解了…起 is resolved, 受理…起 open (contract 2.2). */
function defaultStatus(entry: Entry, inherited: Entry | undefined): DisputeStatus | undefined {
  const taken = entry.taken ?? inherited?.taken
  if (taken === 'mediated') return 'resolved'
  return taken === 'received' ? 'open' : undefined
}
