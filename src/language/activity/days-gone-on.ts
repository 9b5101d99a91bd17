import type { DateToken } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'
import { singleDays } from './listed-days.ts'
import type { Mention } from './mentions.ts'

/** 在五组来了, right between a day and those who came on it. */
const THEN_CAME =
  /^(?:晚上?|[上下]午|早上)?(?:(?:又|再|接着)?(?:在|到|去)?(?!入户|走访|上门)[^，。；：\d没未问发]{0,6}?)(?:来|到|坐|参加|到会|到场|有|是)?(?:了|的)?$/u
const SENTENCE_END = /[。；\n]/u

/**
 * “昨天在三组开院坝会20人，今天在五组18人”: the day on which an event was held and the later days of the sentence, each with nothing
 * but those who came; it was held on all of them.
 */
export function daysGoneOn(
  work: Work,
  { indicator, start, end }: Mention,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  const { lexed, scopes } = work
  const [first, ...more] = scopes.at({ start, end }).days
  if (indicator.nature !== 'event' || !first || more.length > 0) return undefined
  if (first.from !== first.to || first.end > start) return undefined
  const later = singleDays(scopes.dates).filter((day) => day.start >= end)
  const until = (index: number) => later[index + 1]?.start ?? lexed.text.length
  const crowdsIn = (from: number, to: number) =>
    bound.filter(
      ({ amount, indicator: { code } }) =>
        code === 'attendance' && amount.start >= from && amount.end <= to,
    )
  // “今天在小祠堂又一场39人”: what was held then is counted itself.
  const isHeldAgain = (from: number, to: number) =>
    bound.some(
      ({ amount, indicator: { nature } }) =>
        nature === 'event' && amount.start >= from && amount.end <= to,
    )
  const size = later.findIndex((day, index) => {
    const [crowd, ...others] = crowdsIn(day.end, until(index))
    return (
      SENTENCE_END.test(lexed.text.slice(start, day.start)) ||
      crowd === undefined ||
      others.length > 0 ||
      crowd.amount.total ||
      isHeldAgain(day.end, until(index)) ||
      day.from === first.from ||
      !THEN_CAME.test(lexed.text.slice(day.end, crowd.amount.start)) ||
      mentions.some((one) => one.start >= day.end && one.end <= until(index) && isDeed(one))
    )
  })
  const days = size < 0 ? later : later.slice(0, size)
  const own = crowdsIn(end, later[0]?.start ?? end)
  return days.length > 0 && own.length === 1 ? [first, ...days] : undefined
}

const isDeed = ({ indicator: { nature, code } }: Mention): boolean =>
  nature === 'event' || nature === 'act' || code === 'door_to_door'
