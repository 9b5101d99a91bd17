import { datesOf, type Lexed, wordsOf } from '../../lex/lexed.ts'
import { readNumeral } from '../../lex/numeral.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { Span } from '../../token.ts'
import { KEYED_COUNT, KEYS_JOINED, PART_OF_DAY } from '../../words/pointing.ts'
import { joinedBefore } from '../joined-before.ts'
import type { Mark } from './listed-items.ts'

/** A day, a village or a part of the day that cases are counted under, and pointed at by. */
export interface Key extends Span {
  readonly sort: 'day' | 'village' | 'time'
  readonly name: string
}

/** The days, villages and parts of the day of a message, in order. */
export const keysOf = (lexed: Lexed): Key[] =>
  [
    ...datesOf(lexed)
      .filter(({ sort, from, to, future }) => sort === 'day' && from === to && !future)
      .map(({ start, end, from }): Key => ({ start, end, sort: 'day', name: from })),
    ...wordsOf(lexed, 'village').map(
      ({ start, end, key }): Key => ({ start, end, sort: 'village', name: key }),
    ),
    ...matchesOf(PART_OF_DAY, lexed.text).map(
      ({ index, 0: name }): Key => ({ start: index, end: index + name.length, sort: 'time', name }),
    ),
  ].sort((a, b) => a.start - b.start)

/** “昨天两起今天一起”, “8.21、8.23各一起”, “大湾村两起、柳树坪村一起”, “上午调一起，下午调一起”: numbers of cases under days, villages or parts of a day, each told once. */
export function keyedMarks(lexed: Lexed): Mark[] {
  const keys = keysOf(lexed)
  for (const sort of ['village', 'day', 'time'] as const) {
    const marks = marksUnder(lexed.text, keys, sort)
    const names = new Set(marks.map(({ name }) => name))
    if (marks.length > 1 && names.size === marks.length) return marks
  }
  return []
}

interface KeyedMark extends Mark {
  readonly name: string
}

function marksUnder(text: string, keys: readonly Key[], sort: Key['sort']): KeyedMark[] {
  const own = keys.filter((key) => key.sort === sort)
  return own.flatMap((key, index) => {
    const from = dayBehind(text, keys, key)
    const told = KEYED_COUNT.exec(text.slice(from))
    const count = readNumeral(told?.groups?.number ?? '', 0)?.value
    if (!told || count === undefined) return []
    const end = from + told[0].length
    const first = told.groups?.each
      ? joinedBefore(text, own.slice(0, index + 1), KEYS_JOINED)
      : [key]
    return first.map((one) => ({
      start: one.start,
      end: one === key ? end : one.end,
      count,
      name: one.name,
    }))
  })
}

/** “大湾村今日两起”: behind a village its day may stand. */
const dayBehind = (text: string, keys: readonly Key[], { end, sort }: Key): number =>
  keys.find(
    (key) =>
      sort === 'village' &&
      key.sort === 'day' &&
      /^[村社区 ]*$/u.test(text.slice(end, key.start)) &&
      key.start >= end,
  )?.end ?? end
