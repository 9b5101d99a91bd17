import type { Change } from '../language/reading.ts'
import type { Progress, RecordPatch } from '../ledger/change.ts'
import type { DisputeFacts, LedgerRecord, RecordLine } from '../ledger/ledger-record.ts'
import type { Turn } from './turn.ts'

/** What changes come to for one record: a patch of what was told, and how a dispute goes on. */
export interface Applied {
  readonly patch?: RecordPatch
  readonly progress?: Progress
}

/**
 * Applies changes to a record; undefined when one of them finds nothing there to change, so that
 * nothing is half done.
 */
export function applyChanges(
  turn: Turn,
  record: LedgerRecord,
  changes: readonly Change[],
): Applied | undefined {
  let applied: Applied = {}
  for (const change of changes) {
    const next = applyOne(turn, record, applied, change)
    if (!next) return undefined
    applied = {
      ...applied,
      ...(next.progress ? { progress: next.progress } : {}),
      ...(next.patch ? { patch: merged(applied.patch, next.patch) } : {}),
    }
  }
  return withTerms(turn, record, applied)
}

/** Who signs has come to terms (contract 2.2): an agreement alone settles a case that was open. */
const settledBy = (
  { today }: Turn,
  before: DisputeFacts | null,
  patch: RecordPatch | undefined,
): Progress | undefined =>
  before?.status === 'open' && patch?.dispute?.agreement
    ? { status: 'resolved', on: today }
    : undefined

/** “调好了,签了协议” is one act: the terms belong to the progress, not to what was told before. */
function withTerms(turn: Turn, { dispute: told }: LedgerRecord, applied: Applied): Applied {
  const { patch } = applied
  const progress = applied.progress ?? settledBy(turn, told, patch)
  if (!progress || !patch?.dispute)
    return { ...(patch ? { patch } : {}), ...(progress ? { progress } : {}) }
  const { dispute, ...rest } = patch
  const { agreement, amountYuan, ...facts } = dispute
  const terms = {
    ...(agreement ? { agreement } : {}),
    ...(typeof amountYuan === 'number' ? { amountYuan } : {}),
  }
  const left = { ...rest, ...(Object.keys(facts).length > 0 ? { dispute: facts } : {}) }
  return {
    progress: { ...progress, ...terms },
    ...(Object.keys(left).length > 0 ? { patch: left } : {}),
  }
}

function applyOne(
  turn: Turn,
  record: LedgerRecord,
  before: Applied,
  change: Change,
): Applied | undefined {
  if (!touchesLine(change) || record.kind === 'dispute') return changeFacts(turn, record, change)
  const lines = changeLines(turn, before.patch?.lines ?? record.lines, change)
  return lines && { patch: { lines } }
}

const merged = (a: RecordPatch | undefined, b: RecordPatch): RecordPatch => ({
  ...a,
  ...b,
  ...(a?.dispute || b.dispute ? { dispute: { ...a?.dispute, ...b.dispute } } : {}),
})

const touchesLine = (change: Change) =>
  change.indicator !== undefined ||
  change.unit !== undefined ||
  change.from !== undefined ||
  change.becomes !== undefined

/** The lines with one of them changed; a figure that was forgotten is added. */
function changeLines(
  turn: Turn,
  lines: readonly RecordLine[],
  change: Change,
): readonly RecordLine[] | undefined {
  const at = lines.findIndex((line) => isMeant(turn, line, change))
  const said = { span: null, messageId: turn.message.id }
  const line = lines[at]
  if (!line) {
    const quantity = change.quantity ?? change.add
    if (change.indicator === undefined || quantity === undefined || quantity < 0) return undefined
    const approx = change.approx ?? false
    return [...lines, { ...said, indicator: change.indicator, quantity, approx }]
  }
  const next = changedLine(line, change)
  if (!next) return undefined
  const rest = lines.filter((other) => other !== line && other.indicator !== next.indicator)
  if (next.quantity === 0) return rest
  return [...rest.slice(0, at), { ...next, ...said }, ...rest.slice(at)]
}

function isMeant({ vocabulary }: Turn, line: RecordLine, change: Change): boolean {
  if (change.indicator !== undefined) return line.indicator === change.indicator
  if (change.from !== undefined && line.quantity !== change.from) return false
  const { unit } = change
  return unit === undefined || vocabulary.find(line.indicator)?.units.includes(unit) === true
}

function changedLine(line: RecordLine, change: Change): RecordLine | undefined {
  if (change.becomes !== undefined) return { ...line, indicator: change.becomes }
  const approx = change.approx ?? false
  if (change.add !== undefined) {
    const quantity = line.quantity + change.add
    return quantity < 0 ? undefined : { ...line, quantity, approx: line.approx || approx }
  }
  return change.quantity === undefined ? undefined : { ...line, quantity: change.quantity, approx }
}

/** Days, village, and everything of a dispute. */
function changeFacts(turn: Turn, record: LedgerRecord, change: Change): Applied | undefined {
  if (change.date !== undefined) return { patch: movedTo(record, change.date) }
  if (change.village !== undefined) {
    const village = turn.villages.find(({ name }) => name === change.village)
    return village && { patch: { villageId: village.id } }
  }
  const { dispute } = record
  if (!dispute) return undefined
  if (change.status !== undefined) return changeStatus(turn, record, dispute, change)
  const facts = disputeFacts(dispute, change)
  return facts && { patch: { dispute: facts } }
}

/** A single day moves; the length of a period stays with its new first day. */
function movedTo(record: LedgerRecord, date: string): RecordPatch {
  const { dispute } = record
  const endsThen = dispute?.endedOn === record.heldTo
  return {
    heldFrom: date,
    heldTo: date,
    ...(dispute && endsThen ? { dispute: { endedOn: date } } : {}),
  }
}

/** An open case goes on; a wrong status of an ended one is put right on its own day. */
function changeStatus(
  turn: Turn,
  record: LedgerRecord,
  dispute: DisputeFacts,
  change: Change,
): Applied {
  const { status = 'open' } = change
  const terms = {
    ...(change.agreement ? { agreement: change.agreement } : {}),
    ...(change.amount === undefined ? {} : { amountYuan: change.amount }),
  }
  const on = change.on ?? turn.today
  if (dispute.status === 'open') return { progress: { status, on, ...terms } }
  // A zero report had no end until now.
  const endedOn = status === 'open' ? null : (change.on ?? dispute.endedOn ?? record.heldTo)
  return { patch: { dispute: { status, endedOn, ...terms } } }
}

function disputeFacts(dispute: DisputeFacts, change: Change): Partial<DisputeFacts> | undefined {
  if (change.category !== undefined) return { category: change.category }
  if (change.agreement !== undefined) return { agreement: change.agreement }
  if (change.amount !== undefined) return { amountYuan: change.amount }
  const approx = change.approx ?? false
  const count =
    change.count ??
    (change.unit !== undefined || change.from !== undefined ? change.quantity : undefined)
  if (count !== undefined) return { count, approx }
  const add = change.countAdd ?? change.add
  return add === undefined ? undefined : { count: dispute.count + add }
}
