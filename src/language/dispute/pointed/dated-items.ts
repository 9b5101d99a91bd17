import { datesOf, type Lexed } from '../../lex/lexed.ts'
import { readNumeral } from '../../lex/numeral.ts'
import type { DateToken } from '../../token.ts'
import { DAY_ITEM, TIME_ITEM } from '../../words/pointing.ts'
import type { Mark } from './listed-items.ts'

/** The single days that a message tells. */
export const exactDays = (lexed: Lexed): DateToken[] =>
  datesOf(lexed).filter(({ sort, from, to }) => sort === 'day' && from === to)

/** “10号是打架，11号是欠酒钱”, “5号接1起争屋场，6号接1起…”: days that each begin an item. */
export function daysInOrder(lexed: Lexed): Mark[] {
  return exactDays(lexed).flatMap(({ start, end }) => {
    const told = DAY_ITEM.exec(lexed.text.slice(end))
    const opens = start === 0 || /[，。；：、\n ]$/u.test(lexed.text.slice(0, start))
    const count = readNumeral(told?.groups?.number ?? '一', 0)?.value ?? 1
    return told && opens ? [{ start, end: end + told[0].length, count }] : []
  })
}

/** “跑了三家：初六田家两妯娌…；初七毛家…；初八是…”: days that begin sentences, to be as many as a total before them. */
export const daysThatOpen = ({ text, ...lexed }: Lexed): Mark[] =>
  exactDays({ text, ...lexed })
    .filter(
      ({ start, end }) =>
        /[：；。\n]$/u.test(text.slice(0, start)) && /^[\u4e00-\u9fff]/u.test(text.slice(end)),
    )
    .map(({ start, end }) => ({ start, end, count: 1 }))

/** “上午来了邻居争排水的，下午来了要工钱的”: parts of a day that each begin an item. */
export function timesInOrder({ text, clauses }: Lexed): Mark[] {
  return clauses.flatMap(({ start, end }) => {
    const told = TIME_ITEM.exec(text.slice(start, end))?.[0].length
    return told === undefined ? [] : [{ start, end: start + told, count: 1 }]
  })
}
