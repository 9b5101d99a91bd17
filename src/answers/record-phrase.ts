import { categoryName, statusName } from '../catalog/dispute-name.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import type { DisputeFacts, LedgerRecord } from '../ledger/ledger-record.ts'
import type { Day } from '../lib/days.ts'
import type { DisputePhrase, LinePhrase, RecordPhrase } from '../wording/chat-phrases.ts'

/** What is told of a record in chat. */
export const phraseRecord = (
  catalog: TownshipCatalog,
  record: LedgerRecord,
  village: string,
  today: Day,
): RecordPhrase => ({
  number: record.number,
  from: record.heldFrom,
  to: record.heldTo,
  today,
  village,
  lines: record.lines.map((line) => phraseLine(catalog, line)),
  dispute: record.dispute && phraseDispute(record.dispute),
})

/** A figure with its name and unit. */
export const phraseLine = (
  { measureOf }: TownshipCatalog,
  line: { readonly indicator: string; readonly quantity: number; readonly approx?: boolean },
): LinePhrase => ({
  ...measureOf(line.indicator),
  quantity: line.quantity,
  approx: line.approx ?? false,
})

/** A dispute with the names of its status and category. */
export const phraseDispute = (dispute: Omit<DisputeFacts, 'endedOn'>): DisputePhrase => ({
  count: dispute.count,
  approx: dispute.approx,
  status: dispute.status && statusName(dispute.status),
  category: dispute.category && categoryName(dispute.category),
  agreement: dispute.agreement,
  amountYuan: dispute.amountYuan,
})
