import type { Agreement } from '../../../catalog/dispute-statuses.ts'
import { datesOf, type Lexed, overlaps, within, wordsOf } from '../../lex/lexed.ts'
import type { Hit } from '../../patterns/hit.ts'
import type { Span } from '../../token.ts'
import { LEFT_OUT } from '../../words/pointing.ts'
import type { ToldAmount } from '../amount.ts'
import { narrowedBy, readNounPhrase, type ToldCategory } from '../category.ts'
import { findActivityClauses } from '../chunks.ts'
import type { Count } from '../counts.ts'
import { type Entry, readStory } from '../entries.ts'
import { readLikelyStanding } from '../standing.ts'
import { findEvents, readStatus, STATUS_OF, type ToldStatus } from '../status.ts'
import { isTerm } from '../when.ts'
import { countsMore } from './counts-beside.ts'
import { divideItems } from './divided-items.ts'
import { type Head, headOf } from './list-head.ts'
import { type CaseList, findCaseList, type ListedItem, totalsBefore } from './listed-items.ts'
import { type Section, sectionsOf, upTo } from './sections.ts'
import { findSummedList } from './summed-list.ts'

/** Cases that are listed first, each with what later clauses tell of it. */
export interface PointedList extends Span {
  readonly entries: readonly Entry[]
  /** Whether what is told behind it points at some of its items. */
  readonly points: boolean
}

/**
 * Reads “三起：A，B，C。A的和C的都成了，B转司法所了”: a list as long as its total tells, and behind it clauses that point at one,
 * several or all of its items. Nothing where an item is left without an outcome, or anything else is counted there.
 */
export function findPointedList(lexed: Lexed, counts: readonly Count[]): PointedList | undefined {
  const list = findCaseList(lexed)
  return list && readList(lexed, counts, list)
}

/**
 * “今天调了6起！地界两起，放牛吃麦两起，还有两起是说人家闲话的。都好了”: as `findPointedList`, where nothing but the sum makes
 * cases of the parts; each must tell its class.
 */
export function findSummedCases(lexed: Lexed, counts: readonly Count[]): PointedList | undefined {
  const list = findSummedList(lexed)
  if (!list || countsMore(lexed, list, counts)) return undefined
  if (AGREED_BY_CLASS.test(lexed.text.slice(list.start))) return undefined
  const told = readList(lexed, counts, list)
  return told?.entries.every(({ category }) => category) ? told : undefined
}

/** “只有家庭的是口头，其他都写了协议”, “退货的签了协议书”: papers by class are left to the tallies. */
const AGREED_BY_CLASS =
  /[\u4e00-\u9fff](?:的|其[他余]|剩下的?|余下的?)(?:也|都|均|全)*(?:是|达成)?(?:口头|书面|写了|签了|签订|立了|打了)[^，。；]{0,4}(?:协议|字据|$|[，。])/u

function readList(lexed: Lexed, counts: readonly Count[], list: CaseList): PointedList | undefined {
  if (namesVillages(lexed, list)) return undefined
  const left = leftOut(lexed, list)
  const end = Math.min(endOf(lexed, list, counts), left?.start ?? lexed.text.length)
  const told = sectionsOf(lexed, list, end)
  const start = told[0]?.start ?? end
  const head = headOf(lexed, list)
  const parts = divideItems(lexed, { items: upTo(list, start).items, told })
  if (!isPointed(list, told)) return undefined
  if (
    holdsOtherDays(lexed, { start, end }, told) ||
    parts.told.some((one) => dividesItem(lexed, parts.items, one))
  )
    return undefined
  const entries = [
    ...tellGroups(parts.items.map((item, index) => tellItem(lexed, item, head, parts.told, index))),
    ...(left ? [readStory(lexed, left)] : []),
  ]
  return entries.every(({ status }) => status) && !isTallyUnclassed(list, entries)
    ? {
        start: outerStart(lexed, list, left),
        end: left?.end ?? end,
        entries,
        points: pointsAtSome(list, told),
      }
    : undefined
}

/** “（2件租赁；1件婚姻）”: counts of classes of which one is not known here are left to the tallies. */
const isTallyUnclassed = ({ kind }: CaseList, entries: readonly Entry[]): boolean =>
  kind !== 'keys' &&
  entries.some(({ count }) => count > 1) &&
  entries.some(({ category }) => !category)

/** “今天约了三起，来了两起的人，…；没来的那起是欠款的”: the one that the outer total has beside the list. */
function leftOut(lexed: Lexed, list: CaseList): Span | undefined {
  if (!outerTotal(lexed, list)) return undefined
  const last = list.items.at(-1)?.mark.end ?? 0
  const clause = lexed.clauses.find(
    ({ start, end }) => start > last && LEFT_OUT.test(lexed.text.slice(start, end)),
  )
  return clause && { start: clause.start, end: lexed.text.length }
}

const outerTotal = ({ text }: Lexed, { total }: CaseList) =>
  totalsBefore(text, total.start).find(({ count }) => count === total.count + 1)

const outerStart = (lexed: Lexed, list: CaseList, left: Span | undefined): number =>
  (left && outerTotal(lexed, list)?.start) ?? list.start

/** A tally of several villages is none of cases told one by one. */
const namesVillages = (lexed: Lexed, { start, kind }: CaseList): boolean =>
  kind !== 'keys' &&
  new Set(
    wordsOf(lexed, 'village')
      .filter((word) => word.start >= start)
      .map(({ key }) => key),
  ).size > 1

function isPointed(list: CaseList, told: readonly Section[]): boolean {
  if (list.kind === 'times') return isEachPointed(list, told)
  return TELLING.has(list.kind) || pointsAtSome(list, told)
}

const pointsAtSome = (list: CaseList, told: readonly Section[]): boolean =>
  told.some((one) => !one.ofAll && pointsBack(list, one))

/** Parts of a day begin stories of their own, unless words behind point at each of them. */
const isEachPointed = ({ items }: CaseList, told: readonly Section[]): boolean =>
  items.every((_, index) => told.some((one) => !one.ofAll && one.items.includes(index)))

/** Lists whose items may tell all by themselves. */
const TELLING: ReadonlySet<CaseList['kind']> = new Set(['ordinals', 'groups', 'summed'])

/** What the last item of several tells of all, for those before it that tell nothing. */
function tellGroups(entries: readonly Entry[]): Entry[] {
  const told: Entry[] = []
  for (const entry of entries.toReversed()) {
    const next = told[0]
    const lacks = next?.forAll && next.status && !entry.status
    told.unshift(
      lacks
        ? {
            ...entry,
            status: next.status,
            agreement: next.allSigned ? next.agreement : entry.agreement,
            forAll: true,
          }
        : entry,
    )
  }
  return told.map((entry) => ({ ...entry, forAll: false, allSigned: false }))
}

const pointsBack = ({ items }: CaseList, section: Section): boolean =>
  section.items.some((item) => item < items.length - 1)

/** The list goes on to the first activity behind it. */
function endOf(lexed: Lexed, { items }: CaseList, counts: readonly Count[]): number {
  const last = items.at(-1)?.mark.end ?? 0
  const activity = findActivityClauses(lexed, counts).find(({ start }) => start >= last)
  return activity?.start ?? lexed.text.length
}

/** “欠款的一起成一起没调成”: what is told of an item of several tells different things of them. */
function dividesItem({ text }: Lexed, items: readonly ListedItem[], section: Section): boolean {
  const several = section.items.some((item) => (items[item]?.count ?? 1) > 1)
  const events = findEvents(text, section).flatMap(({ name }) => STATUS_OF[name] ?? [])
  return (
    several &&
    (new Set(events).size > 1 ||
      [ONE_BY_ONE, PART_LEFT].some((words) => words.test(text.slice(section.start, section.end))))
  )
}

/** “灌田的一起说好了，一起转走了”, “今儿的一是屋基，一是养猪场的臭气” */
const ONE_BY_ONE =
  /一[起件桩宗单](?!都)[^，。；\n]{2,}[，；、 ](?:另|还有)?一[起件桩宗单](?!都)|一是[^，。；\n]{2,}[，；、 ]一是/u

/** “今天的还有1起没谈拢” of three */
const PART_LEFT = /(?:还有|还剩|剩下?|其中|里头|有)[一两二三四1-4][起件桩宗个]/u

/** A day of its own behind the list. */
function holdsOtherDays(lexed: Lexed, tail: Span, told: readonly Section[]): boolean {
  const heads = told.map(({ start }) => ({ start, end: start + HEAD }))
  return datesOf(lexed).some(
    (date) =>
      date.sort === 'day' &&
      !date.future &&
      !isTerm(lexed, date, [], tail.start) &&
      within(date, tail) &&
      !heads.some((head) => overlaps(head, date)),
  )
}
const HEAD = 6

/** An item with what its own words tell, and the sections that speak of it. */
function tellItem(
  lexed: Lexed,
  item: ListedItem,
  head: Head,
  told: readonly Section[],
  index: number,
): Entry {
  const own = readStory(lexed, item.body)
  const alike = own.category?.rule === 'like examples' ? undefined : own.category
  const category = head.category ?? classOf(lexed.text, item) ?? alike ?? head.named ?? own.category
  const sections = told.filter(({ items }) => items.includes(index))
  const ofSum = item.told && readStatus(lexed.text, item.told)
  const outcome = own.status && OUTCOMES.has(own.status.event) ? own.status : undefined
  const base: Entry = { ...own, count: item.count, at: item.mark, taken: undefined, category }
  const entry = sections.reduce((entry, section) => tellSection(lexed, entry, section), {
    ...base,
    status: (ofSum ? (outcome ?? ofSum) : head.status) ?? outcome ?? head.left,
    agreement: own.agreement ?? head.agreement,
  })
  return entry.status ? entry : { ...entry, status: signedOrLike(lexed, entry, sections) }
}

/** What tells an outcome, and not only what the quarrel was like. */
const OUTCOMES: ReadonlySet<ToldStatus['event']> = new Set([
  'settled',
  'promised',
  'calmed',
  'unsettled',
  'failed',
  'fruitless',
  'referred',
  'open',
  'later',
])

function tellSection(lexed: Lexed, entry: Entry, section: Section): Entry {
  const later = readStory(lexed, section)
  const alone = section.items.length === 1
  const status = section.ofAll ? (entry.status ?? later.status) : (later.status ?? entry.status)
  const isSettled = status === undefined || status.status === 'resolved'
  return {
    ...entry,
    status,
    category:
      (alone ? narrowedBy(lexed.text, section, entry.category) : entry.category) ??
      (alone || isAboutAll(lexed, section) ? later.category : undefined),
    agreement: (isSettled ? later.agreement : undefined) ?? entry.agreement,
    amount: (alone ? later.amount : undefined) ?? entry.amount,
  }
}

/** “都是林地界线不清引起的”: what all of them quarrel over. */
const isAboutAll = ({ text }: Lexed, { ofAll, start, end }: Section): boolean =>
  ofAll && /^[^，。；]{0,4}(?:都|均|全部?)(?:是|为|因|系)/u.test(text.slice(start, end))

/** What was signed is settled; else how stories end that are like it. */
function signedOrLike(
  { text }: Lexed,
  {
    agreement,
  }: { readonly agreement: Hit<Agreement> | undefined; readonly amount: ToldAmount | undefined },
  sections: readonly Section[],
): ToldStatus | undefined {
  if (agreement)
    return { status: 'resolved', event: 'settled', start: agreement.start, end: agreement.end }
  const last = sections.at(-1)
  return last && readLikelyStanding(text, last)
}

const LABEL_MAX = 8

/** “一起离婚”, “两起邻里的”: an item that is hardly more than the name of its class. */
function classOf(text: string, { mark, body, head }: ListedItem): ToldCategory | undefined {
  const named = head && labelIn(text, head)
  return named ?? labelIn(text, { start: mark.end, end: body.end })
}

function labelIn(text: string, { start, end }: Span): ToldCategory | undefined {
  const words =
    /^(?:(?:都|全)?(?:是|为))?(?<label>[^，。；\n ]*?)(?:的|纠纷|矛盾)*(?=[，。；\n ]|$)/u.exec(
      text.slice(start, end),
    )
  const label = words?.groups?.label
  if (!words || !label || label.length > LABEL_MAX) return undefined
  const from = start + words[0].indexOf(label)
  const told = readNounPhrase(text, { start: from, end: from + label.length })
  return told?.rule === 'own noun' ? told : undefined
}
