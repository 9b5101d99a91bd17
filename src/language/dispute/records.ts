import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, within, wordsOf } from '../lex/lexed.ts'
import type { Because, ReadDispute } from '../reading.ts'
import type { DateToken, Span } from '../token.ts'
import { COMMON_SUM } from '../words/dispute-money.ts'
import { consumedBy } from './consumed.ts'
import type { Count } from './counts.ts'
import { datesOfRecord, dayOf, respectiveDays } from './days-of-record.ts'
import type { Entry } from './entries.ts'
import type { Sum } from './money.ts'
import { onEachDay } from './on-each-day.ts'
import type { DisputesRead } from './read-disputes.ts'
import { respectiveSums } from './respective-sums.ts'
import type { Part } from './tally.ts'
import { type Zero, zeroDays, zeroOnEach } from './zero.ts'
import { zeroPlaces } from './zero-places.ts'

interface Told {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly told: readonly { readonly part: Part; readonly village: string | undefined }[]
  readonly zeros: readonly Zero[]
  readonly counts: readonly Count[]
  readonly entries: readonly Entry[]
}

interface Made {
  readonly record: ReadDispute
  readonly because: readonly {
    readonly field: string
    readonly span: Span
    readonly rule: string
  }[]
}

/** Records with their days, and why. */
export function toRecords({ lexed, context, told, zeros, counts, entries }: Told): DisputesRead {
  const parts = told.map(({ part }) => part)
  const respective = respectiveDays(lexed, parts)
  const sums = respectiveSums(lexed, parts)
  const made = told.flatMap(({ part, village }, index) =>
    part.status === undefined
      ? []
      : onEachDay(lexed, withSum(part, sums?.[index])).map(({ part: told, day }) =>
          toRecord(lexed, context, told, village, respective?.[index] ?? day, parts),
        ),
  )
  const nothing = zeros
    .filter((zero) =>
      told.every(({ part }) => !within(zero, part.entry.region) || zeroStands(lexed, part, zero)),
    )
    .flatMap((zero) => toZeros(lexed, context, zero))
  const all = inOrder(made, dropRepeated(nothing.filter(isUnbroken(made)), context.staff))
  return {
    records: all.map(({ record }) => record),
    consumed: [
      ...consumedBy(lexed, entries, counts, zeros),
      ...told.flatMap(({ part }) => part.amount?.spans ?? []),
    ],
    because: all.flatMap(({ because }, index) =>
      because.map(
        ({ field, span, rule }): Because => ({
          field: `disputes[${index}].${field}`,
          span: lexed.toSource(span),
          rules: [rule],
        }),
      ),
    ),
  }
}

/** A part with the sum that was told of it in a list of them. */
const withSum = (part: Part, sum: Sum | undefined): Part =>
  sum ? { ...part, amount: { yuan: sum.yuan, spans: [sum] } } : part

/** Where the last of several entries begins: what is summed up for all stands behind it. */
const lastStart = (parts: readonly Part[]): number | undefined =>
  parts.length > 1 ? Math.max(...parts.map(({ entry }) => entry.at.start)) : undefined

const placeOf = ({ because }: Made): number => because[0]?.span.start ?? 0

/** Zero reports put where they stand in the text, before the first record that is told behind them. */
function inOrder(made: readonly Made[], nothing: readonly Made[]): Made[] {
  const all = [...made]
  for (const zero of nothing) {
    const behind = all.findIndex((other) => placeOf(other) > placeOf(zero))
    all.splice(behind < 0 ? all.length : behind, 0, zero)
  }
  return all
}

/**
 * A zero inside what tells of disputes stands only where those came to nothing else, or where it is told
 * of another village (“转司法所1起；新民村零报告”) or of a day of its own.
 */
const zeroStands = (lexed: Lexed, { status, entry }: Part, zero: Zero): boolean =>
  status === undefined ||
  zero.rule === 'nothing on a day' ||
  isOfOtherDay(lexed, entry, zero) ||
  wordsOf(lexed, 'village').some(
    (word) =>
      (word.start >= entry.at.end && word.end <= zero.start + 2) ||
      (word.start >= zero.end && word.end <= entry.at.start),
  )

/**
 * “12号调1起赡养没谈拢，13号没得纠纷”: a day of its own stands before it; “昨天没纠纷，今天接了一起”, “今天三塘无纠纷。昨天有1起”: and
 * another behind it, before what was told.
 */
const isOfOtherDay = (lexed: Lexed, { at, region }: Entry, zero: Zero): boolean => {
  const days = datesOf(lexed).filter(({ sort }) => sort === 'day')
  const own = days.findLast(
    ({ end }) => end <= zero.start && /^[^，。；\n]{0,6}$/u.test(lexed.text.slice(end, zero.start)),
  )
  if (!own) return false
  return (
    own.start >= at.end ||
    days.some(
      ({ start, end, from }) =>
        start >= zero.end && end <= Math.max(at.start, region.start) && from !== own.from,
    )
  )
}

function toRecord(
  lexed: Lexed,
  context: ReadContext,
  part: Part,
  village: string | undefined,
  respective: DateToken | undefined,
  parts: readonly Part[],
): Made {
  const { entry, status } = part
  // What was signed before a mediation that failed is the paper they quarrel over.
  const agreement = status === 'resolved' ? part.agreement : undefined
  const date = respective ?? dayOf(lexed, part, parts, context.today)
  const amount = part.amount && !isCommon(lexed, part, lastStart(parts)) ? part.amount : undefined
  const record: ReadDispute = {
    kind: 'dispute',
    ...datesOfRecord(lexed, context, date, entry.at),
    ...(village ? { village } : {}),
    count: part.count,
    ...(part.approx ? { approx: true as const } : {}),
    ...(part.status ? { status: part.status } : {}),
    ...(part.category ? { category: part.category.code } : {}),
    ...(agreement ? { agreement: agreement.name } : {}),
    ...(amount ? { amount: amount.yuan } : {}),
  }
  return { record, because: reasonsOf({ ...part, agreement }, date, amount) }
}

/** Which words told what of a record. */
function reasonsOf(
  { entry, category, agreement }: Part,
  date: DateToken | undefined,
  amount: Part['amount'],
): Made['because'] {
  return [
    {
      field: 'count',
      span: entry.story ? entry.region : entry.at,
      rule: entry.story ? 'a story is one dispute' : 'count of disputes',
    },
    ...(date ? [{ field: 'date', span: date, rule: date.rule }] : []),
    ...(entry.status
      ? [{ field: 'status', span: entry.status, rule: `event: ${entry.status.event}` }]
      : []),
    ...(category ? [{ field: 'category', span: category, rule: category.rule }] : []),
    ...(agreement ? [{ field: 'agreement', span: agreement, rule: 'agreement' }] : []),
    ...(amount?.spans ?? []).map((span) => ({
      field: 'amount',
      span,
      rule: 'sum agreed or in dispute',
    })),
  ]
}

/** “债务2起（共8500元）”: a sum in brackets right behind a count is its own. */
const isBracketed = (text: string, at: Span, sum: Span): boolean =>
  /^[^，。；\n（]{0,3}（[^）]*$/u.test(text.slice(at.end, sum.start))

/** “欠工钱一起，三个人拢共九千六”: what the people of one case are owed together. */
const OF_ITS_PEOPLE = /(?:[\d一二两三四五六七八九十]+|俩|仨)(?:个|名|户|家|位)[^，。；\n\d]{0,6}$/u

const COMMON_LOOK = 22

/** “涉案金额11.6万元” behind several records belongs to none of them. */
const isCommon = (lexed: Lexed, part: Part, lastAt: number | undefined): boolean =>
  lastAt !== undefined &&
  (part.amount?.spans ?? []).some(
    (span) =>
      span.start > lastAt &&
      !isBracketed(lexed.text, part.entry.at, span) &&
      !OF_ITS_PEOPLE.test(lexed.text.slice(Math.max(0, span.start - 14), span.start)) &&
      COMMON_SUM.test(lexed.text.slice(Math.max(0, span.start - COMMON_LOOK), span.start)),
  )

function toZeros(lexed: Lexed, context: ReadContext, zero: Zero): Made[] {
  const places = zeroPlaces(lexed, context, zero)
  const days = places.flatMap(({ village, at }) => {
    const own =
      places.length > 1 && at
        ? zeroDays(lexed, { ...zero, start: at.start, end: at.end })
        : undefined
    const all = own ? [own] : zeroOnEach(lexed, zero)
    return all.length > 0
      ? all.map((date) => ({ village, date }))
      : [{ village, date: zeroDays(lexed, zero) }]
  })
  return days.map(({ village, date }) => {
    return {
      record: {
        kind: 'dispute',
        ...datesOfRecord(lexed, context, date, zero),
        ...(village ? { village } : {}),
        count: 0,
      },
      because: [
        { field: 'count', span: zero, rule: zero.rule },
        ...(date ? [{ field: 'date', span: date, rule: date.rule }] : []),
      ],
    }
  })
}

/** One zero report for a village and day, however often it is said. */
function dropRepeated(made: readonly Made[], staff: boolean): Made[] {
  const seen = new Set<string>()
  const placed = made.some(({ record }) => record.village !== undefined)
  return made.filter(({ record }) => {
    if (staff && placed && record.village === undefined) return false
    const key = `${record.village ?? ''} ${record.date} ${record.dateEnd ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** “早上排查没发现啥子，下午老古家修围墙…”: what came up later that day takes back that there was nothing. */
const isUnbroken =
  (made: readonly Made[]) =>
  ({ record: nothing }: Made): boolean =>
    nothing.dateEnd !== undefined ||
    made.every(
      ({ record }) =>
        record.date !== nothing.date ||
        record.dateEnd !== undefined ||
        record.village !== nothing.village ||
        record.category === undefined,
    )
