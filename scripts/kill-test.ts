import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRepeatedly } from './kill-test/kill-repeatedly.ts'

const KILLS_DEFAULT = 100
const PATIENCE_MS = 1500

/**
 * `npx tsx scripts/kill-test.ts [kills]`: kills the program at random points and counts what was
 * lost or came twice; on PostgreSQL when DATABASE_URL names an empty database.
 */
const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-kill-'))
const { DATABASE_URL } = process.env
const report = await killRepeatedly({
  store: DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: join(folder, 'pg') },
  filesDir: join(folder, 'files'),
  kills: Number(process.argv[2] ?? KILLS_DEFAULT),
  patienceMs: PATIENCE_MS,
})
rmSync(folder, { recursive: true })
console.log(JSON.stringify(report))
const { lost, twice, repliedTwice, gaps, differences } = report
if (lost + twice + repliedTwice + gaps + differences > 0) process.exitCode = 1
