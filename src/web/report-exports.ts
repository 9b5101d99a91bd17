import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Db } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import { listLooseEnds } from '../inbox/list-loose-ends.ts'
import { Problem } from '../lib/problem.ts'
import type { Township } from '../registry/township.ts'
import { exportReport } from '../report/export-report.ts'
import type { ReportWarning } from '../report/report-warnings.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import { webProblems } from '../wording/web-problems.ts'

/** How the latest export of a township stands. */
export interface ExportState {
  readonly year: number
  readonly state: 'working' | 'done' | 'failed' | 'cancelled'
  /** Steps done, of so many. */
  readonly done: number
  readonly of: number
  readonly files: readonly string[]
  readonly warnings: readonly Pick<ReportWarning, 'sentence' | 'link'>[]
  /** What the person can mend, when it failed for that. */
  readonly problem: string | null
}

interface Running {
  state: ExportState
  readonly folder: string
  readonly abort: AbortController
}

export interface ReportExportsOptions {
  readonly store: Store
  /** Each export gets a folder of its own below this one. */
  readonly folder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** Messages that wait for an answer may still change the figures. */
async function looseEndWarnings(db: Db, townshipId: number): Promise<ReportWarning[]> {
  const { length } = await listLooseEnds(db, townshipId)
  if (length === 0) return []
  const sentence = reportWarningWords.looseEnds(length)
  return [{ code: 'loose_ends', sentence, link: '/#/waiting' }]
}

/** Writes reports in the background, one at a time for a township, and keeps the latest one. */
export class ReportExports {
  readonly #options: ReportExportsOptions
  readonly #latest = new Map<number, Running>()

  constructor(options: ReportExportsOptions) {
    this.#options = options
  }

  /** The latest export since the program started. */
  find(townshipId: number): ExportState | undefined {
    return this.#latest.get(townshipId)?.state
  }

  /**
   * Begins to write the files of a year.
   *
   * @throws Problem `export_running`
   */
  start(township: Township, year: number): ExportState {
    const before = this.#latest.get(township.id)
    if (before?.state.state === 'working')
      throw new Problem('export_running', webProblems.exportRunning)
    const running: Running = {
      state: {
        ...{ year, state: 'working', done: 0, of: 1, files: [], warnings: [], problem: null },
      },
      folder: join(this.#options.folder, randomUUID()),
      abort: new AbortController(),
    }
    this.#latest.set(township.id, running)
    void this.#write(running, township, year, before)
    return running.state
  }

  /** Ends the work; no half file is left. */
  cancel(townshipId: number): void {
    this.#latest.get(townshipId)?.abort.abort()
  }

  /**
   * Where a file of the latest export lies.
   *
   * @throws Problem `not_found` for anything that it did not write
   */
  pathOf(townshipId: number, file: string): string {
    const running = this.#latest.get(townshipId)
    if (!running?.state.files.includes(file)) throw new Problem('not_found', webProblems.notFound)
    return join(running.folder, file)
  }

  async #write(
    running: Running,
    township: Township,
    year: number,
    before: Running | undefined,
  ): Promise<void> {
    const { store, now, onError } = this.#options
    const { folder, abort } = running
    try {
      const { files, warnings } = await exportReport(store, {
        ...{ township, year, out: folder, now: now(), signal: abort.signal },
        alsoWarn: (db) => looseEndWarnings(db, township.id),
        onStep: (_step, done, of) => {
          running.state = { ...running.state, done, of }
        },
      })
      running.state = {
        ...{ ...running.state, state: 'done', done: running.state.of },
        files: files.map((file) => relative(folder, file)),
        warnings: warnings.map(({ sentence, link }) => ({ sentence, link })),
      }
      if (before) await rm(before.folder, { recursive: true, force: true })
    } catch (error) {
      const cancelled = abort.signal.aborted
      running.state = {
        ...running.state,
        state: cancelled ? 'cancelled' : 'failed',
        problem: error instanceof Problem ? error.message : null,
      }
      if (!cancelled && !(error instanceof Problem)) onError(error)
    }
  }
}
