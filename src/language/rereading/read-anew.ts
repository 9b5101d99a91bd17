import type { Day } from '../../lib/days.ts'
import type { Accounted } from '../account/account.ts'
import { doubtOf } from '../account/doubt.ts'
import type { Made } from '../account/surprises.ts'
import type { ReadContext } from '../context.ts'
import { findCounts } from '../dispute/counts.ts'
import { likeliestClass } from '../dispute/quarrel.ts'
import { toldApart } from '../dispute/told-apart.ts'
import type { LikelyIntent } from '../intent/likely-intent.ts'
import { lexIn } from '../lex/lex.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { type Disputes, type LookedOver, lookOver } from '../look-over.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { ReadRecord } from '../reading.ts'
import type { Span } from '../token.ts'
import type { OtherReading, Otherwise } from './other-reading.ts'

/** The message as it was read, before anything was made of it. */
export interface Unread {
  readonly whole: Lexed
  readonly context: ReadContext
  readonly likely: LikelyIntent
}

/** A text is cut at so many places at most, the last ones left out. */
const CUTS_MAX = 4

/** Readings that the rules make when they look at the message in another way. */
export const readAnew = (unread: Unread, { accounted, records }: Made): OtherReading[] => [
  ...lookedOtherwise(unread, records),
  ...inParts(unread, accounted),
]

/**
 * What seems to tell a quarrel may tell what was talked about at an event; and what seems to tell of several things
 * may be one story, unless they are plainly told apart.
 */
const lookedOtherwise = (
  { whole, context, likely }: Unread,
  records: readonly ReadRecord[],
): OtherReading[] =>
  WAYS.flatMap(([otherwise, told]): OtherReading[] => {
    if (told === 'one story' && areApart(whole, records)) return []
    const looked = lookOver(whole, context, likely, told)
    const reported = reportedIn(looked)
    return reported
      ? [{ otherwise: [otherwise], records: reported, accounted: looked.accounted }]
      : []
  })

/** Stories that the rules tell apart by their matter or by days of their own; “…，说好了，…，也说好了”. */
const areApart = (whole: Lexed, records: readonly ReadRecord[]): boolean =>
  toldApart(whole, findCounts(whole)).length > 0 ||
  areOnSeveralDays(records) ||
  ENDS_TOO.test(whole.text)
const ENDS_TOO =
  /[好成和拢妥平清]了?，.*也(?:都|已经?|一样)?(?:说|谈|讲|调|劝|摆|扯|搞)?(?:好|成|和|拢|妥|平|清|通|归一|解决)了/u

/** “6月10日张家…。6月12日李家…” */
export const areOnSeveralDays = (records: readonly ReadRecord[]): boolean =>
  new Set(records.flatMap(({ kind, date }) => (kind === 'dispute' ? [date] : []))).size > 1

const WAYS = [
  ['read without disputes', 'none told'],
  ['one story', 'one story'],
] as const satisfies readonly (readonly [Otherwise, Disputes])[]

/** Each sentence of a message may be a report of its own. */
function inParts(unread: Unread, accounted: readonly Accounted[]): OtherReading[] {
  const { text } = unread.whole
  const cuts = matchesOf(CUT, text)
    .map(({ index, 0: { length } }) => index + length)
    .filter((cut) => cut < text.length)
    .slice(0, CUTS_MAX)
  const ways = [...cuts.map((cut) => [cut]), ...(cuts.length > 1 ? [cuts] : [])]
  return ways.flatMap((way): OtherReading[] => {
    const parts = readParts(unread, way)
    if (!parts) return []
    return [
      {
        otherwise: [way.length > 1 ? 'sentence by sentence' : 'in two parts'],
        records: parts.flatMap((part, index) =>
          carriedOn(parts[index - 1], part, unread.context.today),
        ),
        accounted: accounted.map((one) => explainedBy(parts, one)),
      },
    ]
  })
}

/** The parts between the cuts; undefined where one of them reports nothing. */
function readParts(unread: Unread, cuts: readonly number[]): readonly Part[] | undefined {
  const parts: Part[] = []
  const ends = [...cuts, unread.whole.text.length]
  for (const [index, end] of ends.entries()) {
    const part = readPart(unread, { start: ends[index - 1] ?? 0, end })
    if (!part) return undefined
    parts.push(part)
  }
  return parts
}

/** Behind a full stop or a line, and before what opens another matter. */
const CUT =
  /[。；！\n]+|，(?=(?:另外|另|还有|再有|[上下]午|晚上|晌午|后来|接着|回头|又|再一个|然后))/g

interface Part extends LookedOver {
  readonly span: Span
  readonly records: readonly ReadRecord[]
}

function readPart({ whole, context, likely }: Unread, span: Span): Part | undefined {
  const looked = lookOver(lexIn(context, whole.text.slice(span.start, span.end)), context, likely)
  const records = reportedIn(looked)
  return records && tellsMatter(looked, records) ? { ...looked, span, records } : undefined
}

/** “二十九号我们去调好了”: how something ended, and not what: no case of its own. */
const tellsMatter = ({ lexed: { text } }: LookedOver, records: readonly ReadRecord[]): boolean =>
  records.every(({ kind }) => kind !== 'dispute') ||
  likeliestClass(text, { start: 0, end: text.length }) !== undefined

/** What is reported, unless a figure of it is left over. */
function reportedIn({ lexed, decision, accounted }: LookedOver): readonly ReadRecord[] | undefined {
  const { reading } = decision
  return reading.intent === 'report' && doubtOf(lexed.text, accounted) === undefined
    ? reading.records
    : undefined
}

/** A day and a village that are told in the part before are those of the next, where it tells none. */
function carriedOn(before: Part | undefined, part: Part, today: Day): readonly ReadRecord[] {
  const last = before?.records.at(-1)
  if (last === undefined) return part.records
  const { date, dateEnd, village } = last
  const days = tellsDay(part, today) ? {} : { date, ...(dateEnd ? { dateEnd } : {}) }
  const place =
    wordsOf(part.lexed, 'village').length > 0 || village === undefined ? {} : { village }
  return part.records.map((record) => ({ ...record, ...days, ...place }))
}

/** Whether a part says on which day it was: “三天就坏” does not. */
const tellsDay = ({ lexed, records }: Part, today: Day): boolean =>
  records.some(({ date }) => date !== today) ||
  datesOf(lexed).some(({ from, to }) => from <= today && today <= to)

/** What the part in which a figure stands takes it for. */
function explainedBy(parts: readonly Part[], one: Accounted): Accounted {
  for (const { span, accounted } of parts)
    for (const { figure, as } of accounted)
      if (figure.start + span.start === one.figure.start) return { ...one, as }
  return one
}
