import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken } from '../token.ts'
import type { Count } from './counts.ts'
import { daysOfEach } from './on-each-day.ts'

const countOf = (text: string, pattern: RegExp) => matchesOf(pattern, text).length

/** Between 各 and the number of each; “三组六组各一次 发现”: not another number. */
const OF_EACH = '(?:(?! |[\\d一二两三四五六七八九十]+[次场回趟遍户份])[^，。；\\n]){0,6}$'
/** “二组、三组、四组各调了一起” */
const EACH_GROUP = new RegExp(
  `(?<names>(?:[\\d一二三四五六七八九十]+(?:组|社|队|村)[、和及 ]*){2,})各 ?${OF_EACH}`,
  'u',
)
const EACH = new RegExp(`(?:各|每[组村社队个]) ?${OF_EACH}`, 'u')

/** The count that a number tells, times the groups, places or days that each had as many. */
export function toCount(lexed: Lexed, number: NumberToken): Count {
  const { text, figures } = lexed
  const end = number.unit?.end ?? number.end
  const each = EACH.test(text.slice(Math.max(0, number.start - 8), number.start))
  const before = figures.filter((figure) => figure.end <= number.start).at(-1)
  const groups =
    each &&
    before?.kind === 'number' &&
    number.start - before.end < 8 &&
    before.unit &&
    /^(?:个|组|村|社)/u.test(before.unit.text)
      ? before.value
      : 1
  const days = daysOfEach(lexed, number).length
  if (days > 1) return { start: number.start, end, count: number.value * days, approx: false }
  const named = EACH_GROUP.exec(text.slice(0, number.start))?.groups?.names
  const places = named ? countOf(named, /[组社队村]/gu) : 0
  if (places > 1)
    return { start: number.start, end, count: number.value * places, approx: number.approx }
  return {
    start: groups > 1 && before ? before.start : number.start,
    end,
    count: number.value * groups,
    approx: number.approx,
  }
}
