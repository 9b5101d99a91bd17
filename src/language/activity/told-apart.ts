import { type Lexed, numbersOf } from '../lex/lexed.ts'
import { backTo } from '../text/stretch.ts'
import type { NumberToken, Span } from '../token.ts'
import type { Amount } from './amounts.ts'
import type { Bound } from './binding.ts'
import type { Each } from './multiply.ts'

/** 第二场只发了, 最后一天才到: one of several, right in front of a number of its own; 又, 还, 多发 add to its share. */
const ONE_OF_THEM =
  /^(?:不过|但是?|可是?|就是|只是|只有|其中|有)*(?:第(?:[一二三四五六七八九十]|\d)|头一?|首|最后那?一?|末了?那?一?|其中一?|有一)(?:个?(?:场|次|回|堂|天|晚上?|日))(?:上|里|是|的)*(?![^，]*(?:又|还|再|另|多))[^，。；\d]{0,8}$/u
const LESS = /少(?:发|送|给|来|到|领|贴|挂)?了?$/u

const clauseOf = (text: string, { start }: Span): string => backTo('，。；：（\n ', text, start)

/** “每场发30份，第二场少发了10份”: by how many one of them fell short; no figure of its own. */
export const isToldLess = (text: string, amount: Amount): boolean => {
  const clause = clauseOf(text, amount)
  return LESS.test(clause) && ONE_OF_THEM.test(clause) && PER_ONE.test(text.slice(0, amount.start))
}
const PER_ONE = /[每各][^。\n]*$/u

/**
 * “三场院坝会，每场发30份，第二场只发了20份”: how many of them have a number of their own, for which the share does not hold, and
 * by how much the others fell short of it.
 */
export function toldApart(
  lexed: Lexed,
  each: Each,
  { amount }: Bound,
): { times: number; less: number } {
  if (each !== 'event' && each !== 'day') return { times: 0, less: 0 }
  const { text } = lexed
  const apart = numbersOf(lexed).filter(
    (one) =>
      one.start >= amount.end && isAlike(amount, one) && ONE_OF_THEM.test(clauseOf(text, one)),
  )
  const less = apart.filter((one) => LESS.test(clauseOf(text, one)))
  return {
    times: apart.length - less.length,
    less: less.reduce((sum, { value }) => sum + value, 0),
  }
}

const isAlike = ({ unit }: Amount, one: NumberToken): boolean =>
  unit !== undefined && unit.text === one.unit?.text
