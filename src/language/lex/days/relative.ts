import {
  addDays,
  type Day,
  findDay,
  mondayOf,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../lib/days.ts'
import { DAY_FRONT, DAY_WORDS, DAY_WORDS_IN_FRONT } from '../../words/day-words.ts'
import { DIGIT_STARTS, type FigureRule, type Finding, type Now } from '../rule.ts'
import { numberOf } from './parts.ts'
import { monthFrom } from './period.ts'

const OFFSETS = new Map(
  DAY_WORDS.flatMap(([offset, words]) => words.split('|').map((word) => [word, offset])),
)
const WORDS = [...OFFSETS.keys()].sort((a, b) => b.length - a.length).join('|')

const oneDay = (day: Day, now: Now): Finding => ({
  kind: 'date',
  sort: 'day',
  from: day,
  to: day,
  ...(day > now.sentOn ? { future: 'surely' } : {}),
})

/** 今天, 昨晚, 大前天, 夜来 */
const relativeDay: FigureRule = {
  name: 'day word',
  starts: '今昨前大明后夜本赶上外先向现万',
  pattern: new RegExp(`(?:${WORDS})个?`, 'uy'),
  read: ({ match, text, at, now }) => {
    const offset = OFFSETS.get(match[0]) ?? OFFSETS.get(match[0].slice(0, -1))
    if (offset === undefined) return undefined
    if (isOtherWord(match[0], text, at)) return undefined
    const length = OFFSETS.has(match[0]) ? match[0].length : match[0].length - 1
    const front = DAY_BEFORE_IT.exec(text.slice(at + length, at + length + 4))?.[0].length ?? 0
    const day = offset === 0 ? now.today : addDays(now.sentOn, offset)
    return { ...oneDay(addDays(day, front > 0 ? -1 : 0), now), length: length + front }
  },
}

/** 目前天气, 之前日子, 半夜来人, 深夜来电 hold no days; 先前天天下雨: every day; 到这前儿: by this time; 前个月. */
const isOtherWord = (word: string, text: string, at: number): boolean =>
  /[目之以先半深当连]/.test(text.charAt(at - 1)) ||
  (/^.+前天$/.test(word) && text.charAt(at + word.length) === '天') ||
  (/^前[儿个]/.test(word) && /[这那]/.test(text.charAt(at - 1))) ||
  (word === '前个' && /[周月星礼]/.test(text.charAt(at + 2)))

/** 昨天的前一天 */
const DAY_BEFORE_IT = /^的[前头]一天/u

/** 夜黑里, 前下午: of a day only at the head of what is told. */
const dayWordInFront: FigureRule = {
  name: 'day word, in front',
  starts: '夜前',
  pattern: new RegExp(
    DAY_WORDS_IN_FRONT.map(([away, words]) => `(?<d${-away}>${words})`).join('|'),
    'uy',
  ),
  read: ({ match, text, at, now }) => {
    if (!DAY_FRONT.test(text.slice(Math.max(0, at - 2), at))) return undefined
    const [away] = DAY_WORDS_IN_FRONT.find(([days]) => match.groups?.[`d${-days}`]) ?? []
    return away === undefined ? undefined : oneDay(addDays(now.sentOn, away), now)
  },
}

/** 昨今两天, 前昨两日 */
const twoDays: FigureRule = {
  name: 'two days',
  starts: '昨前今',
  pattern: /(?<d>昨今|前昨|今昨|昨前)(?:这?[两二]?[天日]|[两二]晚)/uy,
  read: ({ match, now }) => {
    const last = addDays(now.sentOn, match[0].includes('今') ? 0 : -1)
    return { ...oneDay(last, now), from: addDays(last, -1), to: last }
  },
}

const YEARS_BACK: Readonly<Record<string, number>> = { 去年: 1, 前年: 2 }

/** 上周的今天, 上个月的今天, 去年今天: the same day of another week, month or year */
const sameDayOf: FigureRule = {
  name: 'the same day before',
  starts: '上去前',
  pattern:
    /(?<w>上+)一?个?(?<u>周|星期|礼拜|月)的?(?:今天|今日|今儿|同一天)|(?<y>去年|前年)的?(?:今天|今日|同一天)/uy,
  read: ({ match, now }) => {
    const { w = '上', u, y } = match.groups ?? {}
    if (u !== undefined && u !== '月') return oneDay(addDays(now.today, -7 * w.length), now)
    const months = y === undefined ? w.length : (YEARS_BACK[y] ?? 0) * 12
    const { from } = monthFrom(yearOf(now.today), monthOf(now.today) - months)
    const day = findDay(yearOf(from), monthOf(from), Number(now.today.slice(8)))
    return day === undefined ? undefined : oneDay(day, now)
  },
}

/** 三天前, 3天以前, 两日前 */
const daysAgo: FigureRule = {
  name: 'days ago',
  starts: DIGIT_STARTS,
  pattern: /(?<n>\d{1,2}|[一二两三四五六七八九十])个?(?<u>天|(?<=两)日|星期|礼拜|周)(?:以|之)?前/uy,
  read: ({ match, now }) => {
    const days = /[天日]/.test(match.groups?.u ?? '') ? 1 : 7
    return oneDay(addDays(now.today, -days * numberOf(match.groups?.n ?? '')), now)
  },
}

const WEEKDAYS = '一二三四五六日'
const WEEK = '(?:周|星期|礼拜)'

/** The week that a word in front names: 0 this one, -1 last; undefined = the latest such day. */
function weekOffset(word: string | undefined): number | undefined {
  if (!word) return undefined
  const offsets: Readonly<Record<string, number>> = {
    上: -1,
    下: 1,
    这: 0,
    本: 0,
    今: 0,
    头: -1,
    前: -1,
  }
  return [...word.replace('个', '').replace('一', '')].reduce(
    (sum, c) => sum + (offsets[c] ?? 0),
    0,
  )
}

function weekdayDay(which: string | undefined, weekday: number, now: Now): Day {
  const offset = weekOffset(which)
  const day = addDays(mondayOf(now.today), weekday - 1)
  if (offset !== undefined) return addDays(day, offset * 7)
  return day > now.today ? addDays(day, -7) : day
}

const GROUP_OR_DAYS =
  /^(?:组(?![织建成团合装])|天(?![气天])|[条个次点样起份场](?:活动|宣传|会|讲座)?(?:都|也)[没未冇])/
/** “谁上周一条没报”: not one in the whole week. */
const NOT_ONE =
  /^[条次样起份场户](?:活动|宣传|会|讲座|数)?(?:还)?[没未冇]有?(?:报|交|开|搞|调|办|发|走|填)(?![成拢好])/

/** 一周三次, 周三娃 (a name); 这周四件事: four things this week. */
const countsOn = (day: string, behind: string): boolean =>
  (day.endsWith('一') && /^共(?![同产青享])/.test(behind)) ||
  (day.startsWith('周') && /^(?:[次遍场个天年娃姐妹保]|回(?!访|家|来|去|到|村|复))/.test(behind)) ||
  /^(?:件(?:事|纠纷|矛盾|扯皮|案|[都也]没)|桩|宗|起(?:纠纷|矛盾|扯皮|案|都))/.test(behind)

/** 上周五组: last week, group five. */
const isOfWeek = (day: string, behind: string): boolean =>
  GROUP_OR_DAYS.test(behind) || (day === '一' && NOT_ONE.test(behind))

/** 前个星期五, 前个月: to some the last one, to others the one before it. */
const ONE_OR_TWO_AGO = { future: 'perhaps' } as const
const weekdayAlone = (which: string | undefined, day: Day, now: Now): Finding => ({
  ...oneDay(day, now),
  ...(which?.startsWith('前') ? ONE_OR_TWO_AGO : {}),
})
const IN_A_ROW = ['一', '二', '三', '四', '五', '六', '[日天]']
/** The next weekdays in a row behind the one that was named, at least so many of them. */
const nextDays = (least: number): string =>
  IN_A_ROW.slice(0, IN_A_ROW.length - least)
    .map((day, index) => {
      const next = IN_A_ROW.slice(index + 1)
      const more = next.slice(least).reduceRight((rest, one) => `(?:${one}${rest})?`, '')
      return `(?<=${day})${next.slice(0, least).join('')}${more}`
    })
    .join('|')
/**
 * 本周一二三, 周四五两天, 周六日: the days up to the last one; no groups, and nothing counted. In “周日、周一、周二三天” the three
 * are those of the list.
 */
const RUN = `(?:(?:${nextDays(2)})(?![组社队院湾村坝班家户个号场起件次人份条张本十百千万多余来点回遍堂\\d])|(?<![、和](?:周|星期|礼拜)[一二三四五六日])(?:${nextDays(1)})(?=[两三四五六七2-7]?天|[，、 ]?(?:一?共|总共|都|各|分别|每|连))|(?<=六)日(?![志报常记程历子]))`

/** 周三, 上周三, 这礼拜天, 上上个星期五, 周一至周三 */
const weekday: FigureRule = {
  name: 'weekday',
  starts: '周星礼上下这本今前头',
  pattern: new RegExp(
    `(?<w>[前头]一?个|上上个?|下下个?|上一?个?|下一?个?|这个?|本|今)?${WEEK}(?:${WEEK})?(?<d>[一二三四五六日天1-6])(?:(?<run>${RUN})|(?:-{1,2}|~|至|到)${WEEK}?(?<d2>[一二三四五六日天])(?![组社队院湾村坝班家户个]))?`,
    'uy',
  ),
  read: ({ match, text, at, now, previous }) => {
    const { w, d = '', run, d2 = run?.at(-1) } = match.groups ?? {}
    const next = text.charAt(at + match[0].length)
    // 每周一
    const listed = previous?.kind === 'date' && previous.end === at
    if (!w && !listed && /[\d一二两三四五六七八九十几每]/.test(text.charAt(at - 1)))
      return undefined
    const behind = text.slice(at + match[0].length)
    if (countsOn(match[0], behind)) return undefined
    const indexOf = (char: string) =>
      WEEKDAYS.indexOf(char === '天' ? '日' : char) + 1 || Number(char)
    // 上周五组: last week, group five; 本周五天: this week, five days
    // 本周日志, 周日报 hold no Sunday.
    if (d === '日' && /[志报常记程历]/.test(next)) return undefined
    if (isOfWeek(d, behind) && (w || /[上本这]/.test(text.charAt(at - 1)))) return undefined
    const from = weekdayDay(w, indexOf(d), now)
    if (d2 === undefined) return weekdayAlone(w, from, now)
    const last = addDays(from, (indexOf(d2) - indexOf(d) + 7) % 7)
    return { ...oneDay(last, now), from, to: last }
  },
}

/** 这周一三五各, 周二、四、六都: further days of the week that was named, told of each. */
const weekdayInList: FigureRule = {
  name: 'weekday in a list',
  starts: `${WEEKDAYS}天`,
  pattern:
    /[一二三四五六日天](?=(?:、?[一二三四五六日天])*(?:这?[两三四五]天)?[，]?(?:各|都|分别|每|均))/uy,
  read: ({ match, text, at, now, previous }) => {
    if (previous?.kind !== 'date' || !previous.rule.startsWith('weekday')) return undefined
    if (!/^、?$/u.test(text.slice(previous.end, at))) return undefined
    const index = WEEKDAYS.indexOf(match[0] === '天' ? '日' : match[0])
    const day = addDays(mondayOf(previous.from), index)
    return day > previous.to && day <= now.today ? oneDay(day, now) : undefined
  },
}

/** 前个月, 前个礼拜 */
const oneOrTwoAgo: FigureRule = {
  name: 'one or two weeks or months ago',
  starts: '前',
  pattern: /前个(?:(?<month>月)|周|星期|礼拜)(?![一二三四五六日天])/uy,
  read: ({ match, now }) => {
    const { month } = match.groups ?? {}
    const to = addDays(month ? `${now.today.slice(0, 8)}01` : mondayOf(now.today), -1)
    const from = month ? `${to.slice(0, 8)}01` : mondayOf(to)
    return { kind: 'date', sort: 'day', from, to, ...ONE_OR_TWO_AGO }
  },
}

/** “周末组织排查” said from Wednesday to Friday at the end of a message, uncounted: what is meant to be done. */
const isSoon = (behind: string, { today }: Now): boolean =>
  [3, 4, 5].includes(weekdayOf(today)) &&
  /^(?:再|去|要|准备|打算|组织|集中|入户|开|搞|继续|接着)[^，。；\d一二两三了过完]{1,10}[。！]?$/u.test(
    behind,
  )

/** 周末, 上周末, 周六日: Saturday and Sunday (contract 5.5), as far as they have come */
const weekend: FigureRule = {
  name: 'weekend',
  starts: '周上下这本双星礼',
  pattern:
    /(?<w>上上个?|上一?个?|下下个?|下一?个?|这个?|本)?(?<!“)(?:周末|双休日?|(?:周|星期|礼拜)六、?[日天](?![志报常记程历]))(?:两天)?/uy,
  read: ({ match, now, text, at }) => {
    const which = match.groups?.w
    const soon = which === undefined && isSoon(text.slice(at + match[0].length), now)
    const saturday = weekdayDay(soon ? '本' : which, 6, now)
    const sunday = addDays(saturday, 1)
    const to = sunday > now.today && saturday <= now.today ? now.today : sunday
    return { ...oneDay(to, now), from: saturday, to }
  },
}

/** Days counted from the message's (contract 5.1, 5.3, 5.5). */
export const RELATIVE_RULES: readonly FigureRule[] = [
  relativeDay,
  dayWordInFront,
  twoDays,
  sameDayOf,
  daysAgo,
  weekday,
  weekdayInList,
  oneOrTwoAgo,
  weekend,
]
