import type { Figure } from '../token.ts'
import { type Accounted, QUANTITY } from './account.ts'

/** “资料430份，其中折页300份、手册130本”: numbers that count nothing of their own and make up the one in front of them. */
export function partsTold(accounted: readonly Accounted[]): ReadonlySet<Figure> {
  const parts = new Set<Figure>()
  for (const [index, one] of accounted.entries()) {
    const whole = numberOf(one)
    if (whole === undefined || !one.as?.startsWith(QUANTITY)) continue
    for (const part of runOf(accounted.slice(index + 1), whole)) parts.add(part)
  }
  return parts
}

const numberOf = ({ figure }: Accounted): number | undefined =>
  figure.kind === 'number' ? figure.value : undefined

/** The numbers right behind that count nothing and add up to the whole; at least two. */
function runOf(behind: readonly Accounted[], whole: number): readonly Figure[] {
  const run: Figure[] = []
  let sum = 0
  for (const one of behind) {
    const value = numberOf(one)
    if (value === undefined || one.as === undefined || one.as.startsWith(QUANTITY)) return []
    run.push(one.figure)
    sum += value
    if (sum === whole && run.length > 1) return run
    if (sum >= whole) return []
  }
  return []
}
