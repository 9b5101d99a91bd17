import { numbersOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { Span } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Entry, Work } from './entry.ts'

const NUMBER = '\\d+|[一两二三四五六七八九十百]+'
/** 一人一个, 每人, 人手: so many to each, up to the number. */
const EACH =
  '(?:[一每1]个?人|人手|各(?:人|自)?)(?:都|给|发|送|领|拿|得)*了?(?:[^，。；\\d一二两三四五六七八九十]{0,4})$'
const FRONT_REACH = 30

/** 小学生每人一本, 每个女的一条: said right in front. */
const SUBJECT =
  /(?:^|[，。；、 ]|册|本|袋|份)?(?<before>小学|中学|初中|高中|幼儿|女|男|老人|学生|家长|老师|孩子|娃娃)[生们]*每人|每(?:个|位|名)(?<behind>女的|男的|女生|男生|老人|学生|家长|老师|孩子|娃娃|小学生|中学生|妇女|党员|嬢嬢)/u

/** “小学这160个一人一个”: those whose number is told again. */
const SO_MANY = new RegExp(`[这那](?<many>${NUMBER})(?:个|名|位)?[^，。；\\d]{0,4}?${EACH}`, 'u')

/** “水杯只给大人，一人一个”, “扇子光发给老人家，每人一把”: nobody else got any. */
const ONLY_TO = new RegExp(
  `(?:只|光|单|净|专门)(?:是|够)?(?:发|送|派|散|分|奖)?(?:给了?|到)(?:这些|那些)?(?!来|到|在场|参加|大家)(?<only>\\p{Script=Han}{1,4}?)(?:们|家)?[，、 ]${EACH}`,
  'u',
)

/** “其他14人每人一把扇子”: none but the rest of them. */
const TO_THE_REST = new RegExp(
  `(?:其他|其余|其它|剩下?|余下|另外|还有)的?(?<many>${NUMBER})(?:个人|个|名|位|人)[^，。；\\d]{0,4}?${EACH}`,
  'u',
)

/** How many got a thing where only the rest of those who came did, or some of them that were told apart: “其中老人20人，每个老人一把扇子”. */
export function fewGiven(work: Work, one: Bound, heads: readonly Entry[]): number | undefined {
  const { text } = work.lexed
  const { start } = one.amount
  const front = text.slice(Math.max(0, start - FRONT_REACH), start)
  const rest = readNumeral(TO_THE_REST.exec(front)?.groups?.many ?? '', 0)
  if (rest) return rest.value
  const subject = subjectOf(front)
  if (subject === undefined || toldAs(text, subject, heads).length > 0) return undefined
  const told = toldAs(text, subject, numbersOf(work.lexed)).filter(
    ({ end, unit, value }) =>
      end <= start && value > 1 && /^(?:个|人|名|位|个人)$/u.test(unit?.text ?? ''),
  )
  return told.length === 1 ? told[0]?.value : undefined
}

/** Who each got something, where they are named right in front: 每个家长, 学生每人. */
function subjectOf(front: string): string | undefined {
  const told = SUBJECT.exec(/[^，。；]*$/u.exec(front.slice(-16))?.[0] ?? '')?.groups
  return (told?.before ?? told?.behind)?.slice(0, 2)
}

/**
 * Those of the people counted who got a thing that each of them got: all of them unless the words tell of some; none
 * where those it tells of were not counted apart.
 */
export function givenTo(
  { lexed: { text } }: Work,
  { amount: { start } }: Bound,
  heads: readonly Entry[],
): readonly Entry[] {
  const front = text.slice(Math.max(0, start - FRONT_REACH), start)
  const only = ONLY_TO.exec(front)?.groups?.only
  if (only !== undefined) return toldAs(text, only, heads)
  const many = readNumeral(SO_MANY.exec(front)?.groups?.many ?? '', 0)?.value
  const counted = heads.filter(({ value }) => value === many)
  if (counted.length > 0) return counted
  const subject = subjectOf(front)
  const those = subject === undefined ? [] : toldAs(text, subject, heads)
  return those.length > 0 ? those : heads
}

/** The people counted by a word behind their number or in front of it. */
function toldAs<Of extends Span>(text: string, word: string, heads: readonly Of[]): readonly Of[] {
  const behind = heads.filter(({ end }) => text.startsWith(word, end))
  return behind.length > 0
    ? behind
    : heads.filter(({ start }) => text.slice(Math.max(0, start - 4), start).includes(word))
}
