import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import type { Draft } from '../draft.ts'
import type { Turn } from '../turn.ts'

/**
 * The records of the same kind and village that touch the days of a draft, latest first: among them
 * are whatever may tell the same.
 */
export function listNeighbours(turn: Turn, { told, villageId }: Draft): Promise<LedgerRecord[]> {
  return listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    from: told.date,
    to: told.dateEnd ?? told.date,
    villageId,
    kind: told.kind,
    cumulative: false,
  })
}
