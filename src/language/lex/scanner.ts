import type { WordList, WordToken } from '../token.ts'

interface Node {
  readonly next: Map<string, Node>
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
  for (const char of word) {
    let next = node.next.get(char)
    if (!next) {
      next = newNode()
      node.next.set(char, next)
    }
    node = next
  }
  if (!node.ends.some((end) => end.group === group && end.key === key))
    node.ends.push({ group, key })
}

function scan(root: Node, text: string): WordToken[] {
  const found: WordToken[] = []
  const freeFrom = new Map<string, number>()
  for (let start = 0; start < text.length; start++) {
    const longest = longestAt(root, text, start)
    for (const [group, words] of longest) {
      if (start < (freeFrom.get(group) ?? 0)) continue
      found.push(...words)
      freeFrom.set(group, words[0]?.end ?? start)
    }
  }
  return found
}

function longestAt(root: Node, text: string, start: number): Map<string, WordToken[]> {
  const longest = new Map<string, WordToken[]>()
  let node = root.next.get(text.charAt(start))
  let at = start + 1
  while (node) {
    for (const group of new Set(node.ends.map((end) => end.group))) {
      longest.set(
        group,
        node.ends
          .filter((end) => end.group === group)
          .map(({ key }) => ({
            kind: 'word',
            group,
            key,
            concept: `${group}:${key}`,
            text: text.slice(start, at),
            start,
            end: at,
            rule: `word ${group}:${key}`,
          })),
      )
    }
    node = node.next.get(text.charAt(at))
    at += 1
  }
  return longest
}
