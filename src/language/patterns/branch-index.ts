import { isHeld, numberPiece, numbersIn } from './held.ts'
import type { Branch, Need } from './needs.ts'

/** The numbers of the pieces of which one is needed. */
type Numbers = readonly number[]

const numbersOf = (need: Need): Numbers => need.map(numberPiece)

/** Picks from thousands of branches the few that a text can hold, by the pieces that they need. */
export class BranchIndex {
  /** For each numbered piece the branches that are filed under it: from `first[number]` on in `filed`. */
  private readonly first: Uint32Array
  private readonly filed: Uint16Array
  /** What a branch needs beside that: groups of numbers, each begun by its length, up to a 0. */
  private readonly needed: Uint16Array
  private readonly neededFrom: Uint32Array
  /** Those of which nothing can be told. */
  private readonly always: readonly number[]
  /** In which look-up a branch was met last. */
  private readonly met: Uint32Array
  private lookUps = 0

  constructor(branches: readonly Pick<Branch, 'needs'>[]) {
    const needs = branches.map((branch) => branch.needs.map(numbersOf))
    const uses = usesOf(needs)
    const keys = needs.map((needed) => rarest(needed, uses))
    this.always = [...keys.keys()].filter((index) => keys[index] === undefined)
    const lists = fileUnder(keys)
    this.first = Uint32Array.from(startsOf(lists))
    this.filed = Uint16Array.from(lists.flat())
    const rests = needs.map((needed, index) => restOf(needed, keys[index]))
    this.neededFrom = Uint32Array.from(startsOf(rests))
    this.needed = Uint16Array.from(rests.flat())
    this.met = new Uint32Array(branches.length)
  }

  /** The indices of the branches that may match somewhere in the text, in their order. */
  possible(text: string): number[] {
    this.lookUps += 1
    const found = [...this.always]
    for (const number of numbersIn(text)) {
      const end = this.first[number + 1] ?? 0
      for (let at = this.first[number] ?? end; at < end; at++) {
        const branch = this.filed[at] ?? 0
        if (this.isNew(branch) && this.holdsRest(branch)) found.push(branch)
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }

  /** Several of the pieces that a branch is filed under may be held. */
  private isNew(branch: number): boolean {
    if (this.met[branch] === this.lookUps) return false
    this.met[branch] = this.lookUps
    return true
  }

  private holdsRest(branch: number): boolean {
    let at = this.neededFrom[branch] ?? 0
    for (let length = this.needed[at] ?? 0; length > 0; length = this.needed[at] ?? 0) {
      const end = at + length
      do at += 1
      while (at <= end && !isHeld(this.needed[at] ?? 0))
      if (at > end) return false
      at = end + 1
    }
    return true
  }
}

/** Where each of the lists begins when they are put one behind the other, and where the last one ends. */
function startsOf(lists: readonly Numbers[]): number[] {
  const starts = [0]
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length)
  return starts
}

/** For each numbered piece the branches whose key it belongs to. */
function fileUnder(keys: readonly (Numbers | undefined)[]): Numbers[] {
  const most = Math.max(0, ...keys.flatMap((key) => key ?? []))
  const lists: number[][] = Array.from({ length: most + 1 }, () => [])
  for (const [index, key] of keys.entries())
    for (const number of key ?? []) lists[number]?.push(index)
  return lists
}

const restOf = (needs: readonly Numbers[], key: Numbers | undefined): number[] => [
  ...needs.filter((need) => need !== key).flatMap((need) => [need.length, ...need]),
  0,
]

/** By how many branches each piece is needed. */
function usesOf(branches: readonly (readonly Numbers[])[]): ReadonlyMap<number, number> {
  const uses = new Map<number, number>()
  for (const number of branches.flat(2)) uses.set(number, (uses.get(number) ?? 0) + 1)
  return uses
}

/** The need that fewest branches share: what many words are made of is common in texts as well. */
function rarest(needs: readonly Numbers[], uses: ReadonlyMap<number, number>): Numbers | undefined {
  const usesIn = (need: Numbers) => need.reduce((sum, number) => sum + (uses.get(number) ?? 0), 0)
  let best: Numbers | undefined
  for (const need of needs) if (best === undefined || usesIn(need) < usesIn(best)) best = need
  return best
}
