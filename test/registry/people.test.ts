import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { listAudit } from '../../src/registry/audit.ts'
import {
  issueBindingCode,
  looksLikeBindingCode,
  redeemBindingCode,
} from '../../src/registry/binding-code.ts'
import { bindIdentity, findPersonByIdentity, listAccounts } from '../../src/registry/identity.ts'
import { importRoster } from '../../src/registry/import-roster.ts'
import { leave, openVillage } from '../../src/registry/manage-people.ts'
import { findPerson, listPeople } from '../../src/registry/person.ts'
import { createTownship, listVillages } from '../../src/registry/township.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'

const NOW = new Date('2023-03-05T10:00:00+08:00')
const DAY_MS = 86_400_000

async function rosterFile(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('名单').addRows([['姓名', '村(社区)', '身份'], ...rows])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

onEveryStore((store) => {
  test('a code binds one account, once, and is kept nowhere in the clear', async () => {
    const { id, steward, staff } = await setUpTownship(store().db)
    const issue = { townshipId: id, personId: steward.id, by: staff.id, now: NOW }
    const { code } = await issueBindingCode(store().db, issue)
    expect(looksLikeBindingCode(` ${code.toLowerCase()} `)).toBe(true)
    const sent = {
      channel: 'wechat',
      senderId: `wx-${id}`,
      code: `${code.slice(0, 4)}-${code.slice(4)}`,
    }
    const bound = await redeemBindingCode(store().db, { ...sent, now: NOW })
    expect(bound).toEqual(steward)
    expect(await findPersonByIdentity(store().db, 'wechat', `wx-${id}`)).toEqual(steward)
    expect(await findPersonByIdentity(store().db, 'tryout', `wx-${id}`)).toBeUndefined()
    await expect(redeemBindingCode(store().db, { ...sent, now: NOW })).rejects.toMatchObject({
      code: 'code_invalid',
    })
    expect(JSON.stringify(await listAudit(store().db, { townshipId: id }))).not.toContain(code)
  })

  test('a code that is a week old, or has been replaced by a newer one, binds nobody', async () => {
    const { id, steward } = await setUpTownship(store().db)
    const issue = { townshipId: id, personId: steward.id, by: null, now: NOW }
    const first = await issueBindingCode(store().db, issue)
    const second = await issueBindingCode(store().db, issue)
    const redeem = (code: string, days: number) =>
      redeemBindingCode(store().db, {
        ...{ channel: 'wechat', senderId: `old-${id}`, code },
        now: new Date(NOW.getTime() + days * DAY_MS),
      })
    await expect(redeem(first.code, 0)).rejects.toMatchObject({ code: 'code_invalid' })
    await expect(redeem(second.code, 8)).rejects.toMatchObject({ code: 'code_invalid' })
    expect((await redeem(second.code, 6)).id).toBe(steward.id)
  })

  test('of two accounts that send a code at once, one is bound', async () => {
    const { id, steward } = await setUpTownship(store().db)
    const issue = { townshipId: id, personId: steward.id, by: null, now: NOW }
    const { code } = await issueBindingCode(store().db, issue)
    const attempts = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) =>
        store().transaction((tx) =>
          redeemBindingCode(tx, { channel: 'x', senderId: `${name}-${id}`, code, now: NOW }),
        ),
      ),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await listAccounts(store().db, id, steward.id)).toHaveLength(1)
  })

  test('an account bound anew belongs to the new person; who leaves loses theirs', async () => {
    const { id, steward, mediator, staff } = await setUpTownship(store().db)
    const account = { channel: 'wechat', senderId: `re-${id}`, townshipId: id, now: NOW }
    await bindIdentity(store().db, { ...account, personId: steward.id })
    await bindIdentity(store().db, { ...account, personId: mediator.id })
    expect((await findPersonByIdentity(store().db, 'wechat', `re-${id}`))?.id).toBe(mediator.id)
    expect(await listAccounts(store().db, id, steward.id)).toEqual([])
    await leave(store().db, { townshipId: id, personId: mediator.id, by: staff.id, now: NOW })
    expect(await findPersonByIdentity(store().db, 'wechat', `re-${id}`)).toBeUndefined()
    expect((await listPeople(store().db, { townshipId: id })).map(({ name }) => name)).toEqual([
      '覃德贵',
      '陈主任',
    ])
    expect((await findPerson(store().db, id, mediator.id))?.leftAt).toEqual(NOW)
  })

  test('a village is opened to a reporter once, and seen at once', async () => {
    const { id, villageIds, steward, staff } = await setUpTownship(store().db)
    const act = {
      townshipId: id,
      personId: steward.id,
      villageId: villageIds[2],
      by: staff.id,
      now: NOW,
    }
    await openVillage(store().db, act)
    await openVillage(store().db, act)
    expect((await findPerson(store().db, id, steward.id))?.extraVillageIds).toEqual([villageIds[2]])
  })

  test('a township does not get a village twice', async () => {
    const draft = { name: '清河乡', villages: ['白果村', '白果村'], now: NOW }
    await expect(createTownship(store().db, draft)).rejects.toMatchObject({ code: 'village_twice' })
  })

  test('a roster file adds those who are new; a bad one adds nobody and names each line', async () => {
    const { id, staff, steward } = await setUpTownship(store().db)
    const act = { person: staff, now: NOW }
    const good = await rosterFile([
      ['覃德贵', '白果村', '法律明白人'],
      ['罗世兰', ' 石桥村 ', '调解员'],
      ['小刘', '', '司法所'],
    ])
    const added = await store().transaction((tx) => importRoster(tx, act, good))
    expect(added.map(({ name, role }) => `${name} ${role}`)).toEqual([
      '罗世兰 mediator',
      '小刘 staff',
    ])
    expect(await store().transaction((tx) => importRoster(tx, act, good))).toEqual([])
    const bad = await rosterFile([
      ['新人', '白果村', '法律明白人'],
      ['', '白果村', '法律明白人'],
      ['甲', '没有村', '调解员'],
      ['乙', '', '调解员'],
      ['丙', '白果村', '村长'],
    ])
    await expect(store().transaction((tx) => importRoster(tx, act, bad))).rejects.toMatchObject({
      code: 'roster_invalid',
      message: expect.stringMatching(/第3行.*\n第4行.*没有村.*\n第5行.*乙.*\n第6行.*村长/s),
    })
    await expect(importRoster(store().db, { ...act, person: steward }, good)).rejects.toMatchObject(
      {
        code: 'not_allowed',
      },
    )
    await expect(importRoster(store().db, act, Buffer.from('junk'))).rejects.toThrow('xlsx')
    expect(await listPeople(store().db, { townshipId: id })).toHaveLength(5)
    expect(await listVillages(store().db, id)).toHaveLength(3)
  })
})
