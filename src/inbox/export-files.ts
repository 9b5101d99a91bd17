import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { Db } from '../db/db.ts'
import { completeJob, enqueueJob, type Job } from '../db/jobs.ts'
import type { Store } from '../db/store-shape.ts'
import { dayMeant } from '../language/context.ts'
import type { Query } from '../language/reading.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from '../registry/audit.ts'
import { requireRight } from '../registry/rights.ts'
import { exportReplies } from '../wording/chat-exports.ts'
import { REPORT_FILES } from '../wording/report-texts.ts'
import { chatKnowledge } from './chat-knowledge.ts'
import { ExportWatch } from './export-watch.ts'
import {
  asksForReport,
  type ExportWish,
  type LedgerWish,
  ledgerWishSchema,
  readExportWish,
} from './export-wish.ts'
import { filePath } from './file-store.ts'
import { queueReply, type ReplyTo } from './outbox.ts'
import type { TownshipCache, TownshipContext } from './township-cache.ts'
import { reply, type Turn } from './turn.ts'

/** The kind of job that makes the files of a request and sends them. */
export const EXPORT_JOB = 'export_by_chat'

const payloadSchema = z.object({
  townshipId: z.number(),
  year: z.number(),
  /** Absent for the whole report of the year. */
  ledger: ledgerWishSchema.optional(),
  channel: z.string(),
  /** Who asked; the files go to them alone, also when they asked in a group. */
  senderId: z.string(),
  messageId: z.number(),
})

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * “导出2023年报告”, “导出上半年台账”: says that the files are being made; they follow when they are
 * done.
 *
 * @throws Problem `not_allowed` for anybody but staff
 */
export async function askForFiles(turn: Turn, query: Query): Promise<void> {
  const { tx, person, message, at, villages, words } = turn
  const { townshipId } = person
  requireRight(person, 'export', { townshipId })
  const wish = readExportWish(words, query, dayMeant(at), villages)
  await enqueueJob(tx, {
    kind: EXPORT_JOB,
    key: `message ${message.id}`,
    payload: {
      ...{ ...wish, townshipId, messageId: message.id },
      channel: message.channel,
      senderId: message.senderId,
    } satisfies z.infer<typeof payloadSchema>,
    runAt: at,
  })
  const what = nameOf(wish, turn)
  await logAudit(tx, {
    ...{ townshipId, at, personId: person.id, messageId: message.id },
    ...{
      action: wish.ledger ? 'ledger.export' : 'report.export',
      subject: wish.ledger ? `${wish.ledger.from} ${wish.ledger.to}` : String(wish.year),
    },
  })
  const working = turn.direct ? exportReplies.working(what) : exportReplies.workingInGroup(what)
  const note = wish.ledger && asksForReport(words) ? [exportReplies.wholeYears(wish.year)] : []
  await reply(turn, [working, ...note].join('\n'))
}

type Villages = Pick<TownshipContext, 'villages'>

/** What was ordered, in words: 2023年的报告和台账, 石桥村1月1日至6月30日的台账. */
const nameOf = (wish: ExportWish, context: Villages): string =>
  wish.ledger ? ledgerName(wish.ledger, context) : exportReplies.report(wish.year)

/** The same, of an order that waits or is being made. */
export const nameOfOrder = (payload: unknown, context: Villages): string => {
  const { year, ledger } = payloadSchema.parse(payload)
  return nameOf(ledger ? { year, ledger } : { year }, context)
}

function ledgerName({ villageId, from, to, kind }: LedgerWish, { villages }: Villages): string {
  const village = villages.find(({ id }) => id === villageId)
  return exportReplies.ledger(village?.name ?? '', from, to, kind)
}

interface Workshop {
  readonly store: Store
  /** The folder for photos; exports lie beside it. */
  readonly filesDir: string
  readonly townships: TownshipCache
  readonly now: () => Date
  /** Something waits to be sent while the files are still being made. */
  readonly onTold: () => void
  readonly onError: (error: unknown, messageId: number) => void
}

/** Files that are ready, and what is said with them. */
interface Made {
  readonly text: string
  readonly files: readonly { readonly path: string; readonly name: string }[]
}

interface Order {
  readonly year: number
  readonly out: string
  readonly now: Date
  readonly pathOf: (hash: string) => string
  readonly context: TownshipContext
  readonly watch: ExportWatch
}

/**
 * Makes the files of one request and puts them into the outbox. What staff can mend is told to
 * whoever asked; a bug is thrown, and the job is tried again. Nothing is sent of what was cancelled.
 */
export async function makeFiles(workshop: Workshop, job: Job): Promise<void> {
  const { store, filesDir, townships, now, onTold, onError } = workshop
  const { ledger, year, ...asked } = payloadSchema.parse(job.payload)
  const { townshipId, channel, senderId, messageId } = asked
  const conversation = { kind: 'direct', id: senderId } as const
  const to = { townshipId, channel, messageId, conversation }
  const out = join(dirname(filesDir), 'exports', `chat-${job.id}`)
  const clear = () => rm(out, { recursive: true, force: true })
  // What an attempt that was killed left there.
  await clear()
  const context = await townships.get(store.db, townshipId)
  const watch = new ExportWatch({
    ...{ store, job, now },
    onError: (error) => onError(error, messageId),
    tell: async (percent) => {
      const text = exportReplies.progress(nameOfOrder(job.payload, context), percent)
      await queueReply(store.db, to, { text }, now())
      onTold()
    },
  })
  const pathOf = (hash: string) => filePath(filesDir, hash)
  const order: Order = { year, out, now: now(), pathOf, context, watch }
  try {
    const made = await (ledger ? makeLedger(store, order, ledger) : makeReport(store, order))
    await watch.stop()
    const isSent = await store.transaction(async (tx) => {
      // Marked here, so that a cancel comes before all of it or after all of it.
      const isMine = await completeJob(tx, job)
      if (isMine) await queueMade(tx, to, made, now())
      return isMine
    })
    if (!isSent) await clear()
  } catch (error) {
    await clear()
    if (watch.signal.aborted) return
    if (!(error instanceof Problem)) throw error
    await queueReply(store.db, to, { text: error.message }, now())
  } finally {
    await watch.stop()
  }
}

async function queueMade(tx: Db, to: ReplyTo, { text, files }: Made, now: Date): Promise<void> {
  await queueReply(tx, to, { text }, now)
  for (const { path, name } of files) {
    const mimeType = MIME_TYPES[extname(path)] ?? ''
    await queueReply(tx, to, { text: name, file: { path, name, mimeType, once: true } }, now)
  }
}

async function makeReport(store: Store, { context, watch, ...order }: Order): Promise<Made> {
  // Documents are loaded only when somebody asks for one.
  const { exportReport } = await import('../report/export-report.ts')
  const { township } = context
  const { files, warnings } = await exportReport(store, {
    ...{ ...order, township, chat: chatKnowledge, signal: watch.signal },
    onStep: (_step, done, of) => watch.onProgress(done, of),
  })
  // The pictures stand in the reports already; nothing but what is sent may stay behind.
  await rm(join(order.out, REPORT_FILES.charts), { recursive: true, force: true })
  return {
    text: exportReplies.done(
      order.year,
      warnings.map(({ sentence }) => sentence),
    ),
    files: files
      .filter((path) => MIME_TYPES[extname(path)] !== undefined)
      .map((path) => ({
        path,
        name: exportReplies.file(township.name, order.year, basename(path)),
      })),
  }
}

async function makeLedger(store: Store, order: Order, wish: LedgerWish): Promise<Made> {
  const { exportLedger } = await import('../report/export-ledger.ts')
  const { context, watch, ...asked } = order
  const { from, to, kind, villageId } = wish
  const { township, villages } = context
  const village = villages.find(({ id }) => id === villageId)
  const { signal, onProgress } = watch
  const options = {
    ...asked,
    township,
    village,
    from,
    to,
    kind,
    signal,
    onProgress,
    chat: chatKnowledge,
  }
  const path = await exportLedger(store, options)
  const files = [{ path, name: basename(path) }]
  return { text: exportReplies.ledgerDone(ledgerName(wish, context)), files }
}
