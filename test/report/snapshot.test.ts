import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages } from '../../src/registry/township.ts'
import { enterStaffFile } from '../../src/report/enter-figures.ts'
import { findSnapshot, type Snapshot } from '../../src/report/snapshot.ts'
import { onEveryStore } from '../db/stores.ts'
import { takeSnapshot } from './take-snapshot.ts'

const NOW = new Date('2024-01-10T09:00:00+08:00')
const at = new Date('2023-06-01T09:00:00+08:00')
onEveryStore((store) => {
  let steward: Person
  let clerk: Person
  beforeAll(async () => {
    await store().transaction(async (tx) => {
      const draft = { name: '青石镇', villages: ['白果村', '三塘村'], now: at }
      const { id: townshipId } = await createTownship(tx, draft)
      const [village] = await listVillages(tx, townshipId)
      const villageId = village?.id ?? null
      const who = { townshipId, by: null, now: at }
      steward = await addPerson(tx, { ...who, name: '覃德贵', villageId, role: 'steward' })
      clerk = await addPerson(tx, { ...who, name: '陈主任', villageId: null, role: 'staff' })
    })
  })

  const take = () => store().transaction((tx) => takeSnapshot(tx, clerk.townshipId, 2023, NOW))
  const figureOf = (snapshot: Snapshot, indicator: string) =>
    snapshot.figures.find((figure) => figure.indicator === indicator)
  const tell = (person: Person, day: string, quantity: number, approx = false) =>
    store().transaction((tx) =>
      recordActivity(
        tx,
        { person, at },
        {
          villageId: person.villageId,
          from: day,
          lines: [{ indicator: 'leaflets', quantity, approx }],
        },
      ),
    )

  test('a year without anything is nought in the ledger and to be filled in the offices', async () => {
    const snapshot = await take()
    expect(snapshot.number).toBe(1)
    expect(figureOf(snapshot, 'leaflets')).toMatchObject({ exact: 0, shown: '0份', lastYear: null })
    expect(figureOf(snapshot, 'administrative_licences')).toMatchObject({
      exact: null,
      shown: '（待填）',
    })
  })

  test('a snapshot sums the year alone and names its records and villages', async () => {
    await tell(steward, '2022-12-31', 2610)
    await tell(steward, '2023-03-05', 3000)
    await tell(steward, '2023-12-31', 46)
    await tell(steward, '2024-01-01', 999)
    const snapshot = await take()
    expect(figureOf(snapshot, 'leaflets')).toMatchObject({
      exact: 3046,
      shown: '3000余份',
      records: ['23-0002', '23-0003'],
      villages: 1,
      lastYear: 2610,
    })
  })

  test('open disputes are what was open on the last evening, whenever they began', async () => {
    await store().transaction(async (tx) => {
      const act = { person: steward, at }
      const place = { villageId: steward.villageId, count: 1 }
      await recordDispute(tx, act, { ...place, from: '2022-11-01', status: 'open' })
      await recordDispute(tx, act, { ...place, from: '2023-02-01', status: 'open' })
      await recordDispute(tx, act, {
        ...place,
        from: '2023-03-01',
        status: 'resolved',
        amountYuan: 8500,
      })
      await recordDispute(tx, act, {
        ...place,
        from: '2023-12-30',
        status: 'resolved',
        endedOn: '2024-01-04',
      })
    })
    const snapshot = await take()
    const exact = (code: string) => figureOf(snapshot, code)?.exact
    expect(exact('disputes_received')).toBe(3)
    expect(exact('disputes_resolved')).toBe(1)
    expect(exact('disputes_open')).toBe(3)
    expect(figureOf(snapshot, 'disputes_amount')?.shown).toBe('8500元')
  })

  test('offices correct by entering again; unit and form of last year hold until changed', async () => {
    const act = { person: clerk, at }
    await store().transaction((tx) =>
      enterStaffFile(tx, act, 2022, [{ code: 'leaflets', unit: '本', form: 'yu_two' }]),
    )
    await store().transaction((tx) =>
      enterStaffFile(tx, act, 2023, [{ code: 'administrative_licences', value: 822 }]),
    )
    await store().transaction((tx) =>
      enterStaffFile(tx, act, 2023, [{ code: 'administrative_licences', value: 228 }]),
    )
    const snapshot = await take()
    expect(figureOf(snapshot, 'administrative_licences')).toMatchObject({
      exact: 228,
      shown: '228件',
    })
    expect(figureOf(snapshot, 'leaflets')?.shown).toBe('3000余本')
  })

  test('a steward may not enter figures of the offices', async () => {
    const entries = [{ code: 'administrative_licences', value: 1 }]
    await expect(
      store().transaction((tx) => enterStaffFile(tx, { person: steward, at }, 2023, entries)),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  test('the same figures are one snapshot, and none can be changed afterwards', async () => {
    const snapshot = await take()
    expect((await take()).number).toBe(snapshot.number)
    const kept = await findSnapshot(store().db, clerk.townshipId, snapshot.number)
    expect(kept).toEqual(snapshot)
    const change = store().transaction((tx) =>
      tx.execute(sql`update report_snapshots set year = 2020`),
    )
    await expect(change).rejects.toThrow()
  })
})
