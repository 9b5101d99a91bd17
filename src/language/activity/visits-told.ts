import { matchesOf } from '../patterns/matches.ts'
import type { DateToken, Span } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'
import type { Mention } from './mentions.ts'

/** What the firms and the schools one goes to are called. */
const PLACES = {
  enterprise_visit:
    '(?:厂|公司|合作社|工地|企业|作坊|酒坊|砖窑|[采砂沙]?石场|[砂沙]场|养殖场|茶场|园艺场|林场|[猪鸡鱼牛羊]场|车间|煤矿|矿上|加工[坊点]|超市|商场|酒店|饭店|药店|基地|茶庄)',
  school_visit:
    '(?:小学|中学|村小|完小|中心校|幼儿园|学校|教学点|[一二三]中|[一二三四五六]小|职中|高中|初中)',
}
/** 工人, 来了, 采茶的: between the place and how many listened there; no 小学部, 中学生. */
const WHO = '(?![部生年段门])[^，。；、：\\d\\n发送贴挂给欠赔]{0,7}'

const patternsOf = (kind: string) => ({
  heard: new RegExp(`(?<place>\\p{Script=Han}{0,5}?${kind})${WHO}$`, 'u'),
  listed: new RegExp(
    `(?<list>(?:\\p{Script=Han}{0,5}?${kind}[、和跟与及]){1,6}\\p{Script=Han}{0,5}?${kind})(?:[今昨]天)?(?:各|分别|都|两家|两所)`,
    'gu',
  ),
})
const PATTERNS = new Map(Object.entries(PLACES).map(([code, kind]) => [code, patternsOf(kind)]))

/** 砖厂, 采石场工人: whether words name a firm, or a school, that such a visit goes to, and perhaps who listened there. */
export const namesPlaceOf = (code: string, words: string): boolean =>
  PATTERNS.get(code)?.heard.test(words) === true

/** Words in front of a place that are no part of its name. */
const LEAD =
  /^(?:[今昨前]天|[今昨]早|[日号]|[上中下]午|早上|晚上|先|后|又|再|也|还|就|然后|接着|是|我们?|[到去在来进给于跑走])+/u
const nameOf = (told: string): string => told.replace(LEAD, '')

/** A visit that is named without a number, those named beside it, and the days of all that is told of it. */
interface Visit {
  readonly work: Work
  readonly mention: Mention
  readonly named: readonly Mention[]
  readonly bound: readonly Bound[]
}

/**
 * How often a visit that is named without a number was made on one of its days: once for each of the firms, or schools, that
 * are told with the people who listened there, or listed in front of 各, less those that are named or counted themselves:
 * “砖厂来了23人，茶厂41个” are two; “中心校、幼儿园各120人” are two.
 */
export function visitsTold(
  visit: Visit,
  [day]: readonly DateToken[],
  days: readonly DateToken[],
): number {
  const { work, mention, named, bound } = visit
  const { indicator } = mention
  const alike = named.filter((one) => one.indicator === indicator && isAtSame(work, one, mention))
  if (alike[0] !== mention) return 1
  const within = stretchOf(visit, alike, day, days)
  const here = bound.filter(
    ({ amount }) =>
      amount.start >= within.start &&
      amount.end <= within.end &&
      villageAt(work, amount) === villageAt(work, mention),
  )
  const counted = here
    .filter((one) => one.indicator.code === indicator.code)
    .reduce((sum, { amount }) => sum + amount.value, alike.length - 1)
  return Math.max(1, placesTold(work.lexed.text, indicator.code, here, within).size - counted)
}

/** What is told of one of several days, up to the next of them; else of a visit, up to the next that was made on another day. */
function stretchOf(
  { work: { lexed }, named, mention }: Visit,
  alike: readonly Mention[],
  day: DateToken | undefined,
  days: readonly DateToken[],
): Span {
  const end = lexed.text.length
  if (day && days.length > 1)
    return { start: day.end, end: days[days.indexOf(day) + 1]?.start ?? end }
  const all = named.filter(({ indicator }) => indicator === mention.indicator)
  const next = all.find((one) => one.start > mention.start && !alike.includes(one))
  return { start: all[0] === mention ? 0 : mention.start, end: next?.start ?? end }
}

const isAtSame = ({ scopes }: Work, one: Span, other: Span): boolean =>
  scopes.at(one).days[0]?.from === scopes.at(other).days[0]?.from &&
  scopes.at(one).villages[0]?.key === scopes.at(other).villages[0]?.key

const villageAt = ({ scopes }: Work, span: Span): string | undefined =>
  scopes.at(span).villages[0]?.key

/** The firms, or schools, that are told with those who listened there, or listed in front of 各, by their names. */
export function placesTold(
  text: string,
  code: string,
  bound: readonly Bound[],
  within: Span,
): ReadonlySet<string> {
  const patterns = PATTERNS.get(code)
  if (!patterns) return new Set()
  const heard = bound.flatMap(({ amount, indicator }) => {
    if (indicator.code !== 'attendance') return []
    const front = text.slice(Math.max(within.start, amount.start - PLACE_REACH), amount.start)
    const place = patterns.heard.exec(front)?.groups?.place
    return place === undefined ? [] : [nameOf(place)]
  })
  const listed = matchesOf(patterns.listed, text.slice(within.start, within.end)).flatMap(
    ({ groups }) => (groups?.list ?? '').split(/[、和跟与及]/u).map(nameOf),
  )
  return new Set([...heard, ...listed])
}
const PLACE_REACH = 18
