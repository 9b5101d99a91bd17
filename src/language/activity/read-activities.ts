import type { ReadContext } from '../context.ts'
import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { Ask, Because, ReadActivity, ReadLine } from '../reading.ts'
import type { DateToken, Span } from '../token.ts'
import { stillConfirmed } from './added-up.ts'
import { findAmounts } from './amounts.ts'
import { bareActs } from './bare-acts.ts'
import { bareEntries } from './bare-entries.ts'
import { bindAmounts } from './bind.ts'
import type { Bound } from './binding.ts'
import { countEntries, numbersUnlikeVillages } from './count.ts'
import { basisOf, type Entry, foreign, type Work } from './entry.ts'
import { isDone, settleEvents } from './events.ts'
import { GIVEN, type Given, NONE_GIVEN } from './given.ts'
import { headsOthers } from './headed-days.ts'
import { withoutOtherKinds } from './kind-chosen.ts'
import { isOnDayCounted } from './listed-days.ts'
import { carriedOut, findMentions, type Mention } from './mentions.ts'
import { type NumberTold, numberTold } from './number-told.ts'
import { isOursAmidStory } from './ours-amid-story.ts'
import { findVisits } from './places.ts'
import { takenBack } from './put-right.ts'
import { mendedAnew } from './said-anew.ts'
import { readScopes } from './scopes.ts'
import { heldOnOtherDay } from './the-one-before.ts'
import { talksInYard } from './yard-talks.ts'
import { isNamedAsNone, isNone, zeroOf } from './zero.ts'

/** What the activities of a message are, and what about them must be asked. */
export interface ActivityReading {
  readonly records: readonly ReadActivity[]
  /** Things that were named without the number they need. */
  readonly asks: readonly string[]
  /** Set where the activities can't be recorded as they were told. */
  readonly ask: Ask | undefined
  /** The numbers that count something of the list; surely where they stand in the name itself. */
  readonly bound: readonly NumberTold[]
  /** How many events are counted in all. */
  readonly events: number
  /** The numbers of what was done that no rule explains. */
  readonly left: readonly Span[]
  /** The numbers that words beside them give to something of no list. */
  readonly others: readonly Span[]
  /** Those of them that count nothing, whatever the examples say. */
  readonly asides: readonly Span[]
  /** The numbers that confirm each other, as a sum and its parts: whoever knows other messages doubts none of them. */
  readonly confirmed: readonly Span[]
  /** Whether the text names anything of the list at all. */
  readonly named: boolean
  /** All that the text names, also where a dispute is told. */
  readonly mentions: readonly Mention[]
  /** All that is counted are events named without a number. */
  readonly onlyOnce: boolean
  readonly because: readonly Because[]
}

const RUNNING_TOTAL = /累计/
/** “此次活动累计发放300份”, “近日开展…行动，…累计走访97户”: the sum of one event (contract 4.8). */
const SUM_OF_ONE =
  /(?:此次|本次|这次|当天|当日|现场|一天|全天|活动(?:中|期间|当天|现场)?)，?共?累计|(?<=明白人[^。；\n]{0,14})累计已?达|(?<=(?:近日|日前|近期|连日来|(?<![截到至止])(?:今天|今日|昨天|昨日)|上午|下午)[^\n]*)累计|(?<=(?:开展|举办|举行|组织|召开|启动|走进)[^。；\n\d一二三四五六七八九十两]{2,40}(?:活动|行动|讲座|宣传|宣讲|课|会)[^。；\n\d]{0,60})累计/g

/** Mostly no such word stands at all, and the sums of one event need not be looked for. */
const isRunningTotal = (text: string): boolean =>
  RUNNING_TOTAL.test(text) && RUNNING_TOTAL.test(text.replace(SUM_OF_ONE, ''))

/** Words that make people an attendance where no event is named. */
const CAME_TO =
  /参加|到场|到会|参会|参训|受教育|听众|听课|覆盖|受众|服务群众|咨询|人数|解答|来问|请教|讨教|打听|来[^，。；\d]{1,6}问(?!题|卷)|上门问|(?<![报呼响])答(?:了|复)|法律|走[户访了嘞]|入户|上门|敲门|串[门了]|挨家|进家/

/** Reads what was done and counted, outside the stretches that tell disputes or quote others, and those that tell what was not done. */
export function readActivities(
  lexed: Lexed,
  context: ReadContext,
  disputes: readonly Span[],
  unreal: readonly Span[],
  given: Given = NONE_GIVEN,
): ActivityReading {
  const told = findMentions(lexed, context)
  const written = [...told, ...findVisits(lexed, context)]
  const unnamed = [talksInYard, heldOnOtherDay].flatMap((find) => find(lexed, written, context))
  const named = [...written, ...unnamed]
    .flatMap((mention) =>
      unreal.some((other) => overlaps(other, mention))
        ? carriedOut(lexed, mention, unreal)
        : [mention],
    )
    .filter((mention) => isOfOurs(lexed, mention, disputes))
    .sort((a, b) => a.start - b.start)
  const mentions = withoutOtherKinds(lexed.text, named)
  const amounts = findAmounts(lexed, disputes, unreal, mentions, given)
  const work: Work = {
    lexed,
    context,
    scopes: readScopes(lexed, context),
    cumulative: isRunningTotal(lexed.text),
  }
  const binding = mendedAnew(lexed.text, bindAmounts(lexed, mentions, amounts, context, given))
  const bound = binding.bound.filter(
    (b) =>
      counts(work, b) &&
      (mentions.length > 0 ||
        b.rule === GIVEN ||
        CAME_TO.test(lexed.text) ||
        isHandedOut(lexed, b)),
  )
  const events = settleByScope(work, mentions, bound)
  const promoted = new Map(events.flatMap(({ promoted }) => [...promoted]))
  const once = bareEntries(
    work,
    events.flatMap((event) => event.once),
    mentions,
    bound.map((one) => ({ ...one, indicator: (promoted.get(one) ?? one).indicator })),
  )
  const entries = [
    ...countEntries(work, bound, promoted, once).filter(({ value }) => value !== 0),
    ...once,
  ]
  const zero = entries.length === 0 ? zeroOf(work, bound) : undefined
  const records = zero ? [zero] : toRecords(entries, context)
  return {
    records,
    asks: asksOf(lexed, mentions, bound, entries),
    ask: zero ? undefined : (askOf(work, entries, mentions) ?? askOfVillages(work, bound)),
    bound: bound.map(numberTold),
    events: entries
      .filter(({ code }) => context.vocabulary.find(code)?.nature === 'event')
      .reduce((sum, { value }) => sum + value, 0),
    left: binding.left.filter((amount) => !work.scopes.at(amount).ahead),
    others: [...binding.others, ...takenBack(lexed.text, numbersOf(lexed))],
    asides: binding.asides,
    confirmed: stillConfirmed(binding.confirmed, binding.bound, bound),
    named: mentions.length > 0,
    mentions: withoutOtherKinds(lexed.text, told),
    onlyOnce: entries.length > 0 && entries.every(({ rule }) => rule.endsWith(', once')),
    because: entries.map((entry) => becauseOf(lexed, entry)),
  }
}

/** What is named within a story of a dispute, or only to say that there was none, was not done. */
const isOfOurs = (lexed: Lexed, mention: Mention, disputes: readonly Span[]): boolean =>
  !isNamedAsNone(lexed, mention) &&
  (!disputes.some((other) => overlaps(other, mention)) || isOursAmidStory(lexed, mention))

const becauseOf = (lexed: Lexed, entry: Entry): Because => ({
  field: `${entry.code} ${entry.value}`,
  span: lexed.toSource(entry),
  rules: [entry.rule],
})

/** “在桥头发了80份，…”: papers that were handed out need no other name. */
const isHandedOut = ({ text }: Lexed, { amount, indicator }: Bound): boolean =>
  indicator.code === 'leaflets' &&
  amount.unit?.text === '份' &&
  /(?:发|散|派)(?:出|放|了|出去|掉|脱)*$/.test(
    text.slice(Math.max(0, amount.start - 4), amount.start),
  ) &&
  /^(?:[，。；！、\n]|$)/.test(text.slice(amount.end))

const counts = ({ scopes }: Work, { amount }: Bound): boolean => !scopes.at(amount).ahead

/** 院坝会 2场: its number stands right behind it. */
const isCountedAtOnce = (mention: Mention, one: Bound): boolean =>
  one.mention === mention &&
  one.amount.start >= mention.end &&
  one.amount.start - mention.end <= AT_ONCE
const AT_ONCE = 2

/** “屋场会开了好几场”, “开了好几场屋场会”: how often is not told (contract 4.1). */
const isUncounted = (text: string, { indicator: { nature }, start, end }: Mention): boolean =>
  nature === 'event' &&
  (SEVERAL_TIMES.test(text.slice(end)) ||
    SEVERAL_OF.test(text.slice(Math.max(0, start - 8), start)))
const SEVERAL_OF = /(?:好几|好多|好些|很多|若干|(?<![十百])几)(?:场|次|回|堂|节)(?:的)?$/u
const SEVERAL_TIMES =
  /^[，、 ]?(?:也|都|又|还|陆续|接连)?(?:开|办|搞|讲|上|做|放|演)?(?:了|过)?(?:好几|好多|好些|很多|若干|几)(?:十)?(?:场|次|回|堂|节)(?![^，。；]{0,6}\d)/u

/** The events and acts of each day and village that were named without a number count once (contract 4.1). */
function settleByScope(work: Work, mentions: readonly Mention[], bound: readonly Bound[]) {
  const { lexed, scopes } = work
  const keyOf = (span: Span) => {
    const { days, villages } = scopes.at(span)
    const when = days.length > 1 ? days.map((d) => d.from) : basisOf(work, days)
    return JSON.stringify([when, villages.map((v) => foreign(work, v.key) ?? '').filter(Boolean)])
  }
  const groups = new Map<string, Mention[]>()
  if (mentions.length === 0) return []
  const isOpen = (mention: Mention) =>
    !scopes.at(mention).ahead &&
    // “小音箱挂在车上，7月10号到12号每天转一圈”: counted on other days than those of its name.
    !(mention.indicator.nature === 'act' && bound.some((one) => one.mention === mention)) &&
    // “本周院坝会2场（周二34人、周四28人）”: each of them is counted on its day.
    !bound.some((one) => isCountedAtOnce(mention, one) && keyOf(one.amount) !== keyOf(mention)) &&
    !isUncounted(lexed.text, mention) &&
    !isOnDayCounted(work, mention, bound) &&
    !headsOthers(work, mention, mentions, bound)
  for (const mention of mentions.filter(isOpen)) {
    const key = keyOf(mention)
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  const keyed = bound.map((b) => [keyOf(b.amount), b] as const)
  return [...groups].map(([key, named]) => {
    const here = keyed.flatMap(([other, b]) => (other === key ? [b] : []))
    const { bare, promoted } = settleEvents(lexed.text, named, here)
    return { promoted, once: [...bare, ...bareActs(lexed, named, here)] }
  })
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
  /(?:发|散|塞|递|派|发放|贴|张贴|挂|悬挂|送|领|摆|拉|赠送|派发|分发|入户|走访|上门)(?:了|过|完)?(?:[^，。；\d]{0,4})$/
const DONE_BEHIND =
  /^(?:也|都|全|已|已经)*(?:发|散|塞|递|派|贴|挂|送|领|拉|摆)(?:了|完|出去|到|起)?|^没(?:统计|数|点数|计数)/

/** “进组入户系列报道之三”: what a series of bulletins is called. */
const IN_NEWS_TITLE = /^(?:系列)?(?:报道|简报|纪实|掠影|剪影)/

/** Things that were handed out or visited without a number, or so many per head of nobody knows how many (contract 2.1). */
function asksOf(
  { text }: Lexed,
  mentions: readonly Mention[],
  bound: readonly Bound[],
  entries: readonly Entry[],
): string[] {
  const none = bound.filter(isNone).map(({ indicator }) => indicator.code)
  const told = new Set([...entries.map(({ code }) => code), ...none])
  const isOpen = ({ indicator: { nature, code } }: Mention | Bound) =>
    nature === 'thing' && !told.has(code)
  const uncounted = mentions.filter(
    (mention) => isUncounted(text, mention) && !told.has(mention.indicator.code),
  )
  const handedOut = mentions.filter((mention) => {
    const { indicator, start, end } = mention
    if (!isOpen(mention) || IN_NEWS_TITLE.test(text.slice(end, end + 8))) return false
    const verb =
      indicator.code === 'door_to_door' ||
      DONE_VERB.test(text.slice(Math.max(0, start - 8), start)) ||
      DONE_BEHIND.test(text.slice(end, end + 6))
    return verb && (isDone(text, mention) || /^没(?:统计|数|点数|计数)/.test(text.slice(end)))
  })
  return [
    ...new Set(
      [...uncounted, ...handedOut, ...bound.filter(isOpen)].map((one) => one.indicator.code),
    ),
  ]
}

/** A day to come by its date, or one that may be it: no word such as 明天 announces it (contract 5.2). */
const isSlip = ({ future, sort, rule }: DateToken): boolean =>
  sort === 'day' &&
  (future === 'perhaps' || (future === 'surely' && !/^(?:day word|weekday|weekend)/.test(rule)))

/** “去三塘村、石桥村、大湾村发资料30份、40份”: which number is which village's nobody can tell. */
const askOfVillages = (work: Work, bound: readonly Bound[]): Ask | undefined =>
  numbersUnlikeVillages(work, bound) ? 'village' : undefined

function askOf(
  { scopes, lexed, context }: Work,
  entries: readonly Entry[],
  mentions: readonly Mention[],
): Ask | undefined {
  const slips = scopes.dates.filter(isSlip)
  const told = scopes.dates.filter(({ sort }) => sort !== 'theme')
  const only = slips.length > 0 && slips.length === told.length
  if (only && (entries.length > 0 || mentions.length > 0)) return 'date'
  if (slips.some(({ from }) => entries.some(({ when }) => when.date === from))) return 'date'
  // “明年开院坝会5场”: nothing was done in a year, month or week that has not begun.
  if (entries.some(({ when }) => when.date > context.sentOn)) return 'date'
  const vague = lexed.figures.some((figure) => figure.kind === 'vague')
  return entries.length === 0 &&
    mentions.length > 0 &&
    (vague || mentions.some((m) => isDone(lexed.text, m)))
    ? 'quantity'
    : undefined
}
