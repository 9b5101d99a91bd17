import { clauseAt, type Lexed } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import { OF_LISTS } from '../words/chatter.ts'

/** What may stand between a day and what was done on it, or stand for it: 昨天下午搞的, 是上周的事. */
const DEED_THEN =
  /^[^，。；\n]{0,5}?(?:搞|开|办|弄|做|跑|发|放|忙|走|干|整|挂|贴|摆|补|报|统计|完成|举行|组织|进行|入|访|拍|录|播|串|赶)(?!酒|席)(?:的|了|嘞|哒|咗|完|下来|起|过|得|到|好|一|两|三|\d|$)|^(?:的|那[天时]|当天|早上|上午|中午|下午|晚上?|夜里|两天|三天|[起止])*(?:事|活动|数|情况|任务|工作|报表|数据)?(?:了|吧|哈|嘞)?$/u
/** Of others: 别个村前天就搞完了. */
const OTHERS =
  /(?:别[个的人]?|人家|其他|隔壁|他们|外)[^，。；]{0,3}(?:村|组|社区|镇|县|那边)[^，。；]*$/u
/** “从1号到5号没断过”, “1号到5号天天如此”: that it went on all those days. */
const WENT_ON =
  /^[，、 ]?(?:[两三四五六七八九十几\d]+天)?(?:就|都|也|还|一直|天天|日日|每天|硬是|基本|从来?|一天|一次|一回|一遍|中间)*(?:(?:没有?|冇|未|不曾?|不带)(?:断|停|歇|间断|落下?|漏|缺)(?:过|气|下|脚|嘴|空|了)*|(?:如此|这样|这么(?:放|喊|播|搞)|照[放喊播做开旧样]+|不间断|不断线?))(?:的|了|嘞)?$/u
const SHORT_REST = 1
const COUNTED = /[\d一二两三四五六七八九十百][天场次户份条人起件遍回趟张本册期堂]/u

/**
 * “入户18户，发单子18张，前天摔的那跤还在痛”: whether a day that stands in a clause of its own behind what was counted is the
 * day of it; a clause that tells something else dates nothing, unless it leads on to more that was done.
 */
export function datesWhatWasBefore(lexed: Lexed, day: DateToken): boolean {
  const clause = clauseAt(lexed, day)
  if (!clause) return true
  const front = lexed.text.slice(clause.start, day.start)
  const behind = lexed.text.slice(day.end, clause.end)
  if (OF_LISTS.test(lexed.text.slice(clause.end))) return true
  if (OTHERS.test(front)) return false
  if (front.length + behind.length <= SHORT_REST) return true
  return (
    OF_LISTS.test(front + behind) ||
    COUNTED.test(front + behind) ||
    DEED_THEN.test(behind) ||
    WENT_ON.test(behind)
  )
}
