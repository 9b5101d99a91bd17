import type { Lexed } from '../lex/lexed.ts'
import type { Count } from './counts.ts'

/** “不对，是”, “说错了，”, “哦不，”: what stands between a number of cases and the one that is right (contract 4.4). */
const PUT_RIGHT =
  /^[，。 ]?(?:哦|噢|喔|呃|哎呀?)*[，。 ]?(?:不对|不|说错|讲错|打错|写错|记错|搞错|错|不是)了?[，。 ]?(?:应该|应)?是?$/u

/** The counts without those that are put right in the same breath: “今天调了1起，不对，是2起”. */
export const withoutMended = ({ text }: Lexed, counts: readonly Count[]): readonly Count[] =>
  counts.filter((count, index) => {
    const next = counts[index + 1]
    return !next || !PUT_RIGHT.test(text.slice(count.end, next.start))
  })
