import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'

/** A stretch behind a list that speaks of one of its parts again: “离婚那个劝住了”. */
export interface BackReference extends Span {
  /** Indices of the parts it speaks of. */
  readonly parts: readonly number[]
}

const WORD = 2
const HEAD = 8
const POINTER = /那(?:个|起|件|边|家|桩)|这(?:个|起|件|桩)|的/u
/** “赡养纠纷当场调解成功；宠物伤人一事仍在协商”: a class with its noun opens the clause. */
const NAMED_AGAIN =
  /^(?<name>(?:(?!纠纷|矛盾|不)[\u4e00-\u9fff、]){2,8}?)(?:类|之间)?(?:一[事案]|(?:矛盾)?纠纷|争议)/u

/** “书面协议只有租金那个签了”: the paper that only one of them has stands in front of its name. */
const ONLY_OF =
  /^(?:书面|口头|调解|的)*(?:协议书?|字据|条子|保证书|承诺书|字|手印)?(?:只有|就是?|光是?|仅有?)(?=[\u4e00-\u9fff]{1,6}(?:那|这|的))/u

/** Finds the clauses of the last region that speak of an earlier part, or of the last again. */
export function findBackReferences(
  { text, clauses }: Lexed,
  regions: readonly Span[],
): BackReference[] {
  const last = regions.at(-1)
  if (!last || regions.length < 2) return []
  const inside = clauses
    .filter(({ end }) => end > last.start && end <= last.end)
    .map(({ start, end }) => ({ start: Math.max(start, last.start), end }))
  const found: BackReference[] = []
  for (const [index, clause] of inside.entries()) {
    if (index === 0) continue
    const parts = referredParts(text, clause, [
      ...regions.slice(0, -1),
      { start: last.start, end: inside[0]?.end ?? last.start },
    ])
    const before = found.at(-1)
    if (parts.length > 0) found.push({ start: clause.start, end: clause.end, parts })
    else if (before) found[found.length - 1] = { ...before, end: clause.end }
  }
  return found.some(({ parts }) => parts.some((part) => part < regions.length - 1)) ? found : []
}

/** The parts whose words the head of the clause repeats: one, or several that 和 joins (“坟地和欠钱的”). */
function referredParts(text: string, clause: Span, regions: readonly Span[]): number[] {
  const told = text.slice(clause.start, clause.end)
  const from = ONLY_OF.exec(told)?.[0].length ?? 0
  const words = told.slice(from, from + HEAD + 4)
  const named = NAMED_AGAIN.exec(words)?.groups?.name
  const head = named ?? words.slice(0, HEAD)
  if (named === undefined && !POINTER.test(head)) return []
  const parts = new Set<number>()
  for (const name of head.split(/[和跟、及]/u)) {
    const part = named ? namedPart(text, name, regions) : referredPart(text, name, regions)
    if (part !== undefined) parts.add(part)
  }
  return [...parts]
}

/** “搞成的是…” speaks of what came about, not of what did not (没搞成). */
export const holdsPlainly = (region: string, word: string): boolean =>
  region.includes(word) &&
  region.replaceAll(new RegExp(`[没未不冇]${word}`, 'gu'), '').includes(word)

/** The one part that holds a name. */
function namedPart(text: string, name: string, regions: readonly Span[]): number | undefined {
  const parts = regions.flatMap(({ start, end }, index) =>
    text.slice(start, end).includes(name) ? [index] : [],
  )
  return name.length >= WORD && parts.length === 1 ? parts[0] : undefined
}

function referredPart(text: string, words: string, regions: readonly Span[]): number | undefined {
  for (let at = 0; at + WORD <= words.length; at++) {
    const word = words.slice(at, at + WORD)
    if (!/^[\u4e00-\u9fff]+$/u.test(word)) continue
    const parts = regions.flatMap(({ start, end }, index) =>
      holdsPlainly(text.slice(start, end), word) ? [index] : [],
    )
    if (parts.length === 1) return parts[0]
  }
  return undefined
}
