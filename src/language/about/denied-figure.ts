import type { Lexed } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'

/** “人数不是40，是44”: a figure is denied that this message has not told before. */
const DENIES = guarded(
  /不是(?<wrong>[\d一二三四五六七八九十两百]+)[^，。！？]{0,3}[，。 ]?而?(?:是|应该是|应是)[\d一二三四五六七八九十两百]/u,
)

/** “来了三十六 不是六十三” */
const DENIES_BEHIND = guarded(
  /[\d一二三四五六七八九十两百][^，。！？\d]{0,3}[，。 ]?而?(?:不是|并非)(?<wrong>[\d一二三四五六七八九十两百]+)/u,
)

const DENIAL_LENGTH = 30
/** “老王说欠三千，不是五千”: others deny it, in a story. */
const DISPUTED = /说|称|认为|欠|借|赔/u

/** Whether a figure is put right that this message has not told before. */
export function deniesOther({ text }: Lexed): boolean {
  const match = DENIES.exec(text) ?? DENIES_BEHIND.exec(text)
  const wrong = match?.groups?.wrong
  if (!match || wrong === undefined || text.length > DENIAL_LENGTH || DISPUTED.test(text))
    return false
  return !text.slice(0, match.index + match[0].lastIndexOf(wrong)).includes(wrong)
}
