import { voidRecord } from '../ledger/change.ts'
import { findRecord } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { corrected, leftRecords, voided } from '../wording/chat-receipts.ts'
import { phraseOf } from './draft-record.ts'
import { handOver } from './once/hand-over.ts'
import { actOf, reply, type Turn } from './turn.ts'
import { type Undone, undoMessage } from './undo-message.ts'

/** Takes back all that a message of the sender did, and tells what that was. */
export const takeBack = async (turn: Turn, messageId: number, reason?: string): Promise<void> =>
  sayUndone(turn, await undoMessage(turn, messageId, reason))

/** Takes records back one by one and tells what they were. */
export async function voidEach(
  turn: Turn,
  records: readonly LedgerRecord[],
  reason?: string,
): Promise<void> {
  for (const record of records) {
    await voidRecord(turn.tx, actOf(turn, reason), record.id)
    // What staff take back of others is a decision, and stays so.
    if (record.reporterId === turn.person.id) await handOver(turn, record)
  }
  await reply(
    turn,
    voided(
      records.map((record) => phraseOf(turn, record)),
      turn.direct,
    ),
  )
}

/** Tells what was taken back, restored and left. */
export async function sayUndone(
  turn: Turn,
  { voided: gone, restored, left }: Undone,
): Promise<void> {
  const lines: string[] = []
  const phrases = gone.map((record) => phraseOf(turn, record))
  if (gone.length > 0) lines.push(voided(phrases, turn.direct))
  if (restored.length > 0)
    lines.push(
      corrected(
        restored.map((record) => phraseOf(turn, record)),
        turn.direct,
      ),
    )
  const others = await Promise.all(
    left.map((id) => findRecord(turn.tx, turn.person.townshipId, id)),
  )
  const numbers = others.flatMap((record) => (record ? [record.number] : []))
  if (numbers.length > 0) lines.push(leftRecords(numbers))
  if (lines.length > 0) await reply(turn, lines.join('\n'))
}
