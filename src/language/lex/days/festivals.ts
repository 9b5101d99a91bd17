import { addDays, type Day, daysBetween, findDay, weekdayOf, yearOf } from '../../../lib/days.ts'
import {
  FESTIVALS,
  type FestivalDay,
  SOLAR_TERMS,
  TERMS_ALIKE,
  WEATHER,
} from '../../words/festivals.ts'
import { DIGIT_STARTS, type FigureRule, type Finding, type Now, type RuleInput } from '../rule.ts'
import { lunarToDay, newYearsEve, solarTermDay } from './calendar.ts'
import { HOLIDAY_RULE } from './holidays.ts'
import { YEAR, yearNumber } from './parts.ts'

const BY_NAME = new Map(
  FESTIVALS.flatMap(([names, day]) => names.split('|').map((name) => [name, day] as const)),
)
const longestFirst = (names: Iterable<string>) =>
  [...names].sort((a, b) => b.length - a.length).join('|')
const firstChars = (names: Iterable<string>) =>
  [...new Set([...names].map((n) => n.charAt(0)))].join('')

function dayInYear(festival: FestivalDay, year: number): Day | undefined {
  if (festival === 'eve') return newYearsEve(year)
  if ('lunar' in festival) return lunarToDay(year, ...festival.lunar)
  if ('nth' in festival) {
    const [month, week, weekday] = festival.nth
    const first = findDay(year, month, 1)
    return first && addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7)
  }
  return findDay(year, festival.month, festival.date)
}

const latest = (resolve: (year: number) => Day | undefined, now: Day): Day | undefined =>
  [0, 1, 2]
    .map((back) => resolve(yearOf(now) - back))
    .find((day) => day !== undefined && day <= now)

/** 那天, 当天, 晚上 make a festival a day like any other; alone it only dates what has no day of its own. */
const THE_DAY =
  /^节?(?:那|这|当|的)?(?:天|日|晚|夜|早|上午|下午|一早|一天|一大早)|^节?(?:晚上|早上|当天|这天|那日)/
/** 五一前, 国庆期间, 快到中秋, 迎国庆, 平安春节, 中秋国庆双节, 元旦快乐, 立秋了 are no days (contract 5.4). */
const NOT_BEHIND =
  /^[”》]?节?(?:[、和]?(?:国庆|元旦|春节|双节)节?)?(?:[、和]?(?:国庆|元旦|春节|中秋|重阳|端午|五一|劳动)?节?[两双]节|[\d一二两三四五六七八九]{1,2}[天日](?:以|之)?后|(?:眼看|一天天|越来越|转眼|马上|慢慢|渐渐)+(?:就|要|快|着)*(?:到|近|来)|的?(?:前|还有|还差|还早|还没|还未|没到|过去|到(?:现在|今天)(?=都?还?没)|收假|返岗|节后|期间|假期|长假|小长假|放假|过后|以后|之后|之前|将至|快乐|愉快|安康|吉祥|临近|将近|即将|来临|到来|在即|前夕|时节|季节|快到|马上|快来|(?:已|都|也|就|早|才|刚|眼看)*(?:已经|刚刚)?过(?:了|完|罢|嘞|[，。 ])|已过|刚过|一过|了(?=[，。！ ])|后(?!天)|来了|要到|又要|轻|青(?!年)|糕|跟前|那几天|这几天|连休|档|版|联欢|晚会|村(?!村响|里|上|头)|路|社(?!区)|组(?!织)|镇|乡|街|桥|小学|中学|广场|超市|水库|粮|商|货|年货|福|大院|厂))/
const NOT_BEFORE =
  /(?:(?:中秋|国庆|元旦|春节|五一|端午)节?|迎|迎接|近|快到|快过|临近|喜迎|欢度|庆祝|庆|要到|马上|等到?|距|离|过了|还没到|没到|不到|过完|过罢|(?:就|要|又|才)过|备战|为了|祝|平安|文明|绿色|廉洁|祥和|欢乐|和谐|法治|安全|情暖|温暖|温馨|红火|书香|安心|粽情|月满|情满|浓情|同庆|共庆|共度|喜庆|我们的|节日·|过个|预祝|[\d一二两三四五六七八九十][条份篇则期个张段])$/
/** “再过三天就是重阳”, “还有两天到中秋”, “过几天就过年”: it is still to come. */
const DAYS_OFF =
  /(?:(?:再过|还有|还差|只有|不到|还剩|差)[^，。；]{1,3}[天日][^，。；]{0,3}|(?:过几天|没几天|过两天|下个?(?:星期|周|礼拜|月)|明天|后天|马上|眼看|转眼|快要)[^，。；]{0,2}(?:就是|是|过|到))$/
const BARE_NUMBERS =
  /^(?:五一|六一|七一|八一|五四|十一|315|415|512|520|626|三一五|四一五|五一二|五二零|六二六|一二四|十二四)$/

/** “五一”国际劳动节来临之际: the same day by its other name. */
const SAME_DAY = new RegExp(
  `^[”》](?:${longestFirst([...BY_NAME.keys(), '国际消除对妇女暴力日', '中国农民丰收节'])})`,
  'u',
)

function isDay({ match, text, at }: RuleInput): boolean {
  const behind = text
    .slice(at + match[0].length, at + match[0].length + 24)
    .replace(SAME_DAY, '')
    .slice(0, 10)
  const front = text.slice(Math.max(0, at - 3), at).replace(/[“《]$/, '')
  if (NOT_BEHIND.test(behind) || NOT_BEFORE.test(front)) return false
  if (DAYS_OFF.test(text.slice(Math.max(0, at - 12), at))) return false
  if (match[0] === '三八') return EIGHTH_OF_MARCH.test(behind)
  if (isOtherThing(match[0], front, behind)) return false
  if (!BARE_NUMBERS.test(match[0])) return true
  if (/[钱款费赔付退补还欠给价资金]了?$/.test(front) && !/^节?[那当]天/.test(behind)) return false
  // 张五一 is a man, 520份 a count, 五一二组 a list of groups.
  if (/[\d.\-/张王李赵刘陈杨黄周吴老小第百千万零一二三四五六七八九十]$/.test(front)) return false
  return /^\d/.test(match[0])
    ? /^(?!\d|[-.:：]| ?(?:[万千百元块米亩斤岁场份户张条本次个名位册幅件起人只头把套余多来]|号|年))/.test(
        behind,
      )
    : !/^(?:[\d零一二三四五六七八九十百千万]|个|人|户|场|次|份|条|张|组|社|日|号|月)/.test(behind)
}

/** 双十一网购的手机: when it was bought, long before the quarrel. */
const SHOPPED =
  /^[”》]?(?:[那当]天|期间)?(?:在?网上?|抢|囤|活动)?(?:[网抢]购|购物|[买购]|下单|下的单|付的|大促|促销|打折|优惠|抢的|囤的|狂欢|快递|高峰)/

/** Purchases of 双十一; 十一 that is a number, or part of one. */
const isOtherThing = (name: string, front: string, behind: string): boolean =>
  (name.startsWith('双') && SHOPPED.test(behind)) ||
  (name === '十一' && (PART_OF_NUMBER.test(front) || !THE_DAY.test(behind)))

/** 三八那天, 三八维权活动; 三八红旗手 and 三八 of a number are no day. */
const EIGHTH_OF_MARCH =
  /^[”》]?(?:[那这当]天|[那这当]日|妇女|女神|女王|(?:妇女)?维权(?![周月])|普法|法治|主题|慰问|活动)/

/** 大年初二, 年三十: names of days of the calendar, never only the occasion's. */
const CALENDAR_DAY = /^(?:大年|年初|年三十|除夕)/

/** 清明防火, 国庆安全: what is done around the festival, named after it. */
const CAMPAIGN =
  /^节?期?(?:森林|护林|文明)?(?:防火|祭扫|祭祀|安全|禁毒|反诈|防诈|防骗|防溺水|禁燃|禁放|禁鞭|拥军|维权|普法|法治|送法|交通|消防|食品)/
/** A festival of so long ago comes again before long, and the campaign before it is meant. */
const COMES_AGAIN_DAYS = 320

const isCampaignAhead = (day: Day, behind: string, { sentOn }: Now): boolean =>
  CAMPAIGN.test(behind) && daysBetween(day, sentOn) > COMES_AGAIN_DAYS

const findingOf = (day: Day | undefined, { match, text, at, now }: RuleInput) => {
  if (!day) return undefined
  const behind = text.slice(at + match[0].length, at + match[0].length + 5)
  if (isCampaignAhead(day, behind, now)) return undefined
  const isDayName = CALENDAR_DAY.test(match[0]) || THE_DAY.test(behind)
  return { kind: 'date', sort: isDayName ? 'day' : 'theme', from: day, to: day } as const
}

/** 国庆节, 三八节, 中秋, 大年三十, 315 */
const festival: FigureRule = {
  name: 'festival',
  starts: `今去前明${DIGIT_STARTS}${firstChars(BY_NAME.keys())}`,
  pattern: new RegExp(
    `(?:(?<y>今年|去年|前年|明年|${YEAR}年)的?)?(?<name>${longestFirst(BY_NAME.keys())})`,
    'uy',
  ),
  read: (input) => {
    const { y, name = '' } = input.match.groups ?? {}
    const day = BY_NAME.get(name)
    const year = y === undefined ? undefined : yearTold(y, input.now.sentOn)
    if (day !== undefined && year !== undefined) return told(dayInYear(day, year), input.now)
    if (day === undefined) return undefined
    const dayOf = (year: number) => dayInYear(day, year)
    const beside = dayBeside(dayOf, input)
    if (beside) return beside
    if (!isDay(input)) return nameOnly(input)
    const found = latest(dayOf, input.now.sentOn)
    return isEveOfLate(input, found) ? findingOf(found, input) : undefined
  },
}

/** 三十晚上: New Year's Eve for some weeks, then the 30th of any month. */
const isEveOfLate = ({ match, now }: RuleInput, day: Day | undefined): boolean =>
  !match[0].startsWith('三十') || (day !== undefined && daysBetween(day, now.sentOn) < EVE_AGO_MAX)
const EVE_AGO_MAX = 40

/** 三八节前一天, 中秋前两天, 五一头一天, 国庆第二天, 中秋后一天 */
function dayBeside(
  dayOf: (year: number) => Day | undefined,
  { match, text, at, now }: RuleInput,
): Finding | undefined {
  const beside = BESIDE_IT.exec(text.slice(at + match[0].length, at + match[0].length + 6))
  if (!beside || PART_OF_NUMBER.test(text.slice(Math.max(0, at - 1), at))) return undefined
  const day = latest(dayOf, addDays(now.sentOn, DAYS_AHEAD))
  const finding =
    day === undefined ? undefined : told(addDays(day, daysBeside(match[0], beside.groups)), now)
  if (finding?.kind !== 'date') return undefined
  const length = match[0].length + beside[0].length
  const isDoubtful = FIRST_BEHIND.test(beside[0])
  return { ...finding, length, ...(isDoubtful ? { future: 'perhaps' as const } : {}) }
}

const BESIDE_IT =
  /^节?(?:(?<before>前的?头?(?:一|(?<two>两|二))天|的?头一?天|的前一天)|(?<first>的?第一天)|的?(?:第(?<nth>[二三四五六七])[天日]|次日|隔[天日]|翌日|后一天|后第一天))/
const PART_OF_NUMBER = /[\d月第初零一二两三四五六七八九十]$/
/** 五一节后第一天 is the first day of work to most. */
const FIRST_BEHIND = /后第一天$/
/** Holidays of a week, of which 头一天 is the first and not the eve. */
const LONG_HOLIDAY = /国庆|春节/
/** How many days behind the festival; less than none before it. */
function daysBeside(
  name: string,
  { before, two, first, nth }: RegExpExecArray['groups'] = {},
): number {
  if (before?.includes('头') && !before.includes('前') && LONG_HOLIDAY.test(name)) return 0
  if (before !== undefined) return two === undefined ? -1 : -2
  if (first !== undefined) return 0
  return nth === undefined ? 1 : '一二三四五六七'.indexOf(nth)
}
/** The festival itself may still be to come. */
const DAYS_AHEAD = 2

/** The 三八 of 三八节前 counts nothing. */
const nameOnly = ({ match }: RuleInput): Finding | undefined =>
  /^[一二三四五六七八九十\d].*[节日]$|^(?:大年|年初|年三|双)/.test(match[0])
    ? { kind: 'mask', sort: 'name' }
    : undefined

const yearTold = (word: string, now: Day): number => {
  const offsets: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 前年: -2, 明年: 1 }
  const offset = offsets[word]
  return offset === undefined ? yearNumber(word.slice(0, -1)) : yearOf(now) + offset
}

/** A festival of a year that was told (去年春节) is a day like any other. */
function told(day: Day | undefined, { sentOn }: Now): Finding | undefined {
  if (day === undefined) return undefined
  const future = day > sentOn ? { future: 'surely' as const } : {}
  return { kind: 'date', sort: 'day', from: day, to: day, ...future }
}

/** 清明, 冬至, 大雪那天 */
const solarTerm: FigureRule = {
  name: 'solar term',
  starts: `今去前${DIGIT_STARTS}${firstChars(SOLAR_TERMS.split('|'))}`,
  pattern: new RegExp(`(?:(?<y>今年|去年|前年|${YEAR}年)的?)?(?<name>${SOLAR_TERMS})`, 'uy'),
  read: (input) => {
    const { match, text, at, now } = input
    const { y, name = '' } = match.groups ?? {}
    const term = TERMS_ALIKE[name] ?? name.replace(/[节日]$/, '')
    const dayOf = (year: number) => solarTermDay(year, term)
    const behind = text.slice(at + match[0].length, at + match[0].length + 3)
    if (WEATHER.test(name) && !/^节?(?:[那这当]一?[天日晚]|节气|日)/.test(behind)) return undefined
    if (y !== undefined) return told(dayOf(yearTold(y, now.sentOn)), now)
    const beside = dayBeside(dayOf, input)
    if (beside) return beside
    return isDay(input) ? findingOf(latest(dayOf, now.sentOn), input) : undefined
  },
}

/** Festivals and solar terms (contract 5.4). */
export const FESTIVAL_RULES: readonly FigureRule[] = [HOLIDAY_RULE, festival, solarTerm]
