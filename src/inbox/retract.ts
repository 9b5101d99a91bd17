import type { Retraction } from '../language/reading.ts'
import { voidRecord } from '../ledger/change.ts'
import { listRecords } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords, voided } from '../wording/chat-receipts.ts'
import { reasonIn } from './correct.ts'
import { findTarget } from './find-target.ts'
import { unlinkPhotos } from './photos.ts'
import { findByPlatformId, updateMessage } from './stored-message.ts'
import { actOf, reply, type Turn } from './turn.ts'

/** Takes back the records that are meant. */
export async function retract(turn: Turn, retraction: Retraction): Promise<void> {
  const meant = (await findTarget(turn, retraction.target)).filter((record) => !isVoided(record))
  if (meant.length === 0) return reply(turn, aboutRecords.nothingToVoid)
  await voidAll(turn, meant, reasonIn(turn.message.body))
  await reply(turn, voided(meant.map(({ number }) => number)))
}

async function voidAll(
  turn: Turn,
  meant: readonly LedgerRecord[],
  reason: string | undefined,
): Promise<void> {
  for (const { id } of meant) await voidRecord(turn.tx, actOf(turn, reason), id)
}

/**
 * The sender recalled a message in the chat: what it told is taken back, its photo is unlinked.
 * Without the platform's word for which message it was, nothing is guessed.
 */
export async function recall(turn: Turn): Promise<void> {
  const { message, person } = turn
  const target =
    message.body === '' ? undefined : await findByPlatformId(turn.tx, message.channel, message.body)
  if (!target || target.personId !== person.id) return
  await unlinkPhotos(turn, target.id)
  const told = await listRecords(turn.tx, { townshipId: person.townshipId, messageId: target.id })
  await updateMessage(turn.tx, target.id, { intent: 'recalled' })
  if (told.length === 0) return
  await voidAll(turn, told, undefined)
  await reply(turn, voided(told.map(({ number }) => number)))
}
