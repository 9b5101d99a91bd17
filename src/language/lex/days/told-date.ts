import { type Day, findDay, monthOf, monthRange, yearOf } from '../../../lib/days.ts'
import type { DateToken, Figure } from '../../token.ts'
import type { Finding, RuleInput } from '../rule.ts'
import { latestDate, latestDay, numberOf, type Resolved, told, yearNumber } from './parts.ts'
import { yearWord } from './period.ts'

/** What the words of a date tell; the rest is inherited or counted back from the message's day. */
interface Told {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly date: number
}

/** Names that a day stands in front of: 12.4宪法宣传日, 3.15消费者权益日. */
const THEME =
  /^日? ?(?:“)?(?:(?:国家|全民|国际|世界|全国|中国|宪法|宣传|禁毒|消费者?|权益|保护|安全|教育|交通|环境|防灾|减灾|知识产权|反诈|反恐|法治|法制|普法|妇女|劳动|儿童|青年|护士|教师|消防|诚信|网络|税法|土地|水|地球|学雷锋|志愿者?|老年|残疾人?|爱国|卫生|保密|档案|道路|读书|生态|艾滋病|防治|文明|家庭|联合国|打击|拐卖)+(?:日|节|宣传周|宣传月|周|月)|节)/

const resolveDay = ({ year, month, date }: Told, now: Day): Resolved | undefined => {
  if (year !== undefined && month !== undefined) {
    const day = findDay(year, month, date)
    return day === undefined ? undefined : told(day, now)
  }
  if (month !== undefined) return latestDay(month, date, now)
  const day = latestDate(date, now)
  return day === undefined ? undefined : { day }
}

/** The last day of a range takes its missing parts from the first. */
export function resolveRange(first: Told, last: Told | undefined, now: Day): Finding | undefined {
  const from = resolveDay(first, now)
  if (!from) return missingDay(first, now)
  if (!last) return { kind: 'date', sort: 'day', from: from.day, to: from.day, ...futureOf(from) }
  const month = last.month ?? monthOf(from.day)
  const sameYear = findDay(yearOf(from.day), month, last.date)
  if (!sameYear) return missingDay({ year: yearOf(from.day), month, date: last.date }, now)
  const to = sameYear < from.day ? findDay(yearOf(from.day) + 1, month, last.date) : sameYear
  if (!to) return undefined
  return {
    kind: 'date',
    sort: 'day',
    from: from.day,
    to,
    ...futureOf(to > now ? told(to, now) : from),
  }
}

/** 2月30日, 13月5日, 2026年2月29日: no calendar has it, and only the sender can tell what was meant. */
export function missingDay({ year, month }: Told, now: Day): Finding {
  const last = month === undefined ? now : monthRange(year ?? yearOf(now), month).to
  const day = last > now ? now : last
  return { kind: 'date', sort: 'day', from: day, to: day, future: 'perhaps', missing: true }
}

const futureOf = ({ future, nearerAhead }: Resolved) => ({
  ...(future ? { future } : {}),
  ...(nearerAhead ? { nearerAhead } : {}),
})

/** The character in front. */
export const before = ({ text, at }: RuleInput) => text.charAt(at - 1)

/** “1.三月三十号”: the point belongs to the number of the line. */
export const opensItem = ({ previous, at }: RuleInput): boolean =>
  previous?.kind === 'mask' && previous.sort === 'list' && previous.end === at

/** A day right behind another date (3月9号、10号) is of the same month; “今天19号” repeats or contradicts the day in front. */
export function inheritedMonth(
  previous: Figure | undefined,
  text: string,
  at: number,
): DateToken | undefined {
  if (previous?.kind !== 'date' || previous.sort === 'period') return undefined
  if (/^(?:day word|weekday)/.test(previous.rule)) return undefined
  return /^[、，和及与跟 ]*$/.test(text.slice(previous.end, at)) ? previous : undefined
}

/** “30日、1日”: the month in which a listed day follows the one before it. */
export function monthAfter(previous: DateToken, { date }: Told): { year: number; month: number } {
  const [year, month] = [yearOf(previous.to), monthOf(previous.to)]
  if (date >= Number(previous.to.slice(DAY_AT))) return { year, month }
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
}
const DAY_AT = 8

/** The first day that a match tells, and the last one where it tells a range. */
export function partsOf(
  { groups = {} }: RegExpExecArray,
  now: Day,
): { first: Told; last: Told | undefined } {
  const { y, yw, m, d, m2, d2 } = groups
  return {
    first: {
      year: y === undefined ? yearWord(yw, now) : yearNumber(y),
      month: m === undefined ? undefined : numberOf(m),
      date: numberOf(d ?? ''),
    },
    last:
      d2 === undefined
        ? undefined
        : { month: m2 === undefined ? undefined : numberOf(m2), date: numberOf(d2) },
  }
}

/** A date that a name follows, or that is one (“3·15”宣传活动), dates the occasion only when no other does. */
function withTheme(
  finding: Finding | undefined,
  { text, at, match }: RuleInput,
): Finding | undefined {
  if (finding?.kind !== 'date' || finding.from !== finding.to) return finding
  const behind = text.slice(at + match[0].length, at + match[0].length + 20)
  const quoted = text.charAt(at - 1) === '“' && behind.startsWith('”')
  if (!quoted && !THEME.test(behind)) return finding
  const { future: _, ...rest } = finding
  return { ...rest, sort: 'theme' }
}

/** A date of the common calendar as its parts tell it. */
export const read = (input: RuleInput): Finding | undefined => {
  if (/[\d.]/.test(before(input)) && !opensItem(input)) return undefined
  const { first, last } = partsOf(input.match, input.now.today)
  if (Number.isNaN(first.year)) return undefined
  return withTheme(resolveRange(first, last, input.now.sentOn), input)
}
