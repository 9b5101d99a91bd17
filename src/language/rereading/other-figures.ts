import { type Accounted, ASIDE, NO_LIST, QUANTITY } from '../account/account.ts'
import { isOneEach, isSure } from '../account/surprising-sums.ts'
import { isCounted } from '../learned/number-role.ts'
import type { ReadActivity, ReadLine } from '../reading.ts'
import { HELD_AT } from '../words/forms.ts'
import {
  isLikely,
  type OtherReading,
  type Otherwise,
  type ReadAndKnown,
  takenFor,
} from './other-reading.ts'

/** How sure the examples must be that a number counts something for a reading with it to be weighed. */
const COUNTED_FROM = 0.4
const COUNTED = /^counts (.+): told$/

/** The same activities, a figure left out, taken for something else or added. */
export const otherFigures = (read: ReadAndKnown): OtherReading[] => {
  const activities = read.records.filter((record) => record.kind === 'activity')
  return [
    ...activities.flatMap((record) =>
      record.lines.flatMap((line) => otherLines(read, record, line)),
    ),
    ...moreFigures(read, activities[0]),
  ]
}

function otherLines(read: ReadAndKnown, record: ReadActivity, line: ReadLine): OtherReading[] {
  const { lines } = record
  const told = read.accounted.filter((one) => tells(one, line))
  if (told.some(({ figure }) => isSure(read.activities, figure))) return []
  if (isTaughtThere(read, line) || isHeardThere(read, line)) return []
  const change = (otherwise: Otherwise, changed: readonly ReadLine[], as: string) =>
    withLines(read, record, changed, otherwise, (one) => told.includes(one), as)
  return [
    ...change(
      told.length > 0 ? 'a figure less' : 'an event less',
      lines.filter((other) => other !== line),
      NO_LIST,
    ),
    ...likelyThings(read, record).flatMap((indicator) =>
      change(
        told.length > 0 ? 'figure' : 'event',
        lines.map((other) => (other === line ? { ...line, indicator } : other)),
        QUANTITY + indicator,
      ),
    ),
    ...otherNumbers(read, record, line),
    ...fewerNumbers(read, record, line),
  ]
}

/** “地点：县一中，法治讲座1场”: a number that counts the visit because of the place, whatever it was called (contract 4.2). */
const isTaughtThere = (
  { activities, lexed }: ReadAndKnown,
  { indicator, quantity }: ReadLine,
): boolean =>
  HELD_AT.test(lexed.text) &&
  activities.because.some(
    ({ field, rules }) =>
      field === `${indicator} ${quantity}` && rules.some((rule) => COUNTED_THERE.test(rule)),
  )
const COUNTED_THERE = /, taught at a place/u

/** “到采石场给工人上法治课，14个人听”: a visit named without a number, with those who listened right behind it. */
const isHeardThere = (
  { activities, lexed }: ReadAndKnown,
  { indicator, quantity }: ReadLine,
): boolean => {
  const visit = activities.because.find(
    ({ field, rules }) =>
      field === `${indicator} ${quantity}` && rules.some((rule) => VISITED.test(rule)),
  )
  const at = visit?.span?.[0]
  const clause = lexed.clauses.find((one) => {
    const [start, end] = lexed.toSource(one)
    return at !== undefined && start <= at && at < end
  })
  return clause !== undefined && LISTENED.test(lexed.text.slice(clause.end))
}
const VISITED = /^taught at a place.*, once$/u
const LISTENED =
  /^，(?:来了|有|共|一共)?(?:\d+|[一二两三四五六七八九十百]+)[多来余几]?[个名位号]?(?:人|工人|师傅|学生|娃儿?|娃娃)?(?:来|在|都)?听/u

/** Of longer sums no number is taken out. */
const ADDED_MAX = 6

/** “贴了24张，一个单元两张”: of numbers that were added up one alone, or all but one. */
function fewerNumbers(read: ReadAndKnown, record: ReadActivity, line: ReadLine): OtherReading[] {
  const own = read.accounted.filter(({ as }) => as === QUANTITY + line.indicator)
  const numbers = own.flatMap(({ figure }) => (figure.kind === 'number' ? [figure] : []))
  const values = numbers.map(({ value }) => value)
  const isSum = values.reduce((sum, value) => sum + value, 0) === line.quantity
  if (own.length < 2 || own.length > ADDED_MAX || !isSum) return []
  if (isOneEach(numbers, read.lexed.text, read.activities.events)) return []
  return own.flatMap((one, at) => {
    const value = values[at] ?? 0
    const change = (
      otherwise: Otherwise,
      quantity: number,
      which: (other: Accounted) => boolean,
    ) =>
      quantity <= 0 || quantity === line.quantity
        ? []
        : withLines(
            read,
            record,
            record.lines.map((other) => (other === line ? { ...line, quantity } : other)),
            otherwise,
            which,
            NO_LIST,
          )
    return [
      ...change('one number alone', value, (other) => own.includes(other) && other !== one),
      ...change('a number less', line.quantity - value, (other) => other === one),
    ]
  })
}

/** Another number in the place of a figure, or beside it, where others like it count the same. */
const otherNumbers = (read: ReadAndKnown, record: ReadActivity, line: ReadLine): OtherReading[] =>
  read.accounted.flatMap((one) => {
    const { figure, as } = one
    if (figure.kind !== 'number' || as?.startsWith(QUANTITY)) return []
    if (read.known.roles.shareOf(figure, line.indicator) < COUNTED_BESIDE_FROM) return []
    const withQuantity = (otherwise: Otherwise, quantity: number, approx: boolean) =>
      withLines(
        read,
        record,
        record.lines.map((other) =>
          other === line ? lineOf(line.indicator, quantity, approx) : other,
        ),
        otherwise,
        (other) => other === one,
        QUANTITY + line.indicator,
      )
    const either = figure.approx || line.approx === true
    return [
      ...withQuantity('another number', figure.value, figure.approx),
      ...withQuantity('with another number', line.quantity + figure.value, either),
    ]
  })
const COUNTED_BESIDE_FROM = 0.15

const lineOf = (indicator: string, quantity: number, approx: boolean): ReadLine => ({
  indicator,
  quantity,
  ...(approx ? { approx: true } : {}),
})

/** Whether a number is what a line counts. */
const tells = ({ figure, as }: Accounted, { indicator, quantity }: ReadLine): boolean =>
  as === QUANTITY + indicator && figure.kind === 'number' && figure.value === quantity

/** What others like the message count, and this record does not. */
function likelyThings(read: ReadAndKnown, { lines }: ReadActivity): string[] {
  const counted = new Set(lines.map(({ indicator }) => indicator))
  return [...read.known.answers.keys()].flatMap((answer) => {
    const code = COUNTED.exec(answer)?.[1]
    return code !== undefined &&
      !counted.has(code) &&
      isLikely(read, answer) &&
      read.context.vocabulary.find(code)
      ? [code]
      : []
  })
}

/** A record without any line is none. */
function withLines(
  { records, accounted, otherwise: before }: ReadAndKnown,
  record: ReadActivity,
  lines: readonly ReadLine[],
  otherwise: Otherwise,
  which: (one: Accounted) => boolean,
  as: string,
): OtherReading[] {
  const changed = records.flatMap((other) => (other === record ? ifAny(record, lines) : [other]))
  return changed.length === 0
    ? []
    : [
        {
          otherwise: [...before, otherwise],
          records: changed,
          accounted: takenFor(accounted, which, as),
        },
      ]
}

const ifAny = (record: ReadActivity, lines: readonly ReadLine[]): ReadActivity[] =>
  lines.length > 0 ? [{ ...record, lines }] : []

/** Numbers that the rules pass over, and that count something in others like the message. */
function moreFigures(read: ReadAndKnown, record: ReadActivity | undefined): OtherReading[] {
  if (record === undefined) return []
  return read.accounted.flatMap((one) => {
    const { figure, as } = one
    if (figure.kind !== 'number' || as === ASIDE || isSettled(as)) return []
    const { label, share } = read.known.roles.best(figure)
    if (!isCounted(label) || share < COUNTED_FROM) return []
    if (record.lines.some(({ indicator }) => indicator === label)) return []
    const lines = [...record.lines, lineOf(label, figure.value, figure.approx)]
    return withLines(
      read,
      record,
      lines,
      'a figure more',
      (other) => other === one,
      QUANTITY + label,
    )
  })
}

/** What is counted already, or was only announced. */
const isSettled = (as: string | undefined): boolean =>
  as?.startsWith(QUANTITY) === true || as?.startsWith('not done') === true
