import { type Because, type Report, UNREAD_LINE } from '../language/reading.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { unreadLines } from '../wording/chat-lists.ts'
import {
  askDifference,
  askLine,
  differenceAsk,
  ledgerHasMore,
  partlyKnown,
} from '../wording/chat-questions.ts'
import { type Outcome, receipt, spelled } from '../wording/chat-receipts.ts'
import { noteCase } from './case/note-case.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './draft-record.ts'
import { retiredNotes } from './name-retired.ts'
import { type Compared, withoutBasis } from './once/reconcile.ts'
import { newOfList } from './once/resent-list.ts'
import { linkWaitingPhotos } from './photos.ts'
import { askQuestion } from './question.ts'
import { recordNew, type Settled, settleDraft } from './settle-draft.ts'
import { endQuestionsToldAnew, endSameGuesses } from './told-anew.ts'
import { reply, seatOf, type Turn } from './turn.ts'

/**
 * Records what a report tells, each thing once, and answers with a receipt: what is new, what
 * somebody told before, what is asked for.
 */
export async function recordReport(
  turn: Turn,
  report: Report,
  because: readonly Because[],
): Promise<void> {
  const list = await newOfList(turn, draftsOf(turn, report, because))
  const settled: Settled[] = []
  for (const { draft, by } of list.lines)
    settled.push(await settleDraft({ ...turn, person: by }, draft, list.isList))
  const slips = because.flatMap(({ slip }) => (slip ? [slip] : []))
  const unread = because.flatMap(({ field, rules }) => (field === UNREAD_LINE ? rules : []))
  const notes = [
    ...spelled(slips, turn.direct),
    ...retiredNotes(turn),
    ...list.notes,
    ...unreadLines(unread),
  ]
  await endSameGuesses(turn, report)
  await answer(turn, settled, report.asks ?? [], notes)
}

/** Records drafts of which the sender has said that they are new, without looking for twins again. */
export async function recordConfirmed(turn: Turn, drafts: readonly Draft[]): Promise<void> {
  const settled: Settled[] = []
  for (const draft of drafts) settled.push(await recordNew(turn, withoutBasis(draft)))
  await answer(turn, settled, [], [])
}

async function answer(
  turn: Turn,
  settled: readonly Settled[],
  asks: readonly string[],
  listNotes: readonly string[],
): Promise<void> {
  const outcomes = onceEach(settled.flatMap((one) => one.outcomes))
  const records = settled.flatMap(({ record }) => (record ? [record] : []))
  const parts = outcomes.length > 0 ? [receipt(outcomes, turn.direct)] : []
  parts.push(...listNotes, ...settled.flatMap(({ notes = [] }) => notes))
  parts.push(...settled.flatMap((one) => comparisons(turn, one)))
  await endQuestionsToldAnew(turn, records)
  if (records.length > 0) parts.push(...(await linkWaitingPhotos(turn, records)))
  parts.push(...(await noteCase(turn, [...records, ...settled.flatMap((one) => one.goesOn ?? [])])))
  parts.push(...(await askOne(turn, settled, records, asks)))
  if (parts.length > 0) await reply(turn, parts.join('\n'))
}

/** A case of which a message tells twice is shown once, as it stands in the end. */
const onceEach = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter(
    (one, index) =>
      one.kind !== 'progressed' ||
      !outcomes
        .slice(index + 1)
        .some((later) => later.kind === one.kind && later.record.number === one.record.number),
  )

/** What of a period or running total the ledger had already, and what is new. */
function comparisons(turn: Turn, { compared = [], difference, record }: Settled): string[] {
  return compared.flatMap((figure) => {
    const line = { ...figure, ...turn.vocabulary.measureOf(figure.indicator) }
    if (line.told > line.known && difference) return [askDifference(line)]
    if (line.told > line.known && record && line.known > 0) return [partlyKnown(line)]
    return line.told < line.known && !isRounded(line) ? [ledgerHasMore(line)] : []
  })
}

/** “3000余份” agrees with 3046 in the ledger. */
const isRounded = ({ told, known, approx }: Compared) =>
  approx && known < told + 10 ** (String(told).length - 1)

/** One question at a time: a difference first, then the first thing that lacks its number. */
async function askOne(
  turn: Turn,
  settled: readonly Settled[],
  records: readonly LedgerRecord[],
  asks: readonly string[],
): Promise<string[]> {
  const ask = (matter: Parameters<typeof askQuestion>[2]['matter']) =>
    askQuestion(turn.tx, seatOf(turn), { messageId: turn.message.id, matter, now: turn.at })
  const differences = settled.flatMap(({ difference }) => (difference ? [difference] : []))
  if (differences.length > 0) {
    await ask({ kind: 'difference', differences })
    return [differenceAsk]
  }
  const [indicator, ...rest] = asks
  const record = records.find(({ kind }) => kind === 'activity')
  if (indicator === undefined || !record) return []
  await ask({ kind: 'line', recordId: record.id, indicator, rest })
  return [askLine(turn.vocabulary.measureOf(indicator))]
}
