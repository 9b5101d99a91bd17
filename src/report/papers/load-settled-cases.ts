import type { Db } from '../../db/db.ts'
import { listTownshipEvents } from '../../ledger/case-event.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import type { Day } from '../../lib/days.ts'
import type { Person } from '../../registry/person.ts'
import type { SettledCase } from './subsidy-rows.ts'

const BATCH = 1000

async function listDisputes(db: Db, townshipId: number, to: Day): Promise<LedgerRecord[]> {
  const all: LedgerRecord[] = []
  for (;;) {
    const last = all.at(-1)
    const page = { limit: BATCH, ...(last && { before: last.id }) }
    const batch = await listRecords(db, { townshipId, kind: 'dispute', to, ...page })
    all.push(...batch)
    if (batch.length < BATCH) return all.toReversed()
  }
}

/** Whether the agreement of each dispute was kept, by what was told last. */
async function loadFulfilment(db: Db, townshipId: number): Promise<Map<number, boolean>> {
  const events = await listTownshipEvents(db, townshipId)
  return new Map(
    events
      .filter(({ kind }) => kind === 'fulfilled' || kind === 'broken')
      .map(({ recordId, kind }) => [recordId, kind === 'fulfilled']),
  )
}

/**
 * The records of exactly one dispute up to a day, oldest first. Entries of several are left out: each
 * paid case has a file of its own (一案一卷).
 */
export async function loadSettledCases(
  db: Db,
  townshipId: number,
  to: Day,
  people: readonly Person[],
): Promise<SettledCase[]> {
  const roles = new Map(people.map(({ id, role }) => [id, role]))
  const fulfilment = await loadFulfilment(db, townshipId)
  const records = await listDisputes(db, townshipId, to)
  return records.flatMap((record) => {
    const role = roles.get(record.reporterId)
    const { dispute } = record
    if (!role) throw new Error(`Record ${record.number} has no reporter`)
    if (dispute?.count !== 1 || dispute.approx || record.cumulative) return []
    return [{ record, dispute, role, fulfilled: fulfilment.get(record.id) ?? null }]
  })
}
