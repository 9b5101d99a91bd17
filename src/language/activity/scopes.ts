import { type Day, daysBetween } from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { WHOLE_OF_PERIOD } from '../lex/days/periods.ts'
import { clauseAt, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { DateToken, Span, WordToken } from '../token.ts'
import { FORETOLD } from '../words/foretold.ts'
import { daysBehind, daysBeside } from './days-behind.ts'
import { goesOnInGroups } from './days-in-groups.ts'
import { datesWhatWasBefore } from './days-told-late.ts'
import { isOfDisowned } from './disowned.ts'
import { occasionsToldAgain } from './occasions-told-again.ts'
import { type PairedDay, pairDays } from './paired-days.ts'
import { isOfVisited, isReportedThen } from './reported-then.ts'
import { findPlaces, LIST_GAP, type Place, placeAt } from './village-scopes.ts'

/** The day or days and the village that govern a stretch of the text. */
export interface Scope {
  /** Several where days are listed (3月9号、10号、11号三天). */
  readonly days: readonly DateToken[]
  readonly villages: readonly WordToken[]
  /** Announced, not done. */
  readonly ahead: boolean
}

/** What a message tells of days and villages, to be asked for any place in it. */
export interface Scopes {
  at(place: Span): Scope
  readonly dates: readonly DateToken[]
  /** The villages, those listed together as one. */
  readonly places: readonly Place[]
  /** The days that go one by one with the villages listed with them. */
  readonly pairs: readonly PairedDay[]
}

/** 6月12日到甲村，6月13日到乙村 */
const VISIT_GAP = /^(?:晚上?|早上?|上午|下午)?(?:在|到|去)[^，。；\d]{1,8}，$/

/** 从18号播到20号 */
const isRange = (text: string, from: DateToken, to: DateToken): boolean =>
  /从$/.test(text.slice(Math.max(0, from.start - 1), from.start)) &&
  /^[^，。；\d]{0,4}到$/.test(text.slice(from.end, to.start)) &&
  daysBetween(from.from, to.to) > 0

/** “今天中秋，昨晚…”, “今天是教师节，…”: what is told of a day is only what it is called. */
const isNamedAfter = (text: string, { start, end }: DateToken): boolean =>
  /^今(?:天|日|儿个?|朝)?(?!天|日|儿|早|晚|晨|夜|黑|下午|上午)./u.test(text.slice(start, end)) &&
  text.charAt(end) === '，'

/** “11.13-11.19 周三…”: a day of the range that heads it stands for itself. */
const contains = (range: DateToken, day: DateToken): boolean =>
  range.from < range.to && range.from <= day.from && day.to <= range.to

/** Days that stand side by side are told together. */
function groupDates(lexed: Lexed, dates: readonly DateToken[]): DateToken[][] {
  const { text } = lexed
  const villageEnds = new Set(wordsOf(lexed, 'village').map(({ end }) => end))
  const groups: DateToken[][] = []
  for (const [index, date] of dates.entries()) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && last.sort === 'day' && date.sort === 'day' && isRange(text, last, date)) {
      group[group.length - 1] = { ...last, to: date.to, end: date.end }
      continue
    }
    const listed =
      last &&
      last.sort === date.sort &&
      !contains(last, date) &&
      !isNamedAfter(text, last) &&
      (LIST_GAP.test(text.slice(last.end, date.start)) ||
        goesOnInGroups(text, dates, index) ||
        (villageEnds.has(date.start - 1) && VISIT_GAP.test(text.slice(last.end, date.start))))
    if (group && listed) group.push(date)
    else groups.push([date])
  }
  return groups
}

/** 上个月调的两起, 去年邻县的教训, 上半年调过纠纷的: when something else happened. */
const BACKGROUND =
  /^[^，。；\d]{0,6}的(?:教训|案例|案子|例子|故事|新闻|旧事|经验|做法)|^(?:人|来的?人|到?的?人)?(?:最|头一|第一)|^(?:起|开始)?(?:正式)?(?:施行|实施|生效|公布|颁布)|^(?:我们|我)?(?:以来)?(?:全村|辖区|村里|该村)?(?:已经?|成功)*(?:调解|调处|化解|受理|办结|调结|调[好成拢]|处理|解决)(?:成功|完毕|好|结案?)?(?:了|过)?的|^(?:间|里|份|那阵)?(?:我们|我)?(?:调解?|报|处理|化解|办|签|谈|闹|吵|受理|接|录)(?:了|好|过|成)?(?:的|纠纷的)|^(?:没(?:到|来|在|去|赶上)|漏(?!报|记|登|填|写|说))[^，。；\d]{0,4}的|^[^，。；\d ]{0,7}那(?:[一两三四五六七八九十几]|\d+)?(?:家|起|件|户|桩)/

/** “这也是今年的第6场院坝会”: which one of the year it was. */
const isOrdinalOf = ({ text }: Lexed, { sort, start, end }: DateToken): boolean =>
  sort === 'period' &&
  /^(?:今年|本月|全年|本年度?|今年以来)$/u.test(text.slice(start, end)) &&
  /^[^，。；\d]{0,12}第(?:\d+|[一二三四五六七八九十]+)(?:场|次|堂|期|起|件|个|届|回|站|课)/u.test(
    text.slice(end, end + 24),
  )

/** “发了200份资料，明年少印点”: beside what was done, a wish for a year to come, in a clause that counts nothing. */
const isYearAhead = ({ text }: Lexed, { future, start, end }: DateToken): boolean =>
  future === 'surely' &&
  /^[明后来下]年/u.test(text.slice(start, start + 2)) &&
  /^[^，。；\n\d一二两三四五六七八九十百]*(?:[，。；\n]|$)/u.test(text.slice(end))

/** “上半年院坝会9场，其中6月份院坝会就占了4场，发资料…”: when some of those counted before were held; it governs nothing else. */
const isOnlyPart = ({ text }: Lexed, { sort, start, end }: DateToken): boolean =>
  sort === 'period' &&
  /(?:其中|里头|里面|当中)(?:，|：)?$/u.test(text.slice(0, start)) &&
  /^(?:份|里)?[^，。；\d]{0,10}?[\d一二两三四五六七八九十百]+[场次份起件个户条]/u.test(
    text.slice(end),
  )

/** A year or month around a told day adds nothing (2023年第一期, 5月20日); a slip of a theme ahead is none. */
function governing(text: string, dates: readonly DateToken[]): DateToken[] {
  const days = dates.filter((date) => date.sort === 'day' && !isAhead(date))
  return dates.filter((date) => {
    if (date.sort === 'theme')
      return !dates.some((d) => d !== date && (d.sort === 'period' || yields(date, d)))
    if (
      date.sort === 'day' &&
      dates.some(
        (d) =>
          d.cumulative &&
          d.end < date.start &&
          d.to === date.to &&
          !/[。；\n]/.test(text.slice(d.end, date.start)),
      )
    )
      return false
    if (isSumOf(date, days)) return false
    if (date.sort !== 'period' || date.cumulative || date.rule === WHOLE_OF_PERIOD) return true
    return !days.some((day) => day.start < date.start && day.from >= date.from && day.to <= date.to)
  })
}

/** “5日、6日周末两天”: the weekend that only names the days listed before it. */
const isSumOf = (date: DateToken, days: readonly DateToken[]): boolean =>
  date.from < date.to &&
  [date.from, date.to].every((end) =>
    days.some((day) => day.end <= date.start && day.from === end && day.to === end),
  )

/** A theme yields to a day of the same sentence start (三八节活动：3月8日) or one close by. */
const yields = (theme: DateToken, other: DateToken): boolean =>
  other.sort === 'day' &&
  !isAhead(other) &&
  (other.start < theme.start || other.start - theme.end < 12)

const AHEAD_RULES = /^(?:day word|weekday|weekend|festival|period: week|period: month counted)/
/** 明天, 下周三, 中秋前一天: announced. An absolute date ahead is a slip that must be asked for. */
export const isAhead = (date: DateToken): boolean =>
  date.future === 'surely' && AHEAD_RULES.test(date.rule)

/** “…；3月8日妇女节法治讲座1场”: a day that opens its sentence is told, whatever the day is called. */
const asListedDay = ({ text }: Lexed, date: DateToken): DateToken =>
  date.sort === 'theme' &&
  /[；。\n]$/.test(text.slice(0, date.start)) &&
  /^\d{1,2}(?:月\d{1,2}[日号]|[.]\d{1,2})/.test(text.slice(date.start, date.end))
    ? { ...date, sort: 'day' }
    : date

/** Cuts the text at days and villages and remembers what governs each part. */
export function readScopes(lexed: Lexed, context: ReadContext): Scopes {
  const all = lexed.figures
    .filter((figure): figure is DateToken => figure.kind === 'date')
    .map((date) => asListedDay(lexed, date))
  const told = groupDates(
    lexed,
    governing(
      lexed.text,
      all.filter(
        (date) =>
          ![BACKGROUND, FORETOLD].some((words) =>
            words.test(lexed.text.slice(date.end, date.end + 24)),
          ) &&
          !isOrdinalOf(lexed, date) &&
          !isYearAhead(lexed, date) &&
          !isOnlyPart(lexed, date) &&
          !isOfDisowned(lexed.text, date) &&
          !isReportedThen(lexed, date) &&
          !isOfVisited(lexed, date),
      ),
    ),
  )
  const places = findPlaces(lexed, context)
  const beside = daysBeside(lexed.text, told)
  const groups = told.filter((group) => beside.every((aside) => aside.group !== group))
  const behind = [
    ...beside,
    ...daysBehind(lexed.text, groups),
    ...occasionsToldAgain(lexed, groups),
  ]
  const find = (span: Span): Scope => {
    const days =
      behind.find(({ start, end }) => start <= span.start && span.start < end)?.group ??
      groupAt(lexed, groups, span)
    return {
      days: days ?? [],
      villages: placeAt(lexed, places, days, span, context)?.villages ?? [],
      ahead: days?.some(isAhead) ?? false,
    }
  }
  // The same names and numbers are asked for again and again.
  const known = new WeakMap<Span, Scope>()
  const at = (span: Span): Scope => {
    const scope = known.get(span) ?? find(span)
    known.set(span, scope)
    return scope
  }
  return { dates: all, places, pairs: pairDays(lexed, groups, places), at }
}

const lineOf = ({ text }: Lexed, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Whether a line is an item of a numbered list; its day is its own. */
function listedAt(lexed: Lexed, at: number): boolean {
  const start = lineOf(lexed, at)
  return lexed.figures.some(
    (f) => f.kind === 'mask' && f.sort === 'list' && f.start >= start && f.start <= start + 1,
  )
}

const listed = (lexed: Lexed, group: readonly DateToken[]): boolean =>
  listedAt(lexed, group[0]?.start ?? 0)

/** 然后昨天还走了11户: in speech without commas a day behind these words governs what follows it. */
const GOES_ON = /(?:然后|接着|另外|还有|后来|再就是|再有)[^，。；]{0,4}$/

/** “讲座2场（5月10日46人、5月24日52人），资料98份”: a day in brackets tells nothing about what follows them. */
function bracketed(text: string, day: number, at: number): boolean {
  const open = text.lastIndexOf('（', day)
  const close = open < 0 ? -1 : text.indexOf('）', open)
  return close > day && close < at && open > 0
}

/** “册子发了40本，昨天还在场口发了20本” */
const ADDS =
  /^(?:下午|晚上|上午)?(?:我们?|村里)?(?:还|另外|又另)(?:在|去|到)?[^，。；\n\d]{0,6}[发送贴挂开办讲放摆走搞]/u

/** “院坝会开了，到了35人，昨天下雨没开成”: a day on which nothing was done, at the end. */
const FELL_THROUGH =
  /^[^，。；\n\d]{0,10}[没未](?:能|有)?(?:[开办搞放讲演][^，。；\n\d报]{0,4}|[去弄]成)[。；！]?$/u

/** “…贴标语4条。昨天还办了讲座”: what was told before a day that only adds something was done today. */
function isAddedLater({ text }: Lexed, [day]: readonly DateToken[], { end }: Span): boolean {
  const ended = day && /[。；\n]/.test(text.slice(end, day.start))
  if (day && FELL_THROUGH.test(text.slice(day.end))) return true
  if (!day || (!ended && !ADDS.test(text.slice(day.end)))) return false
  return (
    /^[^，。；\n]{0,3}[也还又]|^[^，。；\n\d]{0,8}另外/.test(text.slice(day.end)) ||
    /(?:还有|另外|补报|补一下|补上)[：，]?$/.test(text.slice(0, day.start))
  )
}

/** The days that govern a place: the last ones before it, those of its own clause, else the first ones told. */
function groupAt(
  lexed: Lexed,
  groups: readonly DateToken[][],
  span: Span,
): readonly DateToken[] | undefined {
  const first = groups[0]
  if (!first) return undefined
  const startOf = (group: readonly DateToken[]) => group[0]?.start ?? 0
  const clause = clauseAt(lexed, span)
  const outside = (group: readonly DateToken[]) =>
    !bracketed(lexed.text, startOf(group), span.start) || group === first
  const before = groups.findLast(
    (group) =>
      startOf(group) <= span.start &&
      outside(group) &&
      !(
        listed(lexed, group) &&
        lineOf(lexed, startOf(group)) !== lineOf(lexed, span.start) &&
        listedAt(lexed, span.start)
      ),
  )
  const inClause =
    clause && groups.find((group) => startOf(group) >= clause.start && startOf(group) < clause.end)
  const ownClause = before && clause && startOf(before) >= clause.start
  const next = inClause && lexed.text.slice(span.end, startOf(inClause))
  if (!ownClause && inClause && !GOES_ON.test(next ?? '')) return inClause
  if (!before && inClause) return undefined
  if (before) return before
  const governs =
    !first.some(isAhead) &&
    !isAddedLater(lexed, first, span) &&
    first.some((day) => datesWhatWasBefore(lexed, day))
  return governs ? first : undefined
}

/** The day or period of a record in which the scope has no list of days. */
export interface When {
  readonly date: Day
  readonly dateEnd?: Day
  readonly basis?: 'cumulative'
}

/** From the first to the last of the days, or the message's day when none is told. */
export function whenOf(days: readonly DateToken[], today: Day): When {
  const [first] = days
  if (!first) return { date: today }
  const to = days.reduce((last, day) => (daysBetween(last, day.to) > 0 ? day.to : last), first.to)
  const from = days.map((day) => day.from).sort()[0] ?? first.from
  return to === from ? { date: from } : { date: from, dateEnd: to }
}
