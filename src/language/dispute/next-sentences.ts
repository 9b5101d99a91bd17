import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { beginsMatter } from '../text/running-speech.ts'

/**
 * The sentences that open another matter of the day than the one before: “…讲工伤咋报来了五十六个人。后来厂门口有个
 * 工人说老板欠他工资…”, “…两家和好了。下午又去入户走了十一家”.
 */
export function nextSentences({ text }: Lexed): number[] {
  const starts = matchesOf(/(?<=。)[^。\n]/gu, text).map(({ index }) => index)
  let from = 0
  return starts.filter((at) => {
    const end = text.indexOf('。', at)
    const opens = beginsMatter(text.slice(from, at), text.slice(at, end < 0 ? text.length : end))
    if (opens) from = at
    return opens
  })
}
