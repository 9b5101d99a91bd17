import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../src/db/store.ts'
import type { Store } from '../src/db/store-shape.ts'
import { filePath } from '../src/inbox/file-store.ts'
import { linkEvidence } from '../src/ledger/evidence.ts'
import { recordActivity, recordDispute } from '../src/ledger/record.ts'
import { addDays } from '../src/lib/days.ts'
import { addPerson } from '../src/registry/manage-people.ts'
import { createTownship, listVillages, type Township } from '../src/registry/township.ts'
import { exportReport } from '../src/report/export-report.ts'
import { writeEvidence } from '../src/report/write-evidence.ts'

/** `npx tsx scripts/bench-report.ts --records 3000 --photos 500`: seconds and peak memory of an export. */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    photos: { type: 'string', default: '500' },
  },
})
const RECORDS = Number(values.records)
const PHOTOS = Number(values.photos)
const PHOTO_BYTES = 800_000
const RECORDS_A_TRANSACTION = 500

const folder = mkdtempSync(join(tmpdir(), 'bench-report-'))
const files = join(folder, 'files')
const { DATABASE_URL: databaseUrl } = process.env
const store = await openStore(databaseUrl === undefined ? {} : { databaseUrl })
try {
  const township = await fill(store)
  await measure('report', async () => {
    const out = join(folder, 'out')
    const { files: written } = await exportReport(store, {
      township,
      year: 2023,
      out,
      now: new Date(),
    })
    return written.map((path) => `${Math.round(statSync(path).size / 1024)} kB`).join(' ')
  })
  if (PHOTOS > 0)
    await measure('evidence', async () => {
      const pathOf = (hash: string) => filePath(files, hash)
      const { path } = await writeEvidence(store.db, {
        township,
        year: 2023,
        pathOf,
        out: folder,
      })
      return `${Math.round(statSync(path).size / 1024 / 1024)} MB`
    })
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}

async function measure(name: string, work: () => Promise<string>): Promise<void> {
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const result = await work()
  clearInterval(watch)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  console.log(
    `${name}: ${seconds} s, ${megabytes(before)} MB before, ${megabytes(Math.max(peak, before))} MB peak, ${result}`,
  )
}

/** An invented township with so many records and photos. */
async function fill(target: Store): Promise<Township> {
  const now = new Date('2023-01-01T00:00:00+08:00')
  const names = Array.from({ length: 12 }, (_, i) => `第${i + 1}村`)
  const township = await createTownship(target.db, {
    name: `测试镇${Date.now()}`,
    villages: names,
    now,
  })
  const villages = await listVillages(target.db, township.id)
  const who = { townshipId: township.id, by: null, now, villageId: villages[0]?.id ?? null }
  const person = await addPerson(target.db, { ...who, name: '测试员', role: 'staff' })
  const act = { person, at: new Date('2023-12-31T12:00:00+08:00') }
  for (let at = 0; at < RECORDS; at += RECORDS_A_TRANSACTION)
    await target.transaction(async (tx) => {
      for (let i = at; i < Math.min(RECORDS, at + RECORDS_A_TRANSACTION); i++) {
        const place = {
          villageId: villages[i % 12]?.id ?? null,
          from: addDays('2023-01-01', i % 365),
        }
        const { id } =
          i % 3 === 0
            ? await recordDispute(tx, act, {
                ...place,
                count: 1,
                status: 'resolved',
                category: 'neighbor',
              })
            : await recordActivity(tx, act, {
                ...place,
                lines: [
                  { indicator: 'courtyard_meeting', quantity: 1 },
                  { indicator: 'leaflets', quantity: 37 + (i % 9) },
                  { indicator: 'attendance', quantity: 25 },
                ],
              })
        if (i < PHOTOS) await linkEvidence(tx, act, id, [storePhoto(i)])
      }
    })
  return township
}

function storePhoto(seed: number) {
  const content = Buffer.alloc(PHOTO_BYTES, createHash('sha256').update(String(seed)).digest())
  const fileHash = createHash('sha256').update(content).digest('hex')
  const path = filePath(files, fileHash)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return { fileHash, mimeType: 'image/jpeg', byteCount: content.length }
}
