import type { Correction } from '../language/reading.ts'
import { correctRecord, progressDispute } from '../ledger/change.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords, corrected } from '../wording/chat-receipts.ts'
import { type Applied, applyChanges } from './apply-change.ts'
import { phraseOf } from './draft-record.ts'
import { findTarget } from './find-target.ts'
import { actOf, reply, type Turn } from './turn.ts'

const REASON = /(?:原因|理由|因为)[::是]?\s*(.+)$/u

/** Why staff change what others reported, as they wrote it behind 原因. */
export const reasonIn = (text: string): string | undefined => REASON.exec(text)?.[1]?.trim()

/** Puts one record of those meant right, or tells why it cannot be done. */
export async function correct(turn: Turn, correction: Correction): Promise<void> {
  const meant = (await findTarget(turn, correction.target)).filter((record) => !isVoided(record))
  const [first] = meant
  if (!first) return reply(turn, aboutRecords.nothingToCorrect)
  const fitting = bestFit(turn, meant, correction)
  if (!fitting) return reply(turn, aboutRecords.changeUnclear(first.number))
  const changed = await write(turn, fitting.record, fitting.applied)
  await reply(turn, corrected([phraseOf(turn, changed)], turn.direct))
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

async function write(turn: Turn, record: LedgerRecord, applied: Applied): Promise<LedgerRecord> {
  const act = actOf(turn, reasonIn(turn.message.body))
  let standing = record
  if (applied.progress) standing = await progressDispute(turn.tx, act, record.id, applied.progress)
  if (applied.patch) standing = await correctRecord(turn.tx, act, record.id, applied.patch)
  return standing
}
