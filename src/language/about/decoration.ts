import type { Lexed } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import type { Span } from '../token.ts'
import {
  ANALYSIS,
  CALLED_FOR,
  CLOSING,
  DEED,
  EFFECT,
  FIGURES,
  LOOSELY_NAMED_BEHIND,
  NAMED_BEHIND,
  OF_A_LAW,
  ORDER_KEPT,
  OUTLOOK,
  RESOLVED,
  SPOKEN,
  SPOKEN_BEHIND,
  TELLS_A_DEED,
  TO_COME,
  TOLD_OF,
  UNMASKED,
} from '../words/decoration.ts'
import { isBulletin } from './bulletin.ts'

/** Shorter messages hold nothing beside what they tell. */
const LENGTH_MIN = 50
/** What is quoted of others is less than what is told. */
const TOLD_MIN = 24

/**
 * Stretches of a bulletin that tell nothing that was done: what villagers said, slogans and tricks in quotation
 * marks, the cases and plots that were told at an event, what it was good for, what is still to come.
 */
export function findDecoration(lexed: Lexed): Span[] {
  const { text } = lexed
  const kept = stretchesOf(ORDER_KEPT, text)
  if (text.length < LENGTH_MIN || !HINTS.test(text)) return kept
  return [
    ...kept,
    ...quotations(text),
    ...stretchesOf(TOLD_OF, text),
    ...sentences(lexed),
    ...stretchesOf(OUTLOOK, text),
  ]
}

const HINTS = guarded(
  /“|会议|从|纠正|整治|查获|劝离|模拟|演示|率|各|现场|氛围|契机|打算|不足|劝导|劝阻|制止|查处|会上|施行|修正|修订|案例|例子|故事|经历|为例|事例|此次|本次|这次|下一?步|今后|接下来|下半年|来年|下个?月|下周|明年|新的一年|未来|后续|阶段|季度|情景/u,
)

/** “以前总觉得两口子打架是家务事，说出去丢人”, 揭露“免费体检”“以房养老”等骗局. */
function quotations(text: string): Span[] {
  const quoted = [...text.matchAll(/“[^“”\n]*”/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
  const length = quoted.reduce((sum, { start, end }) => sum + end - start, 0)
  if (text.length - length < TOLD_MIN) return []
  const found: Span[] = []
  for (const span of quoted) {
    const last = found.at(-1)
    const front = text.slice(Math.max(0, span.start - FRONT), span.start)
    const beside = last !== undefined && /^[、和]?$/u.test(text.slice(last.end, span.start))
    if (beside || UNMASKED.test(front) || isSaid(text, span, front)) found.push(span)
  }
  return found
}

const FRONT = 24

/** A whole sentence that is no name, or what somebody says. */
function isSaid(text: string, { start, end }: Span, front: string): boolean {
  const words = text.slice(start + 1, end - 1)
  const behind = text.slice(end, end + 48)
  if (words.length < 5) return false
  if (/[。！？；…]|，[^，]{2}/u.test(words)) return !NAMED_BEHIND.test(behind)
  if (LOOSELY_NAMED_BEHIND.test(behind)) return false
  return (
    (words.length > 7 && SPOKEN.test(front)) ||
    (words.length > 8 && SPOKEN_BEHIND.test(behind)) ||
    (words.length > 5 && behind.startsWith('“'))
  )
}

const stretchesOf = (words: RegExp, text: string): Span[] =>
  [...text.matchAll(words)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))

/** An event was held, with things or people in numbers, and no quarrel was told. */
const HELD_AND_COUNTED =
  /^(?![\s\S]*(?:纠纷|调解))[\s\S]*(?:活动|讲座|课|会|宣传|宣讲|培训|演出|行动|入户)[\s\S]*\d余?多?(?:人|名|份|户|条|把|个|册|本|张)/u

/** Whole sentences behind the first that tell only what was gained, or what is to come. */
function sentences(lexed: Lexed): Span[] {
  const bulletin = isBulletin(lexed)
  const formal = bulletin || REGULAR_MEETING.test(lexed.text)
  return [...lexed.text.matchAll(/(?<=[。！？；\n]”?)(?!”)[^。\n]+/gu)]
    .filter(
      ({ 0: words, index }) =>
        EFFECT.test(words) ||
        ANALYSIS.test(words) ||
        (CLOSING.test(words) && FIGURES.test(lexed.text.slice(0, index))) ||
        (OF_A_LAW.test(words) && !DEED.test(words)) ||
        (bulletin &&
          !TELLS_A_DEED.test(words) &&
          HELD_AND_COUNTED.test(lexed.text.slice(0, index))) ||
        ((TO_COME.test(words) || (formal && (CALLED_FOR.test(words) || RESOLVED.test(words)))) &&
          !CALLED.test(words)),
    )
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

const REGULAR_MEETING = /召开[^，。\n]{0,20}(?:例会|研判会|分析会|总结会|座谈会)/u

/** An instruction, and no plan of one's own. */
const CALLED = /请|务必|各村(?:要|须)|@/u
