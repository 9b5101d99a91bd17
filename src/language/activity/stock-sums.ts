import { KEPT_NEXT, LEFT_FROM_IT, LEFT_OF_IT, LEFT_TO_GIVE, REST_FRONT } from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byMention, fits } from './binding.ts'
import { clauseBefore, isOfThings, isSaidToBeStock, isSameMeasure, type Told } from './brought.ts'

/** The rule of what was handed out where it adds up, with what was left, to what there was. */
export const GIVEN_IN_PARTS = 'handed out, and the rest left'
/** What there was, what was handed out of it on so many days, and what was left. */
const PARTS_MAX = 4

/** What there was to hand out of a thing, what was handed out of it, and what was left. */
export interface StockSum {
  readonly stock: Amount
  readonly given: readonly Amount[]
  readonly rest: Amount
}

/**
 * Numbers of one thing that add up: “领回来一百条，昨天送了四十，今天又送了三十五，还有二十五条锁在柜子里”, “看剩六十张，印的三百，那就是
 * 两百四”. Only what was handed out counts.
 */
export function stockSums(told: Told): readonly StockSum[] {
  const things = told.amounts.filter(isOfThings)
  return things.flatMap((stock) => {
    if (!isSaidToBeStock(told, stock) && !isPrinted(told, stock)) return []
    const others = things.filter(
      (one) => one !== stock && isSameMeasure(stock, one) && one.value < stock.value,
    )
    for (let size = 2; size <= Math.min(PARTS_MAX, others.length); size++) {
      for (let from = 0; from + size <= others.length; from++) {
        const sum = sumOf(told, stock, others.slice(from, from + size))
        if (sum) return [sum]
      }
    }
    return []
  })
}

function sumOf(told: Told, stock: Amount, parts: readonly Amount[]): StockSum | undefined {
  if (parts.reduce((sum, { value }) => sum + value, 0) !== stock.value) return undefined
  const rests = parts.filter((part) => isRest(told, part))
  const [rest] = rests
  if (!rest || rests.length > 1) return undefined
  return { stock, given: parts.filter((part) => part !== rest), rest }
}

/** 剩六十张; 28个放村委会, 还有二十五条锁在柜子里. */
const isRest = ({ text }: Told, part: Amount): boolean => {
  const front = clauseBefore(text, part)
  const behind = text.slice(part.end)
  // “剩的19份发在厂里了”: given as well.
  if (LEFT_TO_GIVE.test(behind) || /^(?:也|都|又|全)*[发散送](?:在|到|给|了|完)/u.test(behind))
    return false
  return (
    LEFT_OF_IT.test(front) ||
    LEFT_FROM_IT.test(behind) ||
    KEPT_NEXT.test(behind) ||
    (REST_FRONT.test(front) && /^[，。；！]|^$/u.test(behind))
  )
}

/** 印的三百, 一共印了: what there was. */
const isPrinted = ({ text }: Told, { start }: Amount): boolean =>
  /(?:印|领|拿|带|买|备|做|发下来|分来)[的嘞](?:是|有)?$/u.test(text.slice(0, start))

/** What was handed out of a stock is the thing that the message names. */
export function ofStock({ mentions }: Binding, amount: Amount): Bound | undefined {
  if (amount.rule !== GIVEN_IN_PARTS) return undefined
  const things = mentions.filter(({ indicator }) => indicator.nature === 'thing')
  const [thing, ...others] = things.filter(({ indicator }) => fits(indicator, amount))
  return thing && others.every(({ indicator }) => indicator === thing.indicator)
    ? byMention(amount, thing, GIVEN_IN_PARTS)
    : undefined
}
