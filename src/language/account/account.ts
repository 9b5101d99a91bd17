import { isBeside } from '../about/beside.ts'
import { type Given, isNothingGiven } from '../activity/given.ts'
import { isOfHomes } from '../activity/on-visits.ts'
import { isParty } from '../activity/party.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import type { Moods } from '../intent/unreal.ts'
import { type Lexed, overlaps, within } from '../lex/lexed.ts'
import { DIFFERENCE_OPEN } from '../lex/told-by-difference.ts'
import type { ReadRecord } from '../reading.ts'
import type { DateToken, Figure, NumberToken, Span } from '../token.ts'
import { FORETOLD } from '../words/foretold.ts'
import {
  ALWAYS_COUNTED,
  COUNTED_ALONE,
  DONE_TIMES,
  FOR_PUBLICITY,
  GOES_ON,
  MAY_BE_PEOPLE,
  NAMES_NOTHING,
  NOTHING_TO_TELL,
  OTHER_THING,
} from '../words/leftovers.ts'
import { gotOneEach } from './got-one-each.ts'
import { mergedDays } from './merged-days.ts'
import { type SecondReader, secondReader } from './second-reader.ts'
import { isSumRecorded } from './sum-recorded.ts'

/** What a report makes of one numeral or day word; `as` is undefined where nothing explains it. */
export interface Accounted {
  readonly figure: Figure
  readonly as: string | undefined
}

interface Read {
  readonly lexed: Lexed
  readonly activities: ActivityReading
  readonly disputes: DisputesRead
  readonly moods: Moods
  readonly context: ReadContext
  /** What a second look knows of numbers beforehand. */
  readonly given: Given
}

interface Told extends Read {
  readonly second: SecondReader
}

/** What is said of a number before the code of what it counts. */
export const QUANTITY = 'quantity: '

/** Gives every numeral and day word of a report the one thing that explains it. */
export function accountFor(read: Read): Accounted[] {
  const { lexed, activities, disputes, context } = read
  const told = { ...read, second: secondReader(lexed, activities, context) }
  const records = [...activities.records, ...disputes.records]
  const merged: readonly Figure[] = mergedDays(lexed, activities, records)
  return lexed.figures.map((figure) => ({
    figure,
    as: merged.includes(figure) ? undefined : explain(told, records, figure),
  }))
}

function explain(told: Told, records: readonly ReadRecord[], figure: Figure): string | undefined {
  if (figure.kind === 'mask') return `no quantity: ${figure.sort}`
  if (figure.kind === 'vague') return 'told without a number'
  if (figure.kind === 'date') return explainDay(told, records, figure)
  // “讲座0场” adds nothing, whatever it is told of.
  return explainNumber(told, figure) ?? (figure.value === 0 ? 'no quantity: none' : undefined)
}

/** “微信转了两万”, “少了十九个碗”: where nothing but disputes was read, what stands in their words is told of them. */
const isOfStory = ({ activities, disputes }: Told, number: Span): boolean =>
  activities.records.length === 0 &&
  disputes.records.some(({ count }) => count === 1) &&
  disputes.consumed.some((span) => overlaps(span, number))

function explainNumber(told: Told, number: NumberToken): string | undefined {
  if (isOfStory(told, number)) return 'told of a dispute'
  if (isOpen(told, number)) return undefined
  if (isNothingGiven(told.given, number)) return 'no quantity: like examples'
  const of = (span: Span) => overlaps(span, number)
  const counted = told.activities.bound.filter(of)
  // “院坝会、讲座各1场”: one number may count several things.
  const bound = counted.find(({ code }) => !told.second.doubts(number, code)) ?? counted[0]
  if (!bound && told.activities.others.some(of)) return beside(told, number)
  const as = bound ? QUANTITY + bound.code : explainUnbound(told, number)
  if (isUndoubted(told, number, bound) || as?.startsWith('not done')) return as
  if (!bound && isSurely(told, number, as)) return as
  return told.second.doubts(number, bound?.code) ? undefined : as
}

const beside = ({ activities }: Told, number: Span): string =>
  activities.asides.some((span) => overlaps(span, number)) ? ASIDE : OTHERS

/** A difference that adds up to nothing, and what is said to be a sum where something else was recorded. */
function isOpen({ activities }: Told, number: NumberToken): boolean {
  if (number.rule === DIFFERENCE_OPEN) return true
  const told = activities.bound.filter((one) => overlaps(one, number))
  return told.length > 0 && told.every((one) => one.total && !isSumRecorded(activities, one))
}

/** What is counted so plainly, or confirmed by other numbers, that no second reader is asked. */
const isUndoubted = (
  told: Told,
  number: NumberToken,
  bound: ActivityReading['bound'][number] | undefined,
): boolean =>
  bound?.sure === true ||
  told.activities.confirmed.some((span) => overlaps(span, number)) ||
  isOfVisited(told, number, bound?.code)

/** What no second reader is asked about: homes of a screening, what is told of a dispute, the sum of the cases that were read. */
const isSurely = (told: Told, number: NumberToken, as: string | undefined): boolean =>
  isOfScreening(told, number) ||
  isSurelyOfDispute(told, number) ||
  (as === SUMS_UP && told.activities.records.length === 0)

/** “回访3户，还有一件邻里纠纷”, “俩人握了手”: what stands behind the number says itself that it is told of a dispute. */
const isSurelyOfDispute = ({ lexed: { text }, disputes }: Told, number: NumberToken): boolean =>
  disputes.consumed.some((span) => overlaps(span, number)) &&
  (isParty(text, number) ||
    /^[起件桩宗][\u4e00-\u9fff]{0,6}(?:纠纷|矛盾)/.test(text.slice(number.end, number.end + 12)))

/** “排查1次，入户走访93户”: the households of a screening are not counted (contract 3.1). */
const isOfScreening = ({ lexed: { text }, activities }: Told, number: NumberToken): boolean =>
  isOfHomes(number) &&
  activities.bound.some(({ code }) => code === 'dispute_screening') &&
  /(?:入户|走访|上门|遍访|摸排|排查)[^，。；\n\d]{0,10}$/.test(
    text.slice(Math.max(0, number.start - 16), number.start),
  )

/** “把七月调过的五起挨个回访了”, “给原先闹过嘞6户做了回访”: the cases that are visited look like those of other messages that are counted. */
const isOfVisited = (
  { lexed: { text } }: Told,
  { start, end }: NumberToken,
  code: string | undefined,
): boolean =>
  code === 'follow_up_visits' &&
  (/回访[^，。；\n]{0,16}$/.test(text.slice(Math.max(0, start - 20), start)) ||
    (/(?:[调解决结理处](?:好|成功|完毕)?|[闹吵扯])[了过]?[的嘞][这那]?$/.test(
      text.slice(Math.max(0, start - 6), start),
    ) &&
      /^[起件户家个][^，。；\n\d]{0,16}回访/.test(text.slice(end, end + 20))))

function explainUnbound(told: Told, number: NumberToken): string | undefined {
  const of = (span: Span) => overlaps(span, number)
  if (told.activities.left.some(of)) return explainLeft(told, number)
  return elsewhere(told, number) ?? 'no quantity: counts places, parts or what was told before'
}

/** What is said of a number that words beside it give to something of no list, or to those who worked. */
const OTHERS = 'no quantity: of no list, or of those who worked'

/** What is said of a number that is told beside the figures, and that no examples take for one of them. */
export const ASIDE = 'no quantity: told aside'

/** What is said of a number that seems to count what stands in no list. */
export const NO_LIST = 'no quantity: a thing of no list'

/** What is said of a number that adds up others which were read. */
export const SUMS_UP = 'sums up what was read'
/** What a day is said to be on which nothing was done. */
export const NOTHING_THEN = 'a day with nothing to tell'

function explainLeft(told: Told, number: NumberToken): string | undefined {
  if (!mustCount(told.lexed.text, number) || cameAsHouseholds(told, number)) return NO_LIST
  if (gotOneEach(told.lexed.text, told.activities, number))
    return 'no quantity: those who got so many each'
  return sumsOf(told).includes(number.value) ? SUMS_UP : undefined
}

/** Each figure of the report, each thing over all its days, all its events, all its disputes. */
const sumsOf = ({ activities, disputes }: Told): number[] => {
  const lines = activities.records.flatMap((record) => record.lines)
  const inAll = new Map<string, number>()
  for (const { indicator, quantity } of lines)
    inAll.set(indicator, (inAll.get(indicator) ?? 0) + quantity)
  return [
    ...lines.map(({ quantity }) => quantity),
    ...inAll.values(),
    activities.events,
    disputes.records.reduce((sum, { count }) => sum + count, 0),
  ]
}

/** 来了30来户, “坝坝会…58户，人嘛八九十个”: households at an event count nothing (contract 4.5). */
const cameAsHouseholds = (
  { lexed: { text }, activities }: Told,
  { start, end, unit }: NumberToken,
): boolean =>
  isOfHomes({ unit }) &&
  (/(?:来|到|坐|请|通知|覆盖)(?:了|到)?$/.test(text.slice(Math.max(0, start - 4), start)) ||
    (activities.events > 0 &&
      !VISITED.test(text) &&
      activities.bound.some(({ code, start: at }) => code === 'attendance' && at >= end)))
const VISITED = /入户|走访|上门|敲门|登门|挨家|逐户|串门|[走跑转进]了|发[到给]|每[户家]/

/** 12个志愿者, 粽子200个 count what they name; “又有35个”, or 2场 anywhere, must count something of the list. */
function mustCount(text: string, { value, unit, start, end }: NumberToken): boolean {
  if (value > 1 && ALWAYS_COUNTED.test(unit?.text ?? '')) return true
  if (FOR_PUBLICITY.test(text.slice(Math.max(0, start - 20), start))) return true
  if (
    /^[次回遍]$/.test(unit?.text ?? '') &&
    DONE_TIMES.test(text.slice(Math.max(0, start - 8), start))
  )
    return true
  return (
    value > 1 &&
    (unit === undefined || COUNTED_ALONE.test(unit.text)) &&
    GOES_ON.test(text.slice(unit?.end ?? end)) &&
    namesNoOther(text, { start, unit })
  )
}

/** “粽子一人两个”: for whom stands between the thing and its number. */
const PER_HEAD = /(?<=\p{Script=Han}{2})(?:[一每]个?人|[一每][家户]|人手)(?:发|给|送|领|得)?了?$/u

/** No word before the number names what it counts, or at most people or places that came. */
function namesNoOther(
  text: string,
  { start, unit }: { start: number; unit: NumberToken['unit'] | undefined },
): boolean {
  const front = text.slice(Math.max(0, start - 20), start)
  if (PER_HEAD.test(front)) return NAMES_NOTHING.test(front.replace(PER_HEAD, ''))
  if (NAMES_NOTHING.test(front)) return true
  const clause = /[^，。；！？：\n]*$/.exec(front)?.[0] ?? ''
  return MAY_BE_PEOPLE.test(unit?.text ?? '') && !OTHER_THING.test(clause)
}

/** Told of a dispute, or of what was not done. */
function elsewhere({ activities, disputes, moods }: Told, figure: Figure): string | undefined {
  if (figure.kind === 'date' && activities.records.length === 0) return 'told of a dispute'
  const mood = moods.unreal.find((clause) => overlaps(clause, figure))
  if (mood) return `not done: ${mood.sort}`
  return disputes.consumed.some((span) => overlaps(span, figure)) ? 'told of a dispute' : undefined
}

function explainDay(
  told: Told,
  records: readonly ReadRecord[],
  day: DateToken,
): string | undefined {
  if (records.some((record) => covers(record, day) || holds(day, record))) return 'day of a record'
  if (day.sort === 'theme') return 'name of the occasion'
  if (day.future) return 'a day to come'
  if (day.from === told.context.today && day.to === told.context.today)
    return 'the day of the message'
  if (isBeside(told.lexed, day)) return 'a time to compare with'
  const place = elsewhere(told, day) ?? attribute(told.lexed, day)
  return place ?? (day.sort === 'period' ? 'a period that is only mentioned' : undefined)
}

const covers = ({ date, dateEnd }: ReadRecord, day: DateToken): boolean =>
  date <= day.from && day.to <= (dateEnd ?? date)

/** A month or week in which a record lies is the frame of the report. */
const holds = (day: DateToken, { date, dateEnd }: ReadRecord): boolean =>
  day.from <= date && (dateEnd ?? date) <= day.to

/** 周一周二打谷子走不开: what is told of the last of several days is told of all of them. */
function endOfDays(text: string, figures: readonly Figure[], day: DateToken): number {
  let { end } = day
  for (const other of figures)
    if (
      other.kind === 'date' &&
      other.start >= end &&
      /^[、和 ]?$/.test(text.slice(end, other.start))
    )
      end = other.end
  return end
}

/** 上个月调解的4起, 去年的宣传单: the day of something that is only mentioned. */
function attribute({ text, clauses, figures }: Lexed, day: DateToken): string | undefined {
  if (/^[： ]*(?:[/—-]|无)/.test(text.slice(day.end))) return NOTHING_THEN
  if (NOTHING_TO_TELL.test(text.slice(endOfDays(text, figures, day)))) return NOTHING_THEN
  if (FORETOLD.test(text.slice(day.end))) return 'the day on which it was announced'
  const clause = clauses.find((span) => within(day, span))
  const behind = text.slice(day.end, Math.min(clause?.end ?? text.length, day.end + 8))
  return /的/.test(behind) ? 'a day of what is only mentioned' : undefined
}
