import {
  type CaseHappening,
  isTakenUpAgain,
  readCaseEvents,
} from '../../language/parties/read-case-events.ts'
import type { Reading } from '../../language/reading.ts'
import { addCaseEvent } from '../../ledger/case-event.ts'
import { progressDispute } from '../../ledger/change.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { requireRight } from '../../registry/rights.ts'
import { caseEventsNoted, caseWords } from '../../wording/chat-cases.ts'
import { corrected } from '../../wording/chat-receipts.ts'
import { phraseOf } from '../draft-record.ts'
import { findOpenCase, pointsBack } from '../once/find-open-case.ts'
import { actOf, isSpokenTo, reply, type Turn } from '../turn.ts'
import { namedCase, pointedCase } from './find-case.ts'
import { keepNamesTold } from './keep-details.ts'

/** Readings that may tell of a case although they report and change nothing. */
const OTHERWISE = new Set<Reading['intent']>(['chat', 'plan', 'unclear'])

/**
 * “23-0117 已履行”, “上次那起土地纠纷的钱付清了”: what became of an agreement. False when the
 * message has another meaning, or speaks of no case that is known.
 *
 * @throws Problem `record_unknown`, `not_allowed`
 */
export async function takeCaseEvents(turn: Turn, reading: Reading): Promise<boolean> {
  if (!OTHERWISE.has(reading.intent) && !(await repeatsEnded(turn, reading))) return false
  const events = readCaseEvents(turn.words, turn.at, true)
  const again = isTakenUpAgain(turn.words)
  if (events.length === 0 && !again) return false
  const record = (await namedCase(turn)) ?? (await pointedCase(turn))
  if (!record || (events.length === 0 && record.dispute?.status === 'open')) return false
  const { townshipId, villageId } = record
  requireRight(turn.person, 'record', { townshipId, villageId })
  const lines = await note(turn, record, events)
  if (again) lines.push(...(await takeUpAgain(turn, record)))
  if (isSpokenTo(turn)) await reply(turn, lines.join('\n'))
  return true
}

/** The mediation begins anew; the case is open from that day on. */
async function takeUpAgain(turn: Turn, record: LedgerRecord): Promise<string[]> {
  if (record.dispute?.status === 'open') return []
  const progress = { status: 'open' as const, on: turn.today }
  const open = await progressDispute(turn.tx, actOf(turn), record.id, progress)
  return [corrected([phraseOf(turn, open)], turn.direct)]
}

/** “上次那起邻里纠纷的钱付清了” sounds like a case of its own, and is the one that has ended. */
async function repeatsEnded(turn: Turn, reading: Reading): Promise<boolean> {
  if (reading.intent === 'correct') {
    const ended = (await namedCase(turn)) ?? (await pointedCase(turn))
    const { status } = ended?.dispute ?? { status: null }
    return status !== null && reading.changes.every((change) => change.status === status)
  }
  if (reading.intent !== 'report' || reading.records.length !== 1) return false
  const [told] = reading.records
  if (told?.kind !== 'dispute' || told.count !== 1 || !pointsBack(turn)) return false
  const draft = { told, villageId: turn.person.villageId, spans: [] }
  if (await findOpenCase(turn, draft, told)) return false
  const ended = await pointedCase(turn)
  return ended?.dispute?.status === told.status
}

/**
 * What a report or correction told of a case beside its figures: its parties, and what became of
 * the agreement. After a case that was mediated, its papers are offered.
 *
 * @param about true where the case was known before and only something of it changes
 */
export async function noteCase(
  turn: Turn,
  told: readonly LedgerRecord[],
  about = false,
): Promise<readonly string[]> {
  const visited = await noteVisit(turn, told)
  const [record, ...more] = told.filter(({ kind }) => kind === 'dispute')
  if (record?.dispute?.count !== 1 || more.length > 0 || record.cumulative) return visited
  const events = readCaseEvents(turn.words, turn.at, about)
  const kept = await keepNamesTold(turn, record)
  const lines = [...visited, ...(await note(turn, record, events)), ...kept]
  const mediated = record.dispute.status === 'resolved' && turn.person.role === 'mediator'
  const offered = mediated && turn.direct && !about && kept.length === 0
  return offered ? [...lines, caseWords.offer] : lines
}

/** “回访了23-0117” counts as a visit, and belongs to its case. */
async function noteVisit(turn: Turn, told: readonly LedgerRecord[]): Promise<readonly string[]> {
  const isVisit = ({ lines }: LedgerRecord) =>
    lines.some(({ indicator }) => indicator === 'follow_up_visits')
  const visit = told.find(isVisit)
  const record = visit && ((await namedCase(turn)) ?? (await pointedCase(turn)))
  if (!record) return []
  const other = readCaseEvents(turn.words, turn.at, true).filter(({ kind }) => kind !== 'follow_up')
  return note(turn, record, [{ kind: 'follow_up', on: visit.heldTo }, ...other])
}

async function note(
  turn: Turn,
  record: LedgerRecord,
  events: readonly CaseHappening[],
): Promise<string[]> {
  if (events.length === 0) return []
  for (const event of events) await addCaseEvent(turn.tx, actOf(turn), record.id, event)
  return turn.direct ? [caseEventsNoted(record.number, events)] : []
}
