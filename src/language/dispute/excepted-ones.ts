import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken } from '../token.ts'
import { EXCEPTED_ONE, LEFT_ONE } from '../words/excepted-ones.ts'
import type { Count } from './counts.ts'

/**
 * “今天调七起，就茶厂那起没说成，…那六起都好了”, “跑了三家，两家成了，剩下那家…”: the one that is told apart from a number before it, and the
 * number of the others where it is what that leaves.
 */
export function exceptedOnes(lexed: Lexed, counts: readonly Count[]): readonly Count[] {
  const { text } = lexed
  const [total] = counts
  if (!total || total.count < 2 || total.approx) return []
  const ones = [...matchesOf(EXCEPTED_ONE, text), ...matchesOf(LEFT_ONE, text)]
    .map((match) => oneOf(match))
    .filter((one) => one.start >= total.end && counts.every((count) => !overlaps(count, one)))
  const [one, ...more] = ones
  if (
    !one ||
    more.length > 0 ||
    counts.slice(1).some(({ start }) => start < one.start && isWhole(counts, one))
  )
    return []
  return [one, ...othersOf(lexed, counts, total.count - 1)]
}

function oneOf(match: RegExpExecArray): Count {
  const end = match.index + match[0].length
  const length = (match.groups?.one ?? match.groups?.only)?.length ?? 0
  return { start: end - length, end, count: 1, approx: false, excepted: true }
}

/** Whether the numbers before the one make up their total without it. */
const isWhole = ([total, ...parts]: readonly Count[], one: Count): boolean =>
  parts.filter(({ end }) => end <= one.start).reduce((sum, { count }) => sum + count, 0) ===
  total?.count

/** “那六起”, of which no report before told. */
const othersOf = (lexed: Lexed, counts: readonly Count[], left: number): Count[] =>
  numbersOf(lexed)
    .filter(
      (number) =>
        number.value === left &&
        /^[起件桩宗个家户]$/u.test(number.unit?.text ?? '') &&
        /(?:那|这|别[的嘞]|旁的|其他|其它|另外?)$/u.test(lexed.text.slice(0, number.start)) &&
        counts.every((count) => !overlaps(count, number)),
    )
    .slice(0, 1)
    .map(toOthers)

const toOthers = ({ start, end, unit, value }: NumberToken): Count => ({
  start,
  end: unit?.end ?? end,
  count: value,
  approx: false,
})
