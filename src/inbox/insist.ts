import type { Because, Reading, ReadRecord } from '../language/reading.ts'
import { leaveRecord } from '../ledger/participant.ts'
import { draftsOf } from './draft-record.ts'
import { findRepeated } from './once/find-repeated.ts'
import { findTwin } from './once/find-twin.ts'
import { recordConfirmed } from './record-report.ts'
import { listByIntent, type StoredMessage } from './stored-message.ts'
import { actOf, openTurn, type Turn } from './turn.ts'

const INSISTENCE =
  /^(?:这)?(?:不是(?:同)?一?(?:场|回事|件事|起|次|个)|是另(?:外)?一(?:场|回事|件事|起|次)|另一回事|再记一(?:次|遍|场|起)|(?:确实|真的)?又(?:做|开|搞)了一(?:次|场))[的了哈嘛吧。!!]*$/

/** “不是同一场”, “再记一次”: what was taken for the same is another one. */
export const isInsistence = (text: string): boolean => INSISTENCE.test(text.trim())

/**
 * Records what of the sender's last report was not counted because it looked like an event that
 * was told before. False when nothing was held back.
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
  const then = await openTurn(turn.tx, last, turn.person, turn.read)
  const drafts = []
  for (const draft of draftsOf(then, { intent: 'report', records: recordsOf(last) }, NO_SPANS)) {
    const twin = await findTwin(then, draft)
    if (twin) await leaveRecord(turn.tx, actOf(turn), twin.id)
    if (twin || (await findRepeated(then, draft))) drafts.push(draft)
  }
  if (drafts.length === 0) return false
  await recordConfirmed(turn, drafts)
  return true
}

const NO_SPANS: readonly Because[] = []

/** The column holds what the reader gave for that message. */
function recordsOf({ reading }: StoredMessage): readonly ReadRecord[] {
  const read = reading as Reading | null
  return read?.intent === 'report' ? read.records : []
}
