import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { queryRows } from '../../src/db/db.ts'
import { createSeal } from '../../src/db/seal.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { addCaseEvent, listCaseEvents } from '../../src/ledger/case-event.ts'
import { keepCaseFile, openCaseFile } from '../../src/ledger/case-file.ts'
import { linkEvidence, listEvidence, unlinkEvidence } from '../../src/ledger/evidence.ts'
import { historyOf } from '../../src/ledger/history.ts'
import { joinRecord, leaveRecord, listParticipants } from '../../src/ledger/participant.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { formatRecordNumber, parseRecordNumber } from '../../src/ledger/record-number.ts'
import { enterFigures, figureHistory, listFigures } from '../../src/ledger/staff-figure.ts'
import { listAudit } from '../../src/registry/audit.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'

const AT = new Date('2023-03-05T10:00:00+08:00')

async function setUpDispute(store: Store) {
  const township = await setUpTownship(store.db)
  const act = { person: township.mediator, at: AT, messageId: 3 }
  const draft = { villageId: township.villageIds[1], from: '2023-03-05', count: 1 }
  const dispute = await store.transaction((tx) => recordDispute(tx, act, draft))
  return { ...township, act, dispute }
}

onEveryStore((store) => {
  test('a second reporter takes part, and can say that it was another event', async () => {
    const { id, dispute, steward } = await setUpDispute(store())
    const second = { person: steward, at: AT, messageId: 4 }
    await store().transaction((tx) => joinRecord(tx, second, dispute.id))
    expect(await listParticipants(store().db, id, dispute.id)).toEqual([
      { personId: steward.id, messageId: 4 },
    ])
    await store().transaction((tx) => leaveRecord(tx, second, dispute.id))
    expect(await listParticipants(store().db, id, dispute.id)).toEqual([])
    expect((await historyOf(store().db, id, dispute.id)).map(({ act }) => act)).toEqual([
      ...['record', 'participate', 'participate'],
    ])
    expect(await verifyTownship(store().db, id)).toEqual([])
  })

  test('a photo is linked to a record and unlinked again; linking twice shows it once', async () => {
    const { id, act, dispute } = await setUpDispute(store())
    const photo = { fileHash: 'ab'.repeat(32), mimeType: 'image/jpeg', byteCount: 1024 }
    await store().transaction((tx) => linkEvidence(tx, act, dispute.id, [photo]))
    await store().transaction((tx) => linkEvidence(tx, act, dispute.id, [photo]))
    expect(await listEvidence(store().db, id, [dispute.id])).toEqual([
      { ...photo, recordId: dispute.id, messageId: 3 },
    ])
    await store().transaction((tx) => unlinkEvidence(tx, act, dispute.id, [photo]))
    expect(await listEvidence(store().db, id, [dispute.id])).toEqual([])
  })

  test('parties are sealed, opened only for those concerned, and each look is written down', async () => {
    const { id, act, dispute, staff, steward } = await setUpDispute(store())
    const seal = createSeal(Buffer.alloc(32, 7))
    const file = { parties: [{ name: '王某某', phone: '13800000000' }], terms: '还地两分' }
    await store().transaction((tx) => keepCaseFile(tx, act, dispute.id, { file, seal }))
    const rows = await queryRows(
      store().db,
      sql`select position('13800000000'::bytea in sealed)::int as found
        from case_files where township_id = ${id}`,
    )
    expect(rows).toEqual([{ found: 0 }])
    const open = (person: typeof staff) =>
      store().transaction((tx) => openCaseFile(tx, { person, at: AT }, dispute.id, seal))
    expect(await open(staff)).toEqual(file)
    await expect(open(steward)).rejects.toMatchObject({ code: 'not_allowed' })
    const [look] = await listAudit(store().db, { townshipId: id })
    expect(look).toMatchObject({
      action: 'parties.see',
      personId: staff.id,
      subject: dispute.number,
    })
    expect(await verifyTownship(store().db, id)).toEqual([])
  })

  test('a case goes on beside its status; an activity has no such life', async () => {
    const { id, act, dispute, villageIds } = await setUpDispute(store())
    const event = { kind: 'follow_up', on: '2023-03-20' } as const
    await store().transaction((tx) => addCaseEvent(tx, act, dispute.id, event))
    expect(await listCaseEvents(store().db, id, dispute.id)).toEqual([event])
    const draft = { villageId: villageIds[1], from: '2023-03-05', lines: [] }
    const activity = await store().transaction((tx) => recordActivity(tx, act, draft))
    const wrong = store().transaction((tx) => addCaseEvent(tx, act, activity.id, event))
    await expect(wrong).rejects.toMatchObject({ code: 'wrong_kind' })
  })

  test("staff's figures keep every version; one bad figure refuses all", async () => {
    const { id, staff, steward } = await setUpTownship(store().db)
    const enter = (value: number | null, person = staff) =>
      store().transaction((tx) =>
        enterFigures(tx, { person, at: AT }, [
          { indicator: 'petitions', year: 2023, value: 12, unit: '件' },
          { indicator: 'openness_rate', year: 2023, value, note: '年度考核表' },
        ]),
      )
    await enter(98.5)
    await enter(99.25)
    await expect(enter(-1)).rejects.toMatchObject({ code: 'figure_out_of_range' })
    await expect(enter(1, steward)).rejects.toMatchObject({ code: 'not_allowed' })
    const figures = await listFigures(store().db, id, 2023)
    expect(figures.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['openness_rate', 99.25],
      ['petitions', 12],
    ])
    const history = await figureHistory(store().db, id, 2023, 'openness_rate')
    expect(history.map(({ value, personId }) => [value, personId])).toEqual([
      [98.5, staff.id],
      [99.25, staff.id],
    ])
    expect(await verifyTownship(store().db, id)).toEqual([])
  })
})

test.for([
  ['23-0117', 2023, 117],
  ['23-117', 2023, 117],
  [' ２３－０１１７ ', 2023, 117],
  ['24-12345', 2024, 12345],
] as const)('%s is number %i %i', ([text, year, serial]) => {
  expect(parseRecordNumber(text)).toEqual({ year, serial })
  expect(parseRecordNumber(formatRecordNumber({ year, serial }))).toEqual({ year, serial })
})

test.for(['0117', '23-0000', '2023-0117', '23-01-17', '昨天那条'])(
  '%s is no record number',
  (text) => {
    expect(parseRecordNumber(text)).toBeUndefined()
  },
)
