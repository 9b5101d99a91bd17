import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { dayOf } from '../../lib/days.ts'
import type { Draft } from '../draft.ts'
import { findMessages } from '../read-conversation.ts'
import { listByIntent, type StoredMessage } from '../stored-message.ts'
import type { Turn } from '../turn.ts'
import { titleOf } from './resent-list.ts'

const MS_APART_MAX = 30 * 60_000
const MESSAGES_MAX = 20
/** So many equal figures on one day are no chance. */
const EQUAL_FIGURES_MIN = 2

/** Words that say it was done once more. */
const ONCE_MORE = /又|再|另|还有|第[二三四五两]/
const TIME_OF_DAY = /早上|上午|中午|下午|晚上|傍晚|夜里/g

/**
 * The sender's own record of the same day with the very same figures, told in the same words, within
 * half an hour, by a list, or with several figures that all agree: most likely sent twice.
 */
export async function findRepeated(
  turn: Turn,
  draft: Draft,
  neighbours: readonly LedgerRecord[],
): Promise<LedgerRecord | undefined> {
  if (ONCE_MORE.test(turn.message.body)) return undefined
  const own = neighbours.filter(
    (record) =>
      record.reporterId === turn.person.id &&
      record.messageId !== turn.message.id &&
      sameFacts(draft, record),
  )
  if (own.length === 0) return undefined
  const earlier = await earlierToday(turn)
  const listed = await toldByLists(turn, own)
  return own.find((record) => {
    if (listed.has(record.id)) return true
    const message = earlier.find(({ id }) => id === record.messageId)
    if (message && plain(message.body) === plain(turn.message.body)) return true
    if (message && timesOfDay(message.body) !== timesOfDay(turn.message.body)) return false
    const apart = turn.at.getTime() - record.reportedAt.getTime()
    return apart < MS_APART_MAX || record.lines.length >= EQUAL_FIGURES_MIN
  })
}

/** The records that a 接龙 list has told for the sender. */
async function toldByLists(turn: Turn, own: readonly LedgerRecord[]): Promise<Set<number>> {
  const { tx, person } = turn
  const ids = own.flatMap(({ messageId }) => messageId ?? [])
  const told = await findMessages(tx, person.townshipId, ids)
  const isListed = ({ messageId }: LedgerRecord) => {
    const message = messageId === null ? undefined : told.get(messageId)
    return message !== undefined && titleOf(message.body) !== undefined
  }
  return new Set(own.filter(isListed).map(({ id }) => id))
}

/** The sender's latest reports of the same day. */
async function earlierToday(turn: Turn): Promise<StoredMessage[]> {
  const { person } = turn
  const earlier = await listByIntent(turn.tx, {
    townshipId: person.townshipId,
    personId: person.id,
    intents: ['report'],
    limit: MESSAGES_MAX,
  })
  return earlier.filter((other) => dayOf(other.occurredAt) === turn.today)
}

const plain = (text: string) => text.replaceAll(/[\s,，。.!！]/g, '')

const timesOfDay = (text: string) => (text.match(TIME_OF_DAY) ?? []).join()

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
