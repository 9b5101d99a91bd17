import { LEFT_BEHIND, ONE_BATCH } from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byMention, fits } from './binding.ts'
import { isOfThings } from './brought.ts'

export const IN_BATCHES = 'things in batches'
/** From what the things are to the number of the first batch. */
const NAME_REACH = 16
const FRONT_REACH = 12
const REST_REACH = 20

/**
 * “传单头一摞二百，又拿了一百五，都发完了”, “传单先拿出来150，不够，又拿80”: the numbers of several batches of the thing that is named in front
 * of them. Where something was left of them, nobody knows how many were handed out.
 */
export function inBatches(binding: Binding, amount: Amount): Bound | undefined {
  const batches = batchesAround(binding, amount)
  const [first] = batches
  const last = batches.at(-1)
  if (!first || !last || batches.length < 2) return undefined
  const { text, mentions } = binding
  if (LEFT_BEHIND.test(text.slice(last.end, last.end + REST_REACH))) return undefined
  const thing = mentions.findLast(({ end }) => end <= first.start)
  const named =
    thing?.indicator.nature === 'thing' &&
    first.start - thing.end <= NAME_REACH &&
    !/[。；\n]/u.test(text.slice(thing.end, first.start))
  return named && fits(thing.indicator, amount) ? byMention(amount, thing, IN_BATCHES) : undefined
}

/** The batches side by side of which a number tells one. */
function batchesAround({ text, amounts: all }: Binding, amount: Amount): readonly Amount[] {
  // The 一捆 of “前一捆100，后一捆80” is none of the things.
  const amounts = all.filter(({ value, unit }) => value > 1 || isOfThings({ unit }))
  const isBatch = (one: Amount | undefined): one is Amount =>
    one !== undefined &&
    isOfThings(one) &&
    ONE_BATCH.test(text.slice(Math.max(0, one.start - FRONT_REACH), one.start))
  if (!isBatch(amount)) return []
  let from = amounts.indexOf(amount)
  let to = from
  while (isBatch(amounts[from - 1])) from--
  while (isBatch(amounts[to + 1])) to++
  return amounts.slice(from, to + 1)
}
