import type { Correction } from '../language/reading.ts'
import { correctRecord, progressDispute } from '../ledger/change.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords, corrected } from '../wording/chat-receipts.ts'
import { type Applied, applyChanges } from './apply-change.ts'
import { noteCase } from './case/note-case.ts'
import { reasonIn, requireReason } from './change-reason.ts'
import { phraseOf } from './draft-record.ts'
import { findTarget } from './find-target.ts'
import { actOf, isSpokenTo, reply, type Turn } from './turn.ts'

/** Puts one record of those meant right, or tells why it cannot be done. */
export async function correct(
  turn: Turn,
  correction: Correction,
  reason = reasonIn(turn.message.body),
): Promise<void> {
  const meant = (await findTarget(turn, correction.target)).filter((record) => !isVoided(record))
  const [first] = meant
  if (!first) return isSpokenTo(turn) ? reply(turn, aboutRecords.nothingToCorrect) : undefined
  const fitting = bestFit(turn, meant, correction)
  if (!fitting) return reply(turn, aboutRecords.changeUnclear(phraseOf(turn, first)))
  const { record, applied } = fitting
  if (applied.patch && (await requireReason(turn, [record], reason))) return
  const changed = await write(turn, record, applied, reason)
  const noted = await noteCase(turn, [changed], !applied.progress)
  await reply(turn, [corrected([phraseOf(turn, changed)], turn.direct), ...noted].join('\n'))
}

/** Of several records of one message, the one that already has what is to be changed. */
function bestFit(turn: Turn, meant: readonly LedgerRecord[], { changes }: Correction) {
  const fitting = meant.flatMap((record) => {
    const applied = applyChanges(turn, record, changes)
    return applied && (applied.patch || applied.progress) ? [{ record, applied }] : []
  })
  const named = changes.flatMap(({ indicator }) => (indicator ? [indicator] : []))
  const has = ({ lines }: LedgerRecord) =>
    named.every((code) => lines.some(({ indicator }) => indicator === code))
  return fitting.find(({ record }) => has(record)) ?? fitting[0]
}

async function write(
  turn: Turn,
  record: LedgerRecord,
  applied: Applied,
  reason: string | undefined,
): Promise<LedgerRecord> {
  const act = actOf(turn, reason)
  let standing = record
  if (applied.progress) standing = await progressDispute(turn.tx, act, record.id, applied.progress)
  if (applied.patch) standing = await correctRecord(turn.tx, act, record.id, applied.patch)
  return standing
}
