import type { DateToken, Span } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'
import { singleDays } from './listed-days.ts'
import type { Mention } from './mentions.ts'

/** “院坝会：”, “法治讲座开展情况\n”, “送法进企业2次，”, “院坝会共35人（”: what stands between a heading and its first day. */
const HEADING_GAP =
  /^(?:[^，。；：\n\d]{0,10}[，。；：\n （]{1,2}|(?:一?共|来了|到了|到会|参加)*(?:\d+|[二三四五六七八九十百]+)[多余来]?(?:个?人|人次|个)（|)$/u

/** What else is told in the list, with the code of the thing. */
interface Told extends Span {
  readonly code: string
}

/** “送法进企业2次：17日纸箱厂48人；18日预制件厂35人”: a day for each, where as many are listed. */
export function daysOfNumbered(
  work: Work,
  bound: readonly Bound[],
  once: readonly Told[],
): ReadonlyMap<Bound, readonly DateToken[]> {
  const headed = bound.flatMap((one) => {
    if (one.indicator.nature !== 'event' || one.amount.value < 2) return []
    const days = daysUnder(work, one.amount.end, once, bound)
    return days.length === one.amount.value ? [[one, days] as const] : []
  })
  return new Map(headed)
}

/**
 * “院坝会：15号三组22人；16号四组31人”: the days that are listed under the name of an event, each with those who came
 * and with no event of its own. `end` is where the name, or its number, ends.
 */
function daysUnder(
  work: Work,
  end: number,
  told: readonly Told[],
  bound: readonly Bound[],
): readonly DateToken[] {
  const { text } = work.lexed
  const days = singleDays(work.scopes.dates).filter(({ start }) => start >= end)
  const [first] = days
  if (!first || !HEADING_GAP.test(text.slice(end, first.start))) return []
  const counted = bound.map(({ amount, indicator }) => ({ ...amount, code: indicator.code }))
  const isDeed = ({ code }: Told) => {
    const nature = work.context.vocabulary.find(code)?.nature
    return nature === 'event' || nature === 'act' || code === 'door_to_door'
  }
  const without = days.findIndex((day, index) => {
    const until = days[index + 1]?.start ?? text.length
    const inside = (span: Span) => span.end > day.end && span.start < until
    const crowds = counted.filter((one) => one.code === 'attendance' && inside(one))
    const deeds = [...told, ...counted].filter((one) => isDeed(one) && inside(one))
    return crowds.length !== 1 || (deeds.length > 0 && index > 0)
  })
  return without < 0 ? days : days.slice(0, without)
}

/**
 * “15日至17日开展宣传月系列活动：15日集中宣传1场…；16日…进校园1次”, “二季度…院坝会：4月1场，5月4场”: a heading over days or
 * months on each of which it is told what was held.
 */
export function headsOthers(
  { lexed: { text }, scopes, context }: Work,
  mention: Mention,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): boolean {
  const [whole, ...more] = scopes.at(mention).days
  if (!whole || more.length > 0 || whole.from === whole.to) return false
  const colon = HEADS.exec(text.slice(mention.end))?.[0]
  if (colon === undefined) return false
  const days = scopes.dates.filter(
    ({ start, from, to }) =>
      start > mention.end &&
      whole.from <= from &&
      to <= whole.to &&
      (whole.from < from || to < whole.to),
  )
  const [first] = days
  if (!first || days.length < 2 || first.start - mention.end - colon.length > HEADED_WITHIN)
    return false
  const isOnOneOfThem = (span: Span, code: string) =>
    span.start > mention.end &&
    /^(?:event|act)$/.test(context.vocabulary.find(code)?.nature ?? '') &&
    scopes.at(span).days.some((day) => days.includes(day))
  return (
    bound.some(({ amount, indicator: { code } }) => isOnOneOfThem(amount, code)) ||
    mentions.some((one) => isOnOneOfThem(one, one.indicator.code))
  )
}
const HEADS = /^(?:系列|主题)*(?:活动)?(?:开展)?(?:情况)?(?:如下)?：/u
const HEADED_WITHIN = 4

/** The days under an event that is the heading of a list of days, where there are several. */
export function daysHeaded(
  work: Work,
  mention: Mention,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  const { indicator, end } = mention
  if (indicator.nature !== 'event' || isOnEarlierDay(work, mention)) return undefined
  const named = mentions.map((one) => ({ ...one, code: one.indicator.code }))
  const days = daysUnder(work, end, named, bound)
  return days.length > 1 ? days : undefined
}

/** “前天院坝会，昨天讲座，前天23个，昨天41个”: held on a day of its own, and no heading of the days behind it. */
function isOnEarlierDay({ scopes, context }: Work, mention: Mention): boolean {
  const { days } = scopes.at(mention)
  const [day] = days
  return (
    days.length === 1 &&
    day?.sort === 'day' &&
    day.from === day.to &&
    day.start < mention.start &&
    day.from !== context.today
  )
}
