import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { sql } from 'drizzle-orm'
import type { Db } from '../../src/db/db.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { filePath } from '../../src/inbox/file-store.ts'
import type { Act } from '../../src/ledger/act.ts'
import { linkEvidence } from '../../src/ledger/evidence.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { addDays } from '../../src/lib/days.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import { createTownship, listVillages } from '../../src/registry/township.ts'

const RECORDS_A_TRANSACTION = 500
const FIRST = 3000
const VILLAGES = 12
/** Every third record is a dispute, as in a real township. */
const DISPUTE_EVERY = 3
const STATUSES = ['resolved', 'resolved', 'resolved', 'open', 'referred', 'failed'] as const
const CATEGORIES = ['neighbor', 'marriage_family', 'housing_land', 'contract'] as const

/** How large the invented township is, and where its photos lie. */
export interface Size {
  readonly records: number
  readonly photos: number
  /** So many are recorded one by one, a multiple of three; the database copies them for the rest. */
  readonly first?: number
  readonly filesDir: string
}

/**
 * Writes an invented township with so many records and photos, all of 2023. The first ones are
 * recorded as in life; where many more are wanted, the database copies them, because an act takes
 * milliseconds and only reading is measured.
 */
export async function fillTownship(store: Store, size: Size): Promise<void> {
  const { records, first = FIRST } = size
  const copies = Math.max(0, Math.floor(records / first) - 1)
  const townshipId = await recordAll(store, { ...size, records: records - copies * first })
  if (copies > 0) await copyRecords(store, townshipId, copies, first)
}

/** The first records of a township again and again, with numbers and entries of their own. */
async function copyRecords(
  store: Store,
  townshipId: number,
  copies: number,
  first: number,
): Promise<void> {
  const steps = sql`generate_series(1, ${copies}::int) as k`
  const one = sql`(select ${first}::int)`
  const mine = (t: string) => sql.raw(`${t}.township_id = ${townshipId} and ${t}.entry <= ${first}`)
  const columns = {
    versions: sql.raw(
      'held_from, held_to, cumulative, late, counted_on, dispute_count, dispute_approx, status, ended_on, end_counted_on, category, agreement, amount_yuan',
    ),
    lines: sql.raw('position, indicator, quantity, approx'),
    postings: sql.raw(
      'counted_on, village_id, measure, category, quantity, approx_count, record_count',
    ),
  }
  const statements = [
    sql`insert into journal (township_id, entry, act, person_id, at, content_hash, hash)
      select township_id, entry + k * ${one}, act, person_id, at, content_hash, hash
      from journal j, ${steps} where ${mine('j')}`,
    sql`insert into records (township_id, id, kind, year, serial, reporter_id, entry)
      overriding system value
      select township_id, id + k * ${one}, kind, year, serial + k * ${one}, reporter_id,
        entry + k * ${one} from records r, ${steps} where ${mine('r')}`,
    sql`insert into record_versions (township_id, record_id, version, change, village_id, entry,
        ${columns.versions})
      select township_id, record_id + k * ${one}, version, change, village_id,
        entry + k * ${one}, ${columns.versions} from record_versions v, ${steps}
      where ${mine('v')}`,
    sql`insert into record_lines (township_id, record_id, version, entry, ${columns.lines})
      select township_id, record_id + k * ${one}, version, entry + k * ${one}, ${columns.lines}
      from record_lines l, ${steps} where ${mine('l')}`,
    sql`insert into postings (township_id, record_id, entry, ${columns.postings})
      select township_id, record_id + k * ${one}, entry + k * ${one}, ${columns.postings}
      from postings p, ${steps} where ${mine('p')}`,
    sql`update journal_heads set entry = entry + ${copies}::int * ${one}
      where township_id = ${townshipId}`,
  ]
  await store.transaction(async (tx) => {
    for (const statement of statements) await tx.execute(statement)
  })
}

async function recordAll(store: Store, size: Size): Promise<number> {
  const now = new Date('2023-01-01T00:00:00+08:00')
  const villages = Array.from({ length: VILLAGES }, (_, i) => `第${i + 1}村`)
  const { id: townshipId } = await createTownship(store.db, { name: '测试镇', villages, now })
  const villageIds = (await listVillages(store.db, townshipId)).map(({ id }) => id)
  const who = { townshipId, by: null, now, villageId: villageIds[0] ?? null }
  const person = await addPerson(store.db, { ...who, name: '测试员', role: 'staff' })
  const act: Act = { person, at: new Date('2023-12-31T12:00:00+08:00') }
  const photoOf = photographer(size.filesDir)
  const ids: number[] = []
  for (let at = 0; at < size.records; at += RECORDS_A_TRANSACTION)
    await store.transaction(async (tx) => {
      for (let i = at; i < Math.min(size.records, at + RECORDS_A_TRANSACTION); i++) {
        ids.push(await writeRecord(tx, act, villageIds[i % VILLAGES] ?? null, i))
      }
    })
  // Behind all records, so that each of those has the entry that is its number.
  await store.transaction(async (tx) => {
    for (const [i, id] of ids.slice(0, size.photos).entries())
      await linkEvidence(tx, act, id, [photoOf(i)])
  })
  return townshipId
}

async function writeRecord(tx: Db, act: Act, villageId: number | null, i: number): Promise<number> {
  const place = { villageId, from: addDays('2023-01-01', i % 365) }
  if (i % DISPUTE_EVERY > 0) {
    const lines = [
      { indicator: 'courtyard_meeting', quantity: 1 },
      { indicator: 'leaflets', quantity: 37 + (i % 9) },
      { indicator: 'attendance', quantity: 20 + (i % 31) },
    ]
    return (await recordActivity(tx, act, { ...place, lines })).id
  }
  const [status, category] = [STATUSES[i % STATUSES.length], CATEGORIES[i % CATEGORIES.length]]
  const facts = { count: 1, ...(status && { status }), ...(category && { category }) }
  return (await recordDispute(tx, act, { ...place, ...facts })).id
}

/**
 * Stores photos of about 800 kB that can be opened: a handful of noisy pictures, each made a file
 * of its own by bytes behind its end, which whoever opens a picture passes over.
 */
function photographer(filesDir: string) {
  const pictures = [1, 2, 3, 4].map(noise)
  return (i: number) => {
    const content = Buffer.concat([
      pictures[i % pictures.length] ?? Buffer.of(),
      Buffer.from(`#${i}`),
    ])
    const fileHash = createHash('sha256').update(content).digest('hex')
    const path = filePath(filesDir, fileHash)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return { fileHash, mimeType: 'image/jpeg', byteCount: content.length }
  }
}

function noise(seed: number): Buffer {
  const canvas = createCanvas(1600, 1200)
  const pen = canvas.getContext('2d')
  const picture = pen.createImageData(1600, 1200)
  // A linear congruential generator: the same picture at every run.
  let state = seed
  for (let i = 0; i < picture.data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    picture.data[i] = i % 4 === 3 ? 255 : 100 + (state >>> 27)
  }
  pen.putImageData(picture, 0, 0)
  return canvas.toBuffer('image/jpeg', 92)
}
