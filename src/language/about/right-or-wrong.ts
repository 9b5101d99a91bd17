import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import {
  ALREADY_BEHIND,
  ENTER_FOR_ME,
  ENTERED_BEHIND,
  MADE_INTO_BEHIND,
  NOT_COUNTED_AS,
} from '../words/asked-changes.ts'
import {
  AS_WRITTEN_BEFORE,
  DENIED_BEFORE,
  MISWRITTEN_BEHIND,
  NOT_THE_OTHER,
  RIGHT_BEFORE,
  TO_BE_ENTERED,
  WRONG_BEFORE,
  WRONG_BEHIND,
} from '../words/corrections.ts'

const LOOK_BACK = 12
const LOOK_AHEAD = 8

/** Whether the words in front deny a stretch: 不是3场, 写成三十六, 误写为18300. */
export const isDenied = (lexed: Lexed, span: Span): boolean => {
  const front = lexed.text.slice(Math.max(0, span.start - LOOK_BACK), span.start)
  if (NOT_COUNTED_AS.test(front)) return true
  if (!WRONG_BEFORE.test(front) || isToBeEntered(lexed, span) || isMiswritten(lexed, span))
    return false
  if (/的是?$/u.test(front) && MADE_INTO_BEHIND.test(lexed.text.slice(span.end))) return false
  return !/的是$/u.test(front) || !NOT_THE_OTHER.test(lexed.text.slice(span.end))
}

/** “应该写成25”, “写成五六十人吧”: how it is to be entered. */
const isToBeEntered = ({ text }: Lexed, { start, end }: Span): boolean =>
  TO_BE_ENTERED.test(text.slice(Math.max(0, start - LOOK_BACK), start)) ||
  ENTERED_BEHIND.test(text.slice(end, end + LOOK_AHEAD)) ||
  (ENTER_FOR_ME.test(text.slice(0, start)) && !ALREADY_BEHIND.test(text.slice(end)))

/** “把院坝会写成了讲座”, “将30份报成50份”: what stands in front is right. */
export const isMiswritten = ({ text }: Lexed, { end }: Span): boolean =>
  MISWRITTEN_BEHIND.test(text.slice(end, end + LOOK_AHEAD))

/** “传单写的280”: how it was reported. */
export const isAsWritten = ({ text }: Lexed, { start, end }: Span): boolean =>
  AS_WRITTEN_BEFORE.test(text.slice(Math.max(0, start - LOOK_BACK), start)) &&
  !MADE_INTO_BEHIND.test(text.slice(end))

/** The same for a name: “刚才报的院坝会” denies nothing. */
export const isDeniedName = ({ text }: Lexed, { start }: Span): boolean => {
  const front = text.slice(Math.max(0, start - LOOK_BACK), start)
  return NOT_COUNTED_AS.test(front) || (DENIED_BEFORE.test(front) && !TO_BE_ENTERED.test(front))
}

/** Whether the words around a stretch say that it was wrong: 不是3场, 由14改, 原填46户. */
export const isWrong = (lexed: Lexed, span: Span): boolean =>
  isDenied(lexed, span) || WRONG_BEHIND.test(lexed.text.slice(span.end, span.end + LOOK_AHEAD))

/** Whether the words in front say that it is right: 应为, 是, 改成. */
export const isRight = (lexed: Lexed, span: Span): boolean =>
  !isWrong(lexed, span) &&
  RIGHT_BEFORE.test(lexed.text.slice(Math.max(0, span.start - LOOK_BACK), span.start))
