import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'

/** “8个人没领到”, “后头的6位没分着”: who got none of what was handed out, from behind the measure. */
const NOTHING_GOT =
  /^(?:个?人|群众|村民|老人|娃儿?)?(?:就|都|也|还|是|硬是)*(?:没|冇|未)(?:有|能)?(?:领|拿|分|得|发|给|轮|排|抢|要)(?:到|着|上|得到)/u

/**
 * “围裙40条不够分，后头来的8个人没领到”: some of those who came, or of the homes that were visited, and no more of them.
 */
export function gotNone({ text, amounts }: Binding, amount: Amount): boolean {
  const people = isOfPeople(amount) || unitOf(amount) === '个'
  if (!people && !/^[户家]$/.test(unitOf(amount) ?? '')) return false
  return (
    NOTHING_GOT.test(text.slice(amount.end)) &&
    amounts.some((one) => one.end <= amount.start && one.value > amount.value)
  )
}
