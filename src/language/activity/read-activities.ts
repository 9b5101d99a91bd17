import type { ReadContext } from '../context.ts'
import { type Lexed, overlaps } from '../lex/lexed.ts'
import type { Ask, Because, ReadActivity, ReadLine } from '../reading.ts'
import type { DateToken, Span } from '../token.ts'
import { type Amount, findAmounts } from './amounts.ts'
import { type Bound, bindAmounts } from './bind.ts'
import { isDone, settleEvents } from './events.ts'
import { findMentions, type Mention } from './mentions.ts'
import { daysIn, type Each, eachOf, placesBefore } from './multiply.ts'
import { findVisits } from './places.ts'
import { readScopes, type Scope, type Scopes, type When, whenOf } from './scopes.ts'

/** What the activities of a message are, and what about them must be asked. */
export interface ActivityReading {
  readonly records: readonly ReadActivity[]
  /** Things that were named without the number they need. */
  readonly asks: readonly string[]
  /** Set where the activities can't be recorded as they were told. */
  readonly ask: Ask | undefined
  /** Whether the text names anything of the list at all. */
  readonly named: boolean
  readonly because: readonly Because[]
}

/** One quantity with its day and village, before it is put into a record. */
interface Entry extends Span {
  readonly code: string
  readonly value: number
  readonly approx: boolean
  readonly when: When
  readonly village: string | undefined
  readonly rule: string
}

interface Work {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly scopes: Scopes
  readonly cumulative: boolean
}

/** Reads what was done and counted, outside the stretches that tell disputes. */
export function readActivities(
  lexed: Lexed,
  context: ReadContext,
  consumed: readonly Span[],
): ActivityReading {
  const free = (span: Span) => !consumed.some((other) => overlaps(other, span))
  const mentions = [...findMentions(lexed, context), ...findVisits(lexed, context)]
    .filter(free)
    .sort((a, b) => a.start - b.start)
  const amounts = findAmounts(lexed, consumed)
  const work: Work = {
    lexed,
    context,
    scopes: readScopes(lexed, context),
    cumulative: /累计|今年以来|年初至今|截至目前/.test(
      lexed.text.replace(/(?:此次|本次|这次)活动?累计/g, ''),
    ),
  }
  const bound = bindAmounts(lexed, mentions, amounts, context).filter((b) => counts(work, b))
  const entries = [...countedEntries(work, bound), ...bareEntries(work, mentions, bound)]
  const records = toRecords(entries, context)
  return {
    records,
    asks: asksOf(lexed, mentions, bound),
    ask: askOf(work, entries, mentions),
    named: mentions.length > 0,
    because: entries.map((entry) => ({
      field: `${entry.code} ${entry.value}`,
      span: lexed.toSource(entry),
      rules: [entry.rule],
    })),
  }
}

const counts = ({ scopes }: Work, { amount }: Bound): boolean => !scopes.at(amount).ahead

/** Numbers in their scopes, multiplied where each of several got them. */
function countedEntries(work: Work, bound: readonly Bound[]): Entry[] {
  const entries: Entry[] = []
  for (const [index, one] of bound.entries()) {
    const each = eachOf(work.lexed.text, one.amount, bound[index - 1]?.amount.end ?? 0)
    const scope = work.scopes.at(one.amount)
    if (isPart(work.lexed.text, bound, index)) continue
    const made = each
      ? shared(work, one, each, scope, entries)
      : spread(work, one, bound, index, scope)
    if (!one.amount.total || !isSum(entries, made)) entries.push(...made)
  }
  return entries
}

/** “宣传活动2场，一场在白果坝，一场在麻柳滩”: the ones are parts of the two. */
function isPart(text: string, bound: readonly Bound[], index: number): boolean {
  const one = bound[index]
  if (one?.rule !== 'one more of the same') return false
  const whole = bound.findLast(
    (b, at) => at < index && b.mention === one.mention && b.amount.value > one.amount.value,
  )
  return whole !== undefined && /一[场次堂]/.test(text.slice(one.amount.start, one.amount.end))
}

/** A told sum of what precedes it is no further quantity (contract 4.7). */
function isSum(entries: readonly Entry[], [total]: readonly Entry[]): boolean {
  if (!total) return false
  const parts = entries.filter((e) => e.code === total.code)
  return parts.length > 0 && parts.reduce((sum, e) => sum + e.value, 0) === total.value
}

const entryOf = (
  work: Work,
  { amount, indicator, rule }: Bound,
  value: number,
  days: readonly DateToken[],
  village: string | undefined,
): Entry => ({
  start: amount.start,
  end: amount.end,
  code: indicator.code,
  value,
  approx: amount.approx,
  when: basisOf(work, days),
  village,
  rule,
})

function basisOf({ context, cumulative }: Work, days: readonly DateToken[]): When {
  const when = whenOf(days, context.today)
  const running =
    days.some((day) => day.cumulative) || (cumulative && days.every((day) => day.sort === 'period'))
  if (!running) return when
  const year = `${context.today.slice(0, 4)}-01-01`
  return days.length === 0
    ? { date: year, dateEnd: context.today, basis: 'cumulative' }
    : { date: when.date, dateEnd: when.dateEnd ?? when.date, basis: 'cumulative' }
}

const villageOf = ({ context }: Work, key: string | undefined): string | undefined =>
  key === context.home ? undefined : key

/** One number for one scope, or one of a list of numbers for one of a list of days or villages. */
function spread(
  work: Work,
  one: Bound,
  bound: readonly Bound[],
  index: number,
  scope: Scope,
): Entry[] {
  const size = Math.max(scope.days.length, scope.villages.length)
  const village = villageOf(work, scope.villages[0]?.key)
  if (size < 2) return [entryOf(work, one, one.amount.value, scope.days, village)]
  const run = runOf(work, bound, index)
  if (run.length !== size)
    return [
      entryOf(
        work,
        one,
        one.amount.value,
        scope.days,
        scope.villages.length > 1 ? undefined : village,
      ),
    ]
  const place = run.indexOf(one)
  const day = scope.days[place] && scope.days.length === size ? [scope.days[place]] : scope.days
  const key = scope.villages.length === size ? scope.villages[place]?.key : scope.villages[0]?.key
  return [entryOf(work, one, one.amount.value, day, villageOf(work, key))]
}

/** The numbers of the same thing that stand side by side. */
function runOf({ lexed }: Work, bound: readonly Bound[], index: number): Bound[] {
  const beside = (a: Bound | undefined, b: Bound | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.indicator === b.indicator &&
    /^[人名个位份]?(?:次)?[、，和 ]$/.test(lexed.text.slice(a.amount.end, b.amount.start))
  let from = index
  while (beside(bound[from - 1], bound[from])) from--
  let to = index
  while (beside(bound[to], bound[to + 1])) to++
  return bound.slice(from, to + 1)
}

/** 每, 各: the number times how many there were; for listed days and villages once for each of them. */
function shared(
  work: Work,
  one: Bound,
  each: Each,
  scope: Scope,
  entries: readonly Entry[],
): Entry[] {
  const { amount } = one
  const village = villageOf(work, scope.villages[0]?.key)
  const listed = each === 'listed' || each === 'day'
  if (listed && scope.villages.length > 1)
    return scope.villages.map(({ key }) =>
      entryOf(work, one, amount.value, scope.days, villageOf(work, key)),
    )
  if (listed && scope.days.length > 1)
    return scope.days.map((day) => entryOf(work, one, amount.value, [day], village))
  const earlier = earlierDays(work, one, each)
  if (earlier) return earlier.map((day) => entryOf(work, one, amount.value, [day], village))
  const times = timesOf(work, one, each, scope, entries)
  return [entryOf(work, one, amount.value * times, scope.days, village)]
}

const DAYS_EACH = /(?<n>[两二三四五六])(?:天|晚|次|场|回)(?:都|各|均)/

/** “两天都各发了50份资料”: for each of the days told before. */
function earlierDays(
  { lexed, scopes }: Work,
  { amount }: Bound,
  each: Each,
): DateToken[] | undefined {
  if (each !== 'listed') return undefined
  const count = DAYS_EACH.exec(lexed.text.slice(Math.max(0, amount.start - 10), amount.start))
    ?.groups?.n
  const size = count ? '零一二三四五六'.indexOf(count.replace('两', '二')) : 0
  const days = scopes.dates.filter((date) => date.sort === 'day' && date.end <= amount.start)
  return size > 1 && days.length === size ? days : undefined
}

function timesOf(
  work: Work,
  one: Bound,
  each: Each,
  scope: Scope,
  entries: readonly Entry[],
): number {
  const sumOf = (fits: (e: Entry) => boolean) =>
    entries.filter(fits).reduce((sum, e) => sum + e.value, 0)
  const eventCodes = new Set(
    work.context.vocabulary.indicators.filter((i) => i.nature === 'event').map((i) => i.code),
  )
  const dayParts = placesBefore(work.lexed, one.amount)
  switch (each) {
    case 'person':
      return sumOf((e) => e.code === 'attendance') || 1
    case 'household':
      return sumOf((e) => e.code === 'door_to_door') || sumOf((e) => e.code === 'attendance') || 1
    case 'event':
      return sumOf((e) => eventCodes.has(e.code)) || 1
    case 'day':
      return (
        (daysIn(scope.days) || 1) *
        (/早晚|早上|晚上|上午/.test(work.lexed.text) ? (dayParts ?? 1) : 1)
      )
    default:
      return dayParts ?? 1
  }
}

/** Events and acts that were named without a number count once (contract 4.1). */
function bareEntries(work: Work, mentions: readonly Mention[], bound: readonly Bound[]): Entry[] {
  const { lexed, scopes } = work
  const groups = new Map<string, Mention[]>()
  const keyOf = (span: Span) => {
    const { days, villages } = scopes.at(span)
    return JSON.stringify([days.map((d) => d.from), villages.map((v) => v.key)])
  }
  for (const mention of mentions) {
    if (scopes.at(mention).ahead) continue
    const key = keyOf(mention)
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  return [...groups].flatMap(([key, named]) => {
    const here = bound.filter((b) => keyOf(b.amount) === key)
    const { bare } = settleEvents(lexed.text, named, here)
    return [...bare, ...bareActs(lexed, named, here)].flatMap((m) => bareEntry(work, m))
  })
}

function bareActs(
  { text }: Lexed,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): Mention[] {
  const done = new Set(bound.map((b) => b.indicator.code))
  return mentions.filter((mention) => {
    const { code, nature } = mention.indicator
    if (nature !== 'act' || done.has(code) || !isDone(text, mention)) return false
    done.add(code)
    return true
  })
}

function bareEntry(work: Work, mention: Mention): Entry[] {
  const { days, villages } = work.scopes.at(mention)
  const entry = (when: readonly DateToken[], key: string | undefined): Entry => ({
    start: mention.start,
    end: mention.end,
    code: mention.indicator.code,
    value: 1,
    approx: false,
    when: basisOf(work, when),
    village: villageOf(work, key),
    rule: `${mention.rule}, once`,
  })
  if (days.length > 1) return days.map((day) => entry([day], villages[0]?.key))
  if (villages.length > 1) return villages.map(({ key }) => entry(days, key))
  return [entry(days, villages[0]?.key)]
}

/** Entries of one village and time stand in one record, in the order of the text. */
function toRecords(entries: readonly Entry[], { staff }: ReadContext): ReadActivity[] {
  const records = new Map<
    string,
    { head: Omit<ReadActivity, 'lines'>; lines: Map<string, ReadLine> }
  >()
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    const head = {
      kind: 'activity' as const,
      ...entry.when,
      ...(entry.village ? { village: entry.village } : {}),
    }
    const key = JSON.stringify([entry.when, entry.village, staff])
    const record = records.get(key) ?? { head, lines: new Map() }
    const old = record.lines.get(entry.code)
    const approx = entry.approx || old?.approx
    record.lines.set(entry.code, {
      indicator: entry.code,
      quantity: (old?.quantity ?? 0) + entry.value,
      ...(approx ? { approx: true as const } : {}),
    })
    records.set(key, record)
  }
  return [...records.values()].map(({ head, lines }) => ({ ...head, lines: [...lines.values()] }))
}

const DONE_VERB =
  /(?:发|发放|贴|张贴|挂|悬挂|送|领|摆|拉|赠送|派发|分发|入户|走访|上门)(?:了|过|完)?(?:[^，。；\d]{0,4})$/
const DONE_BEHIND = /^(?:也|都|全|已|已经)*(?:发|贴|挂|送|领|拉|摆)(?:了|完|出去|到|起)?|^没统计/

/** Things that were handed out or visited without a number (contract 2.1). */
function asksOf({ text }: Lexed, mentions: readonly Mention[], bound: readonly Bound[]): string[] {
  const told = new Set(bound.map((b) => b.indicator.code))
  const asks = mentions.filter((mention) => {
    const { indicator, start, end } = mention
    if (indicator.nature !== 'thing' || told.has(indicator.code)) return false
    const verb =
      indicator.code === 'door_to_door' ||
      DONE_VERB.test(text.slice(Math.max(0, start - 8), start)) ||
      DONE_BEHIND.test(text.slice(end, end + 6))
    return verb && (isDone(text, mention) || /^没统计/.test(text.slice(end)))
  })
  return [...new Set(asks.map((m) => m.indicator.code))]
}

function askOf(
  { scopes, lexed }: Work,
  entries: readonly Entry[],
  mentions: readonly Mention[],
): Ask | undefined {
  const slips = scopes.dates.filter(
    (date) =>
      date.future && date.sort === 'day' && !/^(?:day word|weekday|weekend)/.test(date.rule),
  )
  if (
    slips.length > 0 &&
    slips.length === scopes.dates.length &&
    (entries.length > 0 || mentions.length > 0)
  )
    return 'date'
  const vague = lexed.figures.some((figure) => figure.kind === 'vague')
  return entries.length === 0 &&
    mentions.length > 0 &&
    (vague || mentions.some((m) => isDone(lexed.text, m)))
    ? 'quantity'
    : undefined
}
