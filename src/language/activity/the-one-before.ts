import { datesOf, type Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Mention } from './mentions.ts'

const THAT_ONE =
  /(?<=[天日晚号午上]的?|周[一二三四五六日天]的?)那一?[场回次](?=[^，。；\n]{0,8}[\d一二三四五六七八九十百])/gu
const NAMED_BEHIND = /^[^，。；\n\d]{0,3}(?:会|课|讲座|培训|宣传|活动|演出|电影)/u

/**
 * “昨天讲座到了33个，前天那场到了41个”: another one of the kind that was named before, on a day of its own.
 */
export function heldOnOtherDay(lexed: Lexed, mentions: readonly Mention[]): Mention[] {
  const { text } = lexed
  if (!/那一?[场回次]/u.test(text)) return []
  const days = datesOf(lexed)
  return matchesOf(THAT_ONE, text).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    const event = mentions.findLast((m) => m.end <= start && m.indicator.nature === 'event')
    const own = days.findLast((day) => day.end <= start && start - day.end <= 2)
    if (!event || !own || NAMED_BEHIND.test(text.slice(end))) return []
    const other = days.findLast((day) => day.end <= event.start)
    if (own.start < event.end || other?.from === own.from) return []
    return [{ ...event, start, end, text: match[0], rule: 'held on another day as well' }]
  })
}
