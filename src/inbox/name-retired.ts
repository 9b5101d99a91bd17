import type { ChatIndicator } from '../catalog/indicators.ts'
import type { Because, Reading, ReadRecord, Report } from '../language/reading.ts'
import { withRetired } from '../language/vocabulary.ts'
import { catalogReplies } from '../wording/township-catalog.ts'
import { isSpokenTo, type Read, readText, reply, type Turn } from './turn.ts'

type ReadResult = ReturnType<Read>

/** What was reported of it before the indicator was retired can still be meant so. */
const LOOKS_BACK = new Set<Reading['intent']>(['query', 'correct', 'retract'])

/**
 * Of an indicator that is no longer counted nothing new is read, but what was reported can be asked
 * for, put right and taken back: such a message is read with its names. What a report tells beside
 * it is recorded.
 */
export function readRetired(turn: Turn, alone: ReadResult): ReadResult {
  const named = namedIn(turn)
  if (named.length === 0) return alone
  const { reading, because } = readWhole(turn)
  if (LOOKS_BACK.has(reading.intent)) return { reading, because }
  if (reading.intent !== 'report') return alone
  const left = withoutCodes(reading, because, new Set(named.map(({ code }) => code)))
  return left.reading.records.length > 0 ? left : alone
}

/** A report without the lines of some indicators; what gave the other figures keeps its words. */
function withoutCodes(
  report: Report,
  because: readonly Because[],
  codes: ReadonlySet<string>,
): { reading: Report; because: Because[] } {
  const records: ReadRecord[] = []
  const places = new Map<string, string>()
  for (const [from, record] of report.records.entries()) {
    const lines = record.kind === 'activity' ? record.lines : []
    const kept = lines.filter(({ indicator }) => !codes.has(indicator))
    if (lines.length > 0 && kept.length === 0) continue
    const to = records.push(record.kind === 'activity' ? { ...record, lines: kept } : record) - 1
    places.set(`records[${from}]`, `records[${to}]`)
    for (const [at, line] of kept.entries())
      places.set(`records[${from}].lines[${lines.indexOf(line)}]`, `records[${to}].lines[${at}]`)
  }
  const asks = report.asks?.filter((code) => !codes.has(code)) ?? []
  return {
    reading: { intent: 'report', records, ...(asks.length > 0 ? { asks } : {}) },
    because: because.flatMap((reason) => moved(reason, places)),
  }
}

/** The reason under the place of what it explains; nothing where that was taken out. */
function moved(reason: Because, places: ReadonlyMap<string, string>): Because[] {
  const place = /^records\[\d+\](?:\.lines\[\d+\])?/.exec(reason.field)?.[0]
  if (place === undefined) return [reason]
  const to = places.get(place)
  return to === undefined ? [] : [{ ...reason, field: to + reason.field.slice(place.length) }]
}

/** A message that tells nothing but what is no longer counted. False where it tells something else. */
export async function takeRetired(turn: Turn, reading: Reading): Promise<boolean> {
  if (!['unclear', 'plan', 'chat'].includes(reading.intent)) return false
  const notes = retiredNotes(turn)
  if (notes.length === 0 || !isSpokenTo(turn)) return false
  await reply(turn, notes.join('\n'))
  return true
}

/** For each retired indicator that a report names: that it was not recorded. */
export function retiredNotes(turn: Turn): string[] {
  const named = namedIn(turn)
  if (named.length === 0) return []
  const { reading } = readWhole(turn)
  if (reading.intent === 'unclear') return named.map(({ name }) => catalogReplies.notCounted(name))
  const told = reading.intent === 'report' ? reading.records : []
  const counted = new Set(
    told.flatMap((record) =>
      record.kind === 'activity' ? record.lines.map(({ indicator }) => indicator) : [],
    ),
  )
  return named
    .filter(({ code }) => counted.has(code))
    .map(({ name }) => catalogReplies.notCounted(name))
}

const readWhole = (turn: Turn): ReadResult =>
  readText({ ...turn, vocabulary: withRetired(turn.vocabulary) }, turn.words)

/** A name that another indicator took over means that one. */
const namedIn = ({ words, vocabulary }: Turn): ChatIndicator[] =>
  vocabulary.added.filter(
    ({ retired, name, aliases }) =>
      retired &&
      [name, ...aliases].some((word) => words.includes(word) && !vocabulary.addedWords.has(word)),
  )
