import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { queryRows, sqlStateOf } from '../../src/db/db.ts'
import { runNightly } from '../../src/db/nightly.ts'
import { createSeal } from '../../src/db/seal.ts'
import { openSeal } from '../../src/db/seal-key.ts'
import { addDays } from '../../src/lib/days.ts'
import { addVillage } from '../../src/registry/township.ts'
import { onEveryStore } from './stores.ts'
import { setUpTownship } from './townships.ts'

onEveryStore((store) => {
  test('the outer handle is refused inside a transaction, and free again after it', async () => {
    const using = store().transaction(async () => {
      await store().db.execute(sql`select 1`)
    })
    await expect(using).rejects.toThrow('only its own handle')
    let late = Promise.resolve(0)
    await store().transaction(async (tx) => {
      await tx.execute(sql`select 1`)
      late = new Promise((resolve) => setTimeout(resolve, 30)).then(async () => {
        const rows = await queryRows(store().db, sql`select 1 as one`)
        return rows.length
      })
    })
    expect(await late).toBe(1)
  })

  test('rows and error codes are the same on either driver', async () => {
    const rows = await queryRows<{ n: number; t: string }>(
      store().db,
      sql`select count(*)::int as n, 'x'::text as t`,
    )
    expect(rows).toEqual([{ n: 1, t: 'x' }])
    const { id } = await setUpTownship(store().db)
    const twice = store().db.execute(
      sql`insert into villages (township_id, name) values (${id}, '白果村')`,
    )
    expect(sqlStateOf(await twice.catch((error: unknown) => error))).toBe('23505')
    const again = { townshipId: id, name: '白果村', by: 1, now: new Date(0) }
    await expect(addVillage(store().db, again)).rejects.toMatchObject({
      code: 'village_twice',
    })
  })

  test('the nightly run leaves the fourteen latest backups', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-nightly-'))
    for (let n = 0; n < 16; n += 1) await runNightly(store(), folder, addDays('2023-03-01', n))
    const kept = readdirSync(folder)
    expect([kept.length, kept[0]]).toEqual([14, '2023-03-03.jsonl.gz'])
    rmSync(folder, { recursive: true })
  })
})

test('what is sealed opens with its key only, and not when a bit was changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-key-'))
  const path = join(folder, 'key')
  const seal = openSeal(undefined, path)
  const sealed = seal.seal('王某某 13800000000')
  expect(sealed.toString('latin1')).not.toContain('138')
  expect(openSeal(undefined, path).open(sealed)).toBe('王某某 13800000000')
  expect(() => createSeal(Buffer.alloc(32)).open(sealed)).toThrow()
  const changed = Buffer.from(sealed)
  changed[sealed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => seal.open(changed)).toThrow()
  rmSync(folder, { recursive: true })
})
