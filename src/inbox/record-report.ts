import type { Because, Report } from '../language/reading.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { joinRecord } from '../ledger/participant.ts'
import { findPerson } from '../registry/person.ts'
import { may } from '../registry/rights.ts'
import { askDifference, askLine, differenceAsk, ledgerHasMore } from '../wording/chat-questions.ts'
import { type Outcome, receipt } from '../wording/chat-receipts.ts'
import { refusal } from '../wording/rights.ts'
import type { Draft } from './draft.ts'
import { draftsOf, phraseOf, phraseOfDraft, recordDraft } from './draft-record.ts'
import { findRepeated } from './once/find-repeated.ts'
import { findTwin } from './once/find-twin.ts'
import { type Compared, reconcile, withoutBasis } from './once/reconcile.ts'
import { newOfList } from './once/resent-list.ts'
import { linkWaitingPhotos } from './photos.ts'
import { askQuestion } from './question.ts'
import { actOf, reply, seatOf, type Turn, villageName } from './turn.ts'

/** What one draft came to. */
interface Settled {
  readonly outcome?: Outcome
  readonly record?: LedgerRecord
  /** What the ledger lacks of a period's figures; recorded only when the sender says so. */
  readonly difference?: Draft
  readonly compared?: readonly Compared[]
}

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
  for (const draft of list.drafts) settled.push(await settle(turn, draft))
  await answer(turn, settled, report.asks ?? [], list.notes)
}

/** Records drafts of which the sender has said that they are new, without looking for twins again. */
export async function recordConfirmed(turn: Turn, drafts: readonly Draft[]): Promise<void> {
  const settled: Settled[] = []
  for (const draft of drafts) settled.push(await recordNew(turn, withoutBasis(draft)))
  await answer(turn, settled, [], [])
}

async function settle(turn: Turn, draft: Draft): Promise<Settled> {
  const { person } = turn
  const { townshipId } = person
  const { told, villageId } = draft
  if (!may(person, 'record', { townshipId, villageId }))
    return {
      outcome: {
        kind: 'refused',
        village: villageName(turn, villageId),
        reason: refusal('record'),
      },
    }
  if (told.basis === 'cumulative') return reconcileTotal(turn, draft)
  const repeated = await findRepeated(turn, draft)
  if (repeated) return { outcome: { kind: 'repeated', number: repeated.number } }
  const twin = await findTwin(turn, draft)
  if (twin) return joinTwin(turn, draft, twin)
  return told.dateEnd === undefined ? recordNew(turn, draft) : reconcilePeriod(turn, draft)
}

async function recordNew(turn: Turn, draft: Draft): Promise<Settled> {
  const record = await recordDraft(turn, draft)
  return {
    record,
    outcome: { kind: 'recorded', record: phraseOf(turn, record), late: record.late },
  }
}

/** The second reporter takes part; what the first did not tell is recorded beside it. */
async function joinTwin(turn: Turn, draft: Draft, twin: LedgerRecord): Promise<Settled> {
  await joinRecord(turn.tx, actOf(turn), twin.id)
  const first = await findPerson(turn.tx, turn.person.townshipId, twin.reporterId)
  const outcome: Outcome = {
    kind: 'twin',
    number: twin.number,
    by: `${villageName(turn, twin.villageId)}${first?.name ?? ''}`,
    record: phraseOfDraft(turn, draft),
  }
  return { outcome }
}

async function reconcileTotal(turn: Turn, draft: Draft): Promise<Settled> {
  const { compared, difference } = await reconcile(turn, draft)
  const record = await recordDraft(turn, draft)
  return {
    outcome: { kind: 'cumulative', record: phraseOf(turn, record) },
    compared,
    ...(difference ? { difference } : {}),
  }
}

/** A period of which the ledger has nothing yet is simply recorded. */
async function reconcilePeriod(turn: Turn, draft: Draft): Promise<Settled> {
  const { compared, difference } = await reconcile(turn, draft)
  if (compared.every(({ known }) => known === 0)) return recordNew(turn, draft)
  const numbers = [...new Set(compared.flatMap((line) => line.numbers))]
  return difference ? { compared, difference } : { compared, outcome: { kind: 'known', numbers } }
}

async function answer(
  turn: Turn,
  settled: readonly Settled[],
  asks: readonly string[],
  notes: readonly string[],
): Promise<void> {
  const outcomes = settled.flatMap(({ outcome }) => (outcome ? [outcome] : []))
  const parts = outcomes.length > 0 ? [receipt(outcomes, turn.direct)] : []
  parts.push(...notes, ...comparisons(settled))
  const first = settled.find(({ record }) => record?.kind === 'activity')?.record
  const differences = settled.flatMap(({ difference }) => (difference ? [difference] : []))
  if (differences.length > 0) parts.push(await askAbout(turn, differences))
  else if (first) parts.push(...(await askForLines(turn, first.id, asks)))
  const records = settled.flatMap(({ record }) => (record ? [record] : []))
  if (records.length > 0) parts.push(...(await linkWaitingPhotos(turn, records)))
  await reply(turn, parts.join('\n'))
}

/** What of a period the ledger has already, and what is new. */
function comparisons(settled: readonly Settled[]): string[] {
  return settled.flatMap(({ compared = [], difference }) =>
    compared.flatMap((line) => {
      const cumulative = difference?.told.basis === 'cumulative'
      if (line.told > line.known) return [askDifference({ ...line, cumulative })]
      return line.told < line.known ? [ledgerHasMore(line)] : []
    }),
  )
}

async function askAbout(turn: Turn, differences: readonly Draft[]): Promise<string> {
  const cumulative = differences.every(({ told }) => told.basis === 'cumulative')
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: turn.message.id,
    matter: { kind: 'difference', differences, whole: differences },
    now: turn.at,
  })
  return cumulative ? differenceAsk.cumulative : differenceAsk.period
}

async function askForLines(
  turn: Turn,
  recordId: number,
  asks: readonly string[],
): Promise<string[]> {
  const [indicator, ...rest] = asks
  if (indicator === undefined) return []
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: turn.message.id,
    matter: { kind: 'line', recordId, indicator, rest },
    now: turn.at,
  })
  return [askLine(indicator)]
}
