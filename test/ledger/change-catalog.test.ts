import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { TownshipCache } from '../../src/inbox/township-cache.ts'
import type { Act } from '../../src/ledger/act.ts'
import {
  renameIndicator,
  restoreIndicator,
  retireIndicator,
  retireWord,
} from '../../src/ledger/change-catalog.ts'
import { addIndicator, addWords } from '../../src/ledger/extend-catalog.ts'
import { recordActivity } from '../../src/ledger/record.ts'
import { listAddedWords, loadCatalog } from '../../src/ledger/township-catalog.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'

const AT = new Date('2023-03-05T10:00:00+08:00')
const FAIR = { name: '法治灯会', unit: '场', words: ['普法灯会'] }

onEveryStore((store) => {
  const by = ({ staff }: TestTownship): Act => ({ person: staff, at: AT })
  const within = <T>(work: Parameters<ReturnType<typeof store>['transaction']>[0]) =>
    store().transaction(work) as Promise<T>
  /** A township that counts one thing of its own and has a record of it. */
  async function setUpFair() {
    const here = await setUpTownship(store().db)
    await within((tx) => addIndicator(tx, by(here), FAIR))
    const place = { villageId: here.villageIds[0], from: '2023-03-05' }
    const lines = [{ indicator: 'own_1', quantity: 2 }]
    await within((tx) => recordActivity(tx, { person: here.steward, at: AT }, { ...place, lines }))
    return here
  }
  const catalogOf = ({ id }: TestTownship) => loadCatalog(store().db, id)
  const retire = (here: TestTownship, code = 'own_1') =>
    within((tx) => retireIndicator(tx, by(here), code))
  const total = ({ id }: TestTownship) =>
    sumIndicators(store().db, { townshipId: id, from: '2023-01-01', to: '2023-12-31' })

  test('a retired indicator counts in the past, is not read for, and comes back', async () => {
    const here = await setUpFair()
    await retire(here)
    const catalog = await catalogOf(here)
    expect(catalog.find('own_1')).toMatchObject({ name: '法治灯会', retired: true })
    expect(catalog.understood.map(({ code }) => code)).not.toContain('own_1')
    expect(catalog.addedWords.size).toBe(0)
    expect((await total(here)).own_1?.quantity).toBe(2)
    expect(await verifyTownship(store().db, here.id)).toEqual([])
    await expect(retire(here)).rejects.toMatchObject({ code: 'indicator_retired' })
    await expect(within((tx) => addIndicator(tx, by(here), FAIR))).rejects.toMatchObject({
      code: 'indicator_retired',
    })
    await within((tx) => restoreIndicator(tx, by(here), 'own_1'))
    expect((await catalogOf(here)).addedWords).toEqual(new Set(['法治灯会', '普法灯会']))
    await expect(within((tx) => restoreIndicator(tx, by(here), 'own_1'))).rejects.toMatchObject({
      code: 'indicator_not_retired',
    })
    expect(await verifyTownship(store().db, here.id)).toEqual([])
  })

  test('codes are not used twice, and a name taken meanwhile keeps its new meaning', async () => {
    const here = await setUpFair()
    await retire(here)
    const words = { code: 'cultural_event', words: ['法治灯会'] }
    await within((tx) => addWords(tx, by(here), words))
    const market = await within<{ code: string }>((tx) =>
      addIndicator(tx, by(here), { name: '法治夜市', unit: '场', words: [] }),
    )
    expect(market.code).toBe('own_2')
    await expect(within((tx) => restoreIndicator(tx, by(here), 'own_1'))).rejects.toMatchObject({
      code: 'word_taken',
    })
    await within((tx) => retireWord(tx, by(here), '法治灯会'))
    expect((await catalogOf(here)).find('cultural_event')?.aliases).not.toContain('法治灯会')
    await within((tx) => restoreIndicator(tx, by(here), 'own_1'))
    expect(await verifyTownship(store().db, here.id)).toEqual([])
  })

  test('a word is retired and added again; names and built-in words stay', async () => {
    const here = await setUpFair()
    const drop = (word: string) => within((tx) => retireWord(tx, by(here), word))
    await drop('普法灯会')
    const kept = await listAddedWords(store().db, here.id)
    expect(kept.map(({ word }) => word)).toEqual(['法治灯会'])
    await expect(drop('普法灯会')).rejects.toMatchObject({ code: 'word_unknown' })
    await expect(drop('法治灯会')).rejects.toMatchObject({ code: 'word_is_name' })
    await expect(drop('坝坝会')).rejects.toMatchObject({ code: 'word_built_in' })
    const words = { code: 'own_1', words: ['普法灯会'] }
    await within((tx) => addWords(tx, by(here), words))
    expect((await catalogOf(here)).find('own_1')?.aliases).toEqual(['普法灯会'])
    expect(await verifyTownship(store().db, here.id)).toEqual([])
  })

  test('an indicator is renamed, for the past too, and its old name is still understood', async () => {
    const here = await setUpFair()
    const rename = (name: string, code = 'own_1') =>
      within<{ name: string }>((tx) => renameIndicator(tx, by(here), { code, name }))
    expect(await rename('法治夜会')).toMatchObject({ name: '法治夜会' })
    const catalog = await catalogOf(here)
    expect(catalog.measureOf('own_1')).toEqual({ name: '法治夜会', unit: '场' })
    expect(catalog.find('own_1')?.aliases).toEqual(['普法灯会', '法治灯会'])
    expect(await rename('普法灯会')).toMatchObject({ name: '普法灯会' })
    await expect(rename('传单')).rejects.toMatchObject({ code: 'word_taken' })
    await expect(rename('板凳会', 'courtyard_meeting')).rejects.toMatchObject({
      code: 'indicator_built_in',
    })
    await retire(here)
    await expect(rename('夜会')).rejects.toMatchObject({ code: 'indicator_retired' })
    expect(await verifyTownship(store().db, here.id)).toEqual([])
  })

  test('only staff, nothing without a trace, and every process knows with the next message', async () => {
    const here = await setUpFair()
    const cache = new TownshipCache()
    const knows = async () =>
      (await cache.vocabulary(store().db, here.id)).addedWords.has('法治灯会')
    expect(await knows()).toBe(true)
    for (const person of [here.steward, here.mediator])
      await expect(
        within((tx) => retireIndicator(tx, { person, at: AT }, 'own_1')),
      ).rejects.toMatchObject({ code: 'not_allowed' })
    await retire(here)
    expect(await knows()).toBe(false)
    await expect(store().db.execute(sql.raw('delete from catalog_changes'))).rejects.toThrow()
  })
})
