import type { Because, Reading, ReadLine, ReadRecord } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { leaveRecord } from '../ledger/participant.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './draft-record.ts'
import { findRepeated } from './once/find-repeated.ts'
import { findTwin } from './once/find-twin.ts'
import { listNeighbours } from './once/neighbours.ts'
import { recordConfirmed } from './record-report.ts'
import { listByIntent, type StoredMessage } from './stored-message.ts'
import { actOf, openTurn, type Turn } from './turn.ts'

/** “不是同一场”, “是另外一起”, “再记一次”, “都是新的”, “确实又做了一场”. */
const INSISTENCE = [
  /^(?:这|那)?(?:不是|不算)(?:同)?一?(?:场|回事|件事|起|次|个|码事)/,
  /^(?:这|那)?是?另(?:外)?(?:的)?一?(?:场|回事|件事|起|次|个|码事)/,
  /^再记(?:上|一)?(?:一)?(?:次|遍|场|起|条)?/,
  /^(?:确实|真的|是)?(?:又|再)(?:做|开|搞|办)了一(?:次|场|起)/,
  /^(?:都|全|全部)?是?(?:新增?|另外做|没报过)的?/,
]
const TAIL = /[的了哈嘛吧呢哦啊,，。.!！]*$/
const HEAD = /^(?:不对|不是的?|不|没有|错了|哪里)[,，。 ]+/
const LETTERS_MAX = 14

/** Whether a message says first of all that what was taken for the same is another one. */
export function isInsistence(text: string): boolean {
  const [first = ''] = text
    .trim()
    .replace(HEAD, '')
    .split(/[,，。;；!！\n]/)
  const plain = first.replace(TAIL, '')
  return (
    [...plain].length <= LETTERS_MAX &&
    INSISTENCE.some((pattern) => pattern.exec(plain)?.[0].length === plain.length)
  )
}

/**
 * Records what of the sender's last report was not counted because it looked like something told
 * before. False when nothing was held back.
 */
export async function insist(turn: Turn): Promise<boolean> {
  const [last] = await listByIntent(turn.tx, {
    townshipId: turn.person.townshipId,
    personId: turn.person.id,
    intents: ['report'],
    limit: 1,
  })
  if (!last) return false
  // The turn of that message again: its day, its words, its spans.
  const then = await openTurn(turn.tx, last, turn.person, turn)
  const recorded = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    messageId: last.id,
  })
  const drafts: Draft[] = []
  for (const draft of draftsOf(then, { intent: 'report', records: recordsToldBy(last) }, NO_SPANS))
    drafts.push(...(await heldBack(turn, then, draft, recorded)))
  if (drafts.length === 0) return false
  await recordConfirmed(turn, drafts)
  return true
}

const NO_SPANS: readonly Because[] = []

/** What of a draft of the earlier message is not in the ledger yet. */
async function heldBack(
  turn: Turn,
  then: Turn,
  draft: Draft,
  recorded: readonly LedgerRecord[],
): Promise<Draft[]> {
  const neighbours = await listNeighbours(then, draft)
  const twin = findTwin(then, draft, neighbours)
  if (twin) await leaveRecord(turn.tx, actOf(turn), twin.id)
  if (!twin && draft.told.dateEnd === undefined && !(await findRepeated(then, draft, neighbours)))
    return []
  return restOf(draft, recorded)
}

/** The draft without what its message has brought into the ledger. */
export function restOf(draft: Draft, recorded: readonly LedgerRecord[]): Draft[] {
  const { told } = draft
  if (told.kind === 'dispute') {
    const same = recorded.filter(
      ({ dispute }) =>
        dispute?.category === (told.category ?? null) && dispute.status === told.status,
    )
    const count = same.reduce((left, { dispute }) => left - (dispute?.count ?? 0), told.count)
    return count > 0 ? [{ ...draft, told: { ...told, count } }] : []
  }
  const known = recorded.flatMap((record) => record.lines)
  const lines = told.lines.flatMap((line) => without(line, known))
  return lines.length > 0 ? [{ ...draft, spans: [], told: { ...told, lines } }] : []
}

function without(
  line: ReadLine,
  known: readonly { indicator: string; quantity: number }[],
): ReadLine[] {
  const quantity = known
    .filter(({ indicator }) => indicator === line.indicator)
    .reduce((left, other) => left - other.quantity, line.quantity)
  return quantity > 0 ? [{ ...line, quantity }] : []
}

/** The column holds what the reader gave for that message. */
export function recordsToldBy({ reading }: StoredMessage): readonly ReadRecord[] {
  const read = reading as Reading | null
  return read?.intent === 'report' ? read.records : []
}
