import { type Lexed, numbersOf, overlaps } from '../../lex/lexed.ts'
import type { NumberToken, Span } from '../../token.ts'
import { SUBTOTAL_GAP, SUM_OF_ALL, TOTAL_BEHIND, TOTAL_UNIT } from '../../words/pointing.ts'
import { casesIn } from '../cases-in.ts'
import type { CaseList, ListedItem } from './listed-items.ts'
import { type SummedPart, summedParts } from './summed-parts.ts'

/**
 * “今天调了6起！地界两起，放牛吃麦两起，还有两起是说人家闲话的”: parts named in front of their number or behind it, which nothing
 * but the total that they add up to makes cases. A number between total and parts (“成了4起——邻里2、赡养1、工资1；还有2起医疗的”)
 * may be the sum of some of them.
 */
export function findSummedList(lexed: Lexed): CaseList | undefined {
  const parts = summedParts(lexed)
  for (const [index, first] of parts.entries()) {
    for (const total of totalsBefore(lexed, first, parts)) {
      const own = addingUp(parts.slice(index), total.value)
      if (!own) continue
      const at = { start: total.start, end: total.unit?.end ?? total.end, count: total.value }
      return { start: at.start, total: at, items: itemsOf(lexed, own, at), kind: 'summed' }
    }
  }
  return listBefore(lexed, parts) ?? listOfClasses(lexed, parts)
}

/** “周一邻里1，周三赡养1，周四邻里1债务1，四起都成了”: all that was told so far is what the number behind it says. */
function listBefore(lexed: Lexed, parts: readonly SummedPart[]): CaseList | undefined {
  const { text } = lexed
  const [first] = parts
  const total = numbersOf(lexed).find(({ start, value }) => {
    const own = parts.filter((part) => part.end <= start)
    const repeats = SUM_OF_ALL.test(text.slice(text.slice(0, start).search(AGAIN)))
    return own.length > 1 && repeats && casesIn(own) === value
  })
  if (!first || !total) return undefined
  const own = parts.filter((part) => part.end <= total.start)
  const at = { start: first.start, end: first.start, count: total.value }
  return { start: first.start, total: at, items: itemsOf(lexed, own, at), kind: 'summed' }
}

/** “邻里4，家庭2，债务1。债务的转司法所了，其余都成了”: classes alone, of which nobody tells how many they were in all. */
function listOfClasses(lexed: Lexed, parts: readonly SummedPart[]): CaseList | undefined {
  const { text } = lexed
  const [first] = parts
  const areApart = parts.every(
    ({ start, end, isClass }, index) =>
      isClass &&
      !OF_PEOPLE.test(text.slice(start, end)) &&
      (index === 0 || /^[，、； ]$/u.test(text.slice(parts[index - 1]?.end, start))),
  )
  if (!first || parts.length < 2 || !areApart) return undefined
  const at = { start: first.start, end: first.start, count: casesIn(parts) }
  return { start: first.start, total: at, items: itemsOf(lexed, parts, at), kind: 'summed' }
}

/** “问工伤的4个”: who asked about it. */
const OF_PEOPLE = /问|咨询|个$/u

/** Where a clause begins that says how many they were. */
const AGAIN = /[^，。；：（）、！ \n]*$/u

/** Numbers in front of the first part that may be the total of all; a part that names its class is none. */
const totalsBefore = (
  lexed: Lexed,
  first: SummedPart,
  parts: readonly SummedPart[],
): readonly NumberToken[] =>
  numbersOf(lexed).filter(
    (number) =>
      number.end <= first.start &&
      number.value > 1 &&
      !number.approx &&
      TOTAL_UNIT.test(number.unit?.text ?? lexed.text.slice(number.start, number.end)) &&
      TOTAL_BEHIND.test(lexed.text.slice(number.unit?.end ?? number.end)) &&
      !parts.some((part) => part.isClass && overlaps(part, number)),
  )

/** The parts from the first on whose numbers make up a total: two at least. */
function addingUp(parts: readonly SummedPart[], total: number): readonly SummedPart[] | undefined {
  const end = parts.findIndex((_, index) => casesIn(parts.slice(0, index + 1)) >= total)
  const own = parts.slice(0, end + 1)
  return own.length > 1 && casesIn(own) === total ? own : undefined
}

function itemsOf(lexed: Lexed, parts: readonly SummedPart[], total: Span): ListedItem[] {
  const groups = numbersOf(lexed).flatMap((number) =>
    number.start < total.end ? [] : (subtotalOf(lexed, parts, number) ?? []),
  )
  return parts.map((part, index) => {
    const group = groups.find(({ items }) => items.includes(index))
    const next = groups.find(({ items }) => items[0] === index + 1)
    const end = next?.start ?? parts[index + 1]?.start ?? lexed.text.length
    const head = part.head ?? group?.label
    return {
      mark: { start: part.start, end: part.end },
      body: { start: part.start, end },
      count: part.count,
      ...(head ? { head } : {}),
      ...(group ? { told: { start: group.start, end: group.end } } : {}),
    }
  })
}

interface Subtotal extends Span {
  readonly items: readonly number[]
  readonly label?: Span
}

/** “成了4起——”, “没调成的2起都是闹离婚，”: a number between the parts that the next of them add up to, with what leads them. */
function subtotalOf(
  { text }: Lexed,
  parts: readonly SummedPart[],
  number: NumberToken,
): Subtotal | undefined {
  if (parts.some((part) => overlaps(part, number))) return undefined
  const end = number.unit?.end ?? number.end
  const next = parts.findIndex(({ start }) => start >= end)
  const gap = SUBTOTAL_GAP.exec(text.slice(end, parts[next]?.start))
  const own = next < 0 ? undefined : addingUp(parts.slice(next), number.value)
  if (!gap || !own) return undefined
  const label = gap.groups?.label
  const at = label ? text.indexOf(label, end) : end
  return {
    start: text.slice(0, number.start).search(/[^，。；：（、\n]*$/u),
    end,
    items: own.map((_, index) => next + index),
    ...(label ? { label: { start: at, end: at + label.length } } : {}),
  }
}
