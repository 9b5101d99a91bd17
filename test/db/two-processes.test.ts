import { expect, test } from 'vitest'
import { openStore } from '../../src/db/store.ts'
import { closePeriod } from '../../src/ledger/period.ts'
import { recordActivity } from '../../src/ledger/record.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { createTestDatabase, ENGINES } from './stores.ts'
import { setUpTownship } from './townships.ts'

const RECORDS = 40

test.runIf(ENGINES.includes('postgres'))(
  'two programs start and write on one PostgreSQL: numbers without gaps, totals exact, closing holds',
  async () => {
    const database = await createTestDatabase()
    const open = () => openStore({ databaseUrl: database.url })
    const stores = await Promise.all([open(), open()])
    const { id, villageIds, staff } = await setUpTownship(stores[0].db)
    const act = { person: staff, at: new Date('2023-03-05T10:00:00+08:00') }
    const draft = {
      ...{ villageId: villageIds[0], from: '2023-03-05' },
      lines: [{ indicator: 'leaflets', quantity: 1 }],
    }
    const recording = Array.from({ length: RECORDS }, (_, n) =>
      stores[n % 2 === 0 ? 0 : 1].transaction((tx) => recordActivity(tx, act, draft)),
    )
    const closing = stores[1].transaction((tx) => closePeriod(tx, act, '2023-03'))
    const records = await Promise.all(recording)
    await closing
    expect(new Set(records.map(({ number }) => number)).size).toBe(RECORDS)
    expect(Math.max(...records.map(({ number }) => Number(number.slice(3))))).toBe(RECORDS)
    const counted = records.filter(({ late }) => !late).length
    const { leaflets } = await sumIndicators(stores[0].db, {
      ...{ townshipId: id, from: '2023-03-01', to: '2023-03-31' },
    })
    expect(leaflets?.quantity ?? 0).toBe(counted)
    expect(await verifyTownship(stores[1].db, id)).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
    await database.drop()
  },
)
