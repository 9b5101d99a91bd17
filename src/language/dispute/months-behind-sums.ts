import type { Lexed } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { Sum } from './money.ts'

/** “3万三” of “剩3万三月底给”: nobody writes the month and the sum in one hand otherwise. */
const MIXED = /^\d[\d.]*[万千]$/u

/** “两万五” of “剩下两万五月底给清” */
const LAST_DIGIT = /^(?<round>.*[百千万])[一二三四五六七八九]$/u
const MONTH_BEHIND = /^月(?:底|初|中|末|份|前|上旬|下旬)/u

/**
 * “退六万，先转四万，剩下两万五月底给清”, “两万三…先垫八千，自己出七千，余下八千六月底给清”: the last digit belongs to the month where the parts make the sum that
 * was told only without it.
 */
export const withoutMonths = ({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] =>
  sums.map((sum, index) => {
    const words = LAST_DIGIT.exec(text.slice(sum.start, sum.end))?.groups?.round
    const round = words === undefined ? undefined : readNumeral(words, 0)?.value
    if (words === undefined || round === undefined || !MONTH_BEHIND.test(text.slice(sum.end)))
      return sum
    const alone = { ...sum, end: sum.end - 1, yuan: round }
    if (MIXED.test(words)) return alone
    return makesWhole(sums, index, round) && !makesWhole(sums, index, sum.yuan) ? alone : sum
  })

/** Whether a part makes a sum that was told before, together with the parts that stand right beside it. */
function makesWhole(sums: readonly Sum[], index: number, part: number): boolean {
  const yuan = sums.map((sum, at) => (at === index ? part : sum.yuan))
  for (let from = index; from > 0; from -= 1)
    for (let to = Math.max(index, from + 1); to < yuan.length; to += 1) {
      const made = yuan.slice(from, to + 1).reduce((all, one) => all + one, 0)
      if (yuan.slice(0, from).includes(made)) return true
    }
  return false
}
