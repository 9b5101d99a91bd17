import type { Change, Correction } from '../language/reading.ts'
import { correctRecord, progressDispute } from '../ledger/change.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords, corrected } from '../wording/chat-receipts.ts'
import { type Applied, applyChanges } from './apply-change.ts'
import { noteCase } from './case/note-case.ts'
import { requireReason } from './change-reason.ts'
import { phraseOf } from './draft-record.ts'
import { findAlternatives, findCaseOfColleague, findTarget } from './find-target.ts'
import { reasonIn } from './reason-told.ts'
import { actOf, isSpokenTo, reply, type Turn } from './turn.ts'

/** Puts one record of those meant right, or tells why it cannot be done. */
export async function correct(
  turn: Turn,
  correction: Correction,
  reason = reasonIn(turn.message.body),
): Promise<void> {
  const own = (await findTarget(turn, correction.target)).filter((record) => !isVoided(record))
  const meant = own.length > 0 ? own : await findCaseOfColleague(turn, correction)
  const [first] = meant
  if (!first) return isSpokenTo(turn) ? reply(turn, aboutRecords.nothingToCorrect) : undefined
  const fitting = await findFitting(turn, meant, correction)
  if (!fitting) return reply(turn, aboutRecords.changeUnclear(phraseOf(turn, first)))
  const { record, applied } = fitting
  if (applied.patch && (await requireReason(turn, [record], reason))) return
  const changed = await write(turn, record, applied, reason)
  const noted = await noteCase(turn, [changed], !applied.progress)
  await reply(turn, [corrected([phraseOf(turn, changed)], turn.direct), ...noted].join('\n'))
}

interface Fitting {
  readonly record: LedgerRecord
  readonly applied: Applied
}

/**
 * Of the records that are meant the one that already has what is to be changed; where none has, one
 * near by that has; else the first to which the change can be made. What was forgotten belongs to
 * the records that are meant, and to no other.
 */
async function findFitting(
  turn: Turn,
  meant: readonly LedgerRecord[],
  { target, changes }: Correction,
): Promise<Fitting | undefined> {
  const fitting = fittingOf(turn, meant, changes)
  const known = fitting.find(({ record }) => hasAll(record, changes))
  if (known || changes.some(({ add }) => add !== undefined && add > 0)) return known ?? fitting[0]
  const others = fittingOf(turn, await findAlternatives(turn, target), changes)
  return others.find(({ record }) => hasAll(record, changes)) ?? fitting[0]
}

const fittingOf = (turn: Turn, records: readonly LedgerRecord[], changes: readonly Change[]) =>
  records.flatMap((record): Fitting[] => {
    const applied = applyChanges(turn, record, changes)
    return applied && (applied.patch || applied.progress) ? [{ record, applied }] : []
  })

/** Whether a record has every figure that the changes name. */
const hasAll = ({ lines }: LedgerRecord, changes: readonly Change[]): boolean =>
  changes.every(
    ({ indicator }) =>
      indicator === undefined || lines.some((line) => line.indicator === indicator),
  )

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
