import { addDays, daysBetween, mondayOf, weekdayOf, yearOf } from '../../lib/days.ts'
import type { DateToken, Figure } from '../token.ts'
import { APART } from '../words/day-words.ts'
import type { Now } from './rule.ts'

const TO = /^(?:晚|早|上午|下午|那天|当天)?(?:开始|起)? ?(?:-{1,2}|~|至|到) ?$/
/** “7月11号放到13号”, “从3月1号一直忙到5号”: something went on from the one day to the other. */
const WENT_ON_TO =
  /^(?:开始|起|晚上?|早上?|就|一直|都)*(?:放|播|响|喊|开|搞|讲|跑|忙|干|做|办|贴|挂|摆|持续|延续|连续?)(?:放|播|讲|办|搞)?到$/
/** “自4月起每月10日前支付” is a term and no running total. */
const SINCE =
  /^(?:起(?!草|床|码|早|身|来|头|屋|房|楼|火|诉|因|飞|，?(?:[每按逐]个?(?:月|季度?|年)|由|不再|恢复))|算起|开始算|以来|至今|到今天|到现在|到目前|开始到现在)/
/** “自3月1日专项行动启动以来”: what began on that day is named between. */
const SINCE_BEGUN =
  /^[^，。；\n\d]{0,20}?(?:启动|开展|开始|实施|施行|推行|推进|部署|成立|挂牌|运行|启用|建成|上线|组建|上任|打响)[^，。；\n\d]{0,4}?(?:以来|至今|到现在|到目前|到今天)/
const SINCE_REACH = 32
const UNTIL = /(?:截至|截止到?|截至到|到|至)了?$/

/** 腊月二十到二十三, 周一至周三, 9月1号到11月底: two days with 到 between them are a range. */
function joined(text: string, first: Figure, second: Figure | undefined): DateToken | undefined {
  if (first.kind !== 'date' || second?.kind !== 'date') return undefined
  const isRange = leadsTo(text, first, second) && second.to >= first.from
  if (!isRange && !areTwoDays(text, first, second)) return undefined
  const months = first.sort === 'period' && second.sort === 'period'
  if (second.cumulative && isRunning(first)) return undefined
  return {
    ...first,
    end: second.end,
    to: second.to,
    sort: months || second.cumulative ? 'period' : 'day',
    rule: `${first.rule} + ${second.rule}`,
    ...(second.cumulative || first.cumulative ? { cumulative: true as const } : {}),
  }
}

const leadsTo = (text: string, first: DateToken, second: DateToken): boolean => {
  const gap = text.slice(first.end, second.start)
  return TO.test(gap) || (first.sort === 'day' && second.sort === 'day' && WENT_ON_TO.test(gap))
}

/** “5月1号起到今天累计”: a range up to the message's day whose figures are said to be a running total. */
const asTotal = (text: string, range: DateToken, { sentOn }: Now): DateToken =>
  range.from < range.to && range.to === sentOn && SO_FAR.test(text.slice(range.end))
    ? { ...range, sort: 'period', cumulative: true }
    : range
const SO_FAR = /^[，、 ]?(?:止|为止)?[，、 ]?(?:我们|咱们|我|全村|村里)?累计/u

/** 本周, 11月: so far is within it, and no running total. */
const isRunning = ({ ends, rule }: DateToken): boolean =>
  ends !== undefined && /week|month/.test(rule)

/** “11号12号两天…排查了一遍”: what is told of both days together, and of none of them apart. */
const areTwoDays = (text: string, first: DateToken, second: DateToken): boolean =>
  second.from === addDays(first.to, 1) &&
  /^[、和 ]?$/.test(text.slice(first.end, second.start)) &&
  /^ ?这?[两二]天/.test(text.slice(second.end)) &&
  !APART.test(text.slice(second.end))

/** 从7月10号开始…到今天累计: the start of a running total that is told later. */
const startedOn = (text: string, date: DateToken): string | undefined =>
  /从$/.test(text.slice(0, date.start)) &&
  /到(?:今天|现在|目前|今日|昨天).{0,3}(?:累计|一共|共)/.test(text.slice(date.end))
    ? ''
    : undefined

/** 4月1日以来, 截至6月底: a running total up to a day. */
function runningTotal(text: string, date: Figure, now: Now): Figure {
  if (date.kind !== 'date') return date
  const since =
    SINCE.exec(text.slice(date.end, date.end + 6))?.[0] ??
    SINCE_BEGUN.exec(text.slice(date.end, date.end + SINCE_REACH))?.[0] ??
    startedOn(text, date)
  const soFar = isRunning(date) && since?.startsWith('到')
  if (since !== undefined && !soFar && !date.cumulative && date.from <= now.today)
    return {
      ...date,
      end: date.end + since.length,
      to: now.today,
      sort: 'period',
      cumulative: true,
      rule: `${date.rule} 以来`,
    }
  const until = UNTIL.exec(text.slice(Math.max(0, date.start - 4), date.start))?.[0]
  if (!until?.startsWith('截') || date.cumulative) return date
  return {
    ...date,
    start: date.start - until.length,
    from: `${yearOf(date.to)}-01-01`,
    sort: 'period',
    cumulative: true,
    rule: `截至 ${date.rule}`,
  }
}

/** 昨天二月二, 今天谷雨: the name of the day that was told, whichever calendar it follows. */
const isNamedDay = (text: string, first: DateToken, second: DateToken): boolean =>
  first.rule === 'day word' &&
  !/^(?:day word|weekday|weekend)/.test(second.rule) &&
  second.start === first.end &&
  second.from === second.to &&
  !/[日号\d]$/.test(text.slice(second.start, second.end))

/** 3月8日（周三）, 元旦那天（周一）, 今天三月八号: the second only repeats the first; 周一周二 are two days. */
const repeats = (text: string, first: Figure | undefined, second: Figure): boolean =>
  first?.kind === 'date' &&
  second.kind === 'date' &&
  !second.missing &&
  ((first.from === second.from && first.to === second.to) ||
    (second.rule === 'weekday' &&
      !/^(?:weekday|weekend)/.test(first.rule) &&
      first.sort === 'day' &&
      first.from === first.to &&
      /^[（(，, ]?$/.test(text.slice(first.end, second.start)) &&
      /^(?:周|星期|礼拜)/.test(text.slice(second.start))) ||
    isNamedDay(text, first, second)) &&
  /^[（(，、 是“”]?(?:那天|当天|就是|也就是|即)?[（(，、 “”]?$/.test(
    text.slice(first.end, second.start),
  )

/** “昨天25号” said on the 20th, 周四（18号）: one of the two is a slip, and only the sender can tell which. */
const contradicts = (text: string, first: Figure, second: Figure): second is DateToken =>
  isOneDay(first) &&
  isOneDay(second) &&
  /^(?:day word|weekday)$/.test(first.rule) &&
  /^date: (?:5号|3月5日|3\.5)$/.test(second.rule) &&
  first.from !== second.from &&
  first.future === undefined &&
  /^(?:的|就?是|也就是|晚上?|早上?|上午|下午)?[（( ]?$/.test(text.slice(first.end, second.start)) &&
  !/^[）)]?(?:[、和跟到至]|[两三四]天)/.test(text.slice(second.end))

const isOneDay = (figure: Figure): figure is DateToken =>
  figure.kind === 'date' && figure.sort === 'day' && figure.from === figure.to

/** The second only repeats the first; 国庆1号: a festival with its date is a day like any other. */
const asOneDay = (first: Figure, { kind, start, end, ...second }: Figure): Figure =>
  first.kind === 'date' &&
  first.sort === 'theme' &&
  first.end === start &&
  kind === 'date' &&
  'sort' in second &&
  second.sort === 'day'
    ? { ...first, sort: 'day', end }
    : { ...first, end }

/** 每月4号, 每年春节, 每个周末: no day of its own. */
const recurring = (text: string, figure: Figure): Figure =>
  figure.kind === 'date' &&
  /每(?:年|个?月|个|逢|到)?(?:的|农历|阴历)?$/.test(
    text.slice(Math.max(0, figure.start - 8), figure.start),
  )
    ? {
        kind: 'mask',
        sort: 'name',
        start: figure.start,
        end: figure.end,
        rule: `${figure.rule}, recurring`,
      }
    : figure

/** 3·15来临之际, 12·4国家宪法日到来前夕: what is named is still to come, and no day on which something was done. */
const stillToCome = (text: string, figure: Figure): Figure =>
  figure.kind === 'date' &&
  figure.sort !== 'period' &&
  COMES.test(text.slice(figure.end, figure.end + 24))
    ? {
        kind: 'mask',
        sort: 'name',
        start: figure.start,
        end: figure.end,
        rule: `${figure.rule}, to come`,
      }
    : figure

const COMES =
  /^[”》]?(?:[^，。；\d在于到村镇社“]{0,10}(?:节|日))?[”》]?(?:即将|快要|就要)?(?:来临|到来|临近|将至|前夕|在即)/u

/** 上周, 11月13日: a week, or days of at most one. */
const isWeek = (figure: Figure): figure is DateToken =>
  figure.kind === 'date' &&
  (figure.rule === 'period: week' ||
    (figure.sort === 'day' &&
      figure.from < figure.to &&
      !figure.rule.startsWith('weekday') &&
      daysBetween(figure.from, figure.to) < WEEK_DAYS))
const WEEK_DAYS = 7

/** “上周工作：周三讲座1场”, “11月13日-19日周报：周三…”: a bare weekday behind a week that was told is one of that week. */
function inWeekTold(
  text: string,
  figure: Figure,
  before: readonly Figure[],
  { sentOn }: Now,
): Figure {
  if (figure.kind !== 'date' || !figure.rule.startsWith('weekday')) return figure
  if (!/^(?:周|星期|礼拜)/.test(text.slice(figure.start))) return figure
  const week = before.findLast(isWeek)
  if (!week) return figure
  const ahead = weekdayOf(figure.from) < weekdayOf(week.from) ? WEEK_DAYS : 0
  const away = daysBetween(mondayOf(figure.from), mondayOf(week.from)) + ahead
  const { future: _, ...day } = figure
  const to = addDays(figure.to, away)
  if (to > week.to && week.rule !== 'period: week') return figure
  return {
    ...day,
    from: addDays(figure.from, away),
    to,
    ...(to > sentOn ? { future: 'surely' as const } : {}),
  }
}

/** “上周四、周五各开一场”: the bare weekday listed behind one whose week was told is of that week. */
function inWeekOfList(
  text: string,
  figure: Figure,
  last: Figure | undefined,
  { sentOn }: Now,
): Figure {
  if (figure.kind !== 'date' || figure.rule !== 'weekday') return figure
  if (last?.kind !== 'date' || last.rule !== 'weekday') return figure
  if (!LIST_GAP.test(text.slice(last.end, figure.start))) return figure
  if (!/^[上这本]/.test(text.slice(last.start)) || /^[上这本]/.test(text.slice(figure.start)))
    return figure
  const away = daysBetween(mondayOf(figure.from), mondayOf(last.from))
  const [from, to] = [addDays(figure.from, away), addDays(figure.to, away)]
  const { future: _, ...day } = figure
  return from <= last.to
    ? figure
    : { ...day, from, to, ...(to > sentOn ? { future: 'surely' as const } : {}) }
}
const LIST_GAP = /^ ?[、和跟与及，] ?$/

/** “5月：5号院坝会…，20号讲座…”: a bare day under a month as heading is one of that month. */
function inMonthTold(text: string, figure: Figure, before: readonly Figure[]): Figure {
  if (figure.kind !== 'date' || !figure.rule.startsWith('date: 5号')) return figure
  const month = before.findLast(isMonth)
  const day = Number(figure.from.slice(-2))
  if (!month || !HEADS.test(text.slice(month.end)) || figure.from <= month.to) return figure
  const from = addDays(month.from, day - 1)
  return from > month.to || figure.from !== figure.to ? figure : { ...figure, from, to: from }
}
const HEADS = /^份?[^，。；：\n\d]{0,10}[：\n]/u

const isMonth = (figure: Figure): figure is DateToken =>
  figure.kind === 'date' && figure.rule.startsWith('period: month')

/** The one day that two figures side by side tell, if they do. */
function saidTwice(text: string, first: Figure | undefined, second: Figure): Figure | undefined {
  if (first === undefined) return undefined
  if (repeats(text, first, second)) return asOneDay(first, second)
  return contradicts(text, first, second)
    ? { ...second, start: first.start, future: 'perhaps' }
    : undefined
}

/** “10号开院坝会开到11号凌晨”: when it ended, and no day of its own. */
const endsAtNight = (text: string, { kind, start, end }: Figure): boolean =>
  kind === 'date' &&
  /(?:[开搞讲放演办弄]|一直)到(?:了)?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
  /^(?:的)?(?:凌晨|半夜|天亮|清早|早上[\d一二三四五六]|[\d一二三四五]点)/u.test(
    text.slice(end, end + 5),
  )

/** Joins ranges, running totals and repetitions of days that were read one by one. */
export function refineDates(text: string, figures: readonly Figure[], now: Now): Figure[] {
  const refined: Figure[] = []
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]
    if (figure === undefined) continue
    if (endsAtNight(text, figure)) {
      const { start, end, rule } = figure
      refined.push({ kind: 'mask', sort: 'clock', start, end, rule })
      continue
    }
    const range = joined(text, figure, figures[index + 1])
    if (range) index += 1
    const whole = range ? asTotal(text, range, now) : figure
    const told = stillToCome(text, recurring(text, whole))
    const last = refined.at(-1)
    const own = inWeekOfList(text, told, last, now)
    const settled = inMonthTold(text, inWeekTold(text, own, refined, now), refined)
    const one = saidTwice(text, last, settled)
    if (one) refined[refined.length - 1] = one
    else refined.push(runningTotal(text, settled, now))
  }
  return refined
}
