import type { Db } from '../../src/db/db.ts'
import { countUnanswered } from '../../src/inbox/question.ts'
import { listEvidence } from '../../src/ledger/evidence.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { loadCatalog } from '../../src/ledger/township-catalog.ts'
import type { Township, Village } from '../../src/registry/township.ts'
import { sumByVillage, sumDisputes, sumIndicators } from '../../src/totals/totals.ts'

const ALL_TIME = { from: '2000-01-01', to: '2099-12-31' }
const RECORDS_MAX = 1_000_000

/** What stands in the ledger at the end: the last line of a replay. */
export async function showBooks(db: Db, township: Township, villages: readonly Village[]) {
  const query = { townshipId: township.id, ...ALL_TIME }
  const { indicators } = await loadCatalog(db, township.id)
  const order = new Map(indicators.map(({ code }, index) => [code, index]))
  const inOrder = <T>(entries: readonly (readonly [string, T])[]) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
  const totals = await sumIndicators(db, query)
  const { received, resolved, open, failed, referred } = await sumDisputes(db, query)
  const byVillage = await sumByVillage(db, query)
  const nameOf = new Map<number | null, string>([
    ...villages.map(({ id, name }) => [id, name] as const),
    [null, township.name],
  ])
  const records = await listRecords(db, { townshipId: township.id, limit: RECORDS_MAX })
  const photos = await listEvidence(
    db,
    township.id,
    records.map(({ id }) => id),
  )
  return {
    totals: inOrder(
      Object.entries(totals).map(([code, { quantity, approx }]) => [code, { quantity, approx }]),
    ),
    villages: Object.fromEntries(
      [...byVillage]
        .map(([id, { indicators }]) => {
          const sums = Object.entries(indicators).map(
            ([code, { quantity }]) => [code, quantity] as const,
          )
          return [nameOf.get(id) ?? '', inOrder(sums)] as const
        })
        .filter(([, sums]) => Object.keys(sums).length > 0),
    ),
    disputes: { received, resolved, open, failed, referred },
    late: records
      .filter(({ late }) => late)
      .map(({ number }) => number)
      .sort(),
    waiting: await countUnanswered(db, township.id),
    photos: photos.length,
  }
}
