import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { enqueueJob, type Job } from '../db/jobs.ts'
import type { Store } from '../db/store-shape.ts'
import type { Query } from '../language/reading.ts'
import { yearOf } from '../lib/days.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { exportReplies } from '../wording/chat-staff.ts'
import { REPORT_FILES } from '../wording/report-texts.ts'
import { queueReply } from './outbox.ts'
import type { TownshipCache } from './township-cache.ts'
import { reply, type Turn } from './turn.ts'

/** The kind of job that makes the files of a year and sends them. */
export const EXPORT_JOB = 'export_by_chat'

const payloadSchema = z.object({
  townshipId: z.number(),
  year: z.number(),
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
 * “导出2023年报告”: says that the files are being made; they follow when they are done.
 *
 * @throws Problem `not_allowed` for anybody but staff
 */
export async function askForFiles(turn: Turn, query: Query): Promise<void> {
  const { tx, person, message, at, today } = turn
  const { townshipId } = person
  requireRight(person, 'export', { townshipId })
  const year = yearOf(query.to ?? query.from ?? today)
  await enqueueJob(tx, {
    kind: EXPORT_JOB,
    key: `message ${message.id}`,
    payload: {
      ...{ townshipId, year, messageId: message.id },
      channel: message.channel,
      senderId: message.senderId,
    } satisfies z.infer<typeof payloadSchema>,
    runAt: at,
  })
  await reply(turn, turn.direct ? exportReplies.working(year) : exportReplies.workingInGroup(year))
}

interface Workshop {
  readonly store: Store
  /** The folder for photos; exports lie beside it. */
  readonly filesDir: string
  readonly townships: TownshipCache
  readonly now: () => Date
}

/**
 * Makes the files of one request and puts them into the outbox. What staff can mend is told to
 * whoever asked; a bug is thrown, and the job is tried again.
 */
export async function makeFiles(
  { store, filesDir, townships, now }: Workshop,
  job: Job,
): Promise<void> {
  const { townshipId, year, channel, senderId, messageId } = payloadSchema.parse(job.payload)
  // Documents are loaded only when somebody asks for one.
  const { exportReport } = await import('../report/export-report.ts')
  const to = {
    townshipId,
    channel,
    messageId,
    conversation: { kind: 'direct', id: senderId },
  } as const
  const out = join(dirname(filesDir), 'exports', `chat-${job.id}`)
  try {
    const { township } = await townships.get(store.db, townshipId)
    const { files, warnings } = await exportReport(store, { township, year, out, now: now() })
    const wanted = files.filter((file) => MIME_TYPES[extname(file)] !== undefined)
    // The pictures stand in the reports already; nothing but what is sent may stay behind.
    await rm(join(out, REPORT_FILES.charts), { recursive: true, force: true })
    await store.transaction(async (tx) => {
      await queueReply(tx, to, { text: exportReplies.done(year, warnings.length) }, now())
      for (const path of wanted) {
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
