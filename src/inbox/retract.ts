import type { Retraction } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { requireReason } from './change-reason.ts'
import { askToVoid, isOfLongAgo } from './confirm-void.ts'
import { findTarget } from './find-target.ts'
import { choosePlaced } from './placed-record.ts'
import { reasonIn } from './reason-told.ts'
import { findByPlatformId, listByIntent, updateMessage } from './stored-message.ts'
import { sayUndone, takeBack, voidEach } from './take-back.ts'
import { isSpokenTo, reply, type Turn } from './turn.ts'
import { undoMessage } from './undo-message.ts'

/** Takes back the records that are meant. */
export async function retract(
  turn: Turn,
  retraction: Retraction,
  reason = reasonIn(turn.message.body),
): Promise<void> {
  if (retraction.target === 'last' && turn.message.quoted === null) return retractLast(turn)
  const meant = await findTarget(turn, retraction.target)
  if (meant.length === 0)
    return isSpokenTo(turn) ? reply(turn, aboutRecords.nothingToVoid) : undefined
  const chosen = retraction.target === 'last' ? await choosePlaced(turn, meant) : meant
  if (!chosen || (await requireReason(turn, chosen, reason))) return
  await voidEach(turn, chosen, reason)
}

/** “刚才那条不算” means the sender's last report, and never one before it. */
async function retractLast(turn: Turn): Promise<void> {
  const { tx, person } = turn
  const { townshipId } = person
  const [last] = await listByIntent(tx, {
    townshipId,
    personId: person.id,
    intents: ['report', 'answer', 'insistence'],
    limit: 1,
  })
  const line = await lineToldByAnother(turn, last?.id ?? 0)
  if (line) return retractLine(turn, line)
  if (!last) return isSpokenTo(turn) ? reply(turn, aboutRecords.nothingToVoid) : undefined
  const messageId = await recordedLast(turn, last.id)
  const told = await recordsOfReport(turn, messageId)
  if (told.every(isVoided)) return retractWithoutRecord(turn, messageId, told)
  const chosen = await choosePlaced(turn, told)
  if (!chosen) return
  const standing = chosen.filter((record) => !isVoided(record))
  const isWhole = chosen.length === told.length
  if (await isOfLongAgo(turn, standing))
    return askToVoid(turn, standing, isWhole ? messageId : undefined)
  const reason = reasonIn(turn.message.body)
  return isWhole ? takeBack(turn, messageId, reason) : voidEach(turn, standing, reason)
}

/** The sender's last report, or one before it that was recorded only now, when it was confirmed. */
async function recordedLast(turn: Turn, messageId: number): Promise<number> {
  const { townshipId, id: reporterId } = turn.person
  const [latest] = await listRecords(turn.tx, { townshipId, reporterId, limit: 1 })
  const told = await recordsOfReport(turn, messageId)
  const isLatest = told.length === 0 || told.some(({ id }) => id >= (latest?.id ?? 0))
  return isLatest ? messageId : (latest?.messageId ?? messageId)
}

/** Somebody else's 接龙 may have told what this person did, since they last wrote themselves. */
async function lineToldByAnother(turn: Turn, since: number): Promise<LedgerRecord | undefined> {
  const { townshipId, id: reporterId } = turn.person
  const [latest] = await listRecords(turn.tx, { townshipId, reporterId, limit: 1 })
  return latest?.messageId && latest.messageId > since ? latest : undefined
}

const retractLine = async (turn: Turn, line: LedgerRecord): Promise<void> =>
  (await isOfLongAgo(turn, [line]))
    ? askToVoid(turn, [line])
    : voidEach(turn, [line], reasonIn(turn.message.body))

const recordsOfReport = (turn: Turn, messageId: number) =>
  listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    messageId,
    includeVoided: true,
  })

/** The last report made no record of its own, or it was taken back before. */
async function retractWithoutRecord(
  turn: Turn,
  messageId: number,
  told: readonly LedgerRecord[],
): Promise<void> {
  const undone = await undoMessage(turn, messageId)
  if (undone.left.length > 0 || undone.restored.length > 0) return sayUndone(turn, undone)
  const numbers = told.map(({ number }) => number)
  await reply(
    turn,
    numbers.length > 0 ? aboutRecords.alreadyVoided(numbers) : aboutRecords.wasNotRecorded,
  )
}

/**
 * The sender recalled a message in the chat: everything it did is taken back. Without the
 * platform's word for which message it was, nothing is guessed.
 */
export async function recall(turn: Turn): Promise<void> {
  const { message, person } = turn
  const target =
    message.body === '' ? undefined : await findByPlatformId(turn.tx, message.channel, message.body)
  if (!target || target.personId !== person.id) return
  await updateMessage(turn.tx, target.id, { intent: 'recalled' })
  const undone = await undoMessage(turn, target.id)
  if (turn.direct) await sayUndone(turn, undone)
}
