import type { DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { casesIn } from '../cases-in.ts'
import { type Counted, hasClass, isCounted, isTotal } from './counted.ts'
import type { Statement } from './statements.ts'

/**
 * “接了11起，成了9起，没成的2起，1起转司法所，1起还在磨”, “剩两起，一起转派出所，一起没调好”: what came of those that were not
 * settled or were left stands for them.
 */
export function withWhatCame(all: readonly Statement[]): readonly Statement[] {
  for (const [index, one] of all.entries()) {
    const parts = isNotSettled(one) ? whatCame(one, all.slice(index + 1)) : []
    if (parts.length === 0 || !isNotSettled(one) || !divides(all, one, parts)) continue
    const told = parts.map((part) => ({ ...part, categories: one.categories }))
    return [...all.slice(0, index), ...told, ...all.slice(index + 1 + parts.length)]
  }
  return all
}

const isNotSettled = (one: Statement): one is Counted =>
  isCounted(one) &&
  one.count > 1 &&
  (one.status === 'failed' || (one.left && one.status === undefined && !hasClass(one)))

/** The next numbers that make it up. */
function whatCame(one: Counted, next: readonly Statement[]): readonly Counted[] {
  const parts: Counted[] = []
  for (const part of next) {
    const isPart = isCounted(part) && part.status !== undefined && CAME_OF_IT.has(part.status)
    if (!isPart || part.categories.length > 0 || part.all || part.inner !== one.inner) return []
    parts.push(part)
    if (casesIn(parts) >= one.count) break
  }
  return casesIn(parts) === one.count ? parts : []
}

const CAME_OF_IT: ReadonlySet<DisputeStatus> = new Set(['referred', 'open', 'failed'])

/** Whether the total is full without them; where none is told, “没成的” says that they are told again. */
function divides(all: readonly Statement[], one: Counted, parts: readonly Counted[]): boolean {
  const others = all.filter(isCounted).filter((other) => !parts.includes(other))
  const total = others.find(isTotal)
  return total
    ? total.count === casesIn(others.filter((other) => !isTotal(other)))
    : one.again && parts.length > 1
}
