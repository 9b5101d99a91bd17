import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken } from '../token.ts'
import { IS_SOMEBODY } from '../words/dispute-counts.ts'

/** “调了3个”: what is done with cases. */
export const PIECE_VERB =
  /(?:调解?|成|接|受理|化解|发现|转|败|剩下?|还有|没成|调成|结|搞定|解决)(?:了|到|出)?$/u

/** “两个纠纷”, “调了3个”, “一个是…一个是…” */
export function isSharedPiece(
  { text }: Lexed,
  { value }: NumberToken,
  before: string,
  behind: string,
): boolean {
  if (/^(?:矛盾|纠纷)/u.test(behind)) return true
  if (PIECE_VERB.test(before))
    return !/^(?:人|月|小时|多|电话|家|老|居民|群众|村民|学生|妇女|娃|小孩|婆|嬢|工人|干部|同志|组|院子|村|来问|问|邻居(?!的|纠纷|矛盾|[吵闹打争扯])|证人|看热闹)/u.test(
      behind,
    )
  return value === 1 && /^是/u.test(behind) && areSeveral(text)
}

/** “一个是婆媳的，一个是水沟的”; but not “一个是杀猪匠，一个是木匠”: who the two are. */
function areSeveral(text: string): boolean {
  const ones = matchesOf(/一个是/gu, text).map(({ index, 0: words }) =>
    text.slice(index + words.length),
  )
  return ones.length > 1 && !ones.every((behind) => IS_SOMEBODY.test(behind))
}
