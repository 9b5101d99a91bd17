import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { joinRecord, leaveRecord, listParticipants } from '../../ledger/participant.ts'
import { findPerson } from '../../registry/person.ts'
import { handedOver } from '../../wording/chat-receipts.ts'
import type { Draft } from '../draft.ts'
import { draftsOf, phraseOf, recordDraft } from '../draft-record.ts'
import { recordsToldBy, restOf } from '../insist.ts'
import { findMessages } from '../read-conversation.ts'
import { actOf, openTurn, reply, type Turn } from '../turn.ts'
import { findTwin } from './find-twin.ts'

/**
 * The first reporter of an event took their report back, but others have told it, too: theirs stands
 * now, and who told it is told so.
 *
 * @param record as it stood before it was voided
 */
export async function handOver(turn: Turn, record: LedgerRecord): Promise<void> {
  const { tx } = turn
  const { townshipId } = record
  const [heir, ...others] = await listParticipants(tx, townshipId, record.id)
  const then = heir && (await turnOf(turn, heir.personId, heir.messageId))
  if (!then) return
  await leaveRecord(tx, actOf(then), record.id)
  for (const draft of await heldBack(then, record)) {
    const own = await recordDraft(then, draft)
    for (const { personId, messageId } of others) {
      const other = await turnOf(turn, personId, messageId)
      if (other) await joinRecord(tx, actOf(other), own.id)
    }
    await reply(then, handedOver(record.number, phraseOf(then, own), then.direct))
  }
}

async function turnOf(
  turn: Turn,
  personId: number,
  messageId: number | null,
): Promise<Turn | undefined> {
  const { tx, person } = turn
  const heir = await findPerson(tx, person.townshipId, personId)
  if (!heir || heir.leftAt !== null || messageId === null) return undefined
  const message = (await findMessages(tx, person.townshipId, [messageId])).get(messageId)
  return message && openTurn(tx, message, heir, turn)
}

/** What of the heir's message was taken for the event that is gone. */
async function heldBack(then: Turn, record: LedgerRecord): Promise<Draft[]> {
  const { tx, message, person } = then
  const filter = { townshipId: person.townshipId, messageId: message.id }
  const recorded = await listRecords(tx, filter)
  return draftsOf(then, { intent: 'report', records: recordsToldBy(message) }, [])
    .filter((draft) => findTwin(then, draft, [record]) !== undefined)
    .flatMap((draft) => restOf(draft, recorded))
}
