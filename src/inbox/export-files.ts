import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { enqueueJob, type Job } from '../db/jobs.ts'
import type { Store } from '../db/store-shape.ts'
import type { Query } from '../language/reading.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from '../registry/audit.ts'
import { requireRight } from '../registry/rights.ts'
import { exportReplies } from '../wording/chat-exports.ts'
import { REPORT_FILES } from '../wording/report-texts.ts'
import { type LedgerWish, ledgerWishSchema, readExportWish } from './export-wish.ts'
import { filePath } from './file-store.ts'
import { looseEndWarnings } from './loose-end-warnings.ts'
import { queueReply } from './outbox.ts'
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
  const { tx, person, message, at, today, villages, words } = turn
  const { townshipId } = person
  requireRight(person, 'export', { townshipId })
  const wish = readExportWish(words, query, today, villages)
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
  const what = wish.ledger ? ledgerName(wish.ledger, turn) : exportReplies.report(wish.year)
  await logAudit(tx, {
    ...{ townshipId, at, personId: person.id, messageId: message.id },
    ...{
      action: 'report.export',
      subject: wish.ledger ? `${wish.ledger.from} ${wish.ledger.to}` : String(wish.year),
    },
  })
  await reply(turn, turn.direct ? exportReplies.working(what) : exportReplies.workingInGroup(what))
}

/** 石桥村1月1日至6月30日的台账. */
function ledgerName(
  { villageId, from, to, kind }: LedgerWish,
  { villages }: Pick<TownshipContext, 'villages'>,
): string {
  const village = villages.find(({ id }) => id === villageId)
  return exportReplies.ledger(village?.name ?? '', from, to, kind)
}

interface Workshop {
  readonly store: Store
  /** The folder for photos; exports lie beside it. */
  readonly filesDir: string
  readonly townships: TownshipCache
  readonly now: () => Date
}

/** Files that are ready, and what is said with them. */
interface Made {
  readonly text: string
  readonly files: readonly string[]
}

interface Order {
  readonly year: number
  readonly out: string
  readonly now: Date
  readonly pathOf: (hash: string) => string
  readonly context: TownshipContext
}

/**
 * Makes the files of one request and puts them into the outbox. What staff can mend is told to
 * whoever asked; a bug is thrown, and the job is tried again.
 */
export async function makeFiles(
  { store, filesDir, townships, now }: Workshop,
  job: Job,
): Promise<void> {
  const { townshipId, year, ledger, ...asked } = payloadSchema.parse(job.payload)
  const { channel, senderId, messageId } = asked
  const conversation = { kind: 'direct', id: senderId } as const
  const to = { townshipId, channel, messageId, conversation }
  const out = join(dirname(filesDir), 'exports', `chat-${job.id}`)
  // What an attempt that was killed left there.
  await rm(out, { recursive: true, force: true })
  try {
    const order: Order = {
      ...{ year, out, now: now(), pathOf: (hash) => filePath(filesDir, hash) },
      context: await townships.get(store.db, townshipId),
    }
    const { text, files } = await (ledger
      ? makeLedger(store, order, ledger)
      : makeReport(store, order))
    await store.transaction(async (tx) => {
      await queueReply(tx, to, { text }, now())
      for (const path of files) {
        const name = basename(path)
        const mimeType = MIME_TYPES[extname(path)] ?? ''
        await queueReply(tx, to, { text: name, file: { path, name, mimeType, once: true } }, now())
      }
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await queueReply(store.db, to, { text: error.message }, now())
  }
}

async function makeReport(store: Store, { context, ...order }: Order): Promise<Made> {
  // Documents are loaded only when somebody asks for one.
  const { exportReport } = await import('../report/export-report.ts')
  const { township } = context
  const options = { ...order, township, alsoWarn: looseEndWarnings }
  const { files, warnings } = await exportReport(store, options)
  // The pictures stand in the reports already; nothing but what is sent may stay behind.
  await rm(join(order.out, REPORT_FILES.charts), { recursive: true, force: true })
  return {
    text: exportReplies.done(
      order.year,
      warnings.map(({ sentence }) => sentence),
    ),
    files: files.filter((file) => MIME_TYPES[extname(file)] !== undefined),
  }
}

async function makeLedger(store: Store, order: Order, wish: LedgerWish): Promise<Made> {
  const { exportLedger } = await import('../report/export-ledger.ts')
  const { context, out, now, pathOf } = order
  const { from, to, kind, villageId } = wish
  const { township, villages } = context
  const village = villages.find(({ id }) => id === villageId)
  const file = await exportLedger(store, { township, village, from, to, kind, out, now, pathOf })
  return { text: exportReplies.ledgerDone(ledgerName(wish, context)), files: [file] }
}
