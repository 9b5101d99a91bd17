import type { ReadRecord } from '../../language/reading.ts'
import { progressDispute, voidRecord } from '../../ledger/change.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { addDays } from '../../lib/days.ts'
import { findPerson, type Person } from '../../registry/person.ts'
import { may } from '../../registry/rights.ts'
import type { Draft } from '../draft.ts'
import { actOf, type Turn } from '../turn.ts'
import { termsOf } from './case-goes-on.ts'

/** 接龙 lists are resent for days; an older one with the same title is another list. */
const DAYS_RESENT_MAX = 14

/** One told record of a list, and whose word it is. */
export interface ListLine {
  readonly draft: Draft
  readonly by: Person
}

/** The lines of the sending before that are not in this one, beside what is new in this one. */
interface Changed {
  readonly changed: readonly Draft[]
  readonly lines: readonly ListLine[]
  /** The messages that sent the list before. */
  readonly sendings: ReadonlySet<number>
}

/** What the changed lines of a list came to. */
interface SettledChanges {
  /** The lines that are left to record. */
  readonly left: readonly ListLine[]
  /** The records that were taken back for them. */
  readonly replaced: readonly string[]
  /** Cases that were open, whose line tells how they went on. */
  readonly progressed: readonly LedgerRecord[]
}

export const isSameLine = (a: Draft, b: Draft): boolean =>
  a.villageId === b.villageId && a.told.kind === b.told.kind

/**
 * Settles what a resent list says otherwise than before: a line that its owner put right meanwhile, as the
 * list now has it, changes nothing; an open case goes on and keeps the day it was received; any other
 * record is taken back, for the line takes its place.
 */
export async function settleChanged(
  turn: Turn,
  { changed, lines, sendings }: Changed,
): Promise<SettledChanges> {
  const left = new Set(lines)
  const replaced: string[] = []
  const progressed: LedgerRecord[] = []
  for (const old of changed) {
    const alike = lines.filter(({ draft }) => isSameLine(draft, old))
    const record = alike.length > 0 ? await findStanding(turn, old, sendings) : undefined
    if (!record) continue
    const open = alike.filter((line) => left.has(line))
    const same = open.find(({ draft }) => saysAll(record, draft.told))
    const ending = open.find((line) => ends(record, line))
    const by = alike[0]?.by
    if (same) left.delete(same)
    else if (ending) {
      progressed.push(await goOn(turn, ending, record))
      left.delete(ending)
    } else if (by && may(by, 'record', record)) {
      // Whoever may tell the line may change it: the list is one paper of all its people.
      await takeBack(turn, by, record)
      replaced.push(record.number)
    }
  }
  return { left: [...left], replaced, progressed }
}

async function takeBack(turn: Turn, by: Person, record: LedgerRecord): Promise<void> {
  const first = await findPerson(turn.tx, turn.person.townshipId, record.reporterId)
  await voidRecord(turn.tx, actOf({ ...turn, person: first ?? by }, '接龙改动'), record.id)
}

function goOn(turn: Turn, { draft, by }: ListLine, { id }: LedgerRecord): Promise<LedgerRecord> {
  const { told } = draft
  if (told.kind !== 'dispute') throw new Error('Only a dispute goes on')
  return progressDispute(turn.tx, actOf({ ...turn, person: by }), id, {
    status: told.status ?? 'open',
    on: told.dateEnd ?? told.date,
    ...termsOf(told),
  })
}

/**
 * The record of a line of an earlier sending; it may have been told some days before, and put right
 * since.
 */
async function findStanding(
  turn: Turn,
  { told, villageId }: Draft,
  sendings: ReadonlySet<number>,
): Promise<LedgerRecord | undefined> {
  const standing = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    from: addDays(told.date, -DAYS_RESENT_MAX),
    to: told.dateEnd ?? told.date,
    villageId,
    kind: told.kind,
  })
  const listed = standing.filter(({ messageId }) => messageId !== null && sendings.has(messageId))
  return (
    [...listed, ...standing].find((record) => saysAll(record, told)) ??
    standing.find((record) => tells(record, told)) ??
    listed.find((record) => record.version > 1 && isAbout(record, told))
  )
}

function tells({ lines, dispute }: LedgerRecord, told: ReadRecord): boolean {
  if (told.kind === 'dispute')
    return dispute?.count === told.count && dispute.category === (told.category ?? null)
  return told.lines.every(({ indicator, quantity }) =>
    lines.some((line) => line.indicator === indicator && line.quantity === quantity),
  )
}

/** Whether a record says what a line says; the record may say more of how a case was settled. */
function saysAll(record: LedgerRecord, told: ReadRecord): boolean {
  if (!tells(record, told)) return false
  if (told.kind === 'activity') return record.lines.length === told.lines.length
  const { status, agreement, amountYuan } = record.dispute ?? {}
  return (
    (told.count === 0 || status === (told.status ?? 'open')) &&
    (told.agreement === undefined || told.agreement === agreement) &&
    (told.amount === undefined || told.amount === amountYuan)
  )
}

/** Whether a line tells how the open case of a record went on, and its person may say so. */
const ends = (record: LedgerRecord, { draft: { told }, by }: ListLine): boolean =>
  told.kind === 'dispute' &&
  told.count > 0 &&
  record.dispute?.status === 'open' &&
  (told.status ?? 'open') !== 'open' &&
  tells(record, told) &&
  may(by, 'record', record)

/** Whether a record that was put right is still of the thing that a line tells. */
const isAbout = ({ lines, dispute }: LedgerRecord, told: ReadRecord): boolean =>
  told.kind === 'dispute'
    ? dispute?.category === (told.category ?? null)
    : told.lines.some(({ indicator }) => lines.some((line) => line.indicator === indicator))
