import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { killRepeatedly } from '../../scripts/kill-test/kill-repeatedly.ts'
import { createTestDatabase, ENGINES } from './stores.ts'

const KILLS = 4

test.for(ENGINES)(
  'on %s, kill -9 at any moment loses nothing and counts nothing twice',
  { timeout: 120_000 },
  async (engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-kill-'))
    const database = engine === 'postgres' ? await createTestDatabase() : undefined
    const report = await killRepeatedly({
      store: database ? { databaseUrl: database.url } : { dataDir: join(folder, 'pg') },
      filesDir: join(folder, 'files'),
      kills: KILLS,
      patienceMs: 600,
    })
    await database?.drop()
    rmSync(folder, { recursive: true })
    expect(report).toMatchObject({ lost: 0, twice: 0, repliedTwice: 0, gaps: 0, differences: 0 })
    expect(report.acknowledged).toBeGreaterThan(0)
  },
)
