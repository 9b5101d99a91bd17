import type { NumberToken } from '../token.ts'

/** “问工伤的两个，问离婚的一个”: those who came with a question, whatever they quarrel over at home. */
export const isAsker = (text: string, { start, unit }: NumberToken): boolean =>
  /^(?:个|人|位|名)$/u.test(unit?.text ?? '') &&
  ASKING.test(text.slice(Math.max(0, start - LOOK), start))

const LOOK = 12
const ASKING =
  /(?:^|[，。；、：（\n 来有])(?:来|有)?(?:问|咨询|打听)(?!题)[^，。；、：（\n \d]{1,7}的(?:有|是)?$/u
