import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { filePath } from '../../src/inbox/file-store.ts'
import { listTownships, type Township } from '../../src/registry/township.ts'
import { exportReport } from '../../src/report/export-report.ts'
import { previewWarnings } from '../../src/report/report-preview.ts'
import { writeEvidence } from '../../src/report/write-evidence.ts'
import { countLedger } from './count-ledger.ts'
import { fillTownship } from './fill-township.ts'

/**
 * `npm run bench:report -- --records 3000 --photos 500 [--dir DIR]`: seconds, peak memory and the
 * longest pause of the event loop of a year's export, and whether the workbook, opened again, has
 * the rows that went in. Each part runs in a process of its own, since a peak is one of a process;
 * with --dir the township stays there and is not filled a second time.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    photos: { type: 'string', default: '500' },
    dir: { type: 'string' },
    part: { type: 'string' },
  },
})
const YEAR = 2023
const folder = values.dir ?? mkdtempSync(join(tmpdir(), 'bench-report-'))
const filesDir = join(folder, 'files')
const out = join(folder, 'out')
const pathOf = (hash: string) => filePath(filesDir, hash)

type Work = (store: Store, township: Township) => Promise<string>

const PARTS: Readonly<Record<string, Work>> = {
  async warnings(store, township) {
    const { length } = await previewWarnings(store, { township, year: YEAR, now: new Date() })
    return `${length} warnings`
  },
  async report(store, township) {
    const asked = { township, year: YEAR, out, pathOf, now: new Date() }
    const { files } = await exportReport(store, asked)
    return files.map((path) => `${Math.round(statSync(path).size / 1024)} kB`).join(' ')
  },
  async evidence(store, township) {
    const { path } = await writeEvidence(store.db, { township, year: YEAR, pathOf, out })
    return `${Math.round(statSync(path).size / 1024 / 1024)} MB`
  },
}

if (values.part === undefined) await runAll()
else await runPart(values.part)

/** Fills, measures each part, and counts what was written. */
async function runAll(): Promise<void> {
  if (!existsSync(join(folder, 'pg'))) runApart('fill')
  for (const part of Object.keys(PARTS))
    if (part !== 'evidence' || values.photos !== '0') runApart(part)
  const counts = await countLedger(join(out, '台账.xlsx'))
  console.log(JSON.stringify({ part: 'opened again', ...counts }))
  if (counts.activityRecords + counts.disputes !== Number(values.records))
    throw new Error(`${values.records} records went in, others came out`)
  if (values.dir === undefined) rmSync(folder, { recursive: true })
}

function runApart(part: string): void {
  const { records, photos } = values
  const self = fileURLToPath(import.meta.url)
  const told = ['--part', part, '--dir', folder, '--records', records, '--photos', photos]
  const { status } = spawnSync(process.execPath, [...process.execArgv, self, ...told], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`The part ${part} ended with ${status}`)
}

async function runPart(part: string): Promise<void> {
  const { DATABASE_URL: databaseUrl } = process.env
  const store = await openStore(
    databaseUrl === undefined ? { dataDir: join(folder, 'pg') } : { databaseUrl },
  )
  try {
    await measure(part, async () => {
      const work = PARTS[part]
      if (work) return work(store, await theTownship(store))
      const [records, photos] = [Number(values.records), Number(values.photos)]
      await fillTownship(store, { records, photos, filesDir })
      // As every night does.
      await store.vacuum()
      return `${records} records, ${photos} photos`
    })
  } finally {
    await store.close()
  }
}

async function theTownship(store: Store): Promise<Township> {
  const [township] = await listTownships(store.db)
  if (!township) throw new Error('There is no township to export')
  return township
}

async function measure(part: string, work: () => Promise<string>): Promise<void> {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  const before = megabytes(process.memoryUsage.rss())
  const longestPause = watchPauses()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await work()
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1))
  const peak = megabytes(process.resourceUsage().maxRSS * 1024)
  const pause = longestPause()
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = Number(((user + system) / 1e6).toFixed(1))
  console.log(
    JSON.stringify({ part, seconds, cpuSeconds, megabytes: { before, peak }, pause, result }),
  )
}

/** Seconds in which nothing else could be done; Node's own histogram knows no pause without an end. */
function watchPauses(): () => number {
  let last = performance.now()
  let longest = 0
  const look = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(look, 20)
  return () => {
    clearInterval(timer)
    look()
    return Number((longest / 1000).toFixed(2))
  }
}
