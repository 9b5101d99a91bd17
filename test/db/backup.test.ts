import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { restoreBackup, writeBackup } from '../../src/db/backup.ts'
import { createSeal } from '../../src/db/seal.ts'
import { keepCaseFile, openCaseFile } from '../../src/ledger/case-file.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { ENGINES, openTestStore } from './stores.ts'
import { setUpTownship } from './townships.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'backup.jsonl.gz')
const seal = createSeal(Buffer.alloc(32, 7))

test('a backup of one engine is restored whole on the other, hashes and all', async () => {
  const from = await openTestStore('pglite')
  const { id, villageIds, steward } = await setUpTownship(from.db)
  const act = { person: steward, at: new Date('2023-03-05T10:00:00.123+08:00'), messageId: 7 }
  const lines = [{ indicator: 'leaflets', quantity: 200, approx: true, span: [3, 7] as const }]
  const place = { villageId: villageIds[0], from: '2023-03-05' }
  await from.transaction((tx) => recordActivity(tx, act, { ...place, lines }))
  const dispute = { ...place, count: 1, status: 'resolved' as const, amountYuan: 8500.5 }
  const { id: recordId } = await from.transaction((tx) => recordDispute(tx, act, dispute))
  const file = { parties: [{ name: '王某某', phone: '13800000000' }] }
  await from.transaction((tx) => keepCaseFile(tx, act, recordId, { file, seal }))
  const written = await writeBackup(from, path)
  await expect(restoreBackup(from, path)).rejects.toMatchObject({ code: 'store_not_empty' })
  await from.close()

  const to = await openTestStore(ENGINES.at(-1) ?? 'pglite')
  expect(await restoreBackup(to, path)).toBe(written)
  expect(await verifyTownship(to.db, id)).toEqual([])
  expect(await to.transaction((tx) => openCaseFile(tx, act, recordId, seal))).toEqual(file)
  const next = await to.transaction((tx) => recordActivity(tx, act, { ...place, lines }))
  expect(next.number).toBe('23-0003')
  const year = { townshipId: id, from: '2023-01-01', to: '2023-12-31' }
  expect((await sumIndicators(to.db, year)).leaflets?.quantity).toBe(400)
  await to.close()
})

test('a file that was cut off, or is none, is refused and leaves the database empty', async () => {
  const store = await openTestStore('pglite')
  const whole = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
  const broken = {
    'a line is missing at the end': gzipSync(whole.slice(0, -1).join('\n')),
    'a line is missing in between': gzipSync([...whole.slice(0, 2), ...whole.slice(3)].join('\n')),
    'not compressed': Buffer.from('你好'),
    'half a file': readFileSync(path).subarray(0, 400),
  }
  for (const [what, content] of Object.entries(broken)) {
    writeFileSync(join(folder, 'broken.gz'), content)
    const restoring = restoreBackup(store, join(folder, 'broken.gz'))
    await expect(restoring, what).rejects.toMatchObject({ code: expect.stringMatching(/./) })
  }
  expect(await restoreBackup(store, path)).toBeGreaterThan(10)
  await store.close()
})

test('a large file that is refused at its first line is let go without a noise', async () => {
  const store = await openTestStore('pglite')
  const file = join(folder, 'large.gz')
  const rows = Array.from({ length: 60_000 }, (_, n) => `{"row":${n},"key":"${Math.sin(n)}"}`)
  writeFileSync(file, gzipSync(['{"format":"another"}', ...rows].join('\n')))
  for (let round = 0; round < 5; round++)
    await expect(restoreBackup(store, file)).rejects.toMatchObject({ code: 'backup_unreadable' })
  await store.close()
})
