import { datesOf, type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { NOT_THE_OTHER } from '../words/corrections.ts'
import { PART_OF_RECORD } from '../words/references.ts'
import { findIndicators } from './indicator-nouns.ts'

/** The stretch from the day at the head of a message to where what is changed begins: it tells which record is meant. */
export function ofOpeningDay(lexed: Lexed): Span[] {
  const day = datesOf(lexed).find((d) => OPENS.test(lexed.text.slice(0, d.start)))
  if (!day) return []
  return [thatDay, beforeChange, beforePart].flatMap((find) => {
    const end = find(lexed, day)
    return end === undefined ? [] : [{ start: day.start, end }]
  })
}

const OPENS = /^(?:请|麻烦)?(?:更正|订正|纠正|修改|改)?(?:一?[下哈])?把?[：，、 ]*$/u

/** “更正3月23日的，…”, “11.3开的会，人数…” */
function thatDay({ text }: Lexed, { end }: Span): number | undefined {
  const behind = OF_THAT_DAY.exec(text.slice(end, end + 8))
  return behind ? end + behind[0].length : undefined
}
const OF_THAT_DAY =
  /^(?:的(?=[，。 ])|那天的|[开搞办](?:的|了的)(?:那场)?(?:会|活动|讲座)?(?=[，。 ]))/u

/** “6月5日的院坝会资料改成120份”: what stands before the thing changed. */
function beforeChange(lexed: Lexed, { end }: Span): number | undefined {
  const phrase = OF_DAY_CHANGED.exec(lexed.text.slice(end))
  return phrase
    ? findIndicators(lexed, { start: end, end: end + phrase[0].length }).at(-1)?.start
    : undefined
}
const OF_DAY_CHANGED = /^(?:那天)?的?[^，。！？\d]{2,14}?(?=改(?:成|为|到)|更正为|应为|应该是)/u

/**
 * “11月17日的进校园 学生改成109人”, “8日的院坝会参加人数35，不是53”: the noun behind the day is the record where a part of
 * it follows; a noun of which the number alone follows is what is changed.
 */
function beforePart(lexed: Lexed, { end }: Span): number | undefined {
  const { text } = lexed
  const phrase = OF_DAY_NAMED.exec(text.slice(end))
  if (!phrase) return undefined
  const stop = end + phrase[0].length
  const [noun, part] = findIndicators(lexed, { start: end, end: stop })
  if (!noun || noun.name === 'attendance') return undefined
  const people = PEOPLE.exec(text.slice(noun.end, stop))
  if (part ?? people) return part?.start ?? noun.end + (people?.index ?? 0)
  const behind = text.slice(stop).replace(/^[，： ]+/u, '')
  if (NOT_THE_OTHER.test(behind)) return undefined
  const other = findIndicators(lexed, { start: stop, end: text.length }).some(
    ({ name }) => name !== noun.name,
  )
  // “昨天的讲座是18号的”: a new day is one of the record that the noun names.
  const redated =
    datesOf(lexed).some(({ start }) => start >= stop) &&
    numbersOf(lexed).every(({ start }) => start < stop)
  return other || redated || PART_OF_RECORD.test(behind) || PEOPLE_FIRST.test(behind)
    ? stop
    : noun.start
}
const OF_DAY_NAMED =
  /^(?:那天)?(?:的|(?=[^，。！？： \d]{2,6}[： ]))(?!那)[^，。！？： \d是改写漏少多应不补没]{2,16}/u
const PEOPLE_WORDS = '(?:学生|师生|家长|群众|村民|居民|老人|妇女|工人|听众|人|娃)'
const PEOPLE = new RegExp(`${PEOPLE_WORDS}(?:的?人?数)?(?:$|改|是|应|写)`, 'u')
const PEOPLE_FIRST = new RegExp(
  `^(?:来|到|参加|听|参会)?(?:的|了)?${PEOPLE_WORDS}[^，。！？]{0,4}(?:改|是|\\d)`,
  'u',
)
