import type { ReadActivity, ReadDispute } from '../../language/reading.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import type { Draft } from '../draft.ts'
import type { Turn } from '../turn.ts'
import { nearlyEqual } from './near.ts'

/** Without an event, so many near figures make two reports one; a single one only when equal. */
const SHARED_MIN = 2

/**
 * The record of somebody else that tells the same event: same village, same day, same kind, and
 * figures that are nearly equal (design 4.3 a). A list gathers what its people may have told
 * themselves before, so there the reporter's own records count too.
 */
export function findTwin(
  turn: Turn,
  { told }: Draft,
  neighbours: readonly LedgerRecord[],
  fromList = false,
): LedgerRecord | undefined {
  if (told.dateEnd !== undefined || told.basis) return undefined
  return neighbours.find(
    (record) =>
      (fromList || record.reporterId !== turn.person.id) &&
      record.messageId !== turn.message.id &&
      record.heldFrom === record.heldTo &&
      (told.kind === 'activity' ? sameEvent(turn, told, record) : sameDispute(told, record)),
  )
}

function sameEvent({ vocabulary }: Turn, told: ReadActivity, record: LedgerRecord): boolean {
  const shared = told.lines.flatMap((line) => {
    const other = record.lines.find(({ indicator }) => indicator === line.indicator)
    return other ? [{ indicator: line.indicator, a: line.quantity, b: other.quantity }] : []
  })
  const event = told.lines.find(({ indicator }) => vocabulary.find(indicator)?.nature === 'event')
  if (event && !shared.some(({ indicator }) => indicator === event.indicator)) return false
  const alike = !event && told.lines.length === shared.length && shared.every(({ a, b }) => a === b)
  if (!event && shared.length < SHARED_MIN && !alike) return false
  return shared.length > 0 && shared.every(({ a, b }) => nearlyEqual(a, b))
}

function sameDispute(told: ReadDispute, record: LedgerRecord): boolean {
  const { dispute } = record
  if (!dispute || told.count === 0 || told.category === undefined) return false
  return (
    told.count === dispute.count &&
    told.category === dispute.category &&
    (told.status ?? 'open') === dispute.status &&
    agrees(told.amount, dispute.amountYuan) &&
    agrees(told.agreement, dispute.agreement)
  )
}

/** Equal, or one of them did not say. */
const agrees = <T>(a: T | undefined, b: T | null): boolean =>
  a === undefined || b === null || a === b
