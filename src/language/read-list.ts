import type { ReadContext } from './context.ts'
import { classesNamed } from './dispute/category.ts'
import { lexIn } from './lex/lex.ts'
import { datesOf, type Lexed } from './lex/lexed.ts'
import { type ListSubject, leadOf, readSubject } from './list-subject.ts'
import { homeOfNameless, namesNobody } from './nameless-lines.ts'
import {
  type Because,
  type Explained,
  type Reading,
  type ReadRecord,
  UNPLACED_LINE,
  UNREAD_LINE,
} from './reading.ts'
import type { GroupList, ListEntry } from './text/list.ts'
import type { DateToken } from './token.ts'
import { NOTHING_YET, ZERO_CELL } from './words/tables.ts'

type ReadText = (text: string, context: ReadContext) => Explained

/**
 * Reads each line of a 接龙 list for its own village; the title's day holds where a line tells none
 * (contract 9). Lines without figures are left out; those whose
 * figures are not understood are named in the reasons. A line that reports for nobody knows which
 * village makes the whole list unclear; one that names nobody reports for the sender's own, where that can be.
 */
export function readGroupList(
  list: GroupList,
  context: ReadContext,
  readText: ReadText,
): Explained {
  const title = dayOfTitle(lexIn(context, list.title))
  const subject = readSubject(list.title, context)
  const home = homeOfNameless(list, context)
  const told = list.entries.map((entry) =>
    readEntry({ entry, title, subject, context, readText, home }),
  )
  const unplaced = told.flatMap((entry) => entry.unplaced ?? [])
  if (unplaced.length > 0)
    return {
      reading: { intent: 'unclear', ask: 'village' },
      because: [{ field: 'intent', rules: ['a line of a list without a village'] }, ...unplaced],
    }
  const records = told.flatMap((entry) => entry.records)
  if (records.length === 0)
    return {
      reading: { intent: 'chat' },
      because: [{ field: 'intent', rules: ['a list without figures'] }],
    }
  return {
    reading: { intent: 'report', records },
    because: [{ field: 'intent', rules: ['a list of reports'] }, ...told.flatMap((e) => e.because)],
  }
}

/** “清明防火普法（4月4日—6日）”: the day or days told behind a festival are those of the list. */
function dayOfTitle(title: Lexed): DateToken | undefined {
  const days = datesOf(title).filter(({ future }) => !future)
  const told = days.find(
    ({ rule, sort, end }) =>
      sort === 'day' && !IS_NAMED.test(rule) && !IS_TERM.test(title.text.slice(end)),
  )
  return told ?? days[0]
}

const IS_NAMED = /^(?:festival|solar term|holiday)/u
/** “4月8日前报”: until when the list is to be filled in. */
const IS_TERM = /^[^，。；\n\d]{0,4}(?:前|截止|汇总|报)/u

interface ReadEntry {
  readonly records: readonly ReadRecord[]
  readonly because: Explained['because']
  /** It reports, and nobody knows for which village. */
  readonly unplaced?: Because
}

const NOTHING: ReadEntry = { records: [], because: [] }

interface ToRead {
  readonly entry: ListEntry
  readonly title: DateToken | undefined
  readonly subject: ListSubject
  readonly context: ReadContext
  readonly readText: ReadText
  /** The village of a line that names nobody. */
  readonly home: string | undefined
}

function readEntry({ entry, title, subject, context, readText, home }: ToRead): ReadEntry {
  const { village } = entry
  if (entry.text.trim() === '' || isToFollow(entry.text.trim())) return NOTHING
  const text = subject.disputes && ZERO_CELL.test(entry.text.trim()) ? '零报告' : entry.text
  const local = { ...context, home: village, staff: false }
  const lead = leadOf(subject.counted, text, local)
  const start = entry.start - lead.length
  const { reading, because } = readText(lead + text, local)
  if (reading.intent !== 'report')
    return { ...NOTHING, because: isUnread(reading, lexIn(local, text)) ? [unread(entry)] : [] }
  // “没搞” in a list of visits: only lines that hold figures count.
  if (lead && reading.records.every((one) => one.kind === 'activity' && one.lines.length === 0))
    return NOTHING
  const dated = datesOf(lexIn(local, text)).length > 0
  const records = reading.records.map(
    (record): ReadRecord => ({
      ...ofClass(record, subject, text),
      ...(dated || !title ? {} : daysOf(title)),
      ...(village ? { village } : {}),
    }),
  )
  return {
    records,
    because: because.map((why) => ({
      ...why,
      ...(why.span ? { span: [why.span[0] + start, why.span[1] + start] as const } : {}),
    })),
    ...unplacedOf(entry, home, context),
  }
}

/** Disputes of a line that names no class are of the one in the title. */
function ofClass(record: ReadRecord, { category }: ListSubject, line: string): ReadRecord {
  const lacks = record.kind === 'dispute' && record.count > 0 && !record.category
  return lacks && category && classesNamed(line).size === 0 ? { ...record, category } : record
}

/** “在开，晚上报”: only lines that hold figures count. */
const isToFollow = (text: string): boolean =>
  NOTHING_YET.test(text) && !/\d|[一两二三四五六七八九十百]+(?:场|次|人|户|份|起|条|个)/u.test(text)

/** A line that means to report, and whose figures are not understood. */
const isUnread = (reading: Reading, { figures }: Lexed): boolean =>
  reading.intent === 'unclear' &&
  reading.ask !== 'indicator' &&
  figures.some(({ kind }) => kind === 'number' || kind === 'vague')

/** The lines beside it are recorded; whoever sent the list is told that this one was not. */
const unread = ({ start, text, village }: ListEntry): Because => ({
  field: UNREAD_LINE,
  span: [start, start + text.length],
  rules: [village ?? text],
})

/** A line that names no village: it is asked for, unless the line names nobody and the sender's own can be meant. */
function unplacedOf(
  { village, start, text }: ListEntry,
  home: string | undefined,
  context: ReadContext,
): Pick<ReadEntry, 'unplaced'> {
  if (village || (home && namesNobody(text, context))) return {}
  return { unplaced: { field: UNPLACED_LINE, span: [start, start + text.length], rules: [text] } }
}

const daysOf = ({ from, to }: DateToken) =>
  from === to ? { date: from } : { date: from, dateEnd: to }
