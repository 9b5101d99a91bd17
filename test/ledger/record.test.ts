import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Act } from '../../src/ledger/act.ts'
import { admitLate, correctRecord, progressDispute, voidRecord } from '../../src/ledger/change.ts'
import { getRecordByNumber, listRecords, listVersions } from '../../src/ledger/find-records.ts'
import { historyOf } from '../../src/ledger/history.ts'
import { closePeriod, reopenPeriod } from '../../src/ledger/period.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import type { Person } from '../../src/registry/person.ts'
import { sumDisputes, sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'

const YEAR = { from: '2023-01-01', to: '2023-12-31' }
const MARCH = { from: '2023-03-01', to: '2023-03-31' }

const on = (day: string, person: Person, more: Partial<Act> = {}): Act => ({
  person,
  at: new Date(`${day}T10:00:00+08:00`),
  ...more,
})

onEveryStore((store) => {
  const write: ReturnType<typeof store>['transaction'] = (work) => store().transaction(work)

  test('a record gets the next number of its year and counts at once', async () => {
    const { id, villageIds, steward } = await setUpTownship(store().db)
    const act = on('2023-03-05', steward, { messageId: 7 })
    const draft = {
      villageId: villageIds[0],
      from: '2023-03-05',
      lines: [
        { indicator: 'courtyard_meeting', quantity: 1 },
        { indicator: 'leaflets', quantity: 200, approx: true, span: [5, 9] as const },
      ],
    }
    const first = await write((tx) => recordActivity(tx, act, draft))
    const second = await write((tx) => recordActivity(tx, act, draft))
    expect([first.number, second.number]).toEqual(['23-0001', '23-0002'])
    expect(await sumIndicators(store().db, { townshipId: id, ...YEAR })).toEqual({
      courtyard_meeting: { quantity: 2, approx: false, records: 2 },
      leaflets: { quantity: 400, approx: true, records: 2 },
    })
    expect(await getRecordByNumber(store().db, id, '23-1')).toEqual(first)
    expect(await listRecords(store().db, { townshipId: id, messageId: 7 })).toEqual([second, first])
  })

  test('a transaction that fails leaves no gap in the numbers', async () => {
    const { villageIds, steward } = await setUpTownship(store().db)
    const draft = { villageId: villageIds[0], from: '2023-03-05', lines: [] }
    const failing = write(async (tx) => {
      await recordActivity(tx, on('2023-03-05', steward), draft)
      throw new Error('the reply could not be stored')
    })
    await expect(failing).rejects.toThrow('the reply could not be stored')
    const record = await write((tx) => recordActivity(tx, on('2023-03-05', steward), draft))
    expect(record.number).toBe('23-0001')
  })

  test('a correction is a version after the one that it replaces; totals follow', async () => {
    const { id, villageIds, steward } = await setUpTownship(store().db)
    const wrong = await write((tx) =>
      recordActivity(tx, on('2023-03-05', steward), {
        villageId: villageIds[0],
        from: '2023-03-05',
        lines: [{ indicator: 'leaflets', quantity: 200, approx: true }],
      }),
    )
    const lines = wrong.lines.map((line) => ({ ...line, quantity: 300, approx: false }))
    await write((tx) =>
      correctRecord(tx, on('2023-03-06', steward, { messageId: 9 }), wrong.id, {
        lines,
        heldTo: '2023-04-01',
        heldFrom: '2023-04-01',
      }),
    )
    expect(await sumIndicators(store().db, { townshipId: id, ...MARCH })).toEqual({})
    expect(await sumIndicators(store().db, { townshipId: id, ...YEAR })).toEqual({
      leaflets: { quantity: 300, approx: false, records: 1 },
    })
    const steps = await historyOf(store().db, id, wrong.id)
    expect(steps.map(({ act, messageId, personName }) => ({ act, messageId, personName }))).toEqual(
      [
        { act: 'record', messageId: null, personName: '覃德贵' },
        { act: 'correct', messageId: 9, personName: '覃德贵' },
      ],
    )
    expect(steps[0]?.record?.lines[0]?.quantity).toBe(200)
    expect(await verifyTownship(store().db, id)).toEqual([])
  })

  test('a voided record stays in the ledger, counts no more, and is voided only once', async () => {
    const { id, villageIds, steward } = await setUpTownship(store().db)
    const act = on('2023-03-05', steward)
    const draft = {
      villageId: villageIds[0],
      from: '2023-03-05',
      count: 2,
      status: 'open' as const,
    }
    const record = await write((tx) => recordDispute(tx, act, draft))
    await write((tx) => voidRecord(tx, act, record.id))
    expect((await sumDisputes(store().db, { townshipId: id, ...YEAR })).received).toBe(0)
    expect(await listVersions(store().db, id, record.id)).toHaveLength(2)
    await expect(write((tx) => voidRecord(tx, act, record.id))).rejects.toMatchObject({
      code: 'already_voided',
    })
  })

  test('a dispute counts as received on one day and as settled on another', async () => {
    const { id, villageIds, mediator, staff } = await setUpTownship(store().db)
    const opened = await write((tx) =>
      recordDispute(tx, on('2023-03-30', mediator), {
        villageId: villageIds[1],
        from: '2023-03-30',
        count: 1,
        status: 'open',
        category: 'forest_land',
      }),
    )
    await write((tx) => closePeriod(tx, on('2023-04-02', staff), '2023-03'))
    await write((tx) =>
      progressDispute(tx, on('2023-04-03', mediator), opened.id, {
        status: 'resolved',
        on: '2023-04-03',
        agreement: 'written',
        amountYuan: 8500.5,
      }),
    )
    expect(await sumDisputes(store().db, { townshipId: id, ...MARCH })).toEqual({
      ...{ received: 1, resolved: 0, open: 1, failed: 0, referred: 0, amountYuan: 0 },
    })
    expect(await sumDisputes(store().db, { townshipId: id, ...YEAR })).toEqual({
      ...{ received: 1, resolved: 1, open: 0, failed: 0, referred: 0, amountYuan: 8500.5 },
    })
  })

  test('a late report is kept outside closed figures until staff admit it', async () => {
    const { id, villageIds, steward, staff } = await setUpTownship(store().db)
    await write((tx) => closePeriod(tx, on('2023-04-02', staff), '2023-03'))
    const late = await write((tx) =>
      recordActivity(tx, on('2023-04-05', steward), {
        villageId: villageIds[0],
        from: '2023-03-20',
        lines: [{ indicator: 'courtyard_meeting', quantity: 1 }],
      }),
    )
    expect(late.late).toBe(true)
    expect(await sumIndicators(store().db, { townshipId: id, ...YEAR })).toEqual({})
    expect(await listRecords(store().db, { townshipId: id, late: true })).toEqual([late])
    const admitting = write((tx) => admitLate(tx, on('2023-04-06', staff), late.id, '2023-03-20'))
    await expect(admitting).rejects.toMatchObject({ code: 'day_closed' })
    await write((tx) => admitLate(tx, on('2023-04-06', staff), late.id, '2023-04-05'))
    expect(Object.keys(await sumIndicators(store().db, { townshipId: id, ...MARCH }))).toEqual([])
    expect(await listRecords(store().db, { townshipId: id, late: true })).toEqual([])
    expect(await verifyTownship(store().db, id)).toEqual([])
  })

  test('closed figures are changed only after a reopening with a reason', async () => {
    const { villageIds, steward, staff } = await setUpTownship(store().db)
    const record = await write((tx) =>
      recordActivity(tx, on('2023-03-05', steward), {
        villageId: villageIds[0],
        from: '2023-03-05',
        lines: [{ indicator: 'leaflets', quantity: 20 }],
      }),
    )
    await write((tx) => closePeriod(tx, on('2024-01-05', staff), '2023'))
    const undo = () => write((tx) => voidRecord(tx, on('2024-01-06', steward), record.id))
    await expect(undo()).rejects.toMatchObject({ code: 'period_closed' })
    const reopen = (reason?: string) =>
      write((tx) => reopenPeriod(tx, on('2024-01-07', staff, reason ? { reason } : {}), '2023'))
    await expect(reopen()).rejects.toMatchObject({ code: 'reason_needed' })
    await reopen('白果村重复上报')
    expect((await undo()).change).toBe('voided')
  })

  test('staff change what others reported only with a reason; others not at all', async () => {
    const { villageIds, steward, mediator, staff } = await setUpTownship(store().db)
    const draft = { villageId: villageIds[0], from: '2023-03-05', lines: [] }
    const record = await write((tx) => recordActivity(tx, on('2023-03-05', steward), draft))
    const undo = (act: Act) => write((tx) => voidRecord(tx, act, record.id))
    await expect(undo(on('2023-03-05', mediator))).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(undo(on('2023-03-05', staff))).rejects.toMatchObject({ code: 'reason_needed' })
    expect((await undo(on('2023-03-05', staff, { reason: '重复' }))).change).toBe('voided')
  })

  test('nothing of the ledger can be changed, deleted or emptied', async () => {
    const guarded = ['journal', 'records', 'record_versions', 'record_lines', 'postings']
    for (const table of [...guarded, 'audit_log', 'staff_figures', 'period_events', 'evidence']) {
      for (const statement of [`delete from ${table}`, `truncate ${table} cascade`])
        await expect(store().db.execute(sql.raw(statement))).rejects.toMatchObject({
          cause: { message: expect.stringContaining('only ever added to') },
        })
    }
  })

  test('a cumulative figure is kept and not added up', async () => {
    const { id, villageIds, steward } = await setUpTownship(store().db)
    const record = await write((tx) =>
      recordActivity(tx, on('2023-04-30', steward), {
        villageId: villageIds[0],
        from: '2023-01-01',
        to: '2023-04-30',
        cumulative: true,
        lines: [{ indicator: 'courtyard_meeting', quantity: 8 }],
      }),
    )
    expect([record.late, record.countedOn]).toEqual([false, null])
    expect(await sumIndicators(store().db, { townshipId: id, ...YEAR })).toEqual({})
  })

  test.for([
    [{ lines: [{ indicator: 'leaflets', quantity: 1.5 }] }, 'quantity_out_of_range'],
    [{ lines: [{ indicator: 'leaflets', quantity: 1e9 }] }, 'quantity_out_of_range'],
    [{ to: '2023-03-01', lines: [] }, 'days_reversed'],
  ] as const)('%j is refused as %s', async ([wrong, code]) => {
    const { villageIds, steward } = await setUpTownship(store().db)
    const draft = { villageId: villageIds[0], from: '2023-03-05', ...wrong }
    const recording = write((tx) => recordActivity(tx, on('2023-03-05', steward), draft))
    await expect(recording).rejects.toMatchObject({ code })
  })
})
