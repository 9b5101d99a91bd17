import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { dayOf } from '../../lib/days.ts'
import type { Draft } from '../draft.ts'
import { listByIntent } from '../stored-message.ts'
import type { Turn } from '../turn.ts'

const MS_APART_MAX = 30 * 60_000
const MESSAGES_MAX = 20

/** Words that say it was done once more. */
const ONCE_MORE = /又|再|另外|还有|第[二三四五两]/

/**
 * The sender's own record with the very same figures, told the same day in the same words or
 * within half an hour: most likely sent twice.
 */
export async function findRepeated(turn: Turn, draft: Draft): Promise<LedgerRecord | undefined> {
  const { told, villageId } = draft
  if (ONCE_MORE.test(turn.message.body)) return undefined
  const own = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    reporterId: turn.person.id,
    from: told.date,
    to: told.dateEnd ?? told.date,
    villageId,
    kind: told.kind,
  })
  const sameWords = await earlierSameWords(turn)
  return own.find(
    (record) =>
      record.messageId !== turn.message.id &&
      sameFacts(draft, record) &&
      (sameWords.has(record.messageId) ||
        turn.at.getTime() - record.reportedAt.getTime() < MS_APART_MAX),
  )
}

async function earlierSameWords(turn: Turn): Promise<ReadonlySet<number | null>> {
  const { person, message } = turn
  const earlier = await listByIntent(turn.tx, {
    townshipId: person.townshipId,
    personId: person.id,
    intents: ['report'],
    limit: MESSAGES_MAX,
  })
  const words = plain(message.body)
  return new Set(
    earlier
      .filter((other) => plain(other.body) === words && dayOf(other.occurredAt) === turn.today)
      .map(({ id }) => id),
  )
}

const plain = (text: string) => text.replaceAll(/\s/g, '')
function sameFacts({ told }: Draft, record: LedgerRecord): boolean {
  if (record.heldFrom !== told.date || record.heldTo !== (told.dateEnd ?? told.date)) return false
  if (told.kind === 'dispute') {
    const { dispute } = record
    return (
      dispute !== null &&
      dispute.count === told.count &&
      dispute.category === (told.category ?? null) &&
      dispute.amountYuan === (told.amount ?? null) &&
      (told.count === 0 || dispute.status === (told.status ?? 'open'))
    )
  }
  return (
    told.lines.length === record.lines.length &&
    told.lines.every((line) =>
      record.lines.some(
        ({ indicator, quantity }) => indicator === line.indicator && quantity === line.quantity,
      ),
    )
  )
}
