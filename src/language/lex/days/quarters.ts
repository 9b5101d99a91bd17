import { type DayRange, monthOf, monthRange, yearOf } from '../../../lib/days.ts'
import { DIGIT_STARTS, type FigureRule, type RuleInput } from '../rule.ts'
import { numberOf, TO } from './parts.ts'
import { monthFrom, period, YEAR_WORD, yearWord } from './period.ts'

const QUARTERS = '一二三四'

/** 一季度, 今年第三季度, 本季度, 上季度 */
export const quarter: FigureRule = {
  name: 'period: quarter',
  starts: `今去前本上这第${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的?(?:第?(?<q>[一二三四1-4])|(?<w>本|上个?|这个?))个?季度?`,
    'uy',
  ),
  read: (input) => {
    const { match, now, text, at } = input
    const behind = text.slice(at + match[0].length)
    if (!match[0].endsWith('度') && !behind.startsWith('报')) return undefined
    // “一家一个季度”: how long, and not which.
    if (/^[一二三四1-4]个/.test(match[0])) return undefined
    const edge = /^[初末底]/.exec(behind)?.[0]
    return {
      ...period(monthsOfQuarter(firstMonth(input), edge), now.today),
      length: match[0].length + (edge?.length ?? 0),
    }
  },
}

/** The year and month in which the told quarter begins; without a year never one to come. */
function firstMonth({ match, now }: RuleInput): { year: number; month: number } {
  const { y, q, w } = match.groups ?? {}
  const running = Math.ceil(monthOf(now.today) / 3)
  const told =
    q === undefined ? running - (w?.startsWith('上') ? 1 : 0) : QUARTERS.indexOf(q) + 1 || Number(q)
  const year = yearWord(y, now.today) ?? yearOf(now.today)
  const month = (told - 1) * 3 + 1
  const ahead = y === undefined && monthFrom(year, month).from > now.today
  return { year: ahead ? year - 1 : year, month }
}

/** 一季度 whole, or its first or last month (一季度末). */
function monthsOfQuarter(
  { year, month }: { year: number; month: number },
  edge: string | undefined,
): DayRange {
  const from = edge === undefined || edge === '初' ? month : month + 2
  const to = edge === '初' ? month : month + 2
  return { from: monthFrom(year, from).from, to: monthFrom(year, to).to }
}

/** 一到三季度, 1-3季度, 一、二季度 */
export const quarters: FigureRule = {
  name: 'period: quarters in a row',
  starts: `今去前本${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的?第?(?<q>[一二三1-3])季?度?(?:${TO}|[、和])第?(?<q2>[二三四2-4])(?:个|两个|三个)?季度`,
    'uy',
  ),
  read: ({ match, now }) => {
    const { y, q = '', q2 = '' } = match.groups ?? {}
    const [first, last] = [numberOf(q), numberOf(q2)]
    if (first >= last) return undefined
    const told = yearWord(y, now.today) ?? yearOf(now.today)
    const ahead = y === undefined && monthFrom(told, first * 3 - 2).from > now.today
    const year = ahead ? told - 1 : told
    const from = monthFrom(year, first * 3 - 2)
    return period({ from: from.from, to: monthFrom(year, last * 3).to }, now.today)
  },
}

/** 前三季度, 头两个季度, 今年前三个月: from New Year on */
export const firstParts: FigureRule = {
  name: 'period: first quarters or months',
  starts: `今去前头本上明${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?<y>${YEAR_WORD})?的?[前头](?<n>[二两三四五六七八九])个?(?<u>季度|月)`,
    'uy',
  ),
  read: ({ match, now }) => {
    const { y, n = '', u } = match.groups ?? {}
    const year = yearWord(y, now.today) ?? yearOf(now.today)
    const months = numberOf(n.replace('两', '二')) * (u === '季度' ? 3 : 1)
    // 前三个月 alone counts back from today for some, from New Year for others.
    if (months > 12 || (y === undefined && u === '月')) return undefined
    return period({ from: `${year}-01-01`, to: monthRange(year, months).to }, now.today)
  },
}
