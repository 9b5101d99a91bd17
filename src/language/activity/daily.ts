import { backTo } from '../text/stretch.ts'
import type { Bound } from './binding.ts'
import { dayParts as partsTold, withoutClocks } from './day-parts.ts'
import type { Entry, Work } from './entry.ts'
import { daysIn, daysNamed, type Each } from './multiply.ts'
import type { Scope } from './scopes.ts'

/** A number with 每 or 各 in front, and what has been read before it. */
export interface Sharing {
  readonly work: Work
  readonly one: Bound
  readonly each: Each
  readonly scope: Scope
  readonly entries: readonly Entry[]
  /** Events that were named without a number. */
  readonly once: readonly Entry[]
}

/** 20日至25日 is told as one run of days. */
export const isRun = ({ days }: Scope): boolean =>
  days.length === 1 && days[0]?.sort === 'day' && days[0].from !== days[0].to

/**
 * How many days a number holds for: those of the range that is told, fewer where it is told on how many of them (“2月平日每天
 * 2次，放了19天”), or “这三天”, “播了三天” where none is.
 */
export const dayCount = (sharing: Sharing): number => {
  const told = daysIn(sharing.scope.days)
  if (told > 1) return Math.min(told, daysPlayed(sharing) ?? told)
  const few = told === 0 ? FEW_DAYS.exec(clauseFront(sharing))?.groups?.n : undefined
  return daysNamed(few) ?? daysPlayed(sharing) ?? 1
}
const FEW_DAYS =
  /(?:这|连续|连着|一连|接连|(?<=^|[，：、 ])(?=.天(?:跑|走|去|转|里|下来|开|搞|办|讲|都)))(?<n>[两二三四五六七]|\d)(?:天|个?晚上?)/u

/** “大喇叭播了三天，一天两次”, “村村响每天两遍，连播三天”: over how many days it went on, up to the last that is told. */
function daysPlayed(sharing: Sharing): number | undefined {
  const { end } = sharing.one.amount
  const { text } = sharing.work.lexed
  const front = clauseFront(sharing)
  if (FROM_NOW_ON.test(front)) return undefined
  const told = DAYS_PLAYED.exec(front) ?? PLAYED_BEHIND.exec(text.slice(end, end + BEHIND_REACH))
  return daysNamed(told?.groups?.n)
}
const FROM_NOW_ON = /(?:[今明后][天日晚]|现在)(?:起|开始)/u
const BEHIND_REACH = 24
const GOING_ON = '(?:播放|播|放|喊|转|跑|巡回|响|宣传|广播|推送?|发|讲|走|搞|开|办|弄)'
const SO_MANY_DAYS =
  '(?<n>[两二三四五六七八九十]|[一二三]?十[一二三四五六七八九]?|\\d{1,2})(?:天|日|晚上?)(?![前后之])'
const DAYS_PLAYED = new RegExp(
  `(?:${GOING_ON}(?:了|过|满|够|哒|嘞|咯)|连${GOING_ON}?了?|(?:一共|总共|共|持续|坚持)(?:${GOING_ON}了?|了)?)${SO_MANY_DAYS}`,
  'u',
)
const PLAYED_BEHIND = new RegExp(
  `^[^。；\\n\\d]{0,10}?(?:${GOING_ON}(?:了|满|够|哒|嘞|咯)|(?:连续?|连着|一连|接连)${GOING_ON}?了?|(?:一共|总共|共|持续|坚持)(?:${GOING_ON}了?|了)?)${SO_MANY_DAYS}`,
  'u',
)

/** “每天早晚播，每次2遍”: so often at each time of the day, on each day; undefined where no such times are told. */
export function timesPlayed(sharing: Sharing): number | undefined {
  if (sharing.one.indicator.code !== 'broadcast') return undefined
  if (!everyDay(sharing) && dayParts(sharing) === 1) return undefined
  return dayParts(sharing) * (everyDay(sharing) ? dayCount(sharing) : 1)
}

export const clauseFront = ({ work, one }: Sharing): string =>
  backTo('。；\n', work.lexed.text, one.amount.start)

/** 早晚各播一次，连着放了五天: each of those days, though no 每天 says it. */
export const wentOn = (sharing: Sharing): boolean =>
  isRun(sharing.scope) || daysPlayed(sharing) !== undefined

export const everyDay = (sharing: Sharing): boolean =>
  /每[天日晚]|天天/.test(clauseFront(sharing)) || eachOfRun(sharing)

/** “周一到周三各入户10户”: 各 right behind a run of days, where nothing else is shared out. */
function eachOfRun({ work, one, scope }: Sharing): boolean {
  const [run] = scope.days
  return (
    run !== undefined &&
    isRun(scope) &&
    run.end <= one.amount.start &&
    EACH_OF_THEM.test(work.lexed.text.slice(run.end, one.amount.start))
  )
}
const EACH_OF_THEM =
  /^(?:这?[两二三四五]天)?(?:都|分别)?各(?!村|组|社区|院|户|类|种|校|单位|寨|湾|家|班|处|点|自|个|地)[^，。；\d]{0,8}$/u

/** 早晚各播一次 is two a day; 早中晚三遍 are three, and no nine; so is “早上晚上都放的每天两遍”. */
export function dayParts(sharing: Sharing): number {
  const front = withoutClocks(ownPart(clauseFront(sharing))).slice(-18)
  const parts = partsTold(front) ?? 1
  if (/[晚夜][^晚夜]*(?:[每一][天日]|天天)$/u.test(front)) return 1
  const inAll = !/[各都均每][^，。；、]{0,8}$/.test(front.slice(front.search(/[晚夜]/u) + 1))
  return inAll && sharing.one.amount.value === parts ? 1 : parts
}

/** “每天早晚村村响各播1次，微信群每天推2条”: a clause that says 每天 anew has its own parts of the day. */
const ownPart = (front: string): string =>
  /^[\s\S]*[，、 ](?<own>[^，、 ]*?(?:每[天日晚]|天天)[^，、 ]*)$/u.exec(front)?.groups?.own ??
  front
