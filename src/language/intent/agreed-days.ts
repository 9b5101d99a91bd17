import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { AGREED_ON, MEETS_THEN } from '../words/appointments.ts'

/**
 * “跟两家都约好了，礼拜五上午调那堵围墙” said on a Tuesday: the coming Friday is meant, although a weekday alone is the one that was.
 * The words that agree are announced with it.
 */
export const agreedDays = (lexed: Lexed): Span[] =>
  datesOf(lexed)
    .filter(({ rule }) => rule === 'weekday')
    .flatMap(({ start, end }) => {
      const agreed = AGREED_ON.exec(lexed.text.slice(0, start))
      return agreed && MEETS_THEN.test(lexed.text.slice(end))
        ? [
            { start: agreed.index, end: agreed.index + 1 },
            { start, end },
          ]
        : []
    })
