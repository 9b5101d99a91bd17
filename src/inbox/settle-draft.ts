import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { joinRecord } from '../ledger/participant.ts'
import { findPerson } from '../registry/person.ts'
import { may } from '../registry/rights.ts'
import { maybeSameCase, maybeWithin } from '../wording/chat-questions.ts'
import type { Outcome } from '../wording/chat-receipts.ts'
import { refusal } from '../wording/rights.ts'
import type { Draft } from './draft.ts'
import { phraseOf, phraseOfDraft, recordDraft } from './draft-record.ts'
import { goOn, goOnPartly, type WentOn } from './once/case-goes-on.ts'
import {
  findCasesToldTogether,
  findEndedCase,
  findOpenCase,
  pointsBack,
} from './once/find-open-case.ts'
import { findRepeated } from './once/find-repeated.ts'
import { findTwin } from './once/find-twin.ts'
import { listNeighbours } from './once/neighbours.ts'
import { type Compared, reconcile } from './once/reconcile.ts'
import { actOf, type Turn, villageName } from './turn.ts'

/** What one told record came to. */
export interface Settled extends WentOn {
  readonly record?: LedgerRecord
  /** What a running total has beyond the ledger; recorded only when the sender says so. */
  readonly difference?: Draft
  /** The figures of a period or running total beside what the ledger had. */
  readonly compared?: readonly Compared[]
  readonly notes?: readonly string[]
}

/** Settles one told record: new, told before, told by somebody else, or partly in the ledger. */
export async function settleDraft(turn: Turn, draft: Draft, fromList: boolean): Promise<Settled> {
  const { townshipId } = turn.person
  const { told, villageId } = draft
  if (!may(turn.person, 'record', { townshipId, villageId })) return refuse(turn, villageId)
  if (told.basis === 'cumulative') return reconcileTotal(turn, draft)
  const open = told.kind === 'dispute' ? await findOpenCase(turn, draft, told) : undefined
  const wentOn = await settleCase(turn, draft, open)
  if (wentOn) return wentOn
  const neighbours = await listNeighbours(turn, draft)
  const repeated = await findRepeated(turn, draft, neighbours)
  if (repeated) return { outcomes: [{ kind: 'repeated', number: repeated.number }] }
  const twin = findTwin(turn, draft, neighbours, fromList)
  if (twin && fromList) return known(turn, draft, [twin.number])
  if (twin) return joinTwin(turn, draft, twin)
  if (isPeriod(draft)) return reconcilePeriod(turn, draft)
  const settled = await recordNew(turn, draft)
  const ended = open && told.kind === 'dispute' && told.status !== 'open'
  const notes = [
    ...withinPeriods(turn, draft, neighbours),
    ...(ended ? [maybeSameCase(open.number)] : []),
  ]
  return { ...settled, notes }
}

/** What a report says of cases that were told before (contract 2.2). */
async function settleCase(
  turn: Turn,
  draft: Draft,
  open: LedgerRecord | undefined,
): Promise<Settled | undefined> {
  const { told } = draft
  if (told.kind !== 'dispute') return undefined
  const together = await findCasesToldTogether(turn, told)
  if (together) return goOnPartly(turn, together, told)
  if (!pointsBack(turn)) return undefined
  const goesOn = open ?? (await findEndedCase(turn, draft, told))
  return goesOn && goOn(turn, goesOn, told)
}

const known = (turn: Turn, draft: Draft, numbers: readonly string[]): Settled => ({
  outcomes: [{ kind: 'known', numbers, record: phraseOfDraft(turn, draft) }],
})

function refuse(turn: Turn, villageId: number | null): Settled {
  const village = villageName(turn, villageId)
  return { outcomes: [{ kind: 'refused', village, reason: refusal('record') }] }
}

/** Puts a draft into the ledger as it is. */
export async function recordNew(turn: Turn, draft: Draft): Promise<Settled> {
  const record = await recordDraft(turn, draft)
  return {
    record,
    outcomes: [{ kind: 'recorded', record: phraseOf(turn, record), late: record.late }],
  }
}

/** The second reporter takes part; what the first did not tell is recorded beside it. */
async function joinTwin(turn: Turn, draft: Draft, twin: LedgerRecord): Promise<Settled> {
  const { tx, person } = turn
  await joinRecord(tx, actOf(turn), twin.id)
  const first = await findPerson(tx, person.townshipId, twin.reporterId)
  const outcome: Outcome = {
    kind: 'twin',
    number: twin.number,
    by: `${villageName(turn, first?.villageId ?? null)}${first?.name ?? ''}`,
    record: phraseOfDraft(turn, draft),
  }
  const rest = await notToldBy(turn, draft, twin)
  if (!rest) return { outcomes: [outcome] }
  const { record, outcomes } = await recordNew(turn, rest)
  return { outcomes: [outcome, ...outcomes], ...(record ? { record } : {}) }
}

/** The lines of which the first reporter said nothing, in any record of the same message. */
async function notToldBy(turn: Turn, draft: Draft, twin: LedgerRecord): Promise<Draft | undefined> {
  const { told } = draft
  if (told.kind === 'dispute') return undefined
  const { townshipId, messageId } = twin
  const siblings = messageId === null ? [] : await listRecords(turn.tx, { townshipId, messageId })
  const known = new Set(
    [twin, ...siblings].flatMap(({ lines }) => lines.map(({ indicator }) => indicator)),
  )
  const lines = told.lines.filter(({ indicator }) => !known.has(indicator))
  return lines.length > 0 ? { ...draft, spans: [], told: { ...told, lines } } : undefined
}

async function reconcileTotal(turn: Turn, draft: Draft): Promise<Settled> {
  const { compared, difference } = await reconcile(turn, draft)
  const record = await recordDraft(turn, draft)
  return {
    outcomes: [{ kind: 'cumulative', record: phraseOf(turn, record) }],
    compared,
    ...(difference ? { difference } : {}),
  }
}

/** A zero report of a period says nothing that could be in the ledger twice. */
const isPeriod = ({ told }: Draft) =>
  told.dateEnd !== undefined && (told.kind === 'dispute' ? told.count > 0 : told.lines.length > 0)

/** Of a period's figures only what the ledger does not have yet is recorded. */
async function reconcilePeriod(turn: Turn, draft: Draft): Promise<Settled> {
  const { compared, difference } = await reconcile(turn, draft)
  if (compared.every(({ known }) => known === 0)) return recordNew(turn, draft)
  const numbers = [...new Set(compared.flatMap((line) => line.numbers))]
  if (!difference) return { compared, ...known(turn, draft, numbers) }
  return { ...(await recordNew(turn, difference)), compared }
}

/** A single day within a period that was told as a whole may have been counted there. */
function withinPeriods(
  { today }: Turn,
  { told }: Draft,
  neighbours: readonly LedgerRecord[],
): string[] {
  if (told.kind === 'dispute') return []
  const whole = neighbours.find(
    (record) =>
      record.heldFrom < record.heldTo &&
      told.lines.some(({ indicator }) => record.lines.some((l) => l.indicator === indicator)),
  )
  return whole ? [maybeWithin(whole.number, { from: whole.heldFrom, to: whole.heldTo, today })] : []
}
