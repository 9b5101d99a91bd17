import { type Day, daysBetween, yearOf } from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, within } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import { ONE_EACH_DAY } from '../words/pointing.ts'
import { isOfOtherThings, OWN_TIME } from './days-of-others.ts'
import type { Entry } from './entries.ts'
import type { Part } from './tally.ts'
import { findDays, readWhen } from './when.ts'

/** Its own day, else the last one told before it that is not the background of another of `all`. */
export function dayOf(
  lexed: Lexed,
  { entry }: Part,
  all: readonly Part[],
  today: Day,
): DateToken | undefined {
  const told = dayOfOutcome(lexed, entry)
  if (told) return told
  const own = ownDay(lexed, entry, all.length > 1)
  const head = headDay(lexed, entry)
  return (
    (own && isPast(lexed.text, entry, own) ? undefined : own) ??
    (head && isBeside(lexed, entry, head) ? undefined : head) ??
    lastDay(lexed, { start: 0, end: entry.region.start }, all) ??
    openingFestival(lexed, entry.region, today)
  )
}

/** “28号收了一起 … 28号那起昨天调成了”: the day of an outcome that is told behind, in a clause that points back. */
function dayOfOutcome(lexed: Lexed, { status, region }: Entry): DateToken | undefined {
  if (!status || status.start < region.end) return undefined
  const clause = lexed.clauses.find((one) => within(status, one))
  if (!clause || !POINTS_BACK.test(lexed.text.slice(clause.start, status.start))) return undefined
  return findDays(lexed, { start: clause.start, end: status.start }).findLast(
    ({ sort, end }) => sort === 'day' && !NAMES_CASE.test(lexed.text.slice(end)),
  )
}

const POINTS_BACK = /[那这]一?[起件桩个场家]|[日号一二三四五六天]的/u
/** “28号那起”, “昨天的”: the day that a case is named by. */
const NAMES_CASE = /^(?:[收接报来]的?)?[那这的]/u

function ownDay(lexed: Lexed, entry: Entry, several: boolean): DateToken | undefined {
  if (!entry.story && entry.count !== 1) return countDay(lexed, entry) ?? headDay(lexed, entry)
  const region = several ? ownLines(lexed.text, entry) : entry.region
  const month = several && !entry.story ? countDay(lexed, entry) : undefined
  if (month?.sort === 'period') return month
  // “2号收了1起婚姻的，6号收了2起邻里的，都化解了”: what is told of all behind another part does not move it to the day of that part.
  const act = entry.status && within(entry.status, entry.region) ? entry.status : entry.at
  return readWhen(lexed, region, act)
}

/** Where several are counted, the lines below the number of one tell of something else. */
function ownLines(text: string, { region, at, story }: Entry): Span {
  const line = story ? -1 : text.slice(at.end, region.end).indexOf('\n')
  return line < 0 ? region : { start: region.start, end: at.end + line }
}

/** “元旦节三组老田家办满月酒，…”, “高坎村报告：清明节上坟，…”: a festival that what is told begins with is its day. */
const openingFestival = (lexed: Lexed, region: Span, today: Day): DateToken | undefined =>
  findDays(lexed, region).find(
    ({ sort, start, end, rule, from }) =>
      sort === 'theme' &&
      daysBetween(from, today) <= FESTIVAL_AGO_MAX &&
      !BOUGHT_THEN.test(lexed.text.slice(end, end + 4)) &&
      /^(?:festival|solar term)$/u.test(rule) &&
      /^(?:.?|[^。；\n]{0,16}[：】])[\n ]?$/u.test(lexed.text.slice(region.start, start)),
  )

/** “国庆买的榴莲”, “双11那批羽绒服”: what was bought then is quarrelled over later. */
const BOUGHT_THEN =
  /^(?:那天|时|前|里)?(?:在[^，。；\n]{1,5})?(?:买|订|借|办|租)(?:的|了)|^的?那(?:[批件台部双套箱]|几(?:件|台|双|箱|样))(?!事)/u

/** Before it comes again people speak of its customs: 清明上坟 in March is not that of last year. */
const FESTIVAL_AGO_MAX = 60

/** “去年嘞低保今年没了”: a year that is named inside a single story dates nothing (contract 4.8). */
const isBackground = (text: string, entry: Entry, day: DateToken): boolean =>
  day.sort === 'period' &&
  /^(?:大?[去前今当上]年|\d{4}年)$/u.test(text.slice(day.start, day.end)) &&
  (entry.story || (entry.count === 1 && day.start > entry.region.start + 1))

/**
 * “上个月喝酒打架的事，…约起后天再谈”, “下午有人来找，上个月帮邻居抬房梁砸伤了脚”: when it happened, and not when it was dealt with; “上周买的手机，…退了800”: nor is
 * when it was bought.
 */
const isOfMatter = (text: string, { story }: Entry, { sort, from, to, end }: DateToken): boolean =>
  story &&
  ((daysBetween(from, to) > WEEK &&
    (THE_MATTER.test(text.slice(end, end + 24)) || OWN_TIME.test(text))) ||
    (sort === 'period' && BOUGHT_THEN.test(text.slice(end))))
const WEEK = 7
const THE_MATTER =
  /^(?![^，。；：\n]{0,14}(?:[调劝]|处理|化解|解决|受理|接到?|和解|办))[^，。；：\n]{2,14}的(?:那)?(?:个|件|场)?(?:事|架|账|纠纷|矛盾|扯皮)情?(?:嘛|啊|哈|呢)?[，：]/u

const isPast = (text: string, entry: Entry, day: DateToken): boolean =>
  isBackground(text, entry, day) || isOfMatter(text, entry, day)

const isBeside = (lexed: Lexed, entry: Entry, day: DateToken): boolean =>
  isPast(lexed.text, entry, day) ||
  isPassing(lexed, entry, day) ||
  isOfOtherThings(lexed, day, entry.status ?? entry.at)

/** “太爷前天走了，出殡的路…”: the day of somebody's death is none of the dispute, even where no other is told. */
const isPassing = ({ text }: Lexed, { story }: Entry, { end }: DateToken): boolean =>
  story && PASSED_AWAY.test(text.slice(end, end + 8))

const PASSED_AWAY =
  /^[^，。；\n接搬拿赶带调]{0,3}(?:走|去世|过世|过身|老|咽气)(?:了|嘞)(?=[，。；])/u

/**
 * “9日排查3次，11日调解纠纷2起”: the day that opens the clause of the count, or the month of a quarter that is told month by
 * month (“三季度：7月5起，8月4起”).
 */
function countDay(lexed: Lexed, { region, at }: Entry): DateToken | undefined {
  const days = findDays(lexed, region).filter(({ end }) => end <= at.start)
  const day = days.at(-1)
  if (!day || /[，。；\n]/u.test(lexed.text.slice(day.end, at.start))) return undefined
  return day.sort === 'day' || days.some((other) => isMonthOf(day, other)) ? day : undefined
}

const isMonthOf = (month: DateToken, whole: DateToken): boolean =>
  month.sort === 'period' &&
  whole.sort === 'period' &&
  whole.end <= month.start &&
  whole.from <= month.from &&
  whole.to >= month.to &&
  (whole.from < month.from || whole.to > month.to)

/** The first day of a region; the days told of a month that heads it stand for themselves (“7月排查动态：7月1日至13日…”). */
function headDay(lexed: Lexed, { region, at }: Entry): DateToken | undefined {
  const days = findDays(lexed, region).filter(({ sort }) => sort !== 'theme')
  const [first] = days
  const exact =
    first?.sort === 'period' &&
    days.find(
      ({ sort, from, to, end }) =>
        sort === 'day' && from < to && from >= first.from && to <= first.to && end <= at.start,
    )
  return exact || first
}

/** The last day of a stretch; a year inside another story (“一起去年的分红没兑现，…；一起…”) is none. */
function lastDay(lexed: Lexed, span: Span, all: readonly Part[]): DateToken | undefined {
  const days = findDays(lexed, span).filter((day) =>
    all.every(({ entry }) => !within(day, entry.region) || !isBackground(lexed.text, entry, day)),
  )
  return days.findLast(({ sort }) => sort !== 'theme') ?? days.at(-1)
}

/** “今年1至10月累计：受理52起”: 累计 between the period and the count. */
const isRunningTotal = (text: string, date: DateToken, at: Span): boolean =>
  date.sort === 'period' &&
  date.end <= at.start &&
  /(?<!此次|本次|活动)累计/u.test(text.slice(date.end, at.start))

export function datesOfRecord(
  lexed: Lexed,
  context: ReadContext,
  date: DateToken | undefined,
  at: Span,
) {
  if (date)
    return {
      date: date.from,
      ...(date.to === date.from ? {} : { dateEnd: date.to }),
      ...(date.cumulative || isRunningTotal(lexed.text, date, at)
        ? { basis: 'cumulative' as const }
        : {}),
    }
  const front = lexed.text.slice(Math.max(0, at.start - 30), at.start)
  if (!/(?<!此次|本次|活动)累计|年初至今|至今共/u.test(front)) return { date: context.today }
  return {
    date: `${yearOf(context.today)}-01-01`,
    dateEnd: context.today,
    basis: 'cumulative' as const,
  }
}

/** In the order in which the days were told: 分别, 依次. */
const RESPECTIVELY =
  /分别|依次|(?:先后|挨个|逐日|顺次|按顺序|按先后)(?!两次|几次|多次|[\d三四五]+[次回趟])/u

/** “9.5、9.6、9.7三天分别调解山林1起、建房1起、赡养1起”: as many days as parts. */
export function respectiveDays(
  lexed: Lexed,
  parts: readonly Part[],
): readonly DateToken[] | undefined {
  if (parts.length < 2) return undefined
  const first = parts[0]?.entry.at.start ?? 0
  const days = datesOf(lexed).filter(({ sort, end }) => sort === 'day' && end <= first)
  const isTold =
    RESPECTIVELY.test(lexed.text) || ONE_EACH_DAY.test(lexed.text.slice(days.at(-1)?.end, first))
  return isTold && days.length === parts.length ? days : undefined
}
