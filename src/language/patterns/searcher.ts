import { BranchIndex } from './branch-index.ts'
import type { Finder, Hit } from './hit.ts'
import { widthAt } from './matches.ts'
import { type Branch, branchesOf } from './needs.ts'

/** A branch of a list, and where it stands next in the text at hand. */
interface Searched extends Branch {
  readonly list: number
  readonly flags: string
  /** Set where the branch is nothing but this word. */
  readonly word: string | undefined
  /** Compiled when it is first needed: most branches of a long list never are. */
  regex?: RegExp
  start: number
  end: number
}

const PLAIN = /^[^\\^$.*+?()[\]{}|]+$/u

const searchedOf = ({ regex }: Finder<unknown>, list: number): Searched[] =>
  branchesOf(regex).map((branch) => ({
    ...branch,
    list,
    flags: regex.flags,
    word: PLAIN.test(branch.source) && !regex.ignoreCase ? branch.source : undefined,
    start: 0,
    end: 0,
  }))

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
      if (!branch || !advance(branch, text, 0)) continue
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
  const branches = lists.flatMap(searchedOf)
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
    if (branch.start < from && !advance(branch, text, from)) continue
    waiting[kept] = branch
    kept += 1
  }
  waiting.length = kept
}

/** Finds the next place of a branch; false where there is none. */
function advance(branch: Searched, text: string, from: number): boolean {
  if (from > text.length) return false
  if (branch.word !== undefined) {
    branch.start = text.indexOf(branch.word, from)
    branch.end = branch.start + branch.word.length
    return branch.start >= 0
  }
  branch.regex ??= new RegExp(branch.source, branch.flags)
  branch.regex.lastIndex = from
  const match = branch.regex.exec(text)
  branch.start = match?.index ?? -1
  branch.end = branch.start + (match?.[0].length ?? 0)
  return match !== null
}
