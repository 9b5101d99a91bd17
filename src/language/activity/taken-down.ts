import { LEFT_AS_IT_WAS, PUT_UP_MEASURES, TAKEN_DOWN } from '../words/taken-down.ts'
import type { Amount } from './amounts.ts'
import { type Binding, unitOf } from './binding.ts'

const REACH = 18

/** “取下来旧展板8块，换上新展板6块，老标语3条没动它”: only the six are new, and count. */
export function isOfBefore({ text }: Binding, amount: Amount): boolean {
  if (!PUT_UP_MEASURES.test(unitOf(amount) ?? '')) return false
  return (
    TAKEN_DOWN.test(text.slice(Math.max(0, amount.start - REACH), amount.start)) ||
    LEFT_AS_IT_WAS.test(text.slice(amount.end, amount.end + REACH))
  )
}
