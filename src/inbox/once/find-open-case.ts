import { readQuantity } from '../../language/read-quantity.ts'
import type { ReadDispute } from '../../language/reading.ts'
import { listChangesBy, listRecords } from '../../ledger/find-records.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { addDays } from '../../lib/days.ts'
import type { Draft } from '../draft.ts'
import type { Turn } from '../turn.ts'

/** “那起土地纠纷”, “上回那个屋檐水的事”: words that point at a case the listener knows. */
const POINTS_BACK =
  /那(?:一|几|[\d两二三四五六七八九十]+)?[起件桩宗]|(?:上次|上回|前次|头回|之前|先前|前头)[^，。,]{0,8}那个/

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

/** “那6起”, “上次报的3起”: how many were told together. */
const TOGETHER =
  /(?:那|(?:报|登记)的|(?:上次|上回|昨天|前天|上周|上个?月|之前)(?:受理|接)的)(?:几|(?<number>\d+|[两二三四五六七八九十]+))[起件桩宗]/u
const RECORDS_LOOKED_AT = 50

/**
 * The sender's own open record of several cases of which the message tells some (“那6起化解了4起”): as many
 * as it says, or of the class that it says, or the one that the same message has changed already.
 */
export async function findCasesToldTogether(
  turn: Turn,
  told: ReadDispute,
): Promise<LedgerRecord | undefined> {
  const match = TOGETHER.exec(turn.words)
  if (!match || told.basis) return undefined
  const { tx, person, message } = turn
  const { townshipId } = person
  const open = await listRecords(tx, {
    ...{ townshipId, reporterId: person.id, kind: 'dispute', status: 'open' },
    ...{ cumulative: false, limit: RECORDS_LOOKED_AT },
  })
  const changed = new Set((await listChangesBy(tx, townshipId, message.id)).map((c) => c.recordId))
  const said = match.groups?.number
  const number = said === undefined ? undefined : readQuantity(said)?.value
  return open.find(({ id, dispute, messageId }) => {
    if (!dispute || messageId === message.id || told.count > dispute.count) return false
    if (told.category !== undefined && told.category !== dispute.category) return false
    return (
      changed.has(id) ||
      (number === undefined ? told.category !== undefined : dispute.count === number)
    )
  })
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
