import type { ReadDispute } from '../../language/reading.ts'
import { correctRecord, progressDispute } from '../../ledger/change.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { recordDispute } from '../../ledger/record.ts'
import type { Outcome } from '../../wording/chat-receipts.ts'
import { phraseOf } from '../draft-record.ts'
import { actOf, type Turn } from '../turn.ts'

/** What a report came to, where it told how cases of the ledger go on. */
export interface WentOn {
  readonly outcomes: readonly Outcome[]
  /** A case told before that goes on. */
  readonly goesOn?: LedgerRecord
}

/** A case that was told before goes on (contract 2.2). */
export async function goOn(turn: Turn, open: LedgerRecord, told: ReadDispute): Promise<WentOn> {
  const record = await progressDispute(turn.tx, actOf(turn), open.id, {
    status: told.status ?? 'open',
    on: endOf(turn, told),
    ...termsOf(told),
  })
  return { outcomes: [updated(turn, record)], goesOn: record }
}

/**
 * Some of several cases that one record holds go on (“那6起化解了4起”): they get a record of their own with
 * the day on which all were received, and the first keeps the rest. Those that stay open change nothing.
 */
export async function goOnPartly(
  turn: Turn,
  open: LedgerRecord,
  told: ReadDispute,
): Promise<WentOn> {
  const { status = 'open', count } = told
  if (!open.dispute) throw new Error(`Record ${open.number} is no dispute`)
  if (status === 'open') return { outcomes: [updated(turn, open)] }
  const left = open.dispute.count - count
  if (left === 0) return goOn(turn, open, told)
  const rest = await correctRecord(turn.tx, actOf(turn), open.id, { dispute: { count: left } })
  const { category } = open.dispute
  const part = await recordDispute(turn.tx, actOf(turn), {
    villageId: open.villageId,
    from: open.heldFrom,
    to: open.heldTo,
    ...{ count, status, endedOn: endOf(turn, told) },
    ...(category ? { category } : {}),
    ...termsOf(told),
  })
  return { outcomes: [updated(turn, part), updated(turn, rest)], goesOn: part }
}

/** A period is when it was received (“上个月那起转给司法所了”); it goes on today. */
const endOf = ({ today }: Turn, { date, dateEnd }: ReadDispute) =>
  dateEnd === undefined ? date : today

/** What was agreed, where it was told. */
export const termsOf = ({ agreement, amount }: ReadDispute) => ({
  ...(agreement ? { agreement } : {}),
  ...(amount === undefined ? {} : { amountYuan: amount }),
})

const updated = (turn: Turn, record: LedgerRecord): Outcome => ({
  kind: 'progressed',
  record: phraseOf(turn, record),
})
