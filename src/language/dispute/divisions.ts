import { ONE_MORE } from '../words/headlines.ts'
import type { Entry } from './entries.ts'

/** Whether a count can divide the total before it, by its size and its noun. */
export function mayDivide(text: string, total: Entry, next: Entry): boolean {
  if (!isPartBySize(total, next) || isOneMore(text, total, next)) return false
  if (isOtherClass(total, next) && isApart(text, total, next)) return false
  if (isDivided(text, total, next)) return true
  if (isOtherClass(total, next)) return false
  if (isOtherNoun(total, next) && next.count === total.count) return false
  if (next.taken && !total.taken && total.status) return false
  return !((next.status || next.taken) && isOtherNoun(total, next) && isApart(text, total, next))
}

const isPartBySize = (total: Entry, next: Entry): boolean =>
  !total.story && next.count <= total.count && next.approx === total.approx

/** “调解一起邻里纠纷，又调解一起邻里纠纷”: as many again, which are others. */
const isOneMore = (text: string, total: Entry, next: Entry): boolean =>
  total.count === next.count &&
  total.taken !== 'received' &&
  ONE_MORE.test(text.slice(total.at.end, next.at.start))

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
export const isBeside = (text: string, { category, at }: Entry, next: Entry): boolean =>
  !next.status &&
  LISTED.test(text.slice(at.end, next.at.start)) &&
  (category?.rule === 'own noun' ||
    LISTED_BEFORE.test(text.slice(Math.max(0, at.start - LABEL_MAX), at.start)))

const LABEL_MAX = 9
const LISTED = /^、[^，。；：、\d]{1,8}$/u
const LISTED_BEFORE = /、[^，。；：、\d]{1,8}$/u
