import { addDays, type Day, daysBetween, yearOf } from '../../../lib/days.ts'
import { DIGIT_STARTS, type FigureRule, type Finding, type RuleInput } from '../rule.ts'
import { isSchoolGrade } from '../school-grades.ts'
import { latestLunarDate, latestLunarDay, lunarMonthOf, lunarToDay } from './calendar.ts'
import { ASK_WITHIN_DAYS, aheadOf, numberOf, yearNumber } from './parts.ts'
import { missingDay } from './told-date.ts'

const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }
const LUNAR_MONTH = '(?:[正冬腊]|十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])'
const MARKED_DATE = '(?:初[一二三四五六七八九十]|初10|初[1-9](?!\\d)|廿[一二三四五六七八九]?)'
const ANY_DATE = `(?:${MARKED_DATE}|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|30|[12]\\d)`
/** The second 三 of 农历三月三: without its 初 only where the calendar is named. */
const BARE_DATE = `(?<=(?:农历|阴历|旧历|古历)的?闰?${LUNAR_MONTH}月)[一二三四五六七八九](?![十百千\\d个场次份])`
const TO = '(?:-{1,2}|~|至|到)'

/** Where a date ends in digits no more may follow; 初四32户 tells a day and a number. */
const DATE_END = '(?:(?<=\\d)(?![\\d个])|(?<!\\d)(?!个))'

const monthNumber = (part: string) => LUNAR_MONTHS[part] ?? numberOf(part)
const dateNumber = (part: string) => numberOf(part.replace('初', ''))

const found = (from: Day | undefined, to: Day | undefined = from): Finding | undefined =>
  from && to ? { kind: 'date', sort: 'day', from, to } : undefined

const YEARS_AWAY: Readonly<Record<string, number>> = {
  今年: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
}

/** 去年 counts by the common calendar, but never names a day that is still to come. */
function dayInYear(word: string | undefined, month: number, date: number, sentOn: Day) {
  if (word === undefined) return latestLunarDay(month, date, sentOn)
  const away = YEARS_AWAY[word]
  if (away === undefined) return lunarToDay(yearNumber(word.slice(0, -1)), month, date)
  const year = away === 0 ? lunarMonthOf(sentOn).year : yearOf(sentOn) + away
  const day = lunarToDay(year, month, date)
  return away < 0 && day !== undefined && day > sentOn ? lunarToDay(year - 1, month, date) : day
}

/** As for days of the common calendar: the coming one is near, so which is meant must be asked (contract 5.2). */
function doubted(
  finding: Finding | undefined,
  month: number,
  date: number,
  sentOn: Day,
): Finding | undefined {
  if (finding?.kind !== 'date') return finding
  const told = { ...finding, ...aheadOf(finding.from, sentOn) }
  if (daysBetween(finding.from, sentOn) < LONG_AGO) return told
  const year = lunarMonthOf(sentOn).year
  const near = [year, year + 1].some((y) => {
    const next = lunarToDay(y, month, date)
    return next !== undefined && next > sentOn && daysBetween(sentOn, next) <= ASK_WITHIN_DAYS
  })
  return near ? { ...told, future: 'perhaps' } : told
}

/** A lunar year, but for its shortest. */
const LONG_AGO = 300

function readMonthDay({ match, now }: RuleInput): Finding | undefined {
  const { leap, y, m = '', d = '', d2 } = match.groups ?? {}
  const month = monthNumber(m) * (leap ? -1 : 1)
  const resolve = (date: number) => dayInYear(y, month, date, now.sentOn)
  if (d2 === undefined && y === undefined && month === LAST_MONTH && dateNumber(d) === 30)
    return doubted(found(lastEvening(now.sentOn)), LAST_MONTH, 29, now.sentOn)
  if (d2 === undefined && isMissing(resolve(dateNumber(d)), y, now.sentOn))
    return missingDay({ date: dateNumber(d) }, now.sentOn)
  if (d2 === undefined && y !== undefined) return found(resolve(dateNumber(d)))
  return d2 === undefined
    ? doubted(found(resolve(dateNumber(d))), month, dateNumber(d), now.sentOn)
    : found(resolve(dateNumber(d)), resolve(dateNumber(d2)))
}

/** 腊月三十 is New Year's Eve, whether the month has 30 days or 29. */
function lastEvening(sentOn: Day): Day | undefined {
  const newYear = latestLunarDay(1, 1, addDays(sentOn, 1))
  return newYear && addDays(newYear, -1)
}
const LAST_MONTH = 12

/** 冬月三十 in a year where the month has 29 days, 闰三月 in one without: that of years ago is not meant. */
const isMissing = (day: Day | undefined, year: string | undefined, sentOn: Day): boolean =>
  day === undefined || (year === undefined && daysBetween(day, sentOn) > LUNAR_YEAR_MAX)
const LUNAR_YEAR_MAX = 385

/** 腊月十九, 农历三月三, 正月初三, 闰二月初八, 九月初九, 农历八月十五, 阴历六月廿四 */
const monthDay: FigureRule = {
  name: 'lunar month and day',
  starts: `农阴旧古闰正冬腊今去前明后${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?:(?<y>今年|去年|前年|明年|后年|(?:(?:19|20)\\d\\d|[一二][零九][零一二三四五六七八九]{2})年)的?)?(?:(?<mark>农历|阴历|旧历|古历)的?)?(?<leap>闰)?(?<m>${LUNAR_MONTH})月(?<d>${ANY_DATE}|${BARE_DATE})(?:${TO}(?<d2>${ANY_DATE}))?(?:日|号)?${DATE_END}`,
    'uy',
  ),
  read: (input) => {
    const { mark, leap, m = '', d = '' } = input.match.groups ?? {}
    const behind = input.text.slice(input.at + input.match[0].length)
    const marked =
      mark ?? leap ?? LUNAR_MONTHS[m] ?? (/[初廿]/.test(d) || MARKED_BEHIND.test(behind))
    return marked ? readMonthDay(input) : undefined
  },
}

/** “九月十三那天农历哈”, “六月初十（农历）”, “八月十五，我说的阴历”: the calendar is named behind the day. */
const MARKED_BEHIND =
  /^(?:那天|当天|那日)?[，、 （]{0,2}(?:我?说的|我?讲的|指的|按|是|就是|算|照)*(?:农历|阴历|旧历|古历|老历)(?!的?(?:[正一二三四五六七八九十冬腊\d]|初))/u

/** 初三, 廿五, 农历十五: of the running lunar month or the one before */
const dateOnly: FigureRule = {
  name: 'lunar day',
  starts: '初廿农阴',
  pattern: new RegExp(
    `(?:(?:农历|阴历)(?<any>${ANY_DATE})|(?<d>${MARKED_DATE}))(?:${TO}(?<d2>${MARKED_DATE}))?${DATE_END}`,
    'uy',
  ),
  read: ({ match, text, at, now }) => {
    const { any, d, d2 } = match.groups ?? {}
    if (d && (isSchoolGrade(text, at, at + d.length) || isCount(d, text, at))) return undefined
    const first = latestLunarDate(dateNumber(any ?? d ?? ''), now.sentOn)
    if (d2 === undefined) return found(first)
    const last = latestLunarDate(dateNumber(d2), now.sentOn)
    return first && last && first < last ? found(first, last) : undefined
  },
}

/** 人廿八, 册廿: a label and its number. */
const LABEL_BEFORE = /(?:^|[，。；、 |/\n])(?:人|到|来|听|到会|册|单|页|本|扇|袋|户|问)：?$/u

/** 廿份, 廿一户 count. */
const isCount = (d: string, text: string, at: number): boolean =>
  d === '廿' ||
  LABEL_BEFORE.test(text.slice(Math.max(0, at - 4), at)) ||
  (d.startsWith('廿') &&
    /^[个人场份户条张次本块件家位名把袋起]/u.test(text.slice(at + d.length, at + d.length + 1)))

/** “腊月十八二十一两个当场天”: the 两 counts the days, and the number is none of 二十一两. */
const DAYS_COUNTED = '(?:两个?(?:(?:[赶当逢]?场|[赶逢]集)[天日]|天))'

const SAID_OF_BOTH = /^(?:这?两[天晚]|[上下]午|晚上)?(?:都|各|均|分别)(?!有|是|没)/u

/** The 二十七 of 腊月二十五二十七, the 初八 of 正月初五、初八 */
const dateInList: FigureRule = {
  name: 'lunar day in a list',
  starts: '初廿三二十',
  pattern: new RegExp(`(?<d>${ANY_DATE})(?:${DAYS_COUNTED}|(?![个人场份])${DATE_END})`, 'uy'),
  read: ({ match, text, at, now, previous }) => {
    if (previous?.kind !== 'date' || !previous.rule.startsWith('lunar')) return undefined
    if (!/^[、，和及与跟 ]?$/.test(text.slice(previous.end, at))) return undefined
    const { year, month } = lunarMonthOf(previous.from)
    const day = lunarToDay(year, month, dateNumber(match.groups?.d ?? ''))
    if (day === undefined || day <= now.sentOn) return found(day)
    // “初一十五各开了一场”, said between the two: of which month nobody can tell.
    const finding = SAID_OF_BOTH.test(text.slice(at + match[0].length)) ? found(day) : undefined
    return finding && { ...finding, future: 'perhaps' }
  },
}

/** Days of the Chinese calendar (contract 5.4). */
export const LUNAR_RULES: readonly FigureRule[] = [monthDay, dateOnly, dateInList]
