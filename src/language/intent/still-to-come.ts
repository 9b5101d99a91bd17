import { daysBetween } from '../../lib/days.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { agreedDays } from './agreed-days.ts'
import { laterToday } from './later-today.ts'

/** Times of the message's own day that were still to come when it was sent, and festivals that are about to come. */
export const stillToCome = (lexed: Lexed, context: ReadContext): Span[] => [
  ...laterToday(lexed, context),
  ...comingDays(lexed, context),
  ...agreedDays(lexed),
]

/** A festival so long ago comes again within a month. */
const COMES_AGAIN_DAYS = 335

/**
 * “六一那天要去小学讲防欺凌” said in May, “元宵灯会上设个咨询台” two days before: a festival that is about to come again, and not
 * the one of last year. One that only names an occasion (“国庆安全宣传1场”) needs a word that looks ahead.
 */
const comingDays = (lexed: Lexed, { sentOn }: ReadContext): Span[] =>
  datesOf(lexed).filter(
    ({ rule, sort, from, to, start, end }) =>
      /^(?:festival|lunar month and day)/u.test(rule) &&
      from === to &&
      !SAYS_WHICH.test(lexed.text.slice(start, end)) &&
      daysBetween(from, sentOn) > COMES_AGAIN_DAYS &&
      (sort === 'day' || LOOKS_AHEAD.test(lexed.text.slice(end))),
  )

const SAYS_WHICH = /^(?:[今去前]年|\d{2,4}年)/u
const LOOKS_AHEAD =
  /^[^，。；\d了过]{0,8}(?:要|想|准备|打算|得)?(?:[去来]|在[^，。；\d了过]{1,8}|上)(?:讲|开|搞|办|设|摆|发|放|教)(?!了|过|的|[^，。；]{0,6}[\d一二两三四五六七八九十]+(?:场|次|份|人|户|条|张))/u
