import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { keepCaseFile } from '../../src/ledger/case-file.ts'
import { linkEvidence } from '../../src/ledger/evidence.ts'
import { recordActivity, recordDispute } from '../../src/ledger/record.ts'
import { addPerson } from '../../src/registry/manage-people.ts'
import type { Person } from '../../src/registry/person.ts'
import { createTownship, listVillages, type Township } from '../../src/registry/township.ts'
import { FONT_PROFILES } from '../../src/report/font-profiles.ts'
import { writeEvidence } from '../../src/report/write-evidence.ts'
import { TEST_SEAL } from '../db/test-seal.ts'

const at = new Date('2023-06-01T09:00:00+08:00')
let store: Store
let township: Township
let staff: Person
let files = ''
let out = ''

/** Stores a file under its hash, as photos are stored. */
async function keep(content: Buffer) {
  const fileHash = createHash('sha256').update(content).digest('hex')
  await writeFile(join(files, fileHash), content)
  return { fileHash, mimeType: 'image/jpeg', byteCount: content.length }
}

beforeAll(async () => {
  store = await openStore({})
  files = await mkdtemp(join(tmpdir(), 'files-'))
  out = await mkdtemp(join(tmpdir(), 'evidence-'))
  await store.transaction(async (tx) => {
    township = await createTownship(tx, { name: '青石镇', villages: ['大塆村'], now: at })
    const [village] = await listVillages(tx, township.id)
    if (!village) throw new Error('no village')
    const who = { townshipId: township.id, by: null, now: at, villageId: village.id }
    const person = await addPerson(tx, { ...who, name: '覃德贵', role: 'mediator' })
    const act = { person, at }
    const place = { villageId: village.id, from: '2023-03-05' }
    const event = await recordActivity(tx, act, {
      ...place,
      lines: [{ indicator: 'courtyard_meeting', quantity: 1 }],
    })
    await linkEvidence(tx, act, event.id, [
      await keep(Buffer.from('院坝会照片一')),
      await keep(Buffer.alloc(300_000, 7)),
    ])
    const dispute = await recordDispute(tx, act, { ...place, count: 1, status: 'resolved' })
    const lost = { fileHash: 'f'.repeat(64), mimeType: 'application/pdf', byteCount: 9 }
    await linkEvidence(tx, act, dispute.id, [lost])
    const party = { name: '冉启明', side: 'applicant' } as const
    const file = { parties: [party], facts: '为一块菜地争执' }
    await keepCaseFile(tx, act, dispute.id, { file, seal: TEST_SEAL })
    const clerk = { townshipId: township.id, by: null, now: at, villageId: null }
    staff = await addPerson(tx, { ...clerk, name: '陈主任', role: 'staff' })
  })
})
afterAll(async () => {
  await store.close()
  await rm(files, { recursive: true })
  await rm(out, { recursive: true })
})

test('the bundle holds the files by section, village and day, an index and true checksums', async () => {
  const steps: number[] = []
  const result = await writeEvidence(store.db, {
    ...{ township, year: 2023, out, pathOf: (hash: string) => join(files, hash) },
    onProgress: (done) => steps.push(done),
  })
  expect(result.files).toBe(2)
  expect(steps).toEqual([1, 2])
  expect(await readdir(out)).toEqual(['青石镇2023年证据材料.zip'])
  const zip = await JSZip.loadAsync(await readFile(result.path), { checkCRC32: true })
  const paths = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name)
  expect(paths).toContain('材料/法治宣传/大塆村/2023-03-05 23-0001-2.jpg')
  const index = (await zip.file('目录.html')?.async('string')) ?? ''
  expect(index).toContain('共3份，其中1份文件缺失')
  expect(index).toMatch(/<a href="[^"]+23-0001-1\.jpg">/)
  expect(index).not.toMatch(/https?:|<script/)
  const sums = (await zip.file('校验码.sha256')?.async('string')) ?? ''
  for (const line of sums.trim().split('\n')) {
    const [hash = '', path = ''] = line.split('  ')
    const content = (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0)
    expect(createHash('sha256').update(content).digest('hex')).toBe(hash)
  }
})

test('for whom may see parties, the papers of each case lie beside its photos', async () => {
  const folder = join(out, 'papers')
  const result = await writeEvidence(store.db, {
    ...{ township, year: 2023, out: folder, pathOf: (hash: string) => join(files, hash) },
    papers: { person: staff, seal: TEST_SEAL, at, profile: FONT_PROFILES.windows },
  })
  expect(await readdir(folder)).toEqual(['青石镇2023年证据材料.zip'])
  const zip = await JSZip.loadAsync(await readFile(result.path), { checkCRC32: true })
  const papers = Object.keys(zip.files).filter((name) => name.endsWith('.docx'))
  expect(papers.length).toBeGreaterThan(1)
  expect(result.files).toBe(2 + papers.length)
  const sums = (await zip.file('校验码.sha256')?.async('string')) ?? ''
  const index = (await zip.file('目录.html')?.async('string')) ?? ''
  let words = ''
  for (const path of papers) {
    expect(path).toMatch(/^材料\/矛盾纠纷\/大塆村\/2023-03-05 .*23-0002/)
    const content = (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0)
    expect(sums).toContain(`${createHash('sha256').update(content).digest('hex')}  ${path}`)
    expect(index).toContain(encodeURI(path))
    const docx = await JSZip.loadAsync(content)
    words += (await docx.file('word/document.xml')?.async('string')) ?? ''
  }
  expect(words).toContain('冉启明')
})
