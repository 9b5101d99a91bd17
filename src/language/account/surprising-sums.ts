import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import type { LikelyRoles } from '../learned/number-role.ts'
import { type Lexed, overlaps, within } from '../lex/lexed.ts'
import type { ReadLine, ReadRecord } from '../reading.ts'
import { backTo } from '../text/stretch.ts'
import type { NumberToken, Span } from '../token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { PEOPLE_UNITS } from '../words/activity-binding.ts'
import { APART, HEADS, LEFT_OR_BACK, MORE_OF_IT, TAKEN_AWAY, TO_EACH } from '../words/surprising.ts'
import { type Accounted, QUANTITY } from './account.ts'

interface Read {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly activities: ActivityReading
  readonly accounted: readonly Accounted[]
  readonly records: readonly ReadRecord[]
  readonly known: { readonly roles: LikelyRoles }
}

/**
 * What makes the figures of a report likely to be wrong, whatever each number of them counts: that they were added up
 * out of several numbers (“贴了24张，一个单元两张”), that numbers of the text add up otherwise, or that people came and
 * nobody says to what.
 */
export function surprisingSums({ lexed, context, activities, accounted, records, known }: Read) {
  const told = accounted.flatMap(({ figure, as }) =>
    figure.kind === 'number' ? [{ figure, as }] : [],
  )
  const isOpen = (number: NumberToken) => !isSure(activities, number)
  const lines = records.flatMap((record) => (record.kind === 'activity' ? record.lines : []))
  const sums = [...new Set(lines.map(({ indicator }) => indicator))]
    .map((code) => ({ code, numbers: addedUp(code, lines, told) }))
    .filter(
      ({ code, numbers }) =>
        numbers.length > 1 &&
        !areToEach(numbers, lexed.text) &&
        !isOneEach(numbers, lexed.text, activities.events) &&
        !areYoungAndOld(numbers, lexed.text) &&
        !areNamedApart(code, numbers, lexed, activities.mentions),
    )
    .map((sum) => ({ ...sum, open: sum.numbers.filter(isOpen) }))
  return {
    'numbers added': mostOf(sums.map(({ open }) => open.length - 1)),
    'added unsurely': mostOf(
      sums.map(
        ({ code, open }) => open.filter((one) => known.roles.shareOf(one, code) < SURE_FROM).length,
      ),
    ),
    'one added': sums.some(({ numbers }) => numbers.some(({ value }) => value === 1)) ? 1 : 0,
    'measures mixed': sums.some(({ numbers }) => hasSeveralMeasures(numbers)) ? 1 : 0,
    'other sum': addUpUnnoticed(told.map(({ figure }) => figure).filter(isOpen)) ? 1 : 0,
    ...crowds(lines, context.vocabulary, activities.asks),
    'asked beside': activities.asks.length,
    'left told': LEFT_OR_BACK.test(lexed.text) ? 1 : 0,
    'more told': MORE_OF_IT.test(lexed.text) ? 1 : 0,
  }
}

/** “扇子五十、人一百多”, “上湾31人，下湾26人，一共57人”: told so plainly, or confirmed by others, that no example knows better. */
export const isSure = ({ confirmed, bound }: ActivityReading, number: Span): boolean =>
  [...confirmed, ...bound.filter(({ sure }) => sure)].some((span) => overlaps(span, number))

/** From which share of the examples on a number surely counts the same as those that it was added to. */
const SURE_FROM = 0.9

/** “三场，25、31、19人”, “一组20人，三组30人”, “老人25位，妇女14位”: one number for each event, place or group that is told. */
export const isOneEach = (numbers: readonly NumberToken[], text: string, events: number): boolean =>
  numbers.length === events ||
  (numbers.every(({ start }) => HEADS.test(text.slice(0, start))) && !TAKEN_AWAY.test(text))

/** “18个娃 6个大人”: two groups to which nobody belongs at once. */
function areYoungAndOld(numbers: readonly NumberToken[], text: string): boolean {
  const groups = numbers.map(({ end, unit }) => text.slice(unit?.end ?? end))
  return (
    numbers.length === 2 &&
    !OF_THE_WHOLE.test(text) &&
    APART.some(([one, other]) =>
      [groups, [...groups].reverse()].some(
        ([first = '', second = '']) => one.test(first) && other.test(second),
      ),
    )
  )
}

/** “折页280份、手册120本”: each number with another name of what it counts beside it, and none of them a part of another. */
function areNamedApart(
  code: string,
  numbers: readonly NumberToken[],
  { text }: Lexed,
  mentions: ActivityReading['mentions'],
): boolean {
  if (OF_THE_WHOLE.test(text)) return false
  const names = numbers.map((number) => {
    const entry = entryAround(text, number)
    return mentions.find((one) => one.indicator.code === code && within(one, entry))?.text
  })
  return names.every(Boolean) && new Set(names.map(lastOf)).size === numbers.length
}

const OF_THE_WHOLE = /其中|包括|里[头面]有|含/u
const lastOf = (name = ''): string => name.slice(-2)

/** The entry of a list that a number stands in. */
function entryAround(text: string, { start, end }: NumberToken): Span {
  const behind = [...text.slice(end)].findIndex((sign) => ENTRY_ENDS.includes(sign))
  return {
    start: start - backTo(ENTRY_ENDS, text, start).length,
    end: behind < 0 ? text.length : end + behind,
  }
}
const ENTRY_ENDS = '，。；、：\n '

/** “走了16家，每家一本，下午14家，也是每家一本”: multiplied, and never added to each other. */
const areToEach = (numbers: readonly NumberToken[], text: string): boolean =>
  numbers.every(({ start }) => TO_EACH.test(text.slice(Math.max(0, start - EACH_REACH), start)))
const EACH_REACH = 10

const mostOf = (counts: readonly number[]): number => Math.max(0, ...counts)

/** The numbers that make up figures of one thing, without those that are a figure themselves. */
function addedUp(
  code: string,
  lines: readonly ReadLine[],
  told: readonly { readonly figure: NumberToken; readonly as: string | undefined }[],
): readonly NumberToken[] {
  const figures = lines
    .filter(({ indicator }) => indicator === code)
    .map(({ quantity }) => quantity)
  const numbers = told.filter(({ as }) => as === QUANTITY + code).map(({ figure }) => figure)
  return numbers.filter(({ value }) => !takeOut(figures, value))
}

/** Takes one such value out, if there is one. */
function takeOut(values: number[], value: number): boolean {
  const at = values.indexOf(value)
  if (at < 0) return false
  values.splice(at, 1)
  return true
}

/** “三组来了二十五个，四组三十一”: a number without a measure goes on with the one before. */
const hasSeveralMeasures = (numbers: readonly NumberToken[]): boolean =>
  new Set(numbers.flatMap(({ unit }) => (unit ? [measureOf(unit.text)] : []))).size > 1

/** “放了2遍，跑了3趟”, “20人，加上7个”: measures of times, and of people, are one. */
const measureOf = (unit: string): string => {
  if (/^[遍次趟回圈轮]$/u.test(unit)) return '次'
  return PEOPLE_UNITS.test(unit) ? '人' : unit
}

/** Of many numbers some add up by chance. */
const NUMBERS_MAX = 12

/** “大人三十一，细娃九个，都算上四十个”: one of the numbers is the sum of two others, and no rule knows. */
const addUpUnnoticed = (numbers: readonly NumberToken[]): boolean =>
  numbers.length <= NUMBERS_MAX &&
  numbers.some((sum) =>
    numbers.some(
      (one, at) =>
        one !== sum &&
        one.value > 1 &&
        numbers
          .slice(at + 1)
          .some(
            (other) => other !== sum && other.value > 1 && one.value + other.value === sum.value,
          ),
    ),
  )

/** “院坝会开了好几场，来了六十人”: an event that is asked for was held, and people came to it. */
function crowds(lines: readonly ReadLine[], vocabulary: Vocabulary, asks: readonly string[]) {
  const came = lines.filter(({ indicator }) => indicator === 'attendance').length
  const isEvent = (code: string): boolean => vocabulary.find(code)?.nature === 'event'
  const events = lines.filter(({ indicator }) => isEvent(indicator)).length
  return {
    'crowd alone': came > 0 && events === 0 && !asks.some(isEvent) ? 1 : 0,
    'several crowds': came > 1 ? 1 : 0,
    'several events': events > 1 ? 1 : 0,
  }
}
