import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { voidRecord } from '../../src/ledger/change.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { listSilentVillages } from '../../src/totals/missing.ts'
import { explainFigure } from '../../src/totals/provenance.ts'
import {
  sumByCategory,
  sumByMonth,
  sumByVillage,
  sumDisputes,
  sumIndicators,
} from '../../src/totals/totals.ts'
import { rebuildTotals, verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'

/** A township with some months of records; told by staff unless a village is theirs. */
async function setUpRecords(store: Store) {
  const township = await setUpTownship(store.db)
  const { villageIds, staff } = township
  const act = { person: staff, at: new Date('2023-06-01T10:00:00+08:00'), messageId: 5 }
  const leaflets = (villageId: number | null, from: string, quantity: number, approx = false) =>
    store.transaction((tx) =>
      recordActivity(tx, act, {
        ...{ villageId, from },
        lines: [{ indicator: 'leaflets', quantity, approx, span: [1, 4] }],
      }),
    )
  const dispute = (
    villageId: number,
    from: string,
    more: Partial<Parameters<typeof recordDispute>[2]> = {},
  ) => store.transaction((tx) => recordDispute(tx, act, { villageId, from, count: 1, ...more }))
  await leaflets(villageIds[0], '2023-01-15', 100)
  await leaflets(villageIds[0], '2023-02-20', 20, true)
  await leaflets(villageIds[1], '2023-02-28', 3)
  await leaflets(null, '2023-05-01', 7000)
  await dispute(villageIds[0], '2022-12-30', { status: 'open', category: 'wages' })
  await dispute(villageIds[0], '2023-02-10', {
    ...{ status: 'resolved', endedOn: '2023-03-02', category: 'neighbor', amountYuan: 500.25 },
  })
  await dispute(villageIds[1], '2023-02-11', { status: 'referred', count: 3 })
  await dispute(villageIds[1], '2023-02-12', { count: 0 })
  return { ...township, act, leaflets }
}

onEveryStore((store) => {
  test('any range of days is added up from years, months and single days', async () => {
    const { id, villageIds } = await setUpRecords(store())
    const leaflets = async (from: string, to: string, villageId?: number | null) => {
      const place = villageId === undefined ? {} : { villageId }
      const sums = await sumIndicators(store().db, { townshipId: id, from, to, ...place })
      return sums.leaflets
    }
    expect(await leaflets('2020-01-01', '2024-12-31')).toEqual({
      ...{ quantity: 7123, approx: true, records: 4 },
    })
    expect(await leaflets('2023-01-15', '2023-02-28')).toMatchObject({ quantity: 123 })
    expect(await leaflets('2023-01-16', '2023-02-27')).toMatchObject({ quantity: 20 })
    expect(await leaflets('2023-02-28', '2023-02-28')).toMatchObject({ quantity: 3, approx: false })
    expect(await leaflets('2023-01-01', '2023-12-31', villageIds[0])).toMatchObject({
      quantity: 120,
    })
    expect(await leaflets('2023-01-01', '2023-12-31', null)).toMatchObject({ quantity: 7000 })
    expect(await leaflets('2023-03-01', '2023-04-30')).toBeUndefined()
  })

  test('received, settled and open each go by their own day', async () => {
    const { id } = await setUpRecords(store())
    const sum = (from: string, to: string) => sumDisputes(store().db, { townshipId: id, from, to })
    const none = { received: 0, resolved: 0, open: 0, failed: 0, referred: 0, amountYuan: 0 }
    expect(await sum('2023-02-01', '2023-02-28')).toEqual({
      ...none,
      ...{ received: 4, referred: 3, open: 2 },
    })
    expect(await sum('2023-03-01', '2023-03-31')).toEqual({
      ...none,
      ...{ resolved: 1, open: 1, amountYuan: 500.25 },
    })
    expect(await sum('2022-01-01', '2022-12-29')).toEqual(none)
    expect(
      await sumDisputes(store().db, {
        ...{ townshipId: id, from: '2023-01-01', to: '2023-12-31', category: 'neighbor' },
      }),
    ).toEqual({ ...none, received: 1, resolved: 1, amountYuan: 500.25 })
  })

  test('by village, by category and by month add up to the whole', async () => {
    const { id, villageIds } = await setUpRecords(store())
    const query = { townshipId: id, from: '2023-01-01', to: '2023-06-30' }
    const villages = await sumByVillage(store().db, query)
    expect(
      [...villages].map(([village, { indicators }]) => [village, indicators.leaflets?.quantity]),
    ).toEqual([
      [null, 7000],
      [villageIds[0], 120],
      [villageIds[1], 3],
    ])
    const categories = await sumByCategory(store().db, query)
    expect(
      [...categories].map(([category, { received, open }]) => [category, received, open]),
    ).toEqual([
      ['neighbor', 1, 0],
      ['wages', 0, 1],
      [null, 3, 0],
    ])
    const months = await sumByMonth(store().db, query)
    expect(
      [...months].map(([month, { disputes }]) => [month, disputes.received, disputes.open]),
    ).toEqual([
      ['2023-01', 0, 1],
      ['2023-02', 4, 2],
      ['2023-03', 0, 1],
      ['2023-05', 0, 1],
    ])
  })

  test('a figure is explained by the records that add up to it, with words and person', async () => {
    const { id, staff } = await setUpRecords(store())
    const query = { townshipId: id, from: '2023-02-01', to: '2023-12-31', measure: 'leaflets' }
    const parts = await explainFigure(store().db, query)
    expect(parts.map(({ record, quantity, approx }) => [record.number, quantity, approx])).toEqual([
      ['23-0004', 7000, false],
      ['23-0003', 3, false],
      ['23-0002', 20, true],
    ])
    expect(parts[0]?.record).toMatchObject({
      reporterId: staff.id,
      messageId: 5,
      lines: [{ span: [1, 4], messageId: 5 }],
    })
    const open = await explainFigure(store().db, { ...query, measure: 'disputes_open' })
    expect(open.map(({ record }) => record.number)).toEqual(['23-0005'])
  })

  test('a village that reported nothing, not even 零报告, is silent', async () => {
    const { id, leaflets, act, villageIds } = await setUpRecords(store())
    const silent = async (from: string, to: string) =>
      (await listSilentVillages(store().db, { townshipId: id, from, to })).map(
        ({ name, lastDay }) => `${name} ${lastDay ?? '从未'}`,
      )
    expect(await silent('2023-02-12', '2023-02-12')).toEqual(['白果村 2023-02-10', '石桥村 从未'])
    const record = await leaflets(villageIds[2], '2023-02-12', 1)
    expect(await silent('2023-02-12', '2023-02-12')).toEqual(['白果村 2023-02-10'])
    await store().transaction((tx) => voidRecord(tx, act, record.id))
    expect(await silent('2023-02-12', '2023-02-12')).toHaveLength(2)
  })

  test('verify finds nothing in a sound ledger, and whatever was tampered with', async () => {
    const { id } = await setUpRecords(store())
    expect(await verifyTownship(store().db, id)).toEqual([])
    const tampered = async (statement: string) => {
      const [table = ''] = /(?<=update |delete from )\w+/.exec(statement) ?? []
      let kinds: string[] = []
      const undo = store().transaction(async (tx) => {
        if (table !== 'rollups')
          await tx.execute(sql.raw(`alter table ${table} disable trigger all`))
        await tx.execute(sql.raw(`${statement} and township_id = ${id}`))
        kinds = (await verifyTownship(tx, id)).map(({ kind, place }) => `${kind} ${place}`)
        throw new Error('take it back')
      })
      await expect(undo).rejects.toThrow('take it back')
      return kinds
    }
    expect(
      await tampered(
        `update rollups set quantity = 1 where grain = 'y' and measure = 'leaflets' and village_id = -1`,
      ),
    ).toEqual(['rollups y 2023-01-01 -1 leaflets '])
    expect(await tampered(`update record_lines set quantity = 99 where quantity = 100`)).toEqual([
      'content entry 1',
      'postings 23-0001',
    ])
    expect(
      await tampered(`update journal set person_id = person_id - 1 where entry = 2`),
    ).toContain('journal entry 2')
    expect(await tampered(`delete from journal where entry = 8`)).toContain('journal head')
  })

  test('rebuilt sums are the sums that were kept', async () => {
    const { id } = await setUpRecords(store())
    await store().transaction(async (tx) => {
      await tx.execute(sql`update rollups set quantity = quantity + 1 where township_id = ${id}`)
      expect(await verifyTownship(tx, id)).not.toEqual([])
      await rebuildTotals(tx, id)
    })
    expect(await verifyTownship(store().db, id)).toEqual([])
  })
})
