import { type ChildProcess, fork } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queryRows } from '../../src/db/db.ts'
import { openStore } from '../../src/db/store.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'mingbaizhang-durable-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  fs.rmSync(folder, { recursive: true, force: true })
})

const insertTownship = sql`insert into townships (name, created_at) values ('青石镇', now())`

/** A process of its own that opens the store, says `open`, and writes until it is killed. */
function startWriter(dataDir: string): ChildProcess {
  return fork(new URL('./writer.ts', import.meta.url), [dataDir], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

const nextMessage = (child: ChildProcess) =>
  new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))))

test('each commit is flushed to the disk', async () => {
  const store = await openStore({ dataDir: join(folder, 'pg') })
  const flushed = vi.spyOn(fs, 'fsyncSync')
  syncBuiltinESMExports()
  const commits = 20
  for (let n = 0; n < commits; n += 1) await store.transaction((tx) => tx.execute(insertTownship))
  expect(flushed.mock.calls.length).toBeGreaterThanOrEqual(commits)
  await store.close()
})

test('a second opening is refused, in this process and in another, until the first is closed', async () => {
  const dataDir = join(folder, 'pg')
  const store = await openStore({ dataDir })
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'store_in_use' })
  const other = startWriter(dataDir)
  expect(await nextMessage(other)).toMatch(/^refused: .*正被另一个进程/)
  await store.close()
  expect(fs.readdirSync(folder)).toEqual(['pg'])
})

test('what was committed before kill -9 is there after it, and the lock is no hindrance', async () => {
  const dataDir = join(folder, 'pg')
  const writer = startWriter(dataDir)
  expect(await nextMessage(writer)).toBe('open')
  let committed = 0
  writer.on('message', (count) => {
    committed = Number(count)
  })
  await vi.waitFor(() => expect(committed).toBeGreaterThan(5), { timeout: 30_000 })
  const ended = new Promise((resolve) => writer.once('exit', resolve))
  writer.kill('SIGKILL')
  await ended
  fs.writeFileSync(join(dataDir, 'postmaster.pid'), '')
  const store = await openStore({ dataDir })
  const [row] = await queryRows<{ count: number }>(
    store.db,
    sql`select count(*)::int as count from townships`,
  )
  expect(row?.count).toBeGreaterThanOrEqual(committed)
  await store.close()
})
