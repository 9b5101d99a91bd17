import { addDays } from '../../lib/days.ts'
import { numbersOf } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import { EACH_NAMED } from './bind-each.ts'
import { BESIDE } from './bind-onward.ts'
import type { Bound } from './binding.ts'
import { type Entry, entryOf, foreign, sameRecord, type Work } from './entry.ts'
import { dayByOrder, dayByPlace, daysOfEvents, daysOfSentence } from './listed-days.ts'
import type { Mention } from './mentions.ts'
import { daysIn, type Each, eachOf } from './multiply.ts'
import type { Scope } from './scopes.ts'
import { daysTold, shareOut } from './share.ts'

/**
 * The bound numbers as entries: shared out, spread over listed days, sums of what precedes them left out. `once` are
 * the events that were named without a number.
 */
export function countEntries(
  work: Work,
  bound: readonly Bound[],
  promoted: ReadonlyMap<Bound, Mention>,
  once: readonly Entry[],
): Entry[] {
  const entries: Entry[] = []
  const counted: Counted = { entries, summedUp: new Set() }
  const shares = eachByNumber(work, bound)
  for (const [index, said] of headsFirst(bound, shares)) {
    const visit = promoted.get(said)
    const one = visit
      ? { ...said, indicator: visit.indicator, rule: `${said.rule}, ${visit.rule}` }
      : said
    const scope = work.scopes.at(one.amount)
    const each = shares.get(said)
    if (each && isSaidAgain({ work, one, bound, index, scope, entries, each })) continue
    const made = each
      ? shareOut({ work, one, each, scope, entries, once })
      : spread(work, bound, index, one, scope)
    settle(
      counted,
      made,
      one,
      each === undefined ? shares.get(bound[index - 1] ?? said) : undefined,
    )
  }
  return withoutHeadings(counted)
}

/**
 * In the order of the text, but what is given per head waits where the heads are counted behind it; people
 * per head are none.
 */
function headsFirst(
  bound: readonly Bound[],
  shares: ReadonlyMap<Bound, Each>,
): (readonly [index: number, one: Bound])[] {
  const isHeads = ({ indicator: { code } }: Bound) => /^(?:attendance|door_to_door)$/.test(code)
  const perHead = (one: Bound) => /person|household/.test(shares.get(one) ?? '')
  const first = bound.findIndex((one) => isHeads(one) && !perHead(one))
  const numbered = bound
    .map((one, index) => [index, one] as const)
    .filter(([, one]) => !perHead(one) || one.indicator.nature !== 'people')
  const waits = ([index, one]: readonly [number, Bound]) => perHead(one) && index < first
  return [...numbered.filter((one) => !waits(one)), ...numbered.filter(waits)]
}

/** What has been counted so far, and which parts of it a sum told later confirms. */
interface Counted {
  readonly entries: Entry[]
  readonly summedUp: Set<Entry>
}

/** 每 and 各 hold for the numbers that follow as well (各挂横幅1条、贴海报5张; 每人一条围裙一本册子). */
function eachByNumber({ lexed: { text } }: Work, bound: readonly Bound[]): Map<Bound, Each> {
  const shares = new Map<Bound, Each>()
  for (const [index, one] of bound.entries()) {
    const previous = bound[index - 1]
    if (one.rule === EACH_NAMED) continue
    const each = eachOf(text, one.amount, previous?.amount.end ?? 0)
    const carried = previous && shares.get(previous)
    const share =
      each ?? (carried && previous && goesOn(text, previous, one, carried) ? carried : undefined)
    if (share) shares.set(one, share)
  }
  return shares
}

/** Whether a number is shared out in the same breath as the one before it. */
function goesOn(
  text: string,
  { amount, mention, indicator }: Bound,
  next: Bound,
  each: Each,
): boolean {
  const gap = text.slice(amount.end, next.amount.start)
  if (/^(?:、|和|及|[晚早][^，。；]{0,2}$)/.test(gap)) return true
  if (indicator.nature !== 'thing' || next.indicator.nature !== 'thing') return false
  if (/place|listed/.test(each) && AND_PUT_UP.test(text.slice(amount.end, next.mention?.start)))
    return true
  const named = mention && mention.start >= amount.end ? mention.end : amount.end
  const between = text.slice(named, next.amount.start)
  return next.indicator === indicator ? AND.test(between) : AND_GIVEN.test(between)
}
const AND = /^(?:[、和跟及加]|外加|外带)+$/
/** “每个组挂横幅一条 贴海报两张”: told as one deed at each place. */
const AND_PUT_UP = /^[，、 ]?(?:并|再|又|还)?(?:张?贴|悬?挂|拉|摆放?)$/
const AND_GIVEN = /^[，、 ]?(?:[和跟及加带还又另外再]|外加|外带|还有|发了?|送了?|给了?)*$/

interface Share {
  readonly work: Work
  readonly one: Bound
  readonly bound: readonly Bound[]
  readonly index: number
  readonly scope: Scope
  readonly entries: Entry[]
  readonly each: Each
}

/** A share whose sum is told as well counts nothing more. */
const isSaidAgain = ({ work, one, bound, index, scope, entries, each }: Share): boolean =>
  toldAfter(work, one, bound[index + 1]) ||
  makesNext(work, one, bound[index + 1]) ||
  toldBefore(work, one, bound[index - 1]) ||
  (/listed|place/.test(each) && repeatsPlaces(work, one, bound[index - 1], scope, entries))

/** “每个组来两个七个组十四个人”: the places are counted between the share and what it makes. */
const makesNext = ({ lexed }: Work, one: Bound, next: Bound | undefined): boolean =>
  next?.indicator === one.indicator &&
  next.amount.value > one.amount.value &&
  numbersOf(lexed).some(
    ({ start, end, value }) =>
      start >= one.amount.end &&
      end <= next.amount.start &&
      value * one.amount.value === next.amount.value,
  ) &&
  !/[。；\n]/.test(lexed.text.slice(one.amount.end, next.amount.start))

/** “一家一张发了二十二张”: what was handed out in all follows the share. */
const toldAfter = ({ lexed }: Work, one: Bound, next: Bound | undefined): boolean =>
  next?.indicator === one.indicator &&
  next.amount.value > one.amount.value &&
  /^[^，。；、\d ]{0,6}[，、 ]?(?:一?共|总共|合计|统共|拢共)?(?:发|送|给|领|散)[^，。；\d]{0,3}$/.test(
    lexed.text.slice(one.amount.end, next.amount.start),
  )

/** “发宣传单76张，一人两张”: the share only tells how the sum was reached. */
const toldBefore = ({ lexed }: Work, one: Bound, before: Bound | undefined): boolean =>
  before?.indicator === one.indicator &&
  before.amount.value > one.amount.value &&
  /^[，、（ ]?(?:刚好|正好|平均|基本上?|差不多)?(?:每|一(?:人|家|户|个人)|人手|家家|户户)[^，。；\d又另再还]{0,6}$/.test(
    lexed.text.slice(before.amount.end, one.amount.start),
  )

/**
 * “走进3家企业，各宣讲1场”: once at each of the places that were counted already. Over listed days the places give
 * way to the days.
 */
function repeatsPlaces(
  { lexed }: Work,
  one: Bound,
  before: Bound | undefined,
  { days }: Scope,
  entries: Entry[],
): boolean {
  if (one.indicator.nature !== 'event' || before?.indicator.nature !== 'event') return false
  const places = /^[家所个处]$/.test(before.amount.unit?.text ?? '') && before.amount.value > 1
  if (!places || /[。；\n]/.test(lexed.text.slice(before.amount.end, one.amount.start)))
    return false
  if (days.length !== before.amount.value) return one.amount.value === 1
  entries.splice(
    entries.findIndex((e) => e.start === before.amount.start),
    1,
  )
  return false
}

/** Adds what a number makes, unless it only sums up or repeats what stands there already. */
function settle(
  { entries, summedUp }: Counted,
  made: readonly Entry[],
  { amount }: Bound,
  shared: Each | undefined,
): void {
  const [entry] = made
  if (!entry) return
  const parts = entries.filter((e) => e.code === entry.code)
  const here = parts.filter((e) => sameRecord(e, entry))
  const sum = (of: readonly Entry[]) => of.reduce((total, e) => total + e.value, 0)
  if (amount.total && parts.length > 0 && sum(parts) === entry.value) {
    for (const part of parts) summedUp.add(part)
    return
  }
  if (shared && made.length === 1 && sum(here) === entry.value && here.length > 0) return
  // A sum that is larger than its parts tells what was counted in all (contract 4.7).
  const stands = amount.instead || (amount.total && sum(here) < entry.value)
  for (const part of stands ? here : []) entries.splice(entries.indexOf(part), 1)
  entries.push(...made)
}

/** “院坝会5场：8月30日1场，9月1日1场 …”: a number whose parts follow and add up to it. */
function withoutHeadings({ entries, summedUp }: Counted): Entry[] {
  return entries.filter((entry, index) => {
    if (summedUp.has(entry)) return true
    let sum = 0
    const parts = entries.slice(index + 1).filter((e) => e.code === entry.code)
    if (parts[0]?.rule === BESIDE) return true
    for (const [count, part] of parts.entries()) {
      sum += part.value
      if (sum === entry.value && count > 0 && entry.value > 1) return false
    }
    return true
  })
}

/** One number for its scope, or one of a list of numbers for one of a list of days or villages. */
function spread(
  work: Work,
  bound: readonly Bound[],
  index: number,
  one: Bound,
  scope: Scope,
): Entry[] {
  const village = foreign(work, scope.villages[0]?.key)
  const run = runOf(work, bound, index)
  const place = run.indexOf(bound[index] ?? one)
  const days = distributed(work, run, scope)
  const day =
    days?.[place] ??
    dayByOrder(work, one.amount, scope.days) ??
    dayByPlace(work, one.amount, scope.days)
  if (day) return [entryOf(work, one, one.amount.value, [day], village)]
  const each = daysOfEvents(work, one, bound)
  if (each) return each.map((when) => entryOf(work, one, 1, [when], village))
  if (scope.villages.length > 1) {
    const key = run.length === scope.villages.length ? scope.villages[place]?.key : undefined
    return [entryOf(work, one, one.amount.value, scope.days, foreign(work, key))]
  }
  return [entryOf(work, one, one.amount.value, overDays(work, one) ?? scope.days, village)]
}

/** As many numbers side by side as there are days: one for each. */
function distributed(
  work: Work,
  run: readonly Bound[],
  scope: Scope,
): readonly DateToken[] | undefined {
  if (run.length < 2) return undefined
  if (scope.days.length === run.length) return scope.days
  const start = run[0]?.amount.start ?? 0
  const inOrder = /(?:(?:分别|依次|各是)[^，。；]{0,6}|一[个家所处场回次](?:是|有|来了)?)$/.test(
    work.lexed.text.slice(Math.max(0, start - 10), start),
  )
  if (!inOrder) return undefined
  const days = daysTold(work, start)
  return [days, oneByOne(days.length > 0 ? days : scope.days)].find(
    (told) => told.length === run.length,
  )
}

/** The days of a run such as 6月5日至7日, one by one. */
const oneByOne = (days: readonly DateToken[]): readonly DateToken[] => {
  const [run] = days
  if (days.length !== 1 || !run || run.sort !== 'day') return []
  return Array.from({ length: daysIn(days) }, (_, nth) => {
    const day = addDays(run.from, nth)
    return { ...run, from: day, to: day }
  })
}

const OVER_DAYS =
  /(?:(?:[两俩二三仨四五六七]|\d)(?:天|晚|日|晚上)[^，。；\d]{0,5}|(?:^|[，。；、 这那前后])(?:[两俩二三仨四五六七]|\d)(?:场|次))(?:一起|一总|通共|满共|合着|拢总|一共|总共|共|合计|拢共|统共|合起来|加起来|加一起|累计|下来)/

/** “6.10进校园1场，6.12进企业1场，共发放折页520份”: the sum closes the list. */
const SUM_OF_ALL =
  /[，；、 ](?:活动|以上|期间)?(?:一共|总共|合计|共计|累计|统共|拢共|共)(?:发放|发出|发了?|送出|张贴|悬挂)[^，。；\d]{0,8}$/

/** “三天共发民法典读本210本”: a sum over the days told before stands in a record of that period. */
function overDays(work: Work, { amount, indicator }: Bound): readonly DateToken[] | undefined {
  const front = work.lexed.text.slice(Math.max(0, amount.start - 16), amount.start)
  const sentence = daysOfSentence(work, amount.start)
  if (indicator.nature === 'thing' && sentence.length > 1 && SUM_OF_ALL.test(front)) return sentence
  const days = daysTold(work, amount.start)
  return OVER_DAYS.test(front) && days.length > 1 ? days : undefined
}

/** The numbers of the same thing that stand side by side. */
function runOf({ lexed }: Work, bound: readonly Bound[], index: number): Bound[] {
  const beside = (a: Bound | undefined, b: Bound | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.indicator === b.indicator &&
    /^(?:[、，和 ]|[晚早]|[，、 ]?另?一[个家所处场回次](?:是|有|来了)?)$/.test(
      lexed.text.slice(a.amount.end, b.amount.start),
    )
  let from = index
  while (beside(bound[from - 1], bound[from])) from--
  let to = index
  while (beside(bound[to], bound[to + 1])) to++
  return bound.slice(from, to + 1)
}
