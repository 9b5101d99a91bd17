import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'
import type { Mention } from './mentions.ts'

const EVENT_UNIT = /^(?:场|场次|次|回|堂|节|期)$/
const OPENS = /(?:^|[，。；：\n （]|这|前后)$/
/** “三场分别到了…”, “两场人数是…”, “两场各挂…”: what is told of them together. */
const TOLD_OF_THEM =
  /^(?:院坝|坝坝)?(?:会|活动|课|讲座)?的?(?:人数|分别|各|每|先后|到会|到场|参加|来的|来了|资料|册子|手册|人(?![\d一二三四五六七八九十]))/

/** “各办讲座一场，三场分别到了…”: the events that were told before, once more. */
export function gathersTold(
  lexed: Lexed,
  number: NumberToken,
  mentions: readonly Mention[],
): boolean {
  const { text } = lexed
  const { start, end, unit, value } = number
  if (value < 2 || !EVENT_UNIT.test(unit?.text ?? '') || !OPENS.test(text.slice(0, start)))
    return false
  if (!TOLD_OF_THEM.test(text.slice(unit?.end ?? end))) return false
  const told = numbersOf(lexed).filter(
    (other) => other.end <= start && EVENT_UNIT.test(other.unit?.text ?? ''),
  )
  const named = mentions.filter((m) => m.indicator.nature === 'event' && m.end <= start)
  const each = told.some((other) => /各[^，。；\d]{0,8}$/.test(text.slice(0, other.start)))
  return (
    each ||
    told.reduce((sum, other) => sum + other.value, 0) === value ||
    (told.length === 0 && named.length === value)
  )
}
