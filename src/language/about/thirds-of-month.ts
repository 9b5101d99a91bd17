import { addDays, monthOf, monthRange, yearOf } from '../../lib/days.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'

const THIRD = /(?<third>[上中下])旬$/u

/** “九月上旬开了多少场”: ten days are asked for, of which a report would be told on one (contract 5.4). */
export function asThird({ text }: Lexed, date: DateToken): DateToken {
  const third = THIRD.exec(text.slice(date.start, date.end))?.groups?.third
  if (third === undefined) return date
  const { from, to } = monthRange(yearOf(date.from), monthOf(date.from))
  const parts = {
    上: { from, to: addDays(from, 9) },
    中: { from: addDays(from, 10), to: addDays(from, 19) },
  }
  const days = third === '上' || third === '中' ? parts[third] : { from: addDays(from, 20), to }
  return { ...date, ...days, sort: 'period' }
}
