import { BranchIndex } from './branch-index.ts'
import { branchesOf, commonNeeds, commonStarts } from './needs.ts'

/** A sticky expression, tried at one place of a text. */
interface Sticky {
  readonly pattern: RegExp
  /** The characters at which alone it is tried; by default all with which a match can begin. */
  readonly starts?: string
}

/** The indices of the expressions that may match at a place, in their order. */
export type CandidatesAt = (at: number) => readonly number[]

const NONE: readonly number[] = []

/**
 * Tells which of many sticky expressions are worth trying at a place of a text: those that can begin with the
 * character there, and of which the text holds what they need.
 */
export class StartIndex {
  private readonly needed: BranchIndex
  private readonly byUnit = new Map<number, number[]>()
  /** Those that may begin with anything. */
  private readonly anywhere: number[] = []

  constructor(stickies: readonly Sticky[]) {
    const branches = stickies.map(({ pattern }) => branchesOf(pattern))
    this.needed = new BranchIndex(branches.map((all) => ({ needs: commonNeeds(all) })))
    const starts = stickies.map(
      (sticky, index) => sticky.starts ?? commonStarts(branches[index] ?? []),
    )
    const units = new Set(starts.flatMap((chars) => unitsOf(chars ?? '')))
    for (const unit of units) this.byUnit.set(unit, [])
    for (const [index, chars] of starts.entries()) {
      if (chars === undefined) this.anywhere.push(index)
      const lists =
        chars === undefined
          ? this.byUnit.values()
          : unitsOf(chars).map((unit) => this.byUnit.get(unit))
      for (const list of lists) list?.push(index)
    }
  }

  /** The candidates at each place of one text. */
  candidatesIn(text: string): CandidatesAt {
    const possible = new Set(this.needed.possible(text))
    const known = new Map<number, readonly number[]>()
    return (at) => {
      const unit = text.charCodeAt(at)
      const listed = known.get(unit)
      if (listed) return listed
      const all = this.byUnit.get(unit) ?? this.anywhere
      const candidates = all.some((index) => possible.has(index))
        ? all.filter((index) => possible.has(index))
        : NONE
      known.set(unit, candidates)
      return candidates
    }
  }
}

/** The units with which characters begin, each once. */
const unitsOf = (chars: string): number[] => [
  ...new Set(Array.from(chars, (char) => char.charCodeAt(0))),
]
