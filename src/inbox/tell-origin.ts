import { getRecordByNumber } from '../ledger/find-records.ts'
import { historyOf } from '../ledger/history.ts'
import { requireRight } from '../registry/rights.ts'
import { origin } from '../wording/chat-origin.ts'
import { phraseOf } from './draft-record.ts'
import { reply, type Turn } from './turn.ts'

const ORIGIN = /(\d{2}-\d{4,})\s*(?:的)?(?:来历|历史|经过|怎么来的|改过没有|是谁报的|谁报的)/

/** The record number of “23-0117 的来历”. */
export const originOf = (text: string): string | undefined =>
  ORIGIN.exec(text.normalize('NFKC'))?.[1]

/** Tells everything that happened to a record: who said what when, first to last. */
export async function tellOrigin(turn: Turn, number: string): Promise<void> {
  const { tx, person } = turn
  const record = await getRecordByNumber(tx, person.townshipId, number)
  requireRight(person, 'see_record', record)
  const steps = await historyOf(tx, person.townshipId, record.id)
  await reply(
    turn,
    origin(
      record.number,
      steps.map(({ act, at, personName, reason, record: then }) => ({
        ...{ act, at, personName, reason: reason && turn.hide(reason) },
        record: then && phraseOf(turn, then),
      })),
      turn.today,
    ),
  )
}
