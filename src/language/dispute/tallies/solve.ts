import type { DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { casesIn } from '../cases-in.ts'
import { unfold } from './brackets.ts'
import {
  codeOf,
  hasClass,
  isCell,
  isClass,
  isCounted,
  isSolved,
  isTotal,
  type Solution,
} from './counted.ts'
import { withWhatCame } from './not-settled.ts'
import { isPaperOfSome, signSome } from './signed.ts'
import type { Statement } from './statements.ts'
import { asWhole } from './whole.ts'

/** Turns the statements of one tally into disputes, with the papers that are told of some classes of them. */
export function solve(all: readonly Statement[]): Solution {
  const papers = all.filter(isPaperOfSome)
  const solved = solveCounts(all.filter((one) => !papers.includes(one)))
  return isSolved(solved) ? signSome(solved, papers) : solved
}

/** The disputes in the one way in which total and parts add up. */
function solveCounts(told: readonly Statement[]): Solution {
  const apart = besideSettled(told)
  if (apart) {
    const [settled, others] = apart.map(solveCounts)
    return isSolved(settled) && isSolved(others) ? [...settled, ...others] : undefined
  }
  const all = withWhatCame(withoutLeft(told))
  if (all.some((one) => isCounted(one) && one.categories.length > 1)) return undefined
  const opened = unfold(spreadBack(spread(all)))
  if (opened === undefined || opened === 'against') return opened
  const { common, others } = ofOneClass(opened)
  const open = withClasses(others)
  const solutions = [byClass(open), asWhole(open)]
  const solved = solutions.find(isSolved)
  if (!solved) return solutions.find((one) => one !== undefined)
  return common === undefined ? solved : solved.map((one) => ({ category: common, ...one }))
}

/**
 * “邻里2起、婚姻1起，都调成了，另有1起邻里的还在调”: what ended otherwise is told beside those that were all settled, where
 * no total holds them; undefined where nothing is.
 */
function besideSettled(
  all: readonly Statement[],
): readonly [readonly Statement[], readonly Statement[]] | undefined {
  const at = all.findIndex((one) => one.all && !isCounted(one) && one.status && !hasClass(one))
  const before = all.slice(0, at)
  const behind = all.slice(at + 1)
  if (at < 1 || !before.every((one) => isClass(one)) || behind.length === 0) return undefined
  const differs = (one: Statement): boolean => isCell(one) && one.status !== all[at]?.status
  return behind.every(differs) ? [all.slice(0, at + 1), behind] : undefined
}

/**
 * “9起，其中邻里4起，余下5起为婚姻”: what is left of a number is one of its classes where they add up to it; not of “查出2 结1（宅基地）
 * 余1（欠款）”, where the others are told to have come to an end.
 */
const withoutLeft = (all: readonly Statement[]): readonly Statement[] =>
  all.map((one, index) => {
    if (!one.left || !isClass(one)) return one
    const before = all.slice(0, index).filter(isClass)
    const classes = [...before, one].filter(isCounted)
    const total = all.find((other) => isCounted(other) && !hasClass(other))
    if (!total?.status && before.some(({ status }) => status)) return one
    return total?.count === casesIn(classes) ? { ...one, left: false } : one
  })

/** “均为邻里”, “（都是界畔）”: the class of all that tell none. */
function ofOneClass(all: readonly Statement[]) {
  const told = all.find((one) => one.all && !isCounted(one) && !one.status && hasClass(one))
  return { common: told && codeOf(told), others: all.filter((one) => one !== told) }
}

/** “化解物业2起、邻里1起”, “化解的里头物业2起”: the outcome in front holds for the classes behind it. */
function spread(all: readonly Statement[]): Statement[] {
  let front: DisputeStatus | undefined
  return all
    .map((one, index) => {
      const last = all[index - 1]
      if (last && last.sentence !== one.sentence && !last.among) front = undefined
      if (one.status) front = leadsOthers(one) ? one.status : undefined
      return front && !one.left && lacksStatus(one) ? { ...one, status: front } : one
    })
    .filter(({ among }) => !among)
}

/**
 * “6件：宅基地2件、邻里1件已调解成功，债务3件签订书面协议”: where a total is divided, the outcome behind holds for what 、
 * joins in front of it, and what was signed is settled.
 */
function spreadBack(all: readonly Statement[]): readonly Statement[] {
  const [total, ...parts] = all
  if (!total || !isTotal(total) || total.count !== casesIn(parts.filter(isCounted))) return all
  const told: Statement[] = []
  for (const one of all.toReversed()) {
    const status = statusBehind(one, told[0]) ?? (isSigned(one) ? 'resolved' : undefined)
    told.unshift(status && lacksStatus(one) ? { ...one, status } : one)
  }
  return told
}

/** The outcome of what 、 joins behind. */
const statusBehind = (one: Statement, next: Statement | undefined): Statement['status'] =>
  next?.join === '、' && !next.statusFirst && one.inner === next.inner && hasClass(next)
    ? next.status
    : undefined

const isSigned = ({ agreement, papers }: Statement): boolean => Boolean(agreement && !papers)

const lacksStatus = (one: Statement): boolean => isClass(one) && !one.taken
const leadsOthers = (one: Statement): boolean => one.among || (one.statusFirst && hasClass(one))

/** “转走的是邻里”: the class of an outcome of which the number is told before. */
function withClasses(all: readonly Statement[]): Statement[] {
  const counted = all.filter(isCounted)
  const later = all.filter(
    (one) =>
      !isCounted(one) &&
      one.status &&
      one.categories.length === 1 &&
      !counted.some((other) => codeOf(other) === codeOf(one)),
  )
  return all
    .filter((one) => !later.includes(one))
    .map((one) => {
      const lacks = isCounted(one) && !hasClass(one)
      const told = lacks ? later.find(({ status }) => status === one.status) : undefined
      return told ? { ...one, categories: told.categories } : one
    })
}

/** Each class with the outcomes behind it: “邻里3起，成2起，没成1起；物业2起，…”. */
function byClass(all: readonly Statement[]): Solution {
  const starts = startsOf(all)
  const front = all.slice(0, starts[0])
  if (!starts.some((start) => isClass(all[start])) || !front.every(isTotal)) return undefined
  const solved = starts.map((start, index) => ofClass(all.slice(start, starts[index + 1])))
  if (solved.includes(undefined)) return undefined
  if (solved.includes('against')) return starts.length > 1 ? 'against' : undefined
  const parts = solved.filter(isSolved).flat()
  return front.every((one) => one.count === casesIn(parts)) ? parts : undefined
}

/** Where what is told of a class begins: with its number, or with a cell of its own. */
function startsOf(all: readonly Statement[]): number[] {
  const starts: number[] = []
  let open: string | undefined
  for (const [index, one] of all.entries()) {
    if (!isClass(one) && !(isCell(one) && codeOf(one) !== open)) continue
    starts.push(index)
    open = codeOf(one)
  }
  return starts
}

/** What one class and the outcomes behind it tell. */
function ofClass(section: readonly Statement[]): Solution {
  const [head, ...rest] = section
  const category = head && codeOf(head)
  if (!head || category === undefined) return undefined
  if (isCell(head)) return rest.length === 0 ? asWhole(section) : undefined
  if (rest.length === 0 || rest.some((one) => hasClass(one) && codeOf(one) !== category))
    return undefined
  const own = asWhole(section.map((one) => ({ ...one, categories: [] })))
  return isSolved(own) ? own.map((one) => ({ ...one, category })) : own
}
