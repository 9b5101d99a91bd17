import { expect, test } from 'vitest'
import { correctRecord, voidRecord } from '../../src/ledger/change.ts'
import { findLastEntry } from '../../src/ledger/journal.ts'
import { recordActivity } from '../../src/ledger/record.ts'
import { measureLedger, walkRecords } from '../../src/report/walk-records.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'

onEveryStore((store) => {
  test('records are walked as they stood, whatever is written, corrected or taken back meanwhile', async () => {
    const { id: townshipId, staff, villageIds } = await setUpTownship(store().db)
    const act = { person: staff, at: new Date('2023-12-30T09:00:00+08:00') }
    const write = (quantity: number) =>
      store().transaction((tx) =>
        recordActivity(tx, act, {
          ...{ villageId: villageIds[0], from: '2023-03-05' },
          lines: [{ indicator: 'leaflets', quantity }],
        }),
      )
    const [first, second] = [await write(100), await write(200)]
    const asOf = await findLastEntry(store().db, townshipId)
    await store().transaction(async (tx) => {
      await voidRecord(tx, { ...act, reason: '报重了' }, first.id)
      await correctRecord(tx, { ...act, reason: '少报' }, second.id, {
        lines: [
          { indicator: 'leaflets', quantity: 210, approx: false, span: null, messageId: null },
        ],
      })
    })
    await write(300)
    const walk = async (scope: { asOf?: number }) => {
      const days = { townshipId, from: '2023-01-01', to: '2023-12-31', ...scope }
      const found: (number | undefined)[] = []
      for await (const batch of walkRecords(store().db, { ...days, kind: 'activity' }))
        found.push(...batch.map(({ lines }) => lines[0]?.quantity))
      const { records, lines } = await measureLedger(store().db, days)
      return { found, records, lines }
    }
    expect(await walk({ asOf })).toEqual({ found: [100, 200], records: 2, lines: 2 })
    expect(await walk({})).toEqual({ found: [210, 300], records: 2, lines: 2 })
  })
})
