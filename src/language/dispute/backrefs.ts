import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'

/** A stretch behind a list that speaks of one of its parts again: “离婚那个劝住了”. */
export interface BackReference extends Span {
  /** Index of the part it speaks of. */
  readonly part: number
}

const WORD = 2
const HEAD = 8
const POINTER = /那(?:个|起|件|边|家|桩)|这(?:个|起|件|桩)|的/u

/** Finds the clauses of the last region that speak of an earlier part, or of the last again. */
export function findBackReferences(
  { text, clauses }: Lexed,
  regions: readonly Span[],
): BackReference[] {
  const last = regions.at(-1)
  if (!last || regions.length < 2) return []
  const inside = clauses.filter(({ start, end }) => start >= last.start && end <= last.end)
  const found: BackReference[] = []
  for (const [index, clause] of inside.entries()) {
    if (index === 0) continue
    const part = referredPart(text, clause, [
      ...regions.slice(0, -1),
      { start: last.start, end: inside[0]?.end ?? last.start },
    ])
    const before = found.at(-1)
    if (part !== undefined) found.push({ start: clause.start, end: clause.end, part })
    else if (before) found[found.length - 1] = { ...before, end: clause.end }
  }
  return found.some(({ part }) => part < regions.length - 1) ? found : []
}

/** The one part whose words the head of the clause repeats. */
function referredPart(text: string, clause: Span, regions: readonly Span[]): number | undefined {
  const head = text.slice(clause.start, Math.min(clause.end, clause.start + HEAD))
  if (!POINTER.test(head)) return undefined
  for (let at = 0; at + WORD <= head.length; at++) {
    const word = head.slice(at, at + WORD)
    if (!/^[\u4e00-\u9fff]+$/u.test(word)) continue
    const parts = regions.flatMap(({ start, end }, index) =>
      text.slice(start, end).includes(word) ? [index] : [],
    )
    if (parts.length === 1) return parts[0]
  }
  return undefined
}
