import type { ReadContext } from '../context.ts'
import { type Lexed, numbersOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { backTo, sentenceStart } from '../text/stretch.ts'
import type { NumberToken, Span } from '../token.ts'
import { GATHERED, NO_YARD_TALK, TALKED_OF_LAW, YARD } from '../words/yard-talks.ts'
import type { Mention } from './mentions.ts'

const YARDS = new RegExp(YARD, 'gu')
/** Fewer are a family, or those of one quarrel. */
const CROWD_MIN = 5

/**
 * “火塘边喊了附近十几户来坐，说打工的工钱咋个要，一共二十九个人”: a courtyard meeting that nobody calls so, where folk came
 * together out of doors and were told of law; where an event is named, it is told of that.
 */
export function talksInYard(
  lexed: Lexed,
  mentions: readonly Mention[],
  { vocabulary }: ReadContext,
): Mention[] {
  const indicator = vocabulary.find('courtyard_meeting')
  const [yard] = matchesOf(YARDS, lexed.text)
  if (!indicator || !yard || mentions.some(isOfOther) || !isTalk(lexed, yard.index)) return []
  const start = yard.index
  const end = start + yard[0].length
  return [{ indicator, start, end, text: yard[0], rule: 'talked of law out of doors' }]
}

const isOfOther = ({ indicator: { nature, code } }: Mention): boolean =>
  nature === 'event' || code === 'door_to_door' || code === 'broadcast'

function isTalk(lexed: Lexed, at: number): boolean {
  const { text } = lexed
  if (NO_YARD_TALK.test(text)) return false
  const start = sentenceStart(text, at)
  const sentence = { start, end: start + (/^[^。；\n]*/u.exec(text.slice(start))?.[0].length ?? 0) }
  const words = text.slice(sentence.start, sentence.end)
  return GATHERED.test(words) && TALKED_OF_LAW.test(words) && crowdsIn(lexed, sentence).length > 0
}

/** Those who are counted in a sentence, and no households that were called. */
const crowdsIn = (lexed: Lexed, { start, end }: Span): readonly NumberToken[] =>
  numbersOf(lexed).filter(
    (number) =>
      number.start >= start &&
      number.end <= end &&
      number.value >= CROWD_MIN &&
      (PEOPLE.test(number.unit?.text ?? '') ||
        (number.unit === undefined && CAME.test(backTo('，。；\n ', lexed.text, number.start)))) &&
      !/^(?:字|月|钟头|小时|院|湾|组)/u.test(lexed.text.slice(number.unit?.end ?? number.end)),
  )
const PEOPLE = /^(?:个|人|个人|人次|名|位|口子?|口人|号人)$/u
const CAME = /(?:来|到|坐|围|听|一共|总共|拢共|人数)[了的拢]?$/u
