import {
  ALL_GIVEN,
  BROUGHT_NEXT,
  HANDED_OUT,
  HANDED_OUT_BEFORE,
  LEFT_FROM_IT,
  LEFT_OF_IT,
  LEFT_TO_GIVE,
  STILL_SOME,
} from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import {
  clauseBefore,
  isOfThings,
  isOnlyNamed,
  isSaidToBeStock,
  isSameMeasure,
  nextAlike,
  type Told,
} from './brought.ts'
import { GIVEN_IN_PARTS, type StockSum } from './stock-sums.ts'

/** From what there was to hand out to what was left of it. */
const REST_REACH = 32

/** The rule of what was handed out, told by what was left. */
export const GIVEN_OF_STOCK = 'all but what was left'

/** What is known of things that were left over. */
interface LeftOver {
  /** What was handed out, told by what there was and what was left of it. */
  readonly given: ReadonlyMap<Amount, Amount>
  /** Numbers that count nothing: what was left, and what there was where the number handed out is told as well. */
  readonly none: readonly Amount[]
  /** What there was, where nobody knows how many of it were handed out. */
  readonly untold: readonly Amount[]
}

/**
 * “带去80份资料，回来还有15份”, “领的150本还剩15本”: what was handed out is the difference, unless it is told itself; what was
 * left is no more of the same. “带了80份，还有20份” does not say which it was.
 */
export function leftOver(told: Told, sums: readonly StockSum[]): LeftOver {
  if (sums.length > 0) return inParts(sums)
  const rests = restsOf(told)
  const brought = rests.filter(({ sort }) => sort !== 'of what was given')
  const elsewhere = brought.filter(({ stock, rest }) => isToldElsewhere(told, stock, rest))
  const open = brought.filter((one) => !elsewhere.includes(one))
  const given = new Map(
    open.flatMap(({ stock, rest, sort }) => {
      const difference = sort === 'unsure' ? undefined : lessRest(told, stock, rest)
      return difference ? [[stock, difference] as const] : []
    }),
  )
  return {
    given,
    none: [...rests.map(({ rest }) => rest), ...elsewhere.map(({ stock }) => stock)],
    untold: open.flatMap(({ stock }) => (given.has(stock) ? [] : [stock])),
  }
}

/** What was handed out is told itself, and adds up with the rest. */
const inParts = (sums: readonly StockSum[]): LeftOver => ({
  given: new Map(
    sums.flatMap(({ stock, given }) =>
      given.map((one) => [
        one,
        { ...one, unit: one.unit ?? unitOfStock(stock, one), rule: GIVEN_IN_PARTS },
      ]),
    ),
  ),
  none: sums.flatMap(({ stock, rest }) => [stock, rest]),
  untold: [],
})
const unitOfStock = ({ unit }: Amount, { end }: Amount) => unit && { ...unit, start: end, end }

interface Rest {
  readonly stock: Amount
  readonly rest: Amount
  readonly sort: Sort
}

/** What there was, each with what was left of it. */
function restsOf(told: Told): Rest[] {
  const rests: Rest[] = []
  for (const stock of told.amounts.filter(isOfThings)) {
    const rest = rests.some((one) => one.rest === stock) ? undefined : nextAlike(told, stock)
    const sort = rest && sortOfRest(told, stock, rest)
    if (rest && sort) rests.push({ stock, rest, sort })
  }
  return rests
}

/** What there was, less what was left of it. */
function lessRest(told: Told, stock: Amount, rest: Amount): Amount | undefined {
  if (isToldOtherwise(told, stock, rest)) return undefined
  const approx = stock.approx || rest.approx
  return { ...stock, value: stock.value - rest.value, approx, rule: GIVEN_OF_STOCK }
}

type Sort = 'of what was brought' | 'of what was given' | 'unsure'

/** What a number of the same measure says of the one before it, where it tells what was left. */
function sortOfRest(told: Told, stock: Amount, rest: Amount): Sort | undefined {
  const gap = told.text.slice(stock.end, rest.start)
  if (gap.length > REST_REACH || rest.value >= stock.value || gap.includes('\n')) return undefined
  const behind = told.text.slice(rest.end)
  const whole = ALL_GIVEN.test(gap) || LEFT_TO_GIVE.test(behind)
  const brought = isSaidToBeStock(told, stock) || BROUGHT_NEXT.test(told.text.slice(stock.end))
  if (!saysLeft(gap, behind)) {
    const maybe = brought && !whole && STILL_SOME.test(gap) && ENDS.test(behind)
    return maybe ? 'unsure' : undefined
  }
  if (brought) return whole ? 'of what was given' : 'of what was brought'
  return whole ? undefined : sortOfRestOnly(told, stock)
}

/** “发了80份资料，车上还有20份”; in “手册80本，还剩20本” nobody knows whether the first were handed out. */
function sortOfRestOnly(told: Told, stock: Amount): Sort | undefined {
  if (!SURELY_THINGS.test(stock.unit?.text ?? '')) return undefined
  const isOpen = isOnlyNamed(told, stock) && !/了$/u.test(clauseBefore(told.text, stock))
  return isOpen ? 'unsure' : 'of what was given'
}
const ENDS = /^(?:$|[，。；！])/u
/** Measures of no people. */
const SURELY_THINGS = /^(?:份|本|册|张|条|幅|把|件)$/u

/** Whether words in front of a number, or behind it, say that so many were left. */
const saysLeft = (gap: string, behind: string): boolean =>
  LEFT_OF_IT.test(gap) ||
  (LEFT_FROM_IT.test(behind) && (STILL_SOME.test(gap) || /[剩的]$/.test(gap)))

/** Whether so many of the same, or fewer, were handed out before, or behind the rest just as many as are missing. */
const isToldElsewhere = ({ text, amounts }: Told, stock: Amount, rest: Amount): boolean =>
  amounts.some(
    (one) =>
      one !== rest &&
      (one.end <= stock.start
        ? one.value <= stock.value
        : one.start >= stock.end && one.value + rest.value === stock.value) &&
      isSameMeasure(stock, one) &&
      HANDED_OUT_BEFORE.test(clauseBefore(text, one)),
  )

/** “两百份是领来的，剩了三十份，发了一百六十份”: what was handed out is told, and does not add up. */
const isToldOtherwise = ({ text, amounts }: Told, stock: Amount, rest: Amount): boolean =>
  amounts.some(
    (one) =>
      one.start >= rest.end &&
      one.value < stock.value &&
      isSameMeasure(stock, one) &&
      HANDED_OUT.test(clauseBefore(text, one)),
  )
