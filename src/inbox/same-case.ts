import type { ReadDispute } from '../language/reading.ts'
import { progressDispute, voidRecord } from '../ledger/change.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { corrected } from '../wording/chat-receipts.ts'
import { phraseOf } from './draft-record.ts'
import { findOpenCase } from './once/find-open-case.ts'
import { actOf, reply, type Turn } from './turn.ts'

/** “是同一起”, “就是那起”. */
const SAME_CASE = /^(?:就?是|都是)(?:同一|那一?|一)(?:起|件|桩|个|回事)(?:事)?[的了哈嘛吧。.!！]*$/

export const isSameCase = (text: string): boolean => SAME_CASE.test(text.trim())

/**
 * The dispute that the sender told last is the one that was still open: the open case goes on, and
 * the second record is taken back. False when no such pair is there.
 */
export async function mergeCase(turn: Turn): Promise<boolean> {
  const { tx, person } = turn
  const [last] = await listRecords(tx, {
    townshipId: person.townshipId,
    reporterId: person.id,
    limit: 1,
  })
  const told = last && toldBy(last)
  if (!last || !told) return false
  const open = await findOpenCase(turn, { told, villageId: last.villageId, spans: [] }, told)
  if (!open || open.id === last.id) return false
  await voidRecord(tx, actOf(turn, `与 ${open.number} 是同一起`), last.id)
  const record = await progressDispute(tx, actOf(turn), open.id, {
    status: told.status ?? 'open',
    on: told.date,
    ...(told.agreement ? { agreement: told.agreement } : {}),
    ...(told.amount === undefined ? {} : { amountYuan: told.amount }),
  })
  await reply(turn, corrected([phraseOf(turn, record)], turn.direct))
  return true
}

/** A record of an ended dispute as it was told. */
function toldBy({ dispute, heldTo }: LedgerRecord): ReadDispute | undefined {
  if (!dispute?.status || dispute.status === 'open') return undefined
  const { count, status, category, agreement, amountYuan, endedOn } = dispute
  return {
    kind: 'dispute',
    date: endedOn ?? heldTo,
    count,
    status,
    ...(category ? { category } : {}),
    ...(agreement ? { agreement } : {}),
    ...(amountYuan === null ? {} : { amount: amountYuan }),
  }
}
