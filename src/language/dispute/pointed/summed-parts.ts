import { datesOf, type Lexed, numbersOf } from '../../lex/lexed.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { NumberToken, Span } from '../../token.ts'
import {
  ENDS_NAMED_PART,
  ONE_OF_SORTS,
  OPENS_PART,
  PART_NAME,
  PART_UNIT,
} from '../../words/pointing.ts'
import { readNounPhrase } from '../category.ts'

/** A number of cases, with the words in front of it that name them where it stands behind its name. */
export interface SummedPart extends Span {
  readonly count: number
  readonly head?: Span
  /** Whether that name is one of a class: it divides a total, and is none. */
  readonly isClass: boolean
}

/**
 * “地界两起，放牛吃麦两起，还有一起是说人家闲话的”, “俩争林子的 一个埋坟的”: numbers that begin what they count, or end it,
 * in their order.
 */
export function summedParts(lexed: Lexed): SummedPart[] {
  const sorts = matchesOf(ONE_OF_SORTS, lexed.text).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    count: 1,
    isClass: false,
  }))
  const numbered: SummedPart[] = []
  for (const number of numbersOf(lexed)) {
    const day = datesOf(lexed).findLast(({ end }) => end <= number.start)
    const part = partOf(lexed, number, Math.max(numbered.at(-1)?.end ?? 0, day?.end ?? 0))
    if (part) numbered.push(day?.end === part.start ? { ...part, start: day.start } : part)
  }
  return sorts.length > 1 ? sorts : numbered
}

function partOf(lexed: Lexed, number: NumberToken, last: number): SummedPart | undefined {
  const { text } = lexed
  const { start, value: count } = number
  const end = number.unit?.end ?? number.end
  if (number.approx || count < 1 || !isMeasure(number, text)) return undefined
  const front = text.slice(last, start)
  const isLast = ENDS_NAMED_PART.test(text.slice(end))
  const lead = OPENS_PART.exec(front)?.groups?.lead
  if (lead !== undefined && !isLast && /^[\u4e00-\u9fff]/u.test(text.slice(end)))
    return { start: start - lead.length, end, count, isClass: false }
  const name = PART_NAME.exec(front)?.groups?.name
  if (name === undefined || !isLast) return undefined
  const at = start - (/[ ：]$/u.test(front) ? 1 : 0)
  const head = { start: at - name.length, end: at }
  const isClass = readNounPhrase(text, head) !== undefined
  return number.unit || isClass ? { start: head.start, end, count, head, isClass } : undefined
}

/** 起, 件 and the like, or nothing behind a small number. */
const isMeasure = ({ unit, start, end }: NumberToken, text: string): boolean =>
  unit
    ? PART_UNIT.test(unit.text)
    : /^(?:[俩仨一二两三四五六七八九]|\d{1,2})$/u.test(text.slice(start, end))
