import { type Lexed, masksOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken, Span } from '../token.ts'
import { CHANGED_TO } from '../words/dispute-money.ts'
import {
  AGE_BEFORE,
  AGE_BEHIND,
  AGE_OF_ONE,
  AGE_SAID,
  AGES_OF_TWO,
  BUILT_BEHIND,
  DOOR_ACTS,
  DOOR_BEFORE,
  DOOR_BEHIND,
  DOOR_NEXT,
  DRAWN_BACK,
  FEAST_BEHIND,
  LENGTH,
  LIMIT_BEHIND,
  MEASURED_BEFORE,
  MEASURED_BEHIND,
  NEXT_DOOR,
  OF_THINGS,
  PAYS,
  PER_WEIGHT,
  SPENT_BEFORE,
  WIDTH,
  YEARS_AGO,
} from '../words/no-sums.ts'
import { isBargained } from './bargained-prices.ts'

/** So many characters on each side tell what a number is. */
const LOOK = 14

/** “六十一亩…按六十五算”, “一斤三十五收，临时压到二十八”: below a hundred 按 counts something measured, and what is brought down a price. */
const isMeasuredOut = (text: string, { value, start, end }: NumberToken): boolean => {
  if (OF_THINGS.test(text.charAt(end))) return true
  const front = text.slice(Math.max(0, start - FAR), start)
  return (
    value < 100 &&
    ((CHANGED_TO.test(front) && PER_WEIGHT.test(text)) ||
      /(?:按|[死丢坏断碎](?:了|嘞|脱)?)$/u.test(front) ||
      /[亩斤方米][^。；\n]{0,8}要$/u.test(front))
  )
}
const FAR = 24

/**
 * Whether a bare number is something that is never money, whatever verb stands beside it: the door of a flat, an
 * age, what is measured (contract 4.6).
 */
export function isNoSum(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  const front = text.slice(Math.max(0, number.start - LOOK), number.start)
  const behind = text.slice(number.end, number.end + LOOK)
  return (
    isMeasuredOut(text, number) ||
    isBargained(text, number) ||
    MEASURED_BEFORE.test(front) ||
    MEASURED_BEHIND.test(behind) ||
    (SPENT_BEFORE.test(front) && BUILT_BEHIND.test(behind)) ||
    (number.value < LIMIT_MAX && LIMIT_BEHIND.test(behind)) ||
    (number.value < LIMIT_MAX && YEARS_AGO.test(behind) && !HANDED_OVER.test(front)) ||
    (number.value <= AGE_MAX && FEAST_BEHIND.test(behind)) ||
    isAge(number.value, front, behind) ||
    isAgeOfTwo(text, number) ||
    isLength(lexed, number, front) ||
    isDoor(text, number)
  )
}

/** Limits below this are none of money. */
const LIMIT_MAX = 150
const AGE_MIN = 50
const AGE_MAX = 110

/** “出了五十的人，…”, “赔了120年前付清”: who gave so much. */
const HANDED_OVER = /[赔付给出交欠补退收拿要][了过]?$/u

const isAge = (value: number, front: string, behind: string): boolean =>
  value >= AGE_MIN &&
  value <= AGE_MAX &&
  (AGE_BEHIND.test(behind) ||
    (AGE_OF_ONE.test(behind) && !HANDED_OVER.test(front)) ||
    (AGE_BEFORE.test(front) && AGE_SAID.test(behind)))

/** “一个六十三，一个五十八” */
const isAgeOfTwo = (text: string, { start, end, value }: NumberToken): boolean =>
  value <= AGE_MAX &&
  matchesOf(AGES_OF_TWO, text).some(
    ({ index, 0: words, groups }) =>
      start >= index &&
      end <= index + words.length &&
      !(/[0十]$/u.test(groups?.one ?? '') && /[0十]$/u.test(groups?.other ?? '')) &&
      !PAYS.test(text.slice(Math.max(0, index - LOOK), index)),
  )

/** Lengths that are told without their measure are told in centimetres. */
const LENGTH_MAX = 100

const isLength = (lexed: Lexed, { value, start }: NumberToken, front: string): boolean =>
  value < LENGTH_MAX &&
  DRAWN_BACK.test(front) &&
  (WIDTH.test(lexed.text.slice(0, start)) ||
    masksOf(lexed, 'measure').some(
      (mask) => mask.end <= start && LENGTH.test(lexed.text.slice(mask.start, mask.end)),
    ))

/** 902, 1203: the floor and the flat; no floor has a flat 00. */
const DOOR = /^[1-9]\d?(?:0[1-9]|1\d|20)$/u

/** “902漏到802…802要4500，902当场转账”: a number that is a door in one place is one in all. */
function isDoor(text: string, { start, end }: Span): boolean {
  const door = text.slice(start, end)
  return DOOR.test(door) && placesOf(text, door).some((at) => standsAsDoor(text, door, at))
}

const placesOf = (text: string, door: string): readonly number[] =>
  [...text.matchAll(new RegExp(`(?<![\\d.])${door}(?![\\d.元块万])`, 'gu'))].map(
    ({ index }) => index,
  )

function standsAsDoor(text: string, door: string, at: number): boolean {
  const front = text.slice(Math.max(0, at - LOOK), at)
  const behind = text.slice(at + door.length, at + door.length + LOOK)
  return actsAsDoor(front, behind) || isBesideDoor(text, door, front, behind)
}

const actsAsDoor = (front: string, behind: string): boolean =>
  DOOR_BEFORE.test(front) ||
  DOOR_BEHIND.test(behind) ||
  (/(?:^|[，。；：、\n“]|[把让叫喊由]) ?$/u.test(front) && DOOR_ACTS.test(behind))

/** “705赔605，605也签了字” */
function isBesideDoor(text: string, door: string, front: string, behind: string): boolean {
  const other = DOOR_NEXT.exec(front)?.groups?.door ?? NEXT_DOOR.exec(behind)?.groups?.door
  return (
    other !== undefined &&
    other !== door &&
    DOOR.test(other) &&
    placesOf(text, other).some((at) =>
      actsAsDoor(
        text.slice(Math.max(0, at - LOOK), at),
        text.slice(at + other.length, at + other.length + LOOK),
      ),
    )
  )
}
