import { within } from '../lex/lexed.ts'
import { ONE_MORE } from '../words/headlines.ts'
import type { Entry } from './entries.ts'

/** Whether a count can divide the total before it, by its size and its noun. */
export function mayDivide(text: string, total: Entry, next: Entry): boolean {
  if (!isPartBySize(total, next) || standsBeside(text, total, next)) return false
  if (isOtherClass(total, next) && isApart(text, total, next)) return false
  if (isDivided(text, total, next)) return true
  if (isOtherClass(total, next)) return false
  if (isOtherNoun(total, next) && next.count === total.count) return false
  if (next.taken && !total.taken && total.status) return false
  return !((next.status || next.taken) && isOtherNoun(total, next) && isApart(text, total, next))
}

const standsBeside = (text: string, total: Entry, next: Entry): boolean =>
  isOneMore(text, total, next) || endsOtherwise(text, total, next)

const isPartBySize = (total: Entry, next: Entry): boolean =>
  !total.story && next.count <= total.count && next.approx === total.approx

/** “调解一起邻里纠纷，又调解一起邻里纠纷”: as many again, which are others. */
const isOneMore = (text: string, total: Entry, next: Entry): boolean =>
  total.count === next.count &&
  total.taken !== 'received' &&
  ONE_MORE.test(text.slice(total.at.end, next.at.start))

/** “就调了4起，都说好了；另有一起…下周再谈”: what did not come about is no part of those that did, unless words say so. */
const endsOtherwise = (text: string, total: Entry, next: Entry): boolean =>
  isSettled(total) &&
  next.status !== undefined &&
  next.status.status !== 'resolved' &&
  next.count < total.count &&
  isApart(text, total, next) &&
  (total.forAll || ONE_BESIDE.test(text.slice(total.at.end, next.at.start))) &&
  !AMONG_THEM.test(text.slice(total.at.end, next.at.start))

const ONE_BESIDE = /(?:(?:另外?|此外)(?:还?有)?|还有)$/u

/** By its own words, and not by those of a part that speaks of all; “协议全签了” settles them as well. */
const isSettled = ({ status, taken, agreement, region }: Entry): boolean => {
  if (status) return status.status === 'resolved' && within(status, region)
  return !taken && agreement !== undefined && within(agreement, region)
}

const AMONG_THEM = /其中|里头|里面|当中|中有|（[^）]*$|^[^，。；：\n]{0,4}：|除|只有|就是?|光|不过/u

/** “3件（婚姻家庭1、宅基地2）”, “其中邻里4起”, “成了3起——婚姻1、债务1”, “2起，一起是…” */
export function isDivided(text: string, total: Entry, next: Entry): boolean {
  const between = text.slice(total.at.end, next.at.start)
  const one = total.count > 1 && /^一[起个件桩宗]/u.test(text.slice(next.at.start, next.at.end))
  return one || /其中|分别|包括|含|^[^，。；\n]{0,3}(?:（[^）]*$|[：\-:])/u.test(between)
}

/** “33起，婚姻10起、邻里15起，另外8起杂七杂八”: what follows in the sentence adds up to the total. */
export function addsUp(text: string, total: Entry, told: number, queue: readonly Entry[]): boolean {
  if (queue[0]?.count === total.count) return false
  let sum = told
  let last = total
  for (const entry of queue) {
    if (entry.story || /[。\n]/u.test(text.slice(last.at.end, entry.at.start))) return false
    sum += entry.count
    last = entry
    if (sum >= total.count) break
  }
  return sum === total.count
}

/** “调解山林1起、建房1起”: disputes of another noun. */
const isOtherNoun = (total: Entry, next: Entry): boolean =>
  total.category !== undefined &&
  next.category !== undefined &&
  next.category.code !== total.category.code

/** “邻里3起成功3起；婚姻家庭2起”: a class by its own name is no part of another. */
export const isOtherClass = (total: Entry, next: Entry): boolean =>
  isOtherNoun(total, next) &&
  total.category?.rule === 'own noun' &&
  next.category?.rule === 'own noun'

/** Whether a sentence ends between two counts. */
export const isApart = (text: string, total: Entry, next: Entry): boolean =>
  /[；。\n]/u.test(text.slice(total.at.end, next.at.start))

/** “婚姻2起、打呼噜1起、油烟1起”: what a mark of lists parts from a class, or from an item of the list, stands beside it. */
export const isBeside = (text: string, total: Entry, next: Entry): boolean => {
  const { category, at } = total
  const between = text.slice(at.end, next.at.start)
  if (BRACKET_CLOSED.test(between)) return isNamedBefore(total) && isNamedBefore(next)
  return (
    !next.status &&
    LISTED.test(between) &&
    (category?.rule === 'own noun' ||
      LISTED_BEFORE.test(text.slice(Math.max(0, at.start - LABEL_MAX), at.start)))
  )
}

/** “要工钱的两个（都给了）、要分家的一个（没谈拢）”: each has its class in front of it and how it stands behind. */
const BRACKET_CLOSED = /^[^，。；（\n]{0,4}（[^）]*）[、，；][^，。；：、（）\d\n]{1,10}$/u
const isNamedBefore = ({ category, at }: Entry): boolean =>
  category !== undefined && category.end <= at.start

const LABEL_MAX = 9
const LISTED = /^、[^，。；：、\d]{1,8}$/u
const LISTED_BEFORE = /、[^，。；：、\d]{1,8}$/u
