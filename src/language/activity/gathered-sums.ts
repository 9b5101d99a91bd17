import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import {
  ALL_OF_THEM,
  GATHERS_BEHIND,
  GATHERS_FRONT,
  OTHER_SORT,
  SUM_BESIDE,
} from '../words/gathered-sums.ts'
import type { Amount } from './amounts.ts'
import { type Bound, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'

/** From the last of the parts to their sum. */
const REACH = 20

/** A sum that is told behind the numbers which it gathers. */
interface Gathered {
  readonly whole: Amount
  readonly parts: readonly Amount[]
}

/** What is bound once each sum and its parts count once, the numbers of them that count nothing more, and all that add up. */
interface Settled {
  readonly bound: readonly Bound[]
  readonly others: readonly Amount[]
  readonly confirmed: readonly Amount[]
}

/**
 * “大人三十一，细娃九个，都算上四十个”: where numbers add up exactly to one behind them, either they count or their sum does
 * (contract 4.7), however well each of them was understood.
 */
export function settleSums(
  text: string,
  amounts: readonly Amount[],
  bound: readonly Bound[],
  days: readonly Span[],
): Settled {
  let settled: readonly Bound[] = bound
  const others: Amount[] = []
  const confirmed: Amount[] = []
  for (const gathered of sumsBehind(text, amounts)) {
    const once = countOnce(gathered, settled, days)
    if (!once) continue
    settled = once.bound
    others.push(...once.others)
    confirmed.push(...once.confirmed)
  }
  return { bound: settled, others, confirmed }
}

/** The parts count where all of them were understood, else their sum; undefined where nothing is to be settled. */
function countOnce(
  { whole, parts }: Gathered,
  bound: readonly Bound[],
  days: readonly Span[],
): Settled | undefined {
  const of = (amount: Amount) => bound.filter((one) => one.amount === amount)
  const known = parts.flatMap(of)
  const sum = of(whole)
  const codes = new Set([...known, ...sum].map(({ indicator }) => indicator.code))
  const [first] = [...known, ...sum]
  if (!first || codes.size > 1 || known.length > parts.length || sum.length > 1) return undefined
  if (known.length === parts.length) {
    if (whole.total) return undefined
    const rest = bound.filter((one) => one.amount !== whole)
    return { bound: rest, others: [whole], confirmed: [...parts, whole] }
  }
  const start = parts[0]?.start ?? whole.start
  if (days.some((day) => day.start >= start && day.end <= whole.start)) return undefined
  const told = new Set([...parts, whole])
  const gathered = { ...whole, total: false }
  return {
    bound: [
      ...bound.filter(({ amount }) => !told.has(amount)),
      { ...first, amount: gathered },
    ].sort((a, b) => a.amount.start - b.amount.start),
    others: [...parts],
    confirmed: [...parts, gathered],
  }
}

function sumsBehind(text: string, amounts: readonly Amount[]): Gathered[] {
  return amounts.flatMap((whole, index) => {
    const parts = partsBefore(text, amounts.slice(0, index), whole)
    const last = parts.at(-1)
    return last && (isSaidToGather(text, last, whole) || areAllOfThem(text, parts, whole))
      ? [{ whole, parts }]
      : []
  })
}

/** The numbers in its measure, from the last one on, that make a sum; none where they don't. */
function partsBefore(text: string, before: readonly Amount[], whole: Amount): readonly Amount[] {
  const parts: Amount[] = []
  let left = whole.value
  for (const part of [...before].reverse()) {
    if (left <= 0) break
    if (!isAlike(part, whole)) continue
    if (text.slice(part.end, (parts[0] ?? whole).start).includes('\n')) break
    left -= part.value
    parts.unshift(part)
  }
  const last = parts.at(-1)
  const isNear = last !== undefined && whole.start - last.end <= REACH
  return left === 0 && parts.length > 1 && isNear ? parts : []
}

/** “低年级58人高年级64人，学生122人”: parts by their class, and then all of them by who they are. */
const areAllOfThem = (text: string, parts: readonly Amount[], whole: Amount): boolean =>
  ALL_OF_THEM.test(backTo('，。；、\n', text, whole.start)) &&
  parts.every((part) => !OTHER_SORT.test(backTo('，。；、\n', text, part.start)))

const isAlike = (part: Amount, whole: Amount): boolean =>
  part.unit === undefined ||
  whole.unit === undefined ||
  unitOf(part) === unitOf(whole) ||
  (isOfPeople(part) && isOfPeople(whole))

/**
 * By words beside it, or beside another sum in front of it (“两天下来60户120张”), by its own name, or because nothing but the number stands in its clause: “…，种子一个，化肥一个，2个咨询”, “一条挂街头，
 * 一条挂街尾，两条”. Of a few people it may tell a further matter: “问借条的，一个；问离婚的，一个；问欠条过期，两个”.
 */
function isSaidToGather(text: string, last: Amount, { start, end, ...whole }: Amount): boolean {
  const front = /[^，。；！\n]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? ''
  const behind = text.slice(end)
  if (GATHERS_FRONT.test(front) || GATHERS_BEHIND.test(behind)) return true
  if (SUM_BESIDE.test(front) && GATHERS_FRONT.test(front.replace(SUM_BESIDE, ''))) return true
  if (NAMED_FRONT.test(front) || NAMED_BEHIND.test(behind)) return true
  if (front.trim() !== '' || !/^(?:[，。；！\n]|$)/u.test(behind)) return false
  const isBeside = /^\p{P}*$/u.test(text.slice(last.end, start))
  return isBeside || whole.value >= CROWD_MIN || !isOfPeople(whole)
}
const CROWD_MIN = 5
/** 咨询四个, 听讲二十八, 认定三名: named by nothing but what it counts. */
const NAMED_FRONT =
  /^(?:法律)?(?:咨询|听讲|听课|听众|到会|到场|参加|参训|认定|回访|入户)(?:的|了)?$/u
/** 4个咨询 */
const NAMED_BEHIND = /^咨询(?:[，。；！\n]|$)/u
