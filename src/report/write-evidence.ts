import { createReadStream, createWriteStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import JSZip from 'jszip'
import { reportFiguresOf } from '../catalog/report-figures.ts'
import { REPORT_TOPICS } from '../catalog/report-topics.ts'
import type { Db } from '../db/db.ts'
import { type Evidence, listEvidence } from '../ledger/evidence.ts'
import { findLastEntry } from '../ledger/journal.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { yearRange } from '../lib/days.ts'
import { evidenceWords } from '../wording/report-evidence.ts'
import { type BundledFile, evidenceChecksums, evidenceIndex } from './evidence-index.ts'
import { type MadePaper, makePapers, type PaperAccess } from './evidence-papers.ts'
import { type Names, villageName } from './ledger-rows.ts'
import { loadNames } from './load-names.ts'
import { walkRecords } from './walk-records.ts'
import { type OnProgress, writeAtomically } from './write-atomically.ts'

/** Whose evidence of which year, and where the files lie. */
export interface EvidenceOptions {
  readonly township: { readonly id: number; readonly name: string }
  readonly year: number
  /** The path on this machine of the file with a content hash. */
  readonly pathOf: (hash: string) => string
  /** The folder that gets the zip. */
  readonly out: string
  /** With it the papers of disputes are among the files. */
  readonly papers?: PaperAccess | undefined
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

const PAPERS = 'papers'

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
}

/** A name of a folder or file on any system. */
const safe = (name: string) =>
  [...name].filter((character) => !/[\\/:*?"<>|\p{Cc}]/u.test(character)).join('')

/** The heading of the report under which a record counts. */
function sectionOf(record: LedgerRecord, { catalog }: Names): string {
  const first = record.lines[0]?.indicator
  const topic = reportFiguresOf(catalog).find(({ code }) => code === first)?.topic
  return REPORT_TOPICS.find(({ code }) => code === topic)?.name ?? evidenceWords.disputes
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Where a file lies in the bundle: by heading, village and day.
 *
 * @param count its place among the files of its record, from 1
 */
export function bundledPath(
  file: Evidence,
  record: LedgerRecord,
  count: number,
  names: Names,
): string {
  const [section, village] = [sectionOf(record, names), villageName(names, record.villageId)]
  const extension = EXTENSIONS[file.mimeType] ?? 'bin'
  const name = `${record.heldFrom} ${record.number}-${count}.${extension}`
  return [evidenceWords.folder, section, village, name].map(safe).join('/')
}

async function bundledFile(
  file: Evidence,
  record: LedgerRecord,
  count: number,
  options: EvidenceOptions & { readonly names: Names },
): Promise<BundledFile> {
  const { names } = options
  const [section, village] = [sectionOf(record, names), villageName(names, record.villageId)]
  const source = options.pathOf(file.fileHash)
  return {
    number: record.number,
    section,
    village,
    day: record.heldFrom,
    byteCount: file.byteCount,
    hash: file.fileHash,
    path: bundledPath(file, record, count, names),
    source: (await exists(source)) ? source : undefined,
  }
}

/** A paper in its place: beside the photos of its record. */
function bundledPaper({ record, path, hash, byteCount }: MadePaper, names: Names): BundledFile {
  const [section, village] = [sectionOf(record, names), villageName(names, record.villageId)]
  const name = `${record.heldFrom} ${basename(path)}`
  return {
    ...{ number: record.number, section, village, day: record.heldFrom },
    ...{ byteCount, hash, source: path },
    path: [evidenceWords.folder, section, village, name].map(safe).join('/'),
  }
}

/** What some records of one kind are shown by, photos and papers; those are made in a folder. */
async function filesOf(
  db: Db,
  records: readonly LedgerRecord[],
  options: EvidenceOptions & { readonly names: Names; readonly asOf: number },
  folder: string,
): Promise<BundledFile[]> {
  const { township, names, asOf, papers } = options
  const byId = new Map(records.map((record) => [record.id, record]))
  const counts = new Map<number, number>()
  const files: BundledFile[] = []
  for (const file of await listEvidence(db, township.id, [...byId.keys()], asOf)) {
    const record = byId.get(file.recordId)
    if (!record) continue
    const count = (counts.get(record.id) ?? 0) + 1
    counts.set(record.id, count)
    files.push(await bundledFile(file, record, count, options))
  }
  const disputes = records.filter(({ kind }) => kind === 'dispute')
  if (papers)
    for await (const paper of makePapers(db, disputes, folder, papers))
      files.push(bundledPaper(paper, names))
  return files
}

async function findFiles(db: Db, options: EvidenceOptions, folder: string): Promise<BundledFile[]> {
  const { township, year, signal } = options
  const names = await loadNames(db, township)
  const asOf = await findLastEntry(db, township.id)
  const scope = { townshipId: township.id, ...yearRange(year), asOf }
  const files: BundledFile[] = []
  for (const kind of ['activity', 'dispute'] as const)
    for await (const batch of walkRecords(db, { ...scope, kind })) {
      signal?.throwIfAborted()
      files.push(...(await filesOf(db, batch, { ...options, names, asOf }, folder)))
    }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The content of a file, opened only when the zip comes to it: thousands may wait. */
function lazily(path: string, onOpen: () => void): Readable {
  async function* content() {
    onOpen()
    yield* createReadStream(path)
  }
  return Readable.from(content(), { objectMode: false })
}

function zipOf(files: readonly BundledFile[], title: string, onFile: () => void): JSZip {
  const zip = new JSZip()
  zip.file(evidenceWords.index, evidenceIndex(title, files))
  zip.file(evidenceWords.checksums, evidenceChecksums(files))
  for (const { path, source } of files)
    if (source !== undefined) zip.file(path, lazily(source, onFile), { compression: 'STORE' })
  return zip
}

/**
 * Writes photos and papers of a year as one zip: by section, village and day, with a page that
 * lists them and checksums. Files are streamed, so memory does not grow with their number.
 *
 * @returns the path of the zip and how many files it holds
 */
export async function writeEvidence(
  db: Db,
  options: EvidenceOptions,
): Promise<{ path: string; files: number }> {
  const { township, year, onProgress, signal } = options
  const name = evidenceWords.file(township.name, year)
  let present = 0
  const [path = ''] = await writeAtomically(options.out, async (partial) => {
    // What is made there goes with the folder; it is personal data.
    const files = await findFiles(db, options, join(partial, PAPERS))
    present = files.filter(({ source }) => source !== undefined).length
    let done = 0
    const zip = zipOf(files, evidenceWords.title(township.name, year), () =>
      onProgress?.(++done, present),
    )
    // jszip types its stream as the old kind; it is one of readable-stream, which pipeline takes.
    const stream = zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE' })
    await pipeline(stream, createWriteStream(join(partial, name)), { ...(signal && { signal }) })
    return [name]
  })
  return { path, files: present }
}
