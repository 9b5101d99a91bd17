import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listTownships } from '../../src/registry/township.ts'
import { ReportExports } from '../../src/web/report-exports.ts'
import { openTestStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { until } from './running-web.ts'

async function start() {
  const store = await openTestStore('pglite')
  const { id, staff: person } = await setUpTownship(store.db)
  const township = (await listTownships(store.db)).find((known) => known.id === id)
  if (!township) throw new Error('no township')
  const folder = mkdtempSync(join(tmpdir(), 'exports-'))
  const errors: unknown[] = []
  const open = () =>
    new ReportExports({
      ...{ store, folder, pathOf: (hash: string) => join(folder, hash) },
      ...{ now: () => new Date('2024-01-10T09:00:00+08:00'), seal: TEST_SEAL },
      onError: (error) => errors.push(error),
    })
  const order = { township, year: 2023, person }
  return { store, township, order, folder, errors, open }
}

test('a new start takes away what an earlier one left, but no file that waits to be sent', async () => {
  const { store, folder, open, errors } = await start()
  for (const name of ['0f1e', 'chat-7', 'chat-5']) {
    mkdirSync(join(folder, name, '.导出中-x'), { recursive: true })
    writeFileSync(join(folder, name, '.导出中-x', '台账.xlsx'), 'half')
  }
  // Killed two days ago, and cancelled before it was taken up again.
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
  utimesSync(join(folder, 'chat-5', '.导出中-x'), twoDaysAgo, twoDaysAgo)
  open()
  await until(
    async () => ['0f1e', 'chat-5'].some((name) => existsSync(join(folder, name))),
    (there) => !there,
  )
  expect(existsSync(join(folder, 'chat-7'))).toBe(true)
  expect(errors).toEqual([])
  await store.close()
})

test('a cancelled export leaves no file, and another can be begun; two kinds run side by side', async () => {
  const { store, township, order, open, errors } = await start()
  const exports = open()
  exports.start({ ...order, kind: 'report' })
  exports.start({ ...order, kind: 'evidence' })
  expect(() => exports.start({ ...order, kind: 'report' })).toThrow(/还没有做完/)
  exports.cancel(township.id, 'report')
  const ended = (kind: 'report' | 'evidence') =>
    until(
      async () => exports.find(township.id, kind),
      (state) => state?.state !== 'working',
    )
  expect(await ended('report')).toMatchObject({ state: 'cancelled', files: [] })
  const evidence = await ended('evidence')
  expect(evidence).toMatchObject({ state: 'done' })
  expect(() => exports.pathOf(township.id, 'report', '台账.xlsx')).toThrow()
  const zip = exports.pathOf(township.id, 'evidence', evidence?.files[0] ?? '')
  expect(existsSync(zip)).toBe(true)
  exports.start({ ...order, kind: 'report' })
  const again = await ended('report')
  expect(again).toMatchObject({ state: 'done' })
  expect(existsSync(exports.pathOf(township.id, 'report', '台账.xlsx'))).toBe(true)
  expect(errors).toEqual([])
  await store.close()
})
