import { NOTHING_GOT } from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'
import { isOfHomes } from './on-visits.ts'

/**
 * “围裙40条不够分，后头来的8个人没领到”: some of those who came, or of the homes that were visited, and no more of them.
 */
export function gotNone({ text, amounts }: Binding, amount: Amount): boolean {
  const people = isOfPeople(amount) || unitOf(amount) === '个'
  if (!people && !isOfHomes(amount)) return false
  return (
    NOTHING_GOT.test(text.slice(amount.end)) &&
    amounts.some((one) => one.end <= amount.start && one.value > amount.value)
  )
}
