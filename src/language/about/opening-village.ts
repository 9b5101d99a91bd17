import type { ReadContext } from '../context.ts'
import { type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { findIndicators } from './indicator-nouns.ts'

/** What may stand before the village at the head: where its line stands. */
const OPENS =
  /^(?:请|麻烦)?(?:更正|订正|纠正|修改|改)?(?:一?[下哈])?[：，、 ]*(?:(?:今天|昨天|上周|刚才)?(?:的|报的)?(?:接龙|群里|表)(?:里头?|里面|中|上|的)*)?$/u
/** The thing changed and the change: “讲座人数，50改58”, “院坝会资料改成60份”. */
const CHANGED =
  /^[^，。！？\d]{2,16}?(?:[，： ]?[\d一二两三四五六七八九十百]+(?:人次|[个人份场次条张户本件起])?)?(?:改|→|更正|应为|应该?是|错了)/u

/** “接龙里三塘讲座人数，50改58”: for staff the village at the head and what it held tell whose record it is. */
export function openingVillage(lexed: Lexed, { staff }: ReadContext): Span[] {
  const [village] = wordsOf(lexed, 'village')
  if (!staff || !village || !OPENS.test(lexed.text.slice(0, village.start))) return []
  const phrase = CHANGED.exec(lexed.text.slice(village.end))
  if (!phrase) return []
  const [record, changed] = findIndicators(lexed, {
    start: village.end,
    end: village.end + phrase[0].length,
  })
  return [{ start: village.start, end: record && changed ? changed.start : village.end }]
}
