import type { WordList, WordToken } from '../token.ts'

interface Node {
  /** By the next UTF-16 unit. */
  readonly next: Map<number, Node>
  readonly ends: { readonly group: string; readonly key: string }[]
}

/** Finds the words of many lists in one pass. */
export interface Scanner {
  scan(text: string): WordToken[]
}

const newNode = (): Node => ({ next: new Map(), ends: [] })

/**
 * Builds a scanner. Within one group the leftmost longest word wins (`法治宣传活动` over `宣传`);
 * words of different groups may overlap. A word may stand for several keys of its group.
 */
export function buildScanner(groups: Readonly<Record<string, WordList>>): Scanner {
  const root = newNode()
  for (const [group, list] of Object.entries(groups)) {
    for (const [key, words] of Object.entries(list)) {
      for (const word of words) add(root, word, group, key)
    }
  }
  return { scan: (text) => scan(root, text) }
}

function add(root: Node, word: string, group: string, key: string): void {
  let node = root
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const next = node.next.get(unit) ?? newNode()
    node.next.set(unit, next)
    node = next
  }
  if (!node.ends.some((end) => end.group === group && end.key === key))
    node.ends.push({ group, key })
}

function scan(root: Node, text: string): WordToken[] {
  const found: WordToken[] = []
  const freeFrom = new Map<string, number>()
  for (let start = 0; start < text.length; start++) {
    for (const [group, { node, end }] of longestAt(root, text, start)) {
      if (start < (freeFrom.get(group) ?? 0)) continue
      found.push(...wordsOf(node, group, text.slice(start, end), start))
      freeFrom.set(group, end)
    }
  }
  return found
}

type Longest = ReadonlyMap<string, { readonly node: Node; readonly end: number }>
const NOTHING: Longest = new Map()

/** For each group the end of its longest word that starts here; mostly none does. */
function longestAt(root: Node, text: string, start: number): Longest {
  let node = root.next.get(text.charCodeAt(start))
  if (!node) return NOTHING
  const longest = new Map<string, { node: Node; end: number }>()
  for (let end = start + 1; node; end++) {
    for (const { group } of node.ends) longest.set(group, { node, end })
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined
  }
  return longest
}

const wordsOf = ({ ends }: Node, group: string, text: string, start: number): WordToken[] =>
  ends
    .filter((end) => end.group === group)
    .map(({ key }) => ({
      kind: 'word',
      group,
      key,
      concept: `${group}:${key}`,
      text,
      start,
      end: start + text.length,
      rule: `word ${group}:${key}`,
    }))
