import type { Day } from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { AskedPeriod } from './periods-asked.ts'

/** “分别多少场”, “各开了几场”, “各多少”: each has its own figure; “各村” are villages. */
const APART =
  /分别|各自|各(?:是|有|为|开展?|做|搞|办|发放?|调解?|报|来|化解|受理)?了?(?:多少|几|好多)/u

/** The periods of which a question wants one figure each: “2025年和2026年分别多少场”. Empty where they are asked for as one. */
export function periodsApart(lexed: Lexed, { sentOn }: ReadContext): AskedPeriod[] {
  if (!APART.test(lexed.text)) return []
  const told = datesOf(lexed).filter(
    ({ sort, from, missing }) => sort !== 'theme' && from <= sentOn && !missing,
  )
  return told.length > 1 ? told.map(({ from, to }) => ({ from, to: earlierOf(to, sentOn) })) : []
}

const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)
