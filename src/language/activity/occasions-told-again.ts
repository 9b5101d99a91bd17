import { type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import type { DateToken, NumberToken, Span } from '../token.ts'
import type { DayBehind } from './days-behind.ts'

/** What was held, or where, up to the end of its name: 讲座, 茶厂, 五组, 村小. */
const NAME =
  /^(?:那边?的?|其中|结果|最后)?(?<name>(?:[\d一二三四五六七八九十]{1,3}(?:组|社|队)|\p{Script=Han}{0,4}?(?:院坝会|坝坝会|屋场会|院落会|板凳会|塘边会|火塘会|坝会|讲座|宣讲|培训|电影|快板|晚会|演出|法治课|小学|中学|[村镇完]小|院子|合作社|公司|工地|车间|广场|活动室|文化室|祠堂|[东西南北]头)|\p{Script=Han}{1,4}?[湾塆院坝坪寨沟屯街园坊厂校]))(?:那边|那场|那天|那里|里头|这边|这场|上|里)?/u
/** Between the name and its number. */
const TOLD =
  /^(?:一共|总共|共)?(?:来|到|坐|听|看|去|有|是|参加|到场|到会|发|散|送|挂|贴)*了?(?:的|有|：|娃儿?|娃娃|学生|工人|老人|村民|群众|人数?|册子|资料|传单|单子|手册|折页|扇子|袋子|横幅|展板)*(?:来|到|坐|发|散|送|挂|贴)?了?(?:大概|将近|差不多|约|近)?$/u
const CLAUSE = /[，。；、：\n ]/u
/** Sums and shares go over all that was told. */
const OF_ALL = /共|合计|加起来|[各每都]|[两三二]场|[两三二]天/u

/** A stretch of text governed by one day of its own. */
interface Region extends Span {
  readonly group: readonly DateToken[]
}

interface Named extends Span {
  readonly group: readonly DateToken[]
}

/**
 * “24号开讲座一场 25号去茶厂讲法 讲座来了39个 茶厂18个”: what is told behind all the days of an occasion that is named again
 * belongs to the day on which it was held.
 */
export function occasionsToldAgain(
  lexed: Lexed,
  groups: readonly (readonly DateToken[])[],
): readonly DayBehind[] {
  const { text } = lexed
  const regions = regionsOf(text, groups)
  const last = regions.at(-1)
  if (regions.length < 2 || !last) return []
  const numbers = numbersOf(lexed).filter(({ start }) => start >= last.start)
  const named: Named[] = []
  for (const number of numbers) {
    const tail = named[0]?.start ?? text.length
    const again = namedAgain(lexed, regions, number, tail)
    if (again) named.push(again)
  }
  const [first] = named
  if (!first || named.every(({ group }) => group === last.group)) return []
  return named.map(({ group, start }, index) => ({
    group,
    start,
    end: named[index + 1]?.start ?? endOf(text, start, numbers),
  }))
}

/** Each single day up to the next one, where they are told one by one in one sentence. */
function regionsOf(text: string, groups: readonly (readonly DateToken[])[]): Region[] {
  const regions = groups.map((group, index): Region => {
    const start = group.at(-1)?.end ?? 0
    return { group, start, end: groups[index + 1]?.[0]?.start ?? text.length }
  })
  const days = new Set(groups.map(([day]) => day?.from))
  const apart = groups.every(
    ([day, ...more]) => more.length === 0 && day?.sort === 'day' && day.from === day.to,
  )
  return apart && days.size === groups.length ? regions : []
}

/**
 * The occasion told before that stands in front of a number, with its day; undefined where no single one is meant. What is told
 * from `tail` on names occasions again.
 */
function namedAgain(
  lexed: Lexed,
  regions: readonly Region[],
  number: NumberToken,
  tail: number,
): Named | undefined {
  const { text } = lexed
  const start = clauseStart(text, number.start, lexed)
  const clause = text.slice(start, number.start)
  const found = NAME.exec(clause)
  const name = found?.groups?.name
  if (!found || !name || !TOLD.test(clause.slice(found[0].length))) return undefined
  if (wordsOf(lexed, 'village').some((word) => word.start >= start && word.end <= number.start))
    return undefined
  const before = Math.min(tail, start)
  const held = regions.filter((region) =>
    text.slice(region.start, Math.min(region.end, before)).includes(name),
  )
  const [region, ...others] = held
  if (!region || others.length > 0 || isCounted(lexed, region, number, before)) return undefined
  return { group: region.group, start, end: number.end }
}

/** Where the clause of a number begins: behind a break, or behind the number before it. */
function clauseStart(text: string, at: number, lexed: Lexed): number {
  let start = at
  while (start > 0 && !CLAUSE.test(text.charAt(start - 1))) start--
  const before = numbersOf(lexed).findLast(({ end }) => end <= at)
  return Math.max(start, before ? (before.unit?.end ?? before.end) : 0)
}

/** Whether so many of the same were told of the occasion already. */
const isCounted = (
  lexed: Lexed,
  { start, end }: Region,
  number: NumberToken,
  before: number,
): boolean =>
  numbersOf(lexed).some(
    (one) =>
      one.start >= start &&
      one.end <= Math.min(end, before) &&
      measureOf(one) === measureOf(number),
  )
const measureOf = ({ unit }: NumberToken): string =>
  unit === undefined || /^(?:个|人|名|位|人次|个人)$/u.test(unit.text) ? '人' : unit.text

/** The last of the occasions goes on up to what is told of all of them, or the end of its sentence. */
function endOf(text: string, start: number, numbers: readonly NumberToken[]): number {
  const first = numbers.find((number) => number.start >= start)
  const from = first ? (first.unit?.end ?? first.end) : start
  const behind = text.slice(from)
  const stop = behind.search(/[。；\n]/u)
  const all = behind.search(OF_ALL)
  const ends = [stop, all].filter((at) => at >= 0)
  return ends.length > 0 ? from + Math.min(...ends) : text.length
}
