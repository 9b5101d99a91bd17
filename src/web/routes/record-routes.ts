import { type Request, Router } from 'express'
import { z } from 'zod'
import { DISPUTE_STATUSES } from '../../catalog/dispute-statuses.ts'
import { filePath } from '../../inbox/file-store.ts'
import type { Act } from '../../ledger/act.ts'
import { caseFileChanges } from '../../ledger/case-file-changes.ts'
import { admitLate, voidRecord } from '../../ledger/change.ts'
import { listEvidence } from '../../ledger/evidence.ts'
import { getRecordByNumber, listRecords } from '../../ledger/find-records.ts'
import { historyOf } from '../../ledger/history.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { Problem } from '../../lib/problem.ts'
import type { Person } from '../../registry/person.ts'
import { THUMBNAIL_TYPE, thumbnailOf } from '../../report/thumbnail.ts'
import { webProblems } from '../../wording/web-problems.ts'
import { answer, personWith, readInput } from '../answer.ts'
import { logLook } from '../looks.ts'
import type { WebOptions } from '../options.ts'
import { scopeOf } from '../practice.ts'
import { PERIOD, VILLAGE, villageOf } from '../views/period-query.ts'
import { hiderOf, viewRecords } from '../views/record-view.ts'

const PAGE = 100

/** Numbers with commas between them. */
const NUMBERS = z
  .string()
  .max(1000)
  .transform((text) => text.split(','))

const listSchema = z.object({
  from: PERIOD.from.optional(),
  to: PERIOD.to.optional(),
  ...VILLAGE,
  numbers: NUMBERS.optional(),
  kind: z.enum(['activity', 'dispute']).optional(),
  indicator: z.string().max(64).optional(),
  status: z.enum(DISPUTE_STATUSES.map(({ code }) => code)).optional(),
  late: z.literal('true').optional(),
  cumulative: z.literal('true').optional(),
  before: z.coerce.number().int().optional(),
})
const numberSchema = z.object({ number: z.string().max(16) })
const pictureSchema = numberSchema.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
const voidSchema = z.object({ reason: z.string().trim().max(300) })
const admitSchema = z.object({ on: z.iso.date(), reason: z.string().trim().max(300) })

/** `26-0003…26-0120 (40)`: which disputes a list showed. */
function listedAs(records: readonly LedgerRecord[]): string {
  const numbers = records.filter(({ kind }) => kind === 'dispute').map(({ number }) => number)
  return `${numbers.at(-1)}…${numbers[0]} (${numbers.length})`
}

/** Without the fields that were not asked for, as the ledger's filter wants it. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
    // Only absent fields are left out, so what remains is what the schema read.
  ) as { [K in keyof T]?: Exclude<T[K], undefined> }

/** Records and their history. */
export function recordRoutes(options: WebOptions): Router {
  const { store } = options
  const router = Router()
  router.get(
    '/records',
    answer(async (request) => {
      const scope = await scopeOf(options, request, 'see_record')
      const { townshipId } = scope
      const { villageId, late, cumulative, ...rest } = readInput(listSchema, request.query)
      const records = await listRecords(store.db, {
        ...{ townshipId, ...villageOf(villageId), ...given(rest) },
        ...(late ? { late: true } : {}),
        ...(cumulative ? { cumulative: true } : {}),
        ...{ includeVoided: true, limit: PAGE },
      })
      if (records.some(({ kind }) => kind === 'dispute'))
        await logLook(options, scope, { action: 'parties.list', subject: listedAs(records) })
      return {
        records: await viewRecords(options, townshipId, records),
        more: records.length === PAGE,
      }
    }),
  )
  router.get(
    '/records/:number',
    answer(async (request) => {
      const scope = await scopeOf(options, request, 'see_record')
      const { townshipId, exercise } = scope
      const { number } = readInput(numberSchema, request.params)
      const record = await getRecordByNumber(store.db, townshipId, number)
      if (record.kind === 'dispute')
        await logLook(options, scope, { action: 'parties.see', subject: record.number })
      const steps = await historyOf(store.db, townshipId, record.id)
      const look = { open: !exercise && record.kind === 'dispute' }
      const [view] = await viewRecords(options, townshipId, [record], look)
      const changes = await caseFileChanges(store.db, townshipId, record.id, options.seal)
      const versions = steps.flatMap((step) => step.record ?? [])
      const views = await viewRecords(options, townshipId, versions, look)
      return {
        record: view,
        steps: steps.map(({ entry, act, at, personName, reason, record: version }) => ({
          ...{ act, at, personName, reason, caseFile: changes.get(entry) },
          record: version && views[versions.indexOf(version)],
        })),
      }
    }),
  )
  return router
}

/** The photos of a record, whole and small. */
export function pictureRoutes(options: WebOptions): Router {
  const router = Router()
  router.get('/records/:number/pictures/:hash', async (request, response) => {
    const { mimeType, path, record, scope } = await pictureOf(options, request)
    if (record.kind === 'dispute')
      await logLook(options, scope, { action: 'picture.see', subject: record.number })
    response.type(mimeType).sendFile(path)
  })
  router.get('/records/:number/pictures/:hash/thumbnail', async (request, response) => {
    const { path } = await pictureOf(options, request)
    const small = await thumbnailOf(path)
    if (small === undefined) throw new Problem('not_found', webProblems.notFound)
    response.type(THUMBNAIL_TYPE).sendFile(small)
  })
  return router
}

/** @throws Problem `not_found` when the record has no such photo */
async function pictureOf(options: WebOptions, request: Request) {
  const { db } = options.store
  const scope = await scopeOf(options, request, 'see_record')
  const { townshipId } = scope
  const { number, hash } = readInput(pictureSchema, request.params)
  const record = await getRecordByNumber(db, townshipId, number)
  const files = await listEvidence(db, townshipId, [record.id])
  const file = files.find(({ fileHash }) => fileHash === hash)
  if (!file) throw new Problem('not_found', webProblems.notFound)
  return { mimeType: file.mimeType, path: filePath(options.filesDir, hash), record, scope }
}

/** What staff may do with records on a page. */
export function recordChangeRoutes(options: WebOptions): Router {
  const { store, now } = options
  const router = Router()
  /** Reasons are told to whoever may see the record, and never change. */
  const masked = async ({ townshipId }: Person, reason: string) =>
    (await hiderOf(options, townshipId))(reason)
  router.post(
    '/records/:number/void',
    answer(async (request) => {
      const person = personWith(request, 'change_record')
      const { number } = readInput(numberSchema, request.params)
      const { reason } = readInput(voidSchema, request.body)
      const act: Act = { person, at: now(), reason: await masked(person, reason) }
      await store.transaction(async (tx) => {
        const { id } = await getRecordByNumber(tx, person.townshipId, number)
        await voidRecord(tx, act, id)
      })
    }),
  )
  router.post(
    '/records/:number/admit',
    answer(async (request) => {
      const person = personWith(request, 'admit_late')
      const { number } = readInput(numberSchema, request.params)
      const { on, reason: told } = readInput(admitSchema, request.body)
      const reason = await masked(person, told)
      await store.transaction(async (tx) => {
        const { id } = await getRecordByNumber(tx, person.townshipId, number)
        await admitLate(tx, { person, at: now(), reason }, id, on)
      })
    }),
  )
  return router
}
