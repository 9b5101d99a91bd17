import { readNumeral } from '../lex/numeral.ts'
import { backTo } from '../text/stretch.ts'
import type { Bound } from './binding.ts'
import type { Entry, Work } from './entry.ts'
import { daysIn, type Each, dayParts as partsTold } from './multiply.ts'
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

/** How many days a number holds for: those of the range that is told, or “这三天” where no day is. */
export const dayCount = (sharing: Sharing): number => {
  const { days } = sharing.scope
  if (days.length > 0) return daysIn(days)
  const told = FEW_DAYS.exec(clauseFront(sharing))?.groups?.n
  return told === undefined ? 1 : (readNumeral(told, 0)?.value ?? 1)
}
const FEW_DAYS = /(?:这|连续|连着|一连|接连)(?<n>[两二三四五六七]|\d)天/u

/** “每天早晚播，每次2遍”: so often at each time of the day, on each day; undefined where no such times are told. */
export function timesPlayed(sharing: Sharing): number | undefined {
  if (sharing.one.indicator.code !== 'broadcast') return undefined
  if (!everyDay(sharing) && dayParts(sharing) === 1) return undefined
  return dayParts(sharing) * (everyDay(sharing) ? dayCount(sharing) : 1)
}

export const clauseFront = ({ work, one }: Sharing): string =>
  backTo('。；\n', work.lexed.text, one.amount.start)

export const everyDay = (sharing: Sharing): boolean => /每[天日晚]|天天/.test(clauseFront(sharing))

/** 早晚各播一次 is two a day; 早中晚三遍 are three, and no nine. */
export function dayParts(sharing: Sharing): number {
  const front = ownPart(clauseFront(sharing)).slice(-18)
  const parts = partsTold(front) ?? 1
  const inAll = !/[各都均每][^，。；、]{0,8}$/.test(front.slice(front.search(/[晚夜]/u) + 1))
  return inAll && sharing.one.amount.value === parts ? 1 : parts
}

/** “每天早晚村村响各播1次，微信群每天推2条”: a clause that says 每天 anew has its own parts of the day. */
const ownPart = (front: string): string =>
  /^[\s\S]*[，、 ](?<own>[^，、 ]*?(?:每[天日晚]|天天)[^，、 ]*)$/u.exec(front)?.groups?.own ??
  front
