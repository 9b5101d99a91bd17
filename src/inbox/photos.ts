import { and, eq, gte, isNull } from 'drizzle-orm'
import { linkEvidence, unlinkEvidence } from '../ledger/evidence.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { photoNotes } from '../wording/chat-photos.ts'
import type { StoredFile } from './file-store.ts'
import { askQuestion, endQuestion, findQuestion } from './question.ts'
import { photos } from './schema.ts'
import { actOf, reply, seatOf, type Turn } from './turn.ts'

/** A photo this close to a report shows it, before or after. */
const MS_NEAR = 10 * 60_000

const evidenceOf = ({ hash, mimeType, byteCount }: StoredFile) => ({
  fileHash: hash,
  mimeType,
  byteCount,
})

/** A photo came: it shows the report just told, or waits for the next one. */
export async function receivePhoto(turn: Turn, file: StoredFile): Promise<void> {
  const { tx, person, message, at } = turn
  const record = await recentRecord(turn)
  await tx.insert(photos).values({
    townshipId: person.townshipId,
    messageId: message.id,
    personId: person.id,
    channel: message.channel,
    conversationId: message.conversationId,
    fileHash: file.hash,
    mimeType: file.mimeType,
    byteCount: file.byteCount,
    sentAt: at,
    recordId: record?.id ?? null,
  })
  if (record) {
    await linkEvidence(tx, actOf(turn), record.id, [evidenceOf(file)])
    if (turn.direct) await reply(turn, photoNotes.linked(record.number, 1))
    return
  }
  if (!turn.direct || (await findQuestion(tx, seatOf(turn), at))) return
  await askQuestion(tx, seatOf(turn), {
    messageId: message.id,
    matter: { kind: 'photo' },
    now: at,
  })
  await reply(turn, photoNotes.ask)
}

async function recentRecord(turn: Turn): Promise<LedgerRecord | undefined> {
  const [last] = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    reporterId: turn.person.id,
    limit: 1,
  })
  return last && turn.at.getTime() - last.reportedAt.getTime() <= MS_NEAR ? last : undefined
}

/**
 * Photos that waited for their report now show its first record: those of the last ten minutes, or
 * since they were asked about.
 */
export async function linkWaitingPhotos(
  turn: Turn,
  records: readonly LedgerRecord[],
  since = new Date(turn.at.getTime() - MS_NEAR),
): Promise<string[]> {
  const [record] = records
  if (!record) return []
  const { tx, person, message } = turn
  const waiting = await tx
    .update(photos)
    .set({ recordId: record.id })
    .where(
      and(
        eq(photos.townshipId, person.townshipId),
        eq(photos.personId, person.id),
        eq(photos.conversationId, message.conversationId),
        isNull(photos.recordId),
        eq(photos.recalled, false),
        gte(photos.sentAt, since),
      ),
    )
    .returning()
  if (waiting.length === 0) return photoAsked(turn, record)
  await linkEvidence(tx, actOf(turn), record.id, waiting)
  await endPhotoQuestion(turn)
  return turn.direct ? [photoNotes.linked(record.number, waiting.length)] : []
}

/** An older photo that was asked about may still belong to what is told now. */
async function photoAsked(turn: Turn, { number }: LedgerRecord): Promise<string[]> {
  const question = turn.direct ? await findQuestion(turn.tx, seatOf(turn), turn.at) : undefined
  return question?.matter.kind === 'photo' ? [photoNotes.maybe(number)] : []
}

async function endPhotoQuestion(turn: Turn): Promise<void> {
  const question = await findQuestion(turn.tx, seatOf(turn), turn.at)
  if (question?.matter.kind !== 'photo') return
  await endQuestion(turn.tx, turn.person.townshipId, question.id, 'answered', turn.at)
}

/** A recalled photo shows nothing any more; its file stays. */
export async function unlinkPhotos(turn: Turn, messageId: number): Promise<void> {
  const shown = await turn.tx
    .update(photos)
    .set({ recalled: true })
    .where(and(eq(photos.townshipId, turn.person.townshipId), eq(photos.messageId, messageId)))
    .returning()
  for (const { recordId, ...file } of shown)
    if (recordId !== null) await unlinkEvidence(turn.tx, actOf(turn), recordId, [file])
}
