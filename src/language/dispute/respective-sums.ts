import type { Lexed } from '../lex/lexed.ts'
import { findSums, type Sum } from './money.ts'
import type { Part } from './tally.ts'

const RESPECTIVE = /分别(?=[^，。；\n\d]{0,8}(?:\d|[一二两三四五六七八九十]+[百千万]))/u
/** Between the sums of such a list. */
const NEXT_SUM = /^(?:元|块钱?)?(?:[、，和与及]|以及)+[^，。；\d]{0,4}$/u

/** “一起借款的、一起打架的，分别赔付了3000元和800元”, “各化解1起，金额分别为2600元、1800元、5000元”: as many sums as single cases before them, one for each. */
export function respectiveSums(lexed: Lexed, parts: readonly Part[]): readonly Sum[] | undefined {
  const { text } = lexed
  const last = parts.at(-1)
  if (!last || parts.length < 2 || parts.some(({ count }) => count !== 1)) return undefined
  const at = text.slice(last.entry.at.end).search(RESPECTIVE)
  if (at < 0) return undefined
  const start = last.entry.at.end + at
  const length = text.slice(start).search(/[。；\n]/u)
  const sums = findSums(lexed, { start, end: length < 0 ? text.length : start + length })
  const listed = sums.every(
    (sum, index) => index === 0 || NEXT_SUM.test(text.slice(sums[index - 1]?.end ?? 0, sum.start)),
  )
  return listed && sums.length === parts.length ? sums : undefined
}
