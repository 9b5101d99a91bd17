import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import type { Act } from '../../src/ledger/act.ts'
import { admitLate, correctRecord, progressDispute, voidRecord } from '../../src/ledger/change.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../../src/ledger/ledger-record.ts'
import { closePeriod, listPeriods, reopenPeriod } from '../../src/ledger/period.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { monthRange } from '../../src/lib/days.ts'
import { Problem } from '../../src/lib/problem.ts'
import { sumDisputes, sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'

const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const day = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2023-0${month}-${String(date).padStart(2, '0')}`)
const which = fc.nat()
const quantity = fc.integer({ min: 0, max: 50 })
const status = fc.constantFrom(
  'open' as const,
  'resolved' as const,
  'failed' as const,
  'referred' as const,
)
const month = fc.constantFrom('2023-01', '2023-02', '2023-03')

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('activity' as const), day, quantity }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('dispute' as const), day, quantity, status }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('correct' as const), which, day, quantity }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('progress' as const), which, day, status }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('admit' as const), which, day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), month }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), month }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Scene {
  readonly store: Store
  readonly township: TestTownship
}

/** Does one step; what the ledger refuses with a Problem is refused, and nothing else may be. */
async function play({ store, township }: Scene, it: Step): Promise<void> {
  const records = await listRecords(store.db, { townshipId: township.id, includeVoided: true })
  const target = 'which' in it ? records[it.which % Math.max(1, records.length)] : undefined
  await store
    .transaction((tx) => ('which' in it ? change(tx, township, it, target) : add(tx, township, it)))
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
    })
}

const actOf = ({ staff }: TestTownship): Act => ({
  ...{ person: staff, at: new Date('2023-05-01T10:00:00+08:00'), reason: '试验' },
})

async function add(tx: Db, township: TestTownship, it: Exclude<Step, { which: number }>) {
  const act = actOf(township)
  if (it.do === 'close') return closePeriod(tx, act, it.month)
  if (it.do === 'reopen') return reopenPeriod(tx, act, it.month)
  const told = { villageId: township.villageIds[0], from: it.day }
  if (it.do === 'dispute')
    return recordDispute(tx, act, { ...told, count: it.quantity, status: it.status })
  const lines = [{ indicator: 'leaflets', quantity: it.quantity }]
  return recordActivity(tx, act, { ...told, lines })
}

async function change(
  tx: Db,
  township: TestTownship,
  it: Extract<Step, { which: number }>,
  target: LedgerRecord | undefined,
) {
  const act = actOf(township)
  if (!target) return
  if (it.do === 'void') return voidRecord(tx, act, target.id)
  if (it.do === 'admit') return admitLate(tx, act, target.id, it.day)
  if (it.do === 'progress')
    return progressDispute(tx, act, target.id, { status: it.status, on: it.day })
  return correctRecord(tx, act, target.id, {
    ...{ heldFrom: it.day, heldTo: it.day },
    ...(target.dispute ? { dispute: { count: it.quantity } } : {}),
  })
}

/** The totals, told in the plainest way from the records as they stand. */
function plainTotals(records: readonly LedgerRecord[]) {
  const counted = records.filter((record) => !isVoided(record) && record.countedOn !== null)
  const sum = (of: (record: LedgerRecord) => number) =>
    counted.reduce((total, record) => total + of(record), 0)
  const ended = (status: string) =>
    sum(({ dispute, endCountedOn }) =>
      dispute?.status === status && endCountedOn !== null ? dispute.count : 0,
    )
  const received = sum(({ dispute }) => dispute?.count ?? 0)
  const [resolved, failed, referred] = [ended('resolved'), ended('failed'), ended('referred')]
  return {
    leaflets: sum(({ lines }) => lines.reduce((total, line) => total + line.quantity, 0)),
    disputes: {
      received,
      resolved,
      failed,
      referred,
      open: received - resolved - failed - referred,
    },
  }
}

async function closedFigures(db: Db, townshipId: number): Promise<Map<string, unknown>> {
  const figures = new Map<string, unknown>()
  for (const { period, closed } of await listPeriods(db, townshipId)) {
    const query = { townshipId, ...monthRange(2023, Number(period.slice(5))) }
    const sums = [await sumIndicators(db, query), await sumDisputes(db, query)]
    if (closed) figures.set(period, sums)
  }
  return figures
}

onEveryStore((store) => {
  test('after any acts totals are the sum of the ledger, and closed figures never move', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const township = await setUpTownship(store().db)
        const { id } = township
        let before = new Map<string, unknown>()
        for (const it of steps) {
          await play({ store: store(), township }, it)
          const after = await closedFigures(store().db, id)
          const still = [...before.keys()].filter((period) => after.has(period))
          expect(still.map((period) => after.get(period))).toEqual(
            still.map((period) => before.get(period)),
          )
          before = after
        }
        const records = await listRecords(store().db, { townshipId: id })
        const plain = plainTotals(records)
        const { leaflets } = await sumIndicators(store().db, { townshipId: id, ...YEAR })
        expect(leaflets?.quantity ?? 0).toBe(plain.leaflets)
        expect(await sumDisputes(store().db, { townshipId: id, ...YEAR })).toMatchObject(
          plain.disputes,
        )
        expect(await verifyTownship(store().db, id)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
