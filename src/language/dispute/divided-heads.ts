import { casesIn } from './cases-in.ts'
import type { Entry } from './entries.ts'

/**
 * “调了三起：昨天两起，一起退彩礼…；一起鸡啄了菜…。今天一起是…”, “三起：邻里两起，一起滴水，一起狗叫；借钱一起”: a number that as many ones
 * divide is told by them; where with them all add up to the first total, that counts nothing of its own either.
 */
export function withoutDividedHeads(text: string, entries: readonly Entry[]): Entry[] {
  const [total, ...others] = entries
  if (!total || !isHead(total)) return [...entries]
  const told = divide(text, others)
  if (told.length === others.length || casesIn(told) !== total.count) return [...entries]
  const last = told.at(-1)
  const ofAll = last?.forAll ? last.status : undefined
  return told.map((entry) => ({
    ...entry,
    taken: entry.taken ?? total.taken,
    status: entry.status ?? ofAll,
  }))
}

/** A number of several of which nothing but their class is told. */
const isHead = ({ count, approx, status, amount, agreement, story }: Entry): boolean =>
  count > 1 && !approx && !status && !amount && !agreement && !story

const isOne = ({ count, story }: Entry): boolean => count === 1 && !story

/** The entries, with the ones of a number in its place; they are of its class. */
function divide(text: string, entries: readonly Entry[]): Entry[] {
  const told: Entry[] = []
  for (let index = 0; index < entries.length; ) {
    const head = entries[index]
    if (!head) break
    const ones = entries.slice(index + 1, index + 1 + head.count)
    const divides = isHead(head) && ones.length === head.count && ones.every(isOne)
    const leads = divides && LEADS.test(text.slice(head.at.end, ones[0]?.at.start))
    const named = head.category?.rule === 'own noun' ? head.category : undefined
    if (leads) told.push(...ones.map((one) => ({ ...one, category: named ?? one.category })))
    else told.push(head)
    index += leads ? 1 + head.count : 1
  }
  return told
}

/** Right behind the number the first of them is told. */
const LEADS = /^(?:的|纠纷|矛盾)*[，：（ ]$/u
