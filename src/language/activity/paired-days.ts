import type { Lexed } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import type { Place } from './village-scopes.ts'

/** A day of a list and the village where one was on it. */
export interface PairedDay {
  readonly day: DateToken
  readonly village: string
}

/** “分别在”, “先后到”, “晚上，分别去”: between the days and the villages that go with them one by one. */
const ONE_BY_ONE =
  /^[，、 ]?(?:晚上?|上午|下午)?，?(?:我们?|司法所|镇里)?(?:分别|先后|依次|逐一)(?:到|在|去|来|于|赴|深入|走进)?了?$/u
/** “13日双河村、14日新民村” */
const BESIDE = /^(?:晚上?|上午|下午)?(?:在|到|去|赴)?$/u

/** “13日、14日分别在双河村、新民村…”, “13日双河村、14日新民村各…”: which of the listed days was spent at which of the villages. */
export function pairDays(
  { text }: Lexed,
  groups: readonly (readonly DateToken[])[],
  places: readonly Place[],
): readonly PairedDay[] {
  return groups.flatMap((days) => {
    const last = days.at(-1)
    if (days.length < 2 || !last) return []
    const listed = places.find(
      ({ start, villages }) =>
        start >= last.end &&
        villages.length === days.length &&
        ONE_BY_ONE.test(text.slice(last.end, start)),
    )
    const villages = listed?.villages ?? days.map((day) => besideDay(text, day, places))
    return days.flatMap((day, index): PairedDay[] => {
      const village = villages[index]?.key
      return village === undefined || villages.some((one) => one === undefined)
        ? []
        : [{ day, village }]
    })
  })
}

const besideDay = (text: string, { end }: DateToken, places: readonly Place[]) =>
  places
    .flatMap(({ villages }) => villages)
    .find(({ start }) => start >= end && BESIDE.test(text.slice(end, start)))
