import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

/** “又一场五十五个”, “讲了一回 二十八个”: what stands right behind an event without a noun is who came. */
export function followsEvent({ text, bound }: Binding, amount: Amount): boolean {
  const last = bound.at(-1)
  if (last?.indicator.nature !== 'event' || amount.unit === undefined) return false
  return (
    /^[，、 ]?(?:来了|到了)?$/.test(text.slice(last.amount.end, amount.start)) &&
    /^(?:[，。；、 \n]|$)/.test(text.slice(amount.end, amount.end + 1))
  )
}
