import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Mention } from './mentions.ts'

const THAT_ONE =
  /(?<=[天日晚号午上]的?|周[一二三四五六日天]的?)那一?[场回次](?=[^，。；\n]{0,8}[\d一二三四五六七八九十百])/gu
const NAMED_BEHIND = /^[^，。；\n\d]{0,3}(?:会|课|讲座|培训|宣传|活动|演出|电影)/u

/**
 * “昨天讲座到了33个，前天那场到了41个”: another one of the kind that was named before, on a day of its own.
 */
export function heldOnOtherDay(
  lexed: Lexed,
  mentions: readonly Mention[],
  context: ReadContext,
): Mention[] {
  return [...thatOne(lexed, mentions), ...openedThere(lexed, mentions, context)]
}

/** “30号在老屋基开，来了35人”: where it was held on the day right before, with those who came behind. */
const OPENED =
  /^(?:晚上?|早上|[上下]午|夜里)?又?(?:(?:在|到|去)[^，。；：\n没未]{1,10}?|[\d一二三四五六七八九十]{1,3}[组社队])(?<verb>又?(?:召开|举办|开|办|搞|上|讲|放|演))(?:的|了|起|嘞)?[，、 ](?![^，。；\n]{0,4}(?:要|准备|打算|预计|计划))(?=[^，。；\n]{0,8}[\d一二两三四五六七八九十百]+[多余来几]?(?:个|人|名|位|份|张|本|册|条))/u

/** “29号在岔沟院子开院坝会，来了42人；30号在老屋基开，来了35人”: the next day's event of the kind that was named on the day before. */
function openedThere(
  lexed: Lexed,
  mentions: readonly Mention[],
  { vocabulary }: ReadContext,
): Mention[] {
  const { text } = lexed
  const events = mentions.filter(({ indicator }) => indicator.nature === 'event')
  const days = datesOf(lexed).filter(({ sort, from, to }) => sort === 'day' && from === to)
  if (events.length === 0 || days.length < 2) return []
  const held = new Map<number, Mention>()
  for (const [index, day] of days.entries()) {
    const match = OPENED.exec(text.slice(day.end))
    const event = events.findLast(({ end }) => end <= day.start)
    const before = days[index - 1]
    if (!match || !event || !before || before.from === day.from) continue
    // “9日在二组开，25人；10日在三组开，19人”: of the same kind still, where it was on the day before.
    if (before.start > event.start && !held.has(before.start)) continue
    const verb = match.groups?.verb ?? ''
    const start = day.end + match[0].lastIndexOf(verb)
    const end = start + verb.length
    const indicator = kindAt(match[0], event.indicator, vocabulary)
    const rule = 'held on another day as well'
    held.set(day.start, { indicator, start, end, text: verb, rule })
  }
  return [...held.values()]
}

/** “15号在场上搞，发了单子90份”: at the market what was held indoors the day before is publicity. */
const AT_MARKET = /(?:在|到|去)(?:场上|街上|集上|集市|市场|场口|街口|街头|圩上|场镇)/u
const OPEN_TO_MARKET = /^(?:cultural_event|broadcast)$/u
const kindAt = (
  where: string,
  before: ChatIndicator,
  vocabulary: ReadContext['vocabulary'],
): ChatIndicator =>
  (AT_MARKET.test(where) && !OPEN_TO_MARKET.test(before.code)
    ? vocabulary.find('publicity_event')
    : undefined) ?? before

function thatOne(lexed: Lexed, mentions: readonly Mention[]): Mention[] {
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
