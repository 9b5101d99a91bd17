import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { without } from './rest.ts'

const REPORTED = '(?:上?报|交|填)(?:数|送|表|零报告|周报|月报)?(?:上来|过来|过|了)*'
/** What stands behind the village: “那边的报了没”, “有没有报”. */
const WHETHER = new RegExp(
  `^(?:村|社区)?(?:那边|他们|都|的|数据?|零报告|周报|月报|[ ])*(?:${REPORTED}(?:没有?|没得|吗|不|嘛)|(?:有没有|是不是(?:还没|没|已经)?)${REPORTED}|报没报)[？。啊呢 ]*$`,
  'u',
)

/** “三塘报了没”, “凤鸣社区上周的报了没有”: staff ask whether one village has reported. */
export function asksWhetherReported({
  lexed,
  context: { staff },
}: {
  readonly lexed: Lexed
  readonly context: ReadContext
}): boolean {
  const [village, other] = wordsOf(lexed, 'village')
  if (!staff || !village || other) return false
  return WHETHER.test(without(lexed, datesOf(lexed)).text.slice(village.end))
}
