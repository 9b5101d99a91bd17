import { addDays, mondayOf, monthOf, monthRange, yearOf, yearRange } from '../../../lib/days.ts'
import type { DateToken } from '../../token.ts'
import { DIGIT_STARTS, type FigureRule } from '../rule.ts'
import { edgeDayOfMonth, edgeDayOfYear, edgeOfMonth, halfOfMonth } from './month-edges.ts'
import { DATE, MONTH, numberOf, TO, YEAR } from './parts.ts'
import {
  latestMonth,
  MONTH_EDGE,
  monthFrom,
  period,
  stepsOf,
  YEAR_WORD,
  yearWord,
} from './period.ts'
import { firstParts, quarter, quarters } from './quarters.ts'

/** 上周, 本周, 这个礼拜, 上上个星期 */
const week: FigureRule = {
  name: 'period: week',
  starts: '上本这下当头今',
  pattern:
    /(?<w>上上|下下|上一?|下一?|这一?|本|当|头(?=个)|今(?=周))个?(?:周(?!末|边|围|年)|星期|礼拜)(?!(?!一[条次样起份场户](?:活动|宣传|会|讲座|数)?(?:还)?[没未冇]有?(?:报|交|开|搞|调|办|发|走|填)(?![成拢好]))[一二三四五六日天1-6](?!组(?![织建成团合装])|天(?![气天])|件(?:事|纠纷|矛盾|扯皮|案|[都也]没)|桩|宗|共(?![同产青享])|起(?:纠纷|矛盾|扯皮|案|都)|[条个次点样起份场](?:活动|宣传|会|讲座)?(?:都|也)[没未冇]|(?<=日)[志报常记程历])|周[一二三四五六日天]|星期[一二三四五六日天])/uy,
  read: ({ match, now }) => {
    const word = match.groups?.w ?? ''
    const weeks = stepsOf(word)
    const from = addDays(mondayOf(now.today), weeks * 7)
    return period({ from, to: addDays(from, 6) }, now.today)
  },
}

export const WHOLE_OF_PERIOD = 'period: the whole of it'
/** “上周：周二…；全周…”, “3月：…，全月…”: the whole of a week or month, only where one was told before. */
const wholeOfPeriod: FigureRule = {
  name: WHOLE_OF_PERIOD,
  starts: '全整',
  pattern: /[全整](?<unit>[周月])(?![期岁边围身长年])/uy,
  read: ({ match, before }) => {
    const unit = match.groups?.unit === '周' ? 'week' : 'month'
    const told = before.findLast(
      (figure): figure is DateToken =>
        figure.kind === 'date' && figure.rule.startsWith(`period: ${unit}`),
    )
    return told && { kind: 'date', sort: 'period', from: told.from, to: told.to }
  },
}

/** 本月, 上个月, 上上个月 */
const relativeMonth: FigureRule = {
  name: 'period: month counted from this one',
  starts: '上本这下当头',
  pattern: new RegExp(
    `(?<w>上上|上一?|下一?|这一?|本|当|头(?=个))个?月(?!的?月?${MONTH_EDGE}|的?\\d|[亮光饼])份?`,
    'uy',
  ),
  read: ({ match, now, text, at }) => {
    if (/[晚早身头天路桌床树山地街网以]/.test(text.charAt(at - 1))) return undefined
    const months = stepsOf(match.groups?.w ?? '')
    return period(monthFrom(yearOf(now.today), monthOf(now.today) + months), now.today)
  },
}

/** 上个月15号, 本月5日 */
const dayOfRelativeMonth: FigureRule = {
  name: 'date: 上个月15号',
  starts: '上本这当下',
  pattern: new RegExp(
    `(?<w>上上|上|下下|下|这|本|当)个?月的?(?<d>${DATE})(?:[日号]|(?<=[二三]十.?)(?=[，。 开在搞办去到我调发入讲贴挂晚早]))`,
    'uy',
  ),
  read: ({ match, now }) => {
    const months = -stepsOf(match.groups?.w ?? '')
    const { from, to } = monthFrom(yearOf(now.today), monthOf(now.today) - months)
    const day = addDays(from, numberOf(match.groups?.d ?? '') - 1)
    if (day > to) return undefined
    return {
      kind: 'date',
      sort: 'day',
      from: day,
      to: day,
      ...(day > now.sentOn ? { future: 'surely' as const } : {}),
    }
  },
}

/** “一月出五百”: a month each. */
const PER_MONTH =
  /^(?:各?(?:给|出|拿|交|付|补|掏|摊)|\d{2,}(?:块|元)|[一二两三四五六七八九]+[百千])/

/** 3月, 十月份, 今年3月, 2023年5月, 1到5月, 1月至3月 */
const month: FigureRule = {
  name: 'period: month',
  starts: `今去大前本上下明${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的? ?(?<m>${MONTH})(?:月份?(?:${TO}(?<m2>${MONTH})月份?(?!\\d))?|(?:${TO}|、)(?<m3>${MONTH})月份?)(?!${MONTH_EDGE}|\\d+[日号])`,
    'uy',
  ),
  read: ({ match, text, at, now }) => {
    const { y, m = '', m2, m3 } = match.groups ?? {}
    const behind = text.slice(at + match[0].length, at + match[0].length + 20)
    // 三月法治宣传月 and 八月瓜 are names; 个月 is a duration.
    if (/[\d.第零一二三四五六七八九十]/.test(text.charAt(at - 1))) return undefined
    if (
      /^(?:法治|民法典|宪法|安全生产|禁毒|反诈|普法|学雷锋|防灾)?(?:宣传|活动|主题|教育)月(?!期间|以来|里|内|”?(?:活动|工作|宣传)*(?:总结|小结|战报|简报|通报|汇总|综述|情况))|^[瓜花雪天婆子饼]/.test(
        behind,
      )
    )
      return undefined
    if (`${y ?? ''}${match[0]}` === '一月' && PER_MONTH.test(behind)) return undefined
    const from = latestMonth(numberOf(m), yearWord(y, now.today), now.today)
    const last = m2 ?? m3
    if (last === undefined) return period(from, now.today)
    return period(
      { from: from.from, to: monthRange(yearOf(from.from), numberOf(last)).to },
      now.today,
    )
  },
}

const readMonthsInRow: FigureRule['read'] = ({ match, text, at, now }) => {
  const { y, list = '', n } = match.groups ?? {}
  if (/[\d.第零一二三四五六七八九十]/.test(text.charAt(at - 1))) return undefined
  const months = list.match(MONTHS_LISTED)?.map(numberOf) ?? []
  const first = months[0] ?? 0
  const last = months.at(-1) ?? 0
  const inRow = months.every((one, index) => one === first + index)
  if (!inRow || (n !== undefined && numberOf(n.replace('两', '二')) !== months.length))
    return undefined
  const { from } = latestMonth(first, yearWord(y, now.today), now.today)
  return period({ from, to: monthRange(yearOf(from), last).to }, now.today)
}

/** 七八两个月, 7、8、9三个月, 六七月份: months in a row */
const monthsInRow: FigureRule = {
  name: 'period: months in a row',
  starts: `今去前本上下明${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的?(?<list>(?:${MONTH}、|[一二三四五六七八九]、?(?!\\d)){1,3}${MONTH})(?:月份?|(?<n>[两二三四])个月)(?!底|末|初|[上中下]旬|\\d|[亮光饼])`,
    'uy',
  ),
  read: readMonthsInRow,
}

/** “9月、10月共调解5起”, “8月和9月两个月一共3起”: months of which one sum is told. */
const monthsSummed: FigureRule = {
  name: 'period: months in a row',
  starts: `今去前本上下明${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的?(?<list>(?:${MONTH}月份?(?:、|和|跟|及|，)){1,3}${MONTH})月份?(?:这?(?<n>[两二三四])个月)?(?=[^\\d，。；、分各]{0,6}(?:一共|总共|合计|累计|统共|拢共|共(?!同|享|建|产|青)))`,
    'uy',
  ),
  read: readMonthsInRow,
}

const MONTHS_LISTED = /\d+|十[一二]|[一二三四五六七八九十]/gu

/** 去年底, 19年底, 明年初: the last two months of a year, or its first two */
const edgeOfYear: FigureRule = {
  name: 'edge of a year',
  starts: `今去前明后${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>今年|去年|前年|明年|后年|${YEAR}年)年?(?<e>[初底末])(?!至今|到现在|到今天|以来|起)`,
    'uy',
  ),
  read: ({ match, now, text, at }) => {
    const year = yearWord(match.groups?.y, now.today)
    if (year === undefined || /[\d每第]/.test(text.charAt(at - 1))) return undefined
    // “先给3000，欠2000年底付”: a round sum, and when it is due.
    if (
      /^(?:2000|两千)/u.test(text.slice(at)) &&
      /[欠差剩余给付还补退赔下][了的]?$/u.test(text.slice(0, at))
    )
      return undefined
    const first = match.groups?.e === '初' ? 1 : 11
    return period(
      { from: monthRange(year, first).from, to: monthRange(year, first + 1).to },
      now.today,
    )
  },
}

/** 上半年, 今年下半年 */
const half: FigureRule = {
  name: 'period: half year',
  starts: `今去前本上下明一二${DIGIT_STARTS}`,
  pattern: new RegExp(`(?<y>${YEAR_WORD})?的?(?<h>上|下)半年`, 'uy'),
  read: ({ match, now }) => {
    const { y, h } = match.groups ?? {}
    const year = yearWord(y, now.today) ?? yearOf(now.today)
    const first = h === '上' ? 1 : 7
    const back = y === undefined && monthRange(year, first).from > now.today ? 1 : 0
    return period(
      { from: monthRange(year - back, first).from, to: monthRange(year - back, first + 5).to },
      now.today,
    )
  },
}

/** （2024年第2期）: which one of a series it was, in the brackets of its name. */
const IN_SERIES = /^度?第(?:\d+|[一二三四五六七八九十]+)[期讲课场次回季堂]）/u

/** 今年, 去年, 2023年, “24年我村全年”, 全年: a figure of the running year as a whole is a running total (contract 4.8) */
const year: FigureRule = {
  name: 'period: year',
  starts: `今去大前后本上下这明全${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?:(?<y>今年|本年度?|这一年|去年|大?前年|明年|后年|上一?年|下一?年|(?:(?:19|20)\\d\\d ?|0\\d|零[一二三四五六七八九]|[一二]零[零一二三四五六七八九]{2})年度?|[12]\\d年度?(?=[^，。；\\n\\d]{0,10}(?:全年|年报)))(?:全年|一整年|一年)?|全年)(?!级|纪|代|前|的?${MONTH}月|龄|轻|纪|底|终)`,
    'uy',
  ),
  read: ({ match, now, text, at }) => {
    if (/[\d每零一二三四五六七八九十]/.test(text.charAt(at - 1))) return undefined
    if (IN_SERIES.test(text.slice(at + match[0].length))) return undefined
    const told = yearWord(match.groups?.y, now.today) ?? yearOf(now.today)
    const running = told === yearOf(now.today) && /^[今本]/.test(match[0])
    return period(yearRange(told), now.today, running ? { cumulative: true } : {})
  },
}

const SINCE =
  '(?:今年|本年)(?:以来|来|至今|到现在|截至目前|到(?:今天|目前)(?!为止))|(?:从|打|自)?(?:今年)?(?:年初|年头|开年|入年|新年|岁首)(?:起|开始)?(?:以来|至今日?|到(?:现在|如今|今天|今日|今儿|今(?![年明晚早后上下])|目前|这会儿|眼下|当下|这阵))|[从打自]年初(?:起|以来)|年后至今'

/** 今年以来, 年初至今, 截至目前, 到目前为止, 今年到今天为止 */
const sinceNewYear: FigureRule = {
  name: 'running total',
  starts: '今本年截到至从开入新自打迄目',
  pattern: new RegExp(
    `(?:${SINCE})|(?:今年)?(?:截至|截止|到|至|截止到|截至到)?(?:目前|今天|今日|现在|当前|眼下|此时)(?:为止)|(?:截至|截止到?|迄)(?:目前|今天|今日|现在|今)(?:为止)?`,
    'uy',
  ),
  read: ({ now }) =>
    period({ from: `${yearOf(now.today)}-01-01`, to: now.today }, now.today, { cumulative: true }),
}

/** 年初到6月底, 从年初至上个月: a running total up to then */
const fromNewYear: FigureRule = {
  name: 'running total up to a month',
  starts: '年今从自打开',
  pattern: new RegExp(
    `(?:从|自|打)?(?:今年)?(?:年初|年头|开年)(?:起|算起|开始)?${TO}(?:(?<w>上个?月)(?:底|末)?|(?<m>${MONTH})月份?(?:(?<d>${DATE})[日号]|底|末)?)`,
    'uy',
  ),
  read: ({ match, now }) => {
    const { m, d } = match.groups ?? {}
    const year = yearOf(now.today)
    const month = m === undefined ? monthOf(now.today) - 1 : numberOf(m)
    const range = monthFrom(year, month)
    const to = d === undefined ? range.to : addDays(range.from, numberOf(d) - 1)
    return to > range.to || range.from > now.today
      ? undefined
      : period({ from: `${year}-01-01`, to }, now.today, { cumulative: true })
  },
}

/** Periods that gather figures (contract 4.8). */
export const PERIOD_RULES: readonly FigureRule[] = [
  week,
  wholeOfPeriod,
  dayOfRelativeMonth,
  edgeOfMonth,
  edgeDayOfMonth,
  edgeDayOfYear,
  halfOfMonth,
  relativeMonth,
  monthsSummed,
  monthsInRow,
  month,
  quarter,
  quarters,
  firstParts,
  half,
  sinceNewYear,
  fromNewYear,
  edgeOfYear,
  year,
]
