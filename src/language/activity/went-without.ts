import { type Lexed, numbersOf } from '../lex/lexed.ts'
import { backTo } from '../text/stretch.ts'
import type { NumberToken } from '../token.ts'
import { MISSING_FRONT, NOTHING_GOT, THING_MEASURES } from '../words/stock.ts'
import type { Amount } from './amounts.ts'
import type { Bound } from './binding.ts'
import { isOfThings } from './brought.ts'

/** 扇子少了5把, 还差6本: so many were missing, and no more of them were handed out; 比上次少了5份 compares. */
export const isMissing = (text: string, amount: Amount): boolean =>
  amount.unit !== undefined && isOfThings(amount) && saysMissing(text, amount.start)

const saysMissing = (text: string, at: number): boolean => {
  const clause = backTo('，。；：\n ', text, at)
  return MISSING_FRONT.test(clause) && !/[比较]/u.test(clause)
}

/** “每人一把扇子，有5个人没领到”, “人手一把，扇子少了5把”: how many of those who were to get one each got none. */
export function wentWithout(lexed: Lexed, { amount }: Bound): number {
  const behind = numbersOf(lexed).filter(({ start }) => start >= amount.end)
  // “每户一本册子一把扇子，册子22本，扇子只有20把，有两户没给到”: behind things that were counted it is told of them.
  const next = behind.find((one) => isLess(lexed, amount, one) || countsThings(one))
  return next && isLess(lexed, amount, next) ? next.value : 0
}

const countsThings = ({ value, unit }: NumberToken): boolean =>
  value > 1 && THING_MEASURES.test(unit?.text ?? '') && unit?.text !== '个'

function isLess({ text }: Lexed, share: Amount, one: NumberToken): boolean {
  if (/[。；\n]/u.test(text.slice(share.end, one.start))) return false
  const end = one.unit?.end ?? one.end
  if (one.unit?.text === share.unit?.text && saysMissing(text, one.start)) return share.value === 1
  return (
    /^(?:个?人|个|名|位|户|家)$/u.test(one.unit?.text ?? '') && NOTHING_GOT.test(text.slice(end))
  )
}
