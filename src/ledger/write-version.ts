import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Closing } from './closing.ts'
import type { Keep } from './journal.ts'
import type { LedgerRecord, RecordFacts, RecordLine } from './ledger-record.ts'
import { post } from './post.ts'
import { movesBetween } from './posting.ts'
import { recordLines, recordVersions } from './schema.ts'

const QUANTITY_MAX = 100_000_000
const AMOUNT_YUAN_MAX = 10_000_000_000

/** @throws Problem when a number or day cannot be meant */
export function checkFacts(facts: RecordFacts): void {
  const { lines, dispute } = facts
  if (facts.heldFrom > facts.heldTo) throw new Problem('days_reversed', ledgerProblems.daysReversed)
  const counts = [...lines.map((line) => line.quantity), dispute?.count ?? 0]
  const wrong = counts.find((n) => !Number.isInteger(n) || n < 0 || n > QUANTITY_MAX)
  if (wrong !== undefined)
    throw new Problem('quantity_out_of_range', ledgerProblems.quantityOutOfRange(wrong))
  if (new Set(lines.map((line) => line.indicator)).size < lines.length)
    throw new Problem('line_twice', ledgerProblems.lineTwice)
  const amount = dispute?.amountYuan ?? 0
  if (!(amount >= 0 && amount <= AMOUNT_YUAN_MAX))
    throw new Problem('amount_out_of_range', ledgerProblems.amountOutOfRange(amount))
  const endedOn = dispute?.endedOn ?? facts.heldTo
  if (endedOn < facts.heldTo)
    throw new Problem('ended_before_received', ledgerProblems.endedBeforeReceived)
}

/** A version to be written, and the one that it takes the place of. */
export interface NewVersion {
  readonly record: LedgerRecord
  readonly before: LedgerRecord | undefined
}

/** Inserts a version with its lines and posts the difference to the one before. */
export async function writeVersion(
  tx: Db,
  { record, before }: NewVersion,
  closing: Closing,
  keep: Keep,
): Promise<void> {
  const { townshipId, entry } = record
  const key = { townshipId, recordId: record.id, version: record.version, entry }
  const replaces = before?.version ?? null
  keep(
    'record_versions',
    await tx
      .insert(recordVersions)
      .values({ ...key, replaces, ...versionColumns(record) })
      .returning(),
  )
  if (record.lines.length > 0)
    keep(
      'record_lines',
      await tx
        .insert(recordLines)
        .values(record.lines.map((line, position) => ({ ...key, position, ...lineColumns(line) })))
        .returning(),
    )
  const moves = movesBetween(before, record)
  keep(
    'postings',
    await post(tx, { townshipId, recordId: record.id, entry, postings: moves }, closing),
  )
}

const versionColumns = (record: LedgerRecord) => ({
  change: record.change,
  villageId: record.villageId,
  heldFrom: record.heldFrom,
  heldTo: record.heldTo,
  cumulative: record.cumulative,
  late: record.late,
  countedOn: record.countedOn,
  endCountedOn: record.endCountedOn,
  disputeCount: record.dispute?.count ?? null,
  disputeApprox: record.dispute?.approx ?? null,
  status: record.dispute?.status ?? null,
  endedOn: record.dispute?.endedOn ?? null,
  category: record.dispute?.category ?? null,
  agreement: record.dispute?.agreement ?? null,
  amountYuan: record.dispute?.amountYuan ?? null,
})

const lineColumns = (line: RecordLine) => ({
  indicator: line.indicator,
  quantity: line.quantity,
  approx: line.approx,
  spanStart: line.span?.[0] ?? null,
  spanEnd: line.span?.[1] ?? null,
  messageId: line.messageId,
})
