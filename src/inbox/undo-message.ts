import { withdrawCaseEvents } from '../ledger/case-event.ts'
import { withdrawCaseFile } from '../ledger/case-file.ts'
import { correctRecord, voidRecord } from '../ledger/change.ts'
import { listChangesBy, listRecords, listVersions } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { leaveRecord, listJoinedBy } from '../ledger/participant.ts'
import { getPerson } from '../registry/person.ts'
import { handOver } from './once/hand-over.ts'
import { unlinkPhotos } from './photos.ts'
import { dropQuestionsAbout } from './question.ts'
import { actOf, type Turn } from './turn.ts'

/** What taking back a message has changed. */
export interface Undone {
  readonly voided: readonly LedgerRecord[]
  /** Records as they stand after a correction was taken back. */
  readonly restored: readonly LedgerRecord[]
  /** Records of others in which the sender takes part no more. */
  readonly left: readonly number[]
}

/**
 * Takes back everything that a message of the sender did: its records are voided, its corrections
 * undone, its question is dropped, its photo unlinked, what it told of cases taken back.
 */
export async function undoMessage(turn: Turn, messageId: number, reason?: string): Promise<Undone> {
  const { tx, person } = turn
  const { townshipId } = person
  await unlinkPhotos(turn, messageId)
  await dropQuestionsAbout(tx, townshipId, messageId, turn.at)
  await withdrawCaseEvents(tx, actOf(turn, reason), messageId)
  await withdrawCaseFile(tx, actOf(turn, reason), messageId, turn.seal)
  const told = await listRecords(tx, { townshipId, messageId })
  for (const record of told) await voidTold(turn, record, reason)
  const restored: LedgerRecord[] = []
  for (const change of await listChangesBy(tx, townshipId, messageId)) {
    const record = await restore(turn, change.recordId, change.entry)
    if (record) restored.push(record)
  }
  const left = await listJoinedBy(tx, townshipId, messageId)
  for (const id of left) await leaveRecord(tx, actOf(turn, reason), id)
  return { voided: told.reverse(), restored, left }
}

/** A line that a list told for somebody else is taken back as theirs, with the message's sender named. */
async function voidTold(
  turn: Turn,
  record: LedgerRecord,
  reason: string | undefined,
): Promise<void> {
  const { tx, person } = turn
  const { id, reporterId } = record
  const reporter =
    reporterId === person.id ? person : await getPerson(tx, person.townshipId, reporterId)
  await voidRecord(tx, actOf({ ...turn, person: reporter }, reason), id)
  await handOver(turn, record)
}

/** Puts a record back to what it said before an act, if nothing was changed since. */
async function restore(
  turn: Turn,
  recordId: number,
  entry: number,
): Promise<LedgerRecord | undefined> {
  const { tx, person } = turn
  const versions = await listVersions(tx, person.townshipId, recordId)
  const [before, standing] = versions.slice(-2)
  if (!before || !standing || isVoided(standing) || standing.entry !== entry) return undefined
  const { villageId, heldFrom, heldTo, cumulative, lines, dispute } = before
  return correctRecord(tx, actOf(turn, '撤回更改'), recordId, {
    ...{ villageId, heldFrom, heldTo, cumulative },
    ...(dispute ? { dispute } : { lines }),
  })
}
