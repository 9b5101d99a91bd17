import { compile } from '../dispute/patterns.ts'
import { BESIDE_THE_LISTS, OF_LISTS, SAYINGS } from '../words/chatter.ts'

const BESIDE = compile(BESIDE_THE_LISTS)
const SAID = compile(SAYINGS)

/**
 * “上个月电费又涨了”, “公鸡叫了三遍我就起床了”: whether a clause only tells of the sender's own life, the weather or the way
 * there; its numbers count nothing and its days date nothing of what was done.
 */
export const isChatter = (words: string): boolean =>
  words.search(SAID) >= 0 || (words.search(BESIDE) >= 0 && !OF_LISTS.test(words))
