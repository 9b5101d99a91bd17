import type { ReadDispute } from '../../language/reading.ts'
import { listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { addDays } from '../../lib/days.ts'
import type { Draft } from '../draft.ts'
import type { Turn } from '../turn.ts'

/** “那起土地纠纷”, “上回那个屋檐水的事”: words that point at a case the listener knows. */
const POINTS_BACK = /那(?:一)?[起件桩宗]|(?:上次|上回|前次|头回|之前|先前|前头)[^，。,]{0,8}那个/

/** The open case of the sender, else of the village, that a told dispute is about. */
export async function findOpenCase(
  turn: Turn,
  { villageId }: Draft,
  told: ReadDispute,
): Promise<LedgerRecord | undefined> {
  if (told.count !== 1 || told.category === undefined || villageId === null) return undefined
  const open = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    villageId,
    status: 'open',
    category: told.category,
    to: told.dateEnd ?? told.date,
    cumulative: false,
  })
  const cases = open.filter(
    (record) => record.dispute?.count === 1 && record.messageId !== turn.message.id,
  )
  return cases.find(({ reporterId }) => reporterId === turn.person.id) ?? cases[0]
}

const DAYS_TAKEN_UP_MAX = 180

/** A case that had ended, told to go on: “上次那起邻里纠纷又反悔了,正在重新调”. */
export async function findEndedCase(
  turn: Turn,
  { villageId }: Draft,
  told: ReadDispute,
): Promise<LedgerRecord | undefined> {
  if (told.count !== 1 || told.category === undefined || villageId === null) return undefined
  const cases = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    villageId,
    reporterId: turn.person.id,
    kind: 'dispute',
    category: told.category,
    from: addDays(turn.today, -DAYS_TAKEN_UP_MAX),
    cumulative: false,
  })
  return cases.find(
    ({ dispute, messageId }) =>
      dispute?.count === 1 &&
      dispute.status !== 'open' &&
      dispute.status !== (told.status ?? 'open') &&
      messageId !== turn.message.id,
  )
}

/** Whether the message speaks of a case that was told before. */
export const pointsBack = (turn: Turn): boolean => POINTS_BACK.test(turn.words)
