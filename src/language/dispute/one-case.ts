import { datesOf, type Lexed, within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { ANOTHER_CASE, CASE_COMMENT, CASE_WRITTEN } from '../words/case-news.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { readAgreement } from './agreement.ts'
import { readAmount } from './amount.ts'
import { readOwnNoun } from './category.ts'
import { findActivityClauses, listMarks } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'
import { readQuarrel } from './quarrel.ts'
import { findEvents } from './status.ts'

/** Shorter messages are told in one breath, and read as such. */
const LENGTH_MIN = 60
/** No title and no lead is longer. */
const LEAD_MAX = 70

/**
 * A single case as the news tell it: a title or a lead that says how it ended, the story in sentences that begin with
 * days of their own, and what it was like behind (“一起…纠纷在新民村圆满落幕。4月3日，…。6月19日，…。据了解，…”). All
 * of it tells one dispute.
 */
export function readOneCase(lexed: Lexed, counts: readonly Count[]): Entry | undefined {
  const { text } = lexed
  if (text.length < LENGTH_MIN || !CASE_WRITTEN.test(text)) return undefined
  const sentences = sentencesOf(text)
  const lead = leadOf(lexed, sentences, counts)
  if (!lead) return undefined
  const story = { start: lead.end, end: commentStart(lexed, sentences, lead) }
  const told = { start: 0, end: endOfStory(lexed, sentences, story)?.end ?? story.end }
  if (tellsAnother(lexed, sentences, story)) return undefined
  const entry = readStory(lexed, told)
  if (!entry.status) return undefined
  const [count] = counts
  return {
    ...entry,
    ...(count ? { at: count, story: false } : {}),
    region: { start: 0, end: story.end },
    category:
      readOwnNoun(text, lead) ??
      entry.category ??
      readOwnNoun(text, story) ??
      readQuarrel(text, story),
    agreement: entry.agreement ?? readAgreement(text, story),
    amount: entry.amount ?? readAmount(lexed, story, entry.status.status),
  }
}

const sentencesOf = (text: string): Span[] =>
  matchesOf(/[^。！？\n]+[。！？\n]?[”]?/gu, text).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))

/** The sentence that says what the story is about: it counts the one case, or stands as a title above it. */
function leadOf(
  lexed: Lexed,
  sentences: readonly Span[],
  counts: readonly Count[],
): Span | undefined {
  const { text } = lexed
  const [count] = counts
  if (counts.length > 1 || (count && count.count !== 1) || listMarks(lexed).length > 0)
    return undefined
  if (findActivityClauses(lexed, counts).length > 0 || ANOTHER_CASE.test(text)) return undefined
  const lead = sentences[0]
  if (!lead || isLong(text, lead) || sentences.length < 2) return undefined
  if (count) return sentences.slice(0, 2).find((sentence) => within(count, sentence)) && lead
  const dated = datesOf(lexed).some((date) => within(date, lead))
  const opens = TITLE_END.test(text.slice(lead.start, lead.end))
  return dated || !(opens || tells(lexed, lead, DECISIONS)) ? undefined : lead
}

/** “【柳树坪村调解动态】” above a lead makes it no longer. */
const HEADING = /^【[^】\n]*】/u
const isLong = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).replace(HEADING, '').length > LEAD_MAX

/** “租房押金该不该退？”, “电动车充电引争吵 社区调解促和谐⏎”: a title need not tell the end. */
const TITLE_END = /[？]$|^[^，。\d]{4,16}[ ，][^，。\d]{4,16}\n$/u

const tells = ({ text }: Lexed, span: Span, wanted: ReadonlySet<StatusEvent>): boolean =>
  findEvents(text, span).some(({ name }) => wanted.has(name))

const SETTLED: ReadonlySet<StatusEvent> = new Set(['settled'])
const DECISIONS: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'referred'])

/** Where a comment begins behind the end of the story. */
function commentStart({ text }: Lexed, sentences: readonly Span[], lead: Span): number {
  const comment = sentences.find(
    ({ start, end }) => start >= lead.end && CASE_COMMENT.test(text.slice(start, end)),
  )
  return comment?.start ?? text.length
}

/** The last sentence that tells the end of the story; what looks back behind it does not change it. */
function endOfStory(lexed: Lexed, sentences: readonly Span[], story: Span): Span | undefined {
  const inside = sentences.filter((sentence) => within(sentence, story))
  const settled = inside.findLast((sentence) => tells(lexed, sentence, SETTLED))
  return settled ?? inside.findLast((sentence) => tells(lexed, sentence, DECISIONS))
}

/** A day behind the end of the story with a quarrel of its own. */
function tellsAnother(lexed: Lexed, sentences: readonly Span[], story: Span): boolean {
  const inside = sentences.filter((sentence) => within(sentence, story))
  const first = inside.findIndex((sentence) => tells(lexed, sentence, DECISIONS))
  return inside
    .slice(first + 1)
    .some(
      (sentence) =>
        first >= 0 &&
        datesOf(lexed).some(({ sort, start }) => sort === 'day' && start === sentence.start) &&
        findEvents(lexed.text, sentence).some(({ name }) => name === 'quarrel'),
    )
}
