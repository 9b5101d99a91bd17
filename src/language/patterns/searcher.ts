import { BranchIndex } from './branch-index.ts'
import { firstPlace, nextPlace, numberPiece } from './held.ts'
import type { Finder, Hit } from './hit.ts'
import { widthAt } from './matches.ts'
import { type Branch, branchesOf } from './needs.ts'

const PLAIN = /^[^\\^$.*+?()[\]{}|]+$/u

/** A branch of a list, and where it stands next in the text at hand. */
class Searched implements Pick<Branch, 'needs'> {
  readonly list: number
  readonly needs: Branch['needs']
  start = 0
  end = 0
  private readonly source: string
  /** Set where the branch is nothing but this word. */
  private readonly word: string | undefined
  /** The numbers of the units with which it can begin, where they can be told. */
  private readonly starts: readonly number[] | undefined
  private readonly ignoresCase: boolean
  /** Compiled when it is first needed: most branches of a long list never are. */
  private regex: RegExp | undefined

  constructor({ source, needs, starts }: Branch, { ignoreCase }: RegExp, list: number) {
    this.list = list
    this.needs = needs
    this.source = source
    this.word = PLAIN.test(source) && !ignoreCase ? source : undefined
    this.starts = starts?.split('').map(numberPiece)
    this.ignoresCase = ignoreCase
    this.regex = undefined
  }

  /** Finds the next place; false where there is none. */
  advance(text: string, from: number): boolean {
    if (from > text.length) return false
    if (this.word !== undefined) return this.stand(text.indexOf(this.word, from), this.word.length)
    return this.starts === undefined
      ? this.matches(text, from)
      : this.advanceTo(this.starts, text, from)
  }

  /** Looks only where one of the units stands with which a match begins: a long text holds few of them. */
  private advanceTo(starts: readonly number[], text: string, from: number): boolean {
    let best = -1
    let length = 0
    for (const unit of starts) {
      let at = firstPlace(unit, text)
      while (at >= 0 && at < from) at = nextPlace(at)
      const end = best < 0 ? text.length : best
      while (at >= 0 && at < end && !this.matches(text, at)) at = nextPlace(at)
      if (at < 0 || at >= end) continue
      best = at
      length = this.end - at
    }
    return this.stand(best, length)
  }

  /** Looks at a place where the branch can begin there, else from it on. */
  private matches(text: string, at: number): boolean {
    this.regex ??= this.compile()
    this.regex.lastIndex = at
    const match = this.regex.exec(text)
    return this.stand(match?.index ?? -1, match?.[0].length ?? 0)
  }

  private stand(start: number, length: number): boolean {
    this.start = start
    this.end = start + length
    return start >= 0
  }

  private compile(): RegExp {
    const how = this.starts === undefined ? 'g' : 'y'
    return new RegExp(this.source, `${how}u${this.ignoresCase ? 'i' : ''}`)
  }
}

/**
 * Finds every place that `text.matchAll(regex)` finds for each of the lists, without empty ones, list
 * by list. The branches between the outer bars of a list are searched one by one, and only those whose
 * characters the text holds: of thousands of words a message holds a few.
 */
export function searcher<Name>(lists: readonly Finder<Name>[]): (text: string) => Hit<Name>[] {
  // Taking the expressions apart takes a while; a program that reads nothing is spared it.
  let ready: { readonly branches: readonly Searched[]; readonly index: BranchIndex } | undefined
  return (text) => {
    ready ??= indexed(lists)
    const { branches, index } = ready
    const hits: Hit<Name>[] = []
    let waiting: Searched[] = []
    for (const possible of index.possible(text)) {
      const branch = branches[possible]
      if (!branch?.advance(text, 0)) continue
      if (waiting[0] && waiting[0].list !== branch.list) {
        collect(waiting, text, lists, hits)
        waiting = []
      }
      waiting.push(branch)
    }
    collect(waiting, text, lists, hits)
    return hits
  }
}

function indexed(lists: readonly Finder<unknown>[]) {
  const branches = lists.flatMap(({ regex }, list) =>
    branchesOf(regex).map((branch) => new Searched(branch, regex, list)),
  )
  return { branches, index: new BranchIndex(branches) }
}

/**
 * The places of the branches of one list. Which of them stands at a place is settled as the whole
 * expression would: the first place counts, and there the first branch.
 */
function collect<Name>(
  waiting: Searched[],
  text: string,
  lists: readonly Finder<Name>[],
  hits: Hit<Name>[],
): void {
  const list = lists[waiting[0]?.list ?? 0]
  while (list && waiting.length > 0) {
    const { start, end } = waiting.reduce((a, b) => (b.start < a.start ? b : a))
    if (end > start) hits.push({ name: list.name, start, end })
    goOn(waiting, text, end > start ? end : end + widthAt(text, end))
  }
}

/** Goes on with every branch behind a place; those that stand nowhere there are done. */
function goOn(waiting: Searched[], text: string, from: number): void {
  let kept = 0
  for (const branch of waiting) {
    if (branch.start < from && !branch.advance(text, from)) continue
    waiting[kept] = branch
    kept += 1
  }
  waiting.length = kept
}
