import type { ReadContext } from './context.ts'
import { lexIn } from './lex/lex.ts'
import { datesOf } from './lex/lexed.ts'
import type { Explained, ReadRecord } from './reading.ts'
import type { GroupList, ListEntry } from './text/list.ts'
import type { DateToken } from './token.ts'

type ReadText = (text: string, context: ReadContext) => Explained

/**
 * Reads each line of a 接龙 list for its own village; the title's day holds where a line tells none
 * (contract 9). Lines without figures are left out. A line that reports for nobody knows which
 * village makes the whole list unclear.
 */
export function readGroupList(
  list: GroupList,
  context: ReadContext,
  readText: ReadText,
): Explained {
  const title = datesOf(lexIn(context, list.title)).find(({ future }) => !future)
  const told = list.entries.map((entry) => readEntry(entry, title, context, readText))
  if (told.some(({ unplaced }) => unplaced))
    return {
      reading: { intent: 'unclear', ask: 'village' },
      because: [{ field: 'intent', rules: ['a line of a list without a village'] }],
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

interface ReadEntry {
  readonly records: readonly ReadRecord[]
  readonly because: Explained['because']
  readonly unplaced: boolean
}

const NOTHING: ReadEntry = { records: [], because: [], unplaced: false }

function readEntry(
  { text, village, start }: ListEntry,
  title: DateToken | undefined,
  context: ReadContext,
  readText: ReadText,
): ReadEntry {
  const local = { ...context, home: village, staff: false }
  const { reading, because } = readText(text, local)
  if (reading.intent !== 'report') return NOTHING
  const dated = datesOf(lexIn(local, text)).length > 0
  const records = reading.records.map(
    (record): ReadRecord => ({
      ...record,
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
    unplaced: village === undefined,
  }
}

const daysOf = ({ from, to }: DateToken) =>
  from === to ? { date: from } : { date: from, dateEnd: to }
