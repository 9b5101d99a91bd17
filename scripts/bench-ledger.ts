import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/db/store.ts'
import type { Store } from '../src/db/store-shape.ts'
import { recordActivity } from '../src/ledger/record.ts'
import { addDays } from '../src/lib/days.ts'
import { addPerson } from '../src/registry/manage-people.ts'
import type { Person } from '../src/registry/person.ts'
import { createTownship, listVillages } from '../src/registry/township.ts'
import { sumByVillage, sumIndicators } from '../src/totals/totals.ts'
import { verifyTownship } from '../src/totals/verify.ts'

const RECORDS = 1000
const TOWNSHIPS = 4
const WRITERS = 16
const SUMS = 200
const NOW = new Date('2023-12-31T10:00:00+08:00')

/**
 * `npx tsx scripts/bench-ledger.ts`: how fast records are written and summed, embedded with
 * flushing; on PostgreSQL when DATABASE_URL names an empty database.
 */
const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-bench-'))
const { DATABASE_URL } = process.env
const store = await openStore(
  DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataDir: join(folder, 'pg') },
)
const places: Place[] = []
for (let n = 0; n < TOWNSHIPS; n += 1) places.push(await setUp(store, n))
const [place] = places
if (!place) throw new Error('There is no township to write into')

await measure('records, one after the other', RECORDS, async () => {
  for (let n = 0; n < RECORDS; n += 1) await write(place, n)
})
await measure(`records, ${WRITERS} at once in ${TOWNSHIPS} townships`, RECORDS, () =>
  inParallel(RECORDS, (n) => write(places[n % TOWNSHIPS] ?? place, n)),
)
const odd = { townshipId: place.person.townshipId, from: '2023-01-10', to: '2023-11-20' }
await measure('totals of a year', SUMS, () =>
  repeat(SUMS, () => sumIndicators(store.db, { ...odd, from: '2023-01-01', to: '2023-12-31' })),
)
await measure('totals from 10 January to 20 November', SUMS, () =>
  repeat(SUMS, () => sumIndicators(store.db, odd)),
)
await measure('by village, odd range', SUMS, () => repeat(SUMS, () => sumByVillage(store.db, odd)))
await measure('verify, per record', RECORDS, async () => {
  const differences = await verifyTownship(store.db, place.person.townshipId)
  if (differences.length > 0) throw new Error(JSON.stringify(differences))
})
await store.close()
rmSync(folder, { recursive: true })

interface Place {
  readonly person: Person
  readonly villageIds: readonly number[]
}

async function setUp(into: Store, n: number): Promise<Place> {
  const villages = Array.from({ length: 15 }, (_, v) => `第${v + 1}村`)
  const { id } = await createTownship(into.db, { name: `第${n + 1}镇`, villages, now: NOW })
  const person = await addPerson(into.db, {
    ...{ townshipId: id, name: '陈主任', villageId: null, role: 'staff', by: null, now: NOW },
  })
  return { person, villageIds: (await listVillages(into.db, id)).map((village) => village.id) }
}

function write({ person, villageIds }: Place, n: number) {
  return store.transaction((tx) =>
    recordActivity(
      tx,
      { person, at: NOW, messageId: n },
      {
        villageId: villageIds[n % villageIds.length] ?? null,
        from: addDays('2023-01-01', n % 365),
        lines: [
          { indicator: 'courtyard_meeting', quantity: 1 },
          { indicator: 'leaflets', quantity: 200, approx: true },
          { indicator: 'attendance', quantity: 30 },
        ],
      },
    ),
  )
}

async function inParallel(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const writer = async () => {
    while (next < count) {
      next += 1
      await work(next)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

async function repeat(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n += 1) await work()
}

async function measure(what: string, count: number, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  await work()
  const ms = (performance.now() - start) / count
  console.log(JSON.stringify({ engine: store.engine, what, ms: Number(ms.toFixed(2)) }))
}
