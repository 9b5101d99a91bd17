import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { findIndicators } from './indicator-nouns.ts'
import { isReportDay } from './report-day.ts'

/** “三塘村昨天报的化解数”: for staff a village that reported tells whose record it is. */
export function reporters(lexed: Lexed, { staff }: ReadContext): Span[] {
  if (!staff) return []
  return wordsOf(lexed, 'village').flatMap(({ start, end }) => {
    if (NAMED_ALONE.some((words) => words.test(lexed.text.slice(end, end + 10))))
      return [{ start, end }]
    const day = datesOf(lexed).find(
      (d) => d.start >= end && OF_WHOM.test(lexed.text.slice(end, d.start)),
    )
    if (day && isReportDay(lexed.text, day)) return [{ start, end: day.end }]
    const changed = day && CHANGED_BEHIND.exec(lexed.text.slice(day.end, day.end + 24))
    if (!day || !changed) return []
    // Of two nouns the first is the record, and the second what is changed.
    const nouns = findIndicators(lexed, { start: day.end, end: day.end + changed[0].length })
    return [{ start, end: (nouns.length > 1 ? nouns.at(-1)?.start : undefined) ?? day.end }]
  })
}

/** “新民村邓永强2月20日报的院坝会”: between the village and the day may stand who reported. */
const OF_WHOM = /^(?:.|\p{Script=Han}{2,3})?的?$/u

/** “三塘村9月20日的讲座改成2场” */
const CHANGED_BEHIND = /^的?[^。；！？]{0,14}?(?:改成|改为|改到|应为|应该是|应是|更正为|改)/u

/** “柳树坪村上一条的横幅”, “大湾刚才那条”: the last one of that village. */
const LAST_OF_VILLAGE =
  /^(?:村|社区)?(?:那边|\p{Script=Han}{2,3})?的?(?:(?:上|前|最后|最近|最新)(?:面|头)?的?(?:那|一)?条|(?:刚才|刚刚|方才|今天|昨天|上面|前面)的?(?:那|这)一?条)/u

const REPORTED_BY =
  /^(?:那边|\p{Script=Han}{2,3})?(?:今天|昨天|前天|上周|刚才|刚刚|刚|早上|上午|下午)?(?:上|填)?(?:报|登记|录)(?:的|上来的|过来的)/u

/** What stands right behind the village that reported. */
const NAMED_ALONE = [REPORTED_BY, LAST_OF_VILLAGE]
