import type { NumberToken } from '../token.ts'
import { DEED_BEHIND } from '../words/start-of-deed.ts'

/** “余下14700起塘卖鱼后付”: the 起 behind a sum begins what is done first, and is no measure. */
export const isStartOfDeed = (text: string, { unit, value }: NumberToken): boolean =>
  unit?.text === '起' && value >= SUM_MIN && DEED_BEHIND.test(text.slice(unit.end))

/** Smaller numbers may count cases. */
const SUM_MIN = 100
