import type { DateToken } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'
import { daysOfSentence } from './listed-days.ts'
import type { Mention } from './mentions.ts'
import { daysIn, daysNamed } from './multiply.ts'

/** “上周末两天都摆摊宣传，17号发140份，18号发95份”, “天天夜里开屋场会，头晚35人，…”: on each of the days, where they are told one by one. */
export function everyOne(
  { lexed, scopes }: Work,
  { start }: Mention,
  days: readonly DateToken[],
): readonly DateToken[] | undefined {
  const [range] = days
  if (days.length !== 1 || !range || range.from === range.to) return undefined
  if (!ON_EACH.test(lexed.text.slice(Math.max(0, start - 16), start + 4))) return undefined
  const single = scopes.dates.filter(
    ({ from, to }) => from === to && from >= range.from && to <= range.to,
  )
  return single.length === daysIn(days) ? single : undefined
}

const ALL_ALIKE =
  /[，： ](?:[开放讲搞办演]的)?(?:都|全|全部|均)(?:是|为)(?:开|放|讲|搞|办|演)?(?:的|了)?(?:普法|法治)?$/u

/** “星期六2组38人，星期天9组41人，都是院坝会”: what was held on each of the days before it, each with those who came. */
export function daysAllAlike(
  work: Work,
  { start, indicator }: Mention,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  if (indicator.nature !== 'event' || !ALL_ALIKE.test(work.lexed.text.slice(0, start)))
    return undefined
  const from = daysOfSentence(work, start)[0]?.start ?? start
  const named = mentions.some(
    (one) => one.indicator.nature === 'event' && one.start >= from && one.start < start,
  )
  return named ? undefined : daysWithCrowds(work, start, bound)
}

/** “5号一组31人，6号三组27，8号五组40”: the days of the sentence up to a place, each with those who came and with no event of its own. */
export function daysWithCrowds(
  work: Work,
  start: number,
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  const days = daysOfSentence(work, start)
  const from = days[0]?.start ?? start
  const counted = bound.filter(({ amount }) => amount.start >= from && amount.start < start)
  const crowds = counted.filter((one) => one.indicator.code === 'attendance')
  const held = counted.some((one) => one.indicator.nature === 'event')
  const apart = days.every((day, index) => {
    const until = days[index + 1]?.start ?? start
    return (
      crowds.filter(({ amount }) => amount.start >= day.end && amount.end <= until).length === 1
    )
  })
  return days.length > 1 && apart && !held ? days : undefined
}

const DAILY = '每[天日晚夜]|天天|日日|晚晚|夜夜'
const ON_EACH = new RegExp(`(?:[两二三四五六]天(?:都|均)|${DAILY})[^。；\\n]*$`, 'u')
const DAILY_IN_FRONT = new RegExp(`(?:${DAILY})[^。；\\n]*$`, 'u')

/** “6月3日到6日，每天晚上开坝坝会”, “3号到5号三天都开了院坝会”: once on each day of the range. */
export function timesDaily(
  { lexed, scopes }: Work,
  { start, end, indicator }: Mention,
  days: readonly DateToken[],
): number {
  const front = lexed.text.slice(Math.max(0, start - 16), start)
  const [range] = days
  const size = days.length === 1 && range?.sort === 'day' ? daysIn(days) : 1
  if (size > 1 && DAILY_IN_FRONT.test(front)) return size
  const told = scopes.dates.length > 1 || daysIn(days) > 1
  // A training of several days in a row is one.
  if (indicator.code === 'legal_training') return 1
  const row = daysNamed(rowOf(front) ?? ROW_BEHIND.exec(lexed.text.slice(end, end + 12))?.groups?.n)
  // “3号到5号连着三天开院坝会”: the range is that of the days in a row.
  if (size > 1 && (row === size || daysNamed(ALL_OF_THEM.exec(front)?.groups?.n) === size))
    return size
  return told ? 1 : (row ?? 1)
}
/** 院坝会连着开了三晚 */
const ROW_BEHIND =
  /^(?:(?:连续|连着|一连|接连)(?:开|搞|办|放|演|讲)|连(?:开|搞|办|放|演|讲))了?(?<n>[两二三四五六七]|[2-7])(?:天|个?晚上?)(?=[，。；！\n]|$)/u
/** 三天都开了, 两晚都在各组开. */
const ALL_OF_THEM =
  /(?<n>[两二三四五六七]|[2-7])(?:天|个?晚上?)(?:都|均|全)(?:在[^，。；\d]{1,6})?(?:开|搞|办)?了?(?:一?场|个)?$/u
/** How many days in a row. */
const rowOf = (front: string): string | undefined => {
  const { n, n2 } = IN_A_ROW.exec(front)?.groups ?? {}
  return n ?? n2
}
/** “连着三个晚上开坝坝会”, “连开三晚坝坝会”: once on each of them. */
const IN_A_ROW =
  /(?:连续|连着|一连|接连)(?:开了?|搞了?)?(?<n>[两二三四五六七]|\d)(?:天(?:晚上|[上下]午)?|个?晚上?)(?:都|在[^，。；\d]{1,6})?(?:开|搞|办|举办|举行|召开)?了?$|连(?:开|搞)了?(?<n2>[两二三四五六七]|\d)(?:天|个?晚上?)的?$/u
