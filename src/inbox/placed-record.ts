import { readQuantity } from '../language/read-quantity.ts'
import { listRecords } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { dayOf } from '../lib/days.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { phraseOf } from './draft-record.ts'
import { reply, type Turn } from './turn.ts'

const PLACE = /第(?<nth>[一二两三四五六七八九十]{1,2}|\d{1,2})(?<measure>[条起件桩宗个项场笔])/u
const OF_DISPUTES = /[起件桩宗]/u
const RECORDS_LOOKED_AT = 50

/**
 * Of the records of one message the one whose place is told: “撤销第2条”, “第二起不算”; all of them where no place is
 * told. Undefined when it cannot be told which one is meant, and the sender was asked.
 *
 * @param told with those that were taken back, which the receipt showed too
 */
export async function choosePlaced(
  turn: Turn,
  told: readonly LedgerRecord[],
): Promise<readonly LedgerRecord[] | undefined> {
  const groups = PLACE.exec(turn.words.normalize('NFKC'))?.groups
  const place = groups?.nth === undefined ? undefined : readQuantity(groups.nth)?.value
  const [first] = told
  if (place === undefined || !first) return told
  if (told.length === 1) return chooseAlone(turn, first, place)
  const shown = [...told].sort((a, b) => a.id - b.id)
  const kind = OF_DISPUTES.test(groups?.measure ?? '') ? 'dispute' : undefined
  const counted = kind ? shown.filter((record) => record.kind === kind) : shown
  const record = counted[place - 1]
  // “第二起” of “2起” and 1 more lies inside a record.
  const inside = kind !== undefined && counted.some(({ dispute }) => (dispute?.count ?? 1) > 1)
  if (!record || inside) return ask(turn, shown)
  if (!isVoided(record)) return [record]
  await reply(turn, aboutRecords.alreadyVoided([record.number]))
  return undefined
}

/** The one record of a message is its first, or as many reports as that were told this day; and it may hold several things. */
async function chooseAlone(
  turn: Turn,
  record: LedgerRecord,
  place: number,
): Promise<readonly LedgerRecord[] | undefined> {
  const today = await reportsOfToday(turn)
  const several = holdsSeveral(turn, record)
  if (!several && today[place - 1] === record.messageId) return [record]
  if (!several && today.length > 1) return ask(turn, await recordsOfToday(turn))
  await reply(turn, aboutRecords.oneRecordOfSeveral(phraseOf(turn, record)))
  return undefined
}

const holdsSeveral = ({ vocabulary }: Turn, { lines, dispute }: LedgerRecord): boolean =>
  (dispute?.count ?? 0) > 1 ||
  lines.filter(({ indicator }) => vocabulary.find(indicator)?.nature === 'event').length > 1

async function ask(turn: Turn, told: readonly LedgerRecord[]): Promise<undefined> {
  const standing = told.filter((record) => !isVoided(record))
  await reply(
    turn,
    aboutRecords.whichOne(
      standing.map((record) => phraseOf(turn, record)),
      turn.direct,
    ),
  )
}

/** What the sender reported today and still stands, first to last. */
async function recordsOfToday({ tx, person, today }: Turn): Promise<LedgerRecord[]> {
  const own = await listRecords(tx, {
    ...{ townshipId: person.townshipId, reporterId: person.id, limit: RECORDS_LOOKED_AT },
  })
  return own.filter(({ reportedAt }) => dayOf(reportedAt) === today).reverse()
}

const reportsOfToday = async (turn: Turn): Promise<(number | null)[]> => [
  ...new Set((await recordsOfToday(turn)).map(({ messageId }) => messageId)),
]
