import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { TownshipCache } from '../../src/inbox/township-cache.ts'
import { addIndicator, addWords, type IndicatorDraft } from '../../src/ledger/extend-catalog.ts'
import { recordActivity } from '../../src/ledger/record.ts'
import { loadCatalog } from '../../src/ledger/township-catalog.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship, type TestTownship } from '../db/townships.ts'

const AT = new Date('2023-03-05T10:00:00+08:00')
const FAIR: IndicatorDraft = { name: '法治灯会', unit: '场', words: ['普法灯会'] }

const add = (store: Store, { staff }: TestTownship, draft = FAIR) =>
  store.transaction((tx) => addIndicator(tx, { person: staff, at: AT, messageId: 7 }, draft))

onEveryStore((store) => {
  test('an addition is there for its township alone, and the journal vouches for it', async () => {
    const here = await setUpTownship(store().db)
    const there = await setUpTownship(store().db)
    expect(await add(store(), here)).toMatchObject({
      ...{ code: 'own_1', name: '法治灯会', unit: '场', nature: 'event', aliases: ['普法灯会'] },
    })
    await store().transaction((tx) =>
      addWords(tx, { person: here.staff, at: AT }, { code: 'lecture', words: ['火塘夜话'] }),
    )
    const catalog = await loadCatalog(store().db, here.id)
    expect(catalog.measureOf('own_1')).toEqual({ name: '法治灯会', unit: '场' })
    expect(catalog.find('lecture')?.aliases).toContain('火塘夜话')
    expect((await loadCatalog(store().db, there.id)).added).toEqual([])
    expect(await verifyTownship(store().db, here.id)).toEqual([])
    // The same word may mean something else next door.
    expect(await add(store(), there, { name: '火塘夜话', unit: '次', words: [] })).toMatchObject({
      code: 'own_1',
    })
  })

  test('verify finds an addition that was tampered with, and a count of nothing known', async () => {
    const here = await setUpTownship(store().db)
    await add(store(), here)
    const place = { villageId: here.villageIds[0], from: '2023-03-05' }
    const lines = [{ indicator: 'own_1', quantity: 2 }]
    await store().transaction((tx) =>
      recordActivity(tx, { person: here.steward, at: AT }, { ...place, lines }),
    )
    expect(await verifyTownship(store().db, here.id)).toEqual([])
    const tampered = async (statement: string) => {
      let kinds: string[] = []
      const undo = store().transaction(async (tx) => {
        await tx.execute(sql.raw('alter table added_indicators disable trigger all'))
        await tx.execute(sql.raw(`${statement} where township_id = ${here.id}`))
        kinds = (await verifyTownship(tx, here.id)).map(({ kind, place }) => `${kind} ${place}`)
        throw new Error('take it back')
      })
      await expect(undo).rejects.toThrow('take it back')
      return kinds
    }
    expect(await tampered(`update added_indicators set unit = '次'`)).toEqual(['content entry 1'])
    expect(await tampered('delete from added_indicators')).toContain('indicator own_1')
    await expect(
      store().db.execute(sql.raw(`update added_words set word = '别的' where entry = 1`)),
    ).rejects.toThrow()
  })

  test('reporters may not add, and what is refused leaves nothing behind', async () => {
    const here = await setUpTownship(store().db)
    const by = (person: TestTownship['staff'], draft = FAIR) =>
      store().transaction((tx) => addIndicator(tx, { person, at: AT }, draft))
    await expect(by(here.steward)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(by(here.mediator)).rejects.toMatchObject({ code: 'not_allowed' })
    for (const [draft, code] of [
      [{ ...FAIR, words: ['传单'] }, 'word_taken'],
      [{ ...FAIR, words: ['白果村'] }, 'word_is_place'],
      [{ ...FAIR, words: ['覃德贵'] }, 'word_is_place'],
      [{ ...FAIR, words: ['会'] }, 'name_malformed'],
      [{ ...FAIR, name: '2023灯会' }, 'name_malformed'],
      [{ ...FAIR, unit: '2场' }, 'unit_malformed'],
      [{ ...FAIR, words: ['纠纷'] }, 'word_disturbs'],
    ] as const)
      await expect(by(here.staff, draft)).rejects.toMatchObject({ code })
    await expect(
      store().transaction((tx) =>
        addWords(tx, { person: here.staff, at: AT }, { code: 'own_9', words: ['火塘夜话'] }),
      ),
    ).rejects.toMatchObject({ code: 'indicator_unknown' })
    expect((await loadCatalog(store().db, here.id)).addedWords.size).toBe(0)
    await by(here.staff)
    await expect(by(here.staff)).rejects.toMatchObject({ code: 'word_taken' })
  })

  test('two who add the same word at once: the second is told who was first', async () => {
    const here = await setUpTownship(store().db)
    const results = await Promise.allSettled([
      add(store(), here),
      add(store(), here, { name: '普法灯会', unit: '场', words: ['法治灯会'] }),
      add(store(), here, { name: '法治夜市', unit: '场', words: [] }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const { added } = await loadCatalog(store().db, here.id)
    expect(added.map(({ code }) => code)).toEqual(['own_1', 'own_2'])
  })

  test('another process understands it with the next message', async () => {
    const here = await setUpTownship(store().db)
    const [mine, other] = [new TownshipCache(), new TownshipCache()]
    const knows = async (cache: TownshipCache, word: string) =>
      (await cache.vocabulary(store().db, here.id)).addedWords.has(word)
    expect([await knows(mine, '法治灯会'), await knows(other, '法治灯会')]).toEqual([false, false])
    await add(store(), here)
    expect([await knows(mine, '法治灯会'), await knows(other, '普法灯会')]).toEqual([true, true])
    expect(await other.vocabulary(store().db, here.id)).toBe(
      await other.vocabulary(store().db, here.id),
    )
  })
})
