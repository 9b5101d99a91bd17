import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'

/** “村民蓝某申请救助被退回，认为村干部优亲厚友”: what a party thinks is what is quarrelled over. */
export const isViewOfParty = ({ text }: Lexed, { start, end }: Span): boolean =>
  VIEW.test(text.slice(start, end)) && PARTY_BEFORE.test(text.slice(0, start))
const VIEW = /^(?:就|都|也|还|又|总)?(?:觉得|觉着|认为|感觉)/u
const PARTY_BEFORE =
  /(?:[一-龥]某|村民|居民|业主|租客|房东|女方|男方|[，。；]老[一-龥]|^老[一-龥]|[一-龥]家|一方|对方|两[家户])[^。；！\n]*$/u
