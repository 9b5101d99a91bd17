import { addDays } from '../../lib/days.ts'
import type { DateToken } from '../token.ts'
import { isRoundOfCounted } from './bind-rounds.ts'
import type { Bound } from './binding.ts'
import { areCrowdsOfDays } from './crowds-of-days.ts'
import { eachByNumber } from './each-carried.ts'
import { daysWithCrowds } from './each-day.ts'
import { eachMeant } from './each-meant.ts'
import { type Entry, entryOf, foreign, isEvent, sameRecord, type Work } from './entry.ts'
import { isHabit } from './habits.ts'
import { daysOfNumbered } from './headed-days.ts'
import { isHeading } from './headings.ts'
import { dayByOrder, dayByPlace, daysOfEvents, daysTold, isOneOfThem } from './listed-days.ts'
import type { Mention } from './mentions.ts'
import { daysIn, type Each } from './multiply.ts'
import type { Scope } from './scopes.ts'
import { shareOut } from './share.ts'
import { isSaidAgain } from './share-again.ts'
import { sumsOfDays } from './sums-of-days.ts'
import { withoutWholes } from './whole-of-kinds.ts'

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
  const shares = eachByNumber(work, bound)
  const counted: Counted = { work, entries, once, summedUp: new Set() }
  const days = { sums: sumsOfDays(work, bound, once), headed: daysOfNumbered(work, bound, once) }
  for (const [index, said] of headsFirst(work.lexed.text, bound, shares)) {
    const one = asHeld(said, promoted.get(said), days.sums.has(said))
    const scope = work.scopes.at(one.amount)
    const each = eachMeant(shares.get(said), { work, one, scope, entries, once })
    if (countsNothing(work, said, bound, index)) continue
    if (each && isSaidAgain({ work, one, bound, index, scope, entries, each })) continue
    const made = each
      ? onDaysBehind(work, one, bound, shareOut({ work, one, each, scope, entries, once }))
      : (overTold(work, one, days.headed.get(said), days.sums.get(said)) ??
        spread(work, bound, index, one, scope))
    settle(
      counted,
      made,
      one,
      each === undefined ? shares.get(bound[index - 1] ?? said) : undefined,
    )
  }
  return withoutWholes(work, withoutHeadings(counted))
}

/** One of those that were counted before, or what is done as a rule. */
const countsNothing = (work: Work, said: Bound, bound: readonly Bound[], index: number): boolean =>
  isOneOfThem(work, said, bound) ||
  isRoundOfCounted(work.lexed.text, said, bound) ||
  isHabit(work.lexed.text, said, bound[index + 1])

/** A number as the kind of event that its occasion is, and as the sum that it is. */
const asHeld = (said: Bound, visit: Mention | undefined, isSum: boolean): Bound => ({
  ...said,
  ...(visit ? { indicator: visit.indicator, rule: `${said.rule}, ${visit.rule}` } : {}),
  ...(isSum ? { amount: { ...said.amount, total: true } } : {}),
})

/** “两个院子各开一场，前头那场11号来29人，后头那场12号来36人”: the days on which they were held are told behind. */
function onDaysBehind(
  work: Work,
  one: Bound,
  bound: readonly Bound[],
  made: readonly Entry[],
): readonly Entry[] {
  const [whole] = made
  if (!whole || made.length > 1) return made
  const counted = { ...one, amount: { ...one.amount, value: whole.value } }
  const days = daysOfEvents(work, counted, bound) ?? daysInFront(work, one, whole.value, bound)
  return days?.map((day) => entryOf(work, one, 1, [day], whole.village)) ?? made
}

/** “5号一组31人，6号三组27，8号五组40，全是坝坝会，一个组一场”: as many days are told in front, each with those who came. */
function daysInFront(
  work: Work,
  { indicator, amount }: Bound,
  times: number,
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  if (indicator.nature !== 'event') return undefined
  const days = daysWithCrowds(work, amount.start, bound)
  return days?.length === times ? days : undefined
}

/** Once on each day listed below it, or a sum over all the days told before it. */
function overTold(
  work: Work,
  one: Bound,
  headed: readonly DateToken[] | undefined,
  summed: readonly DateToken[] | undefined,
): Entry[] | undefined {
  const village = foreign(work, work.scopes.at(one.amount).villages[0]?.key)
  return (
    headed?.map((day) => entryOf(work, one, 1, [day], village)) ??
    (summed && [entryOf(work, one, one.amount.value, summed, village)])
  )
}

/**
 * In the order of the text, but what is given per head waits where the heads are counted behind it; people
 * per head are none.
 */
function headsFirst(
  text: string,
  bound: readonly Bound[],
  shares: ReadonlyMap<Bound, Each>,
): (readonly [index: number, one: Bound])[] {
  const perHead = (one: Bound) => /person|household/.test(shares.get(one) ?? '')
  const firstOf = (heads: RegExp) =>
    bound.findIndex((one) => heads.test(one.indicator.code) && !perHead(one))
  const first = firstOf(HEADS)
  const visited = firstOf(/^door_to_door$/)
  // “讲座38人；入户，家家给一张，跑了25家”: of the homes, whoever came before.
  const headsOf = (one: Bound) =>
    shares.get(one) === 'household' && visited >= 0 ? visited : first
  const numbered = bound
    .map((one, index) => [index, one] as const)
    .filter(([, one]) => !perHead(one) || one.indicator.nature !== 'people')
  const inSentence = (from: Bound, to: Bound) =>
    from.amount.end <= to.amount.start &&
    !/[。；\n]/u.test(text.slice(from.amount.end, to.amount.start))
  const isHeads = (one: Bound) => HEADS.test(one.indicator.code) && !perHead(one)
  // “昨天每户一本走了10户。今天每户一张走了12户”: each waits for those of its own sentence.
  const isCountedBehind = (one: Bound) =>
    bound.some((head) => isHeads(head) && inSentence(one, head)) &&
    !bound.some((head) => isHeads(head) && inSentence(head, one))
  const waits = ([index, one]: readonly [number, Bound]) =>
    perHead(one) && (index < headsOf(one) || isCountedBehind(one))
  return [...numbered.filter((one) => !waits(one)), ...numbered.filter(waits)]
}

const HEADS = /^(?:attendance|door_to_door)$/

/** What has been counted so far, and which parts of it a sum told later confirms. */
interface Counted {
  readonly entries: Entry[]
  readonly summedUp: Set<Entry>
  readonly work: Work
  readonly once: readonly Entry[]
}

/** “培训1场35人；院坝会4场，共到会150人”: those who came to the last event, and nobody of the one before it. */
function isOfNextEvent({ work, entries, once }: Counted, entry: Entry, parts: readonly Entry[]) {
  if (entry.code !== 'attendance') return false
  const events = [...once, ...entries].filter((e) => e.start < entry.start && isEvent(work, e.code))
  const last = Math.max(...events.map(({ start }) => start))
  return parts.every(({ start }) => start < last)
}

/** Adds what a number makes, unless it only sums up or repeats what stands there already. */
function settle(
  counted: Counted,
  made: readonly Entry[],
  { amount }: Bound,
  before: Each | undefined,
): void {
  const { entries, summedUp } = counted
  const [entry] = made
  const parts = entries.filter((e) => e.code === entry?.code)
  if (!entry) return
  const here = parts.filter((e) => sameRecord(e, entry))
  if (amount.total && parts.length > 0 && sum(parts) === entry.value) {
    for (const part of parts) summedUp.add(part)
    return
  }
  if (before && made.length === 1 && sum(here) === entry.value && here.length > 0) return
  // A sum that is larger than its parts tells what was counted in all (contract 4.7).
  const stands = amount.instead || (amount.total && sum(here) < entry.value)
  const replaced = stands && !isOfNextEvent(counted, entry, here) ? here : []
  for (const part of replaced) entries.splice(entries.indexOf(part), 1)
  entries.push(...made)
}

const sum = (of: readonly Entry[]): number => of.reduce((total, { value }) => total + value, 0)

/** Leaves out what only heads the numbers behind it, unless a sum told later confirms it. */
const withoutHeadings = ({ work, entries, summedUp }: Counted): Entry[] =>
  entries.filter(
    (entry, index) => summedUp.has(entry) || !isHeading(work, entry, entries.slice(index + 1)),
  )

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
  const days = distributed(work, bound, run, scope)
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
  return [entryOf(work, one, one.amount.value, scope.days, village)]
}

/** As many numbers side by side as there are days: one for each. */
function distributed(
  work: Work,
  bound: readonly Bound[],
  run: readonly Bound[],
  scope: Scope,
): readonly DateToken[] | undefined {
  if (run.length < 2) return undefined
  // “5月8日至10日，在甲村、乙村、丙村各一场，人数分别为52、47、39”: one for each of the villages.
  if (scope.villages.length === run.length) return undefined
  if (scope.days.length === run.length) return scope.days
  const start = run[0]?.amount.start ?? 0
  const inOrder = /(?:(?:分别|依次|各是)[^，。；]{0,6}|一[个家所处场回次](?:是|有|来了)?)$/.test(
    work.lexed.text.slice(Math.max(0, start - 10), start),
  )
  const days = daysTold(work, start)
  if (!inOrder && !areCrowdsOfDays(work, bound, run, days)) return undefined
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

/**
 * “去白果、三塘、石桥村发资料30份、40份”: the first of several numbers side by side that are neither one for each of the villages
 * listed nor one for all of them.
 */
export function numbersUnlikeVillages(
  work: Work,
  bound: readonly Bound[],
): readonly Bound[] | undefined {
  if (work.scopes.places.every(({ villages }) => villages.length < 2)) return undefined
  return bound
    .map((_, index) => runOf(work, bound, index))
    .find((run) => {
      const [first] = run
      const size = first ? work.scopes.at(first.amount).villages.length : 0
      return (
        run.length > 1 &&
        size > 1 &&
        run.length !== size &&
        first?.amount.unit?.text === run.at(-1)?.amount.unit?.text &&
        first?.mention === run.at(-1)?.mention
      )
    })
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
