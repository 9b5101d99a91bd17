import { beforeAll, expect, test } from 'vitest'
import { correctRecord } from '../../src/ledger/change.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { listVillages } from '../../src/registry/township.ts'
import { explainChanges } from '../../src/report/explain-changes.ts'
import {
  outsideWarnings,
  twinWarnings,
  uncountedWarnings,
} from '../../src/report/record-warnings.ts'
import { villageWarnings } from '../../src/report/village-warnings.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'
import { takeSnapshot } from './take-snapshot.ts'

const at = new Date('2023-12-31T09:00:00+08:00')
onEveryStore((store) => {
  let township: TestTownship
  beforeAll(async () => {
    township = await setUpTownship(store().db)
  })

  const year = () => ({ townshipId: township.id, year: 2023 })
  const tell = (village: 0 | 1 | 2, from: string, to = from, more: object = {}) =>
    store().transaction((tx) =>
      recordActivity(
        tx,
        { person: village === 1 ? township.mediator : township.steward, at },
        {
          ...{ villageId: township.villageIds[village], from, to, ...more },
          lines: [{ indicator: 'courtyard_meeting', quantity: 1 }],
        },
      ),
    )

  test('months that a village missed are told, and villages that told nothing', async () => {
    for (const month of ['01', '02', '04', '05', '06', '08', '09', '11', '12'])
      await tell(0, `2023-${month}-05`)
    await tell(0, '2023-07-20', '2023-08-02')
    await tell(1, '2023-01-31', '2023-12-01')
    const asked = { ...year(), villages: await listVillages(store().db, township.id) }
    const [first, second, third] = township.villageIds
    const link = (id: number) => `/#/records?from=2023-01-01&to=2023-12-31&villageId=${id}`
    expect(await villageWarnings(store().db, { ...asked, today: '2024-01-10' })).toEqual([
      { code: 'villages_without_records', sentence: '石桥村这一年没有记录', link: link(third) },
      {
        code: 'months_without_records',
        sentence: '白果村3月、10月没有记录，其他月份有，请核对是不是漏报',
        link: link(first),
      },
    ])
    expect(second).toBeGreaterThan(0)
    const inMay = await villageWarnings(store().db, { ...asked, today: '2023-05-02' })
    expect(inMay.at(-1)?.sentence).toBe('白果村3月没有记录，其他月份有，请核对是不是漏报')
  })

  test('a zero report is no gap', async () => {
    await store().transaction(async (tx) => {
      const { staff: person, villageIds } = township
      const zero = { villageId: villageIds[2], from: '2023-10-31', lines: [] }
      await recordActivity(tx, { person, at }, zero)
    })
    const asked = { ...year(), villages: await listVillages(store().db, township.id) }
    const found = await villageWarnings(store().db, { ...asked, today: '2024-01-10' })
    expect(found.map(({ code }) => code)).not.toContain('villages_without_records')
    expect(found.at(-1)?.sentence).toBe('石桥村只有10月有记录，请核对是不是漏报')
  })

  test('records that count in the year but lie partly outside it are named', async () => {
    expect(await outsideWarnings(store().db, year())).toEqual([])
    const { number } = await tell(0, '2022-12-28', '2023-01-03')
    const [warning] = await outsideWarnings(store().db, year())
    expect(warning).toMatchObject({
      sentence: expect.stringContaining(number),
      link: `/#/records?numbers=${number}`,
    })
    expect(await outsideWarnings(store().db, { ...year(), year: 2022 })).toEqual([])
  })

  test('the same event told by two people is told as a pair, with both records behind the link', async () => {
    const one = await tell(0, '2023-06-18')
    const other = await store().transaction((tx) =>
      recordActivity(
        tx,
        { person: township.staff, at },
        {
          ...{ villageId: township.villageIds[0], from: '2023-06-18' },
          lines: [{ indicator: 'courtyard_meeting', quantity: 1 }],
        },
      ),
    )
    expect(await twinWarnings(store().db, year())).toEqual([
      {
        code: 'likely_twins',
        sentence: `${one.number}和${other.number}可能是同一件事报了两遍，请核对`,
        link: `/#/records?numbers=${one.number}%2C${other.number}`,
      },
    ])
  })

  test('running totals that do not count lead to the records that tell them', async () => {
    await tell(1, '2023-01-01', '2023-06-30', { cumulative: true })
    expect(await uncountedWarnings(store().db, year())).toEqual([
      {
        code: 'running_totals',
        sentence: '有1条累计数没有计入，请与逐次上报的数核对',
        link: '/#/records?from=2023-01-01&to=2023-12-31&cumulative=1',
      },
    ])
  })

  test('a draft tells which record was corrected since the one before', async () => {
    const { mediator: person, villageIds } = township
    const dispute = await store().transaction((tx) =>
      recordDispute(
        tx,
        { person, at },
        { villageId: villageIds[1], from: '2023-04-01', count: 2, status: 'resolved' },
      ),
    )
    const take = (now: string) =>
      store().transaction((tx) => takeSnapshot(tx, township.id, 2023, new Date(now)))
    const first = await take('2024-01-02T09:00:00+08:00')
    expect(await explainChanges(store().db, first)).toBeUndefined()
    await store().transaction((tx) =>
      correctRecord(tx, { person, at: new Date('2024-01-03T09:00:00+08:00') }, dispute.id, {
        dispute: { count: 3 },
      }),
    )
    const changes = await explainChanges(store().db, await take('2024-01-04T09:00:00+08:00'))
    expect(changes?.since).toBe(first.number)
    expect(changes?.changes.map(({ sentence }) => sentence)).toContain(
      `受理矛盾纠纷：上一稿“2件”，这一稿“3件”；更正了${dispute.number}`,
    )
  })
})
