import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { may } from '../registry/rights.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { askQuestion } from './question.ts'
import { reply, seatOf, type Turn } from './turn.ts'

/**
 * Staff who change what others reported are asked why, when they did not say; the answer carries
 * the change out. True when it was asked.
 */
export async function requireReason(
  turn: Turn,
  meant: readonly LedgerRecord[],
  reason: string | undefined,
): Promise<boolean> {
  const others = meant.filter(({ reporterId }) => reporterId !== turn.person.id)
  if (reason || others.length === 0) return false
  if (others.some((record) => !may(turn.person, 'change_record', record))) return false
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: turn.message.id,
    matter: { kind: 'reason', messageId: turn.message.id },
    now: turn.at,
  })
  await reply(turn, aboutRecords.askReason(others.map(({ number }) => number)))
  return true
}
