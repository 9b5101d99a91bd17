import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Seal } from '../db/seal.ts'
import type { Store } from '../db/store-shape.ts'
import { chatKnowledge } from '../inbox/chat-knowledge.ts'
import { Problem } from '../lib/problem.ts'
import type { Person } from '../registry/person.ts'
import { may } from '../registry/rights.ts'
import type { Township } from '../registry/township.ts'
import { exportReport } from '../report/export-report.ts'
import { findReportTexts, fontProfileOf } from '../report/report-settings.ts'
import { clearStale } from '../report/write-atomically.ts'
import { writeEvidence } from '../report/write-evidence.ts'
import { webProblems } from '../wording/web-problems.ts'

/** report: the yearly report's files; evidence: photos and papers as one zip. */
export type ExportKind = 'report' | 'evidence'

/** How the latest export of a kind stands. */
export interface ExportState {
  readonly year: number
  readonly state: 'working' | 'done' | 'failed' | 'cancelled'
  /** Steps or files done, of so many. */
  readonly done: number
  readonly of: number
  readonly files: readonly string[]
  /** Against the draft before; null for the first one of a year. */
  readonly changes: { readonly since: number; readonly sentences: readonly string[] } | null
  /** What the person can mend, when it failed for that. */
  readonly problem: string | null
}

interface Running {
  state: ExportState
  readonly folder: string
  readonly abort: AbortController
}

/** What is written, by whichever kind. */
interface Work {
  readonly township: Township
  readonly year: number
  readonly out: string
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

/** What is wanted, and by whom. */
export interface ExportOrder {
  readonly kind: ExportKind
  readonly township: Township
  readonly year: number
  readonly person: Person
}

type Outcome = Pick<ExportState, 'files'> & Partial<Pick<ExportState, 'changes'>>

export interface ReportExportsOptions {
  readonly store: Store
  /** Each export gets a folder of its own below this one. */
  readonly folder: string
  /** Where the stored file with a content hash lies. */
  readonly pathOf: (hash: string) => string
  /** Opens the files of disputes, for the papers among the evidence. */
  readonly seal: Seal
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

const EMPTY = { done: 0, of: 1, files: [], changes: null, problem: null } as const
/** Folders of exports by chat; they are removed when their files have been sent. */
const BY_CHAT = /^chat-/

/** Writes in the background, one export of a kind at a time for a township, and keeps the latest. */
export class ReportExports {
  readonly #options: ReportExportsOptions
  readonly #latest = new Map<string, Running>()

  constructor(options: ReportExportsOptions) {
    this.#options = options
    this.#removeOld().catch(options.onError)
  }

  /** The latest export since the program started. */
  find(townshipId: number, kind: ExportKind): ExportState | undefined {
    return this.#latest.get(`${kind} ${townshipId}`)?.state
  }

  /**
   * Begins to write.
   *
   * @throws Problem `export_running`
   */
  start(order: ExportOrder): ExportState {
    const { kind, township, year } = order
    const key = `${kind} ${township.id}`
    const before = this.#latest.get(key)
    if (before?.state.state === 'working')
      throw new Problem('export_running', webProblems.exportRunning)
    const running: Running = {
      state: { ...EMPTY, year, state: 'working' },
      folder: join(this.#options.folder, randomUUID()),
      abort: new AbortController(),
    }
    this.#latest.set(key, running)
    void this.#run(running, order, before)
    return running.state
  }

  /** Ends the work; no half file is left. */
  cancel(townshipId: number, kind: ExportKind): void {
    this.#latest.get(`${kind} ${townshipId}`)?.abort.abort()
  }

  /**
   * Where a file of the latest export lies.
   *
   * @throws Problem `not_found` for anything that it did not write
   */
  pathOf(townshipId: number, kind: ExportKind, file: string): string {
    const running = this.#latest.get(`${kind} ${townshipId}`)
    if (!running?.state.files.includes(file)) throw new Problem('not_found', webProblems.notFound)
    return join(running.folder, file)
  }

  async #run(
    running: Running,
    { kind, township, person }: ExportOrder,
    before: Running | undefined,
  ): Promise<void> {
    const { folder, abort, state } = running
    const work: Work = {
      ...{ township, year: state.year, out: folder, signal: abort.signal },
      onProgress: (done, of) => {
        running.state = { ...running.state, done, of }
      },
    }
    try {
      const outcome = await (kind === 'report' ? this.#report(work) : this.#evidence(work, person))
      const { files } = outcome
      running.state = {
        ...{ ...running.state, ...outcome, state: 'done', done: running.state.of },
        files: files.map((file) => relative(folder, file)),
      }
      if (before) await rm(before.folder, { recursive: true, force: true })
    } catch (error) {
      const cancelled = abort.signal.aborted
      const problem = error instanceof Problem ? error.message : null
      running.state = { ...running.state, state: cancelled ? 'cancelled' : 'failed', problem }
      if (!cancelled && !(error instanceof Problem)) this.#options.onError(error)
      await rm(folder, { recursive: true, force: true })
    }
  }

  async #report({ onProgress, ...work }: Work): Promise<Outcome> {
    const { store, now, pathOf } = this.#options
    const { files, changes } = await exportReport(store, {
      ...{ ...work, pathOf, now: now(), chat: chatKnowledge },
      onStep: (_step, done, of) => onProgress(done, of),
    })
    return {
      files,
      changes: changes
        ? { since: changes.since, sentences: changes.changes.map(({ sentence }) => sentence) }
        : null,
    }
  }

  async #evidence(work: Work, person: Person): Promise<Outcome> {
    const { store, pathOf, seal, now } = this.#options
    const { id: townshipId } = work.township
    const { fonts } = await findReportTexts(store.db, townshipId, work.year)
    const papers = may(person, 'see_parties', { townshipId })
      ? { person, seal, at: now(), profile: fontProfileOf(fonts), signal: work.signal }
      : undefined
    const { path } = await writeEvidence(store.db, { ...work, pathOf, papers })
    return { files: [path] }
  }

  /** What an earlier run of the program wrote nobody can fetch any more, and half files least. */
  async #removeOld(): Promise<void> {
    const { folder } = this.#options
    const names = await readdir(folder).catch(() => [])
    for (const name of names)
      if (BY_CHAT.test(name)) await clearStale(join(folder, name))
      else await rm(join(folder, name), { recursive: true, force: true })
  }
}
