import { getRecordByNumber, listRecords } from '../../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../../ledger/ledger-record.ts'
import { pointsBack } from '../once/find-open-case.ts'
import { readText, type Turn } from '../turn.ts'

const RECORD_NUMBER = /\d{2}-\d{4,}/
const QUARREL = /[\p{Script=Han}]{1,6}?(?:纠纷|矛盾)/u
const CASES_LOOKED_AT = 50

/** The number of a record in the words of a message, else in the receipt that it quotes. */
export const numberIn = (turn: Turn): string | undefined =>
  RECORD_NUMBER.exec(turn.words.normalize('NFKC'))?.[0] ??
  RECORD_NUMBER.exec(turn.message.quoted ?? '')?.[0]

/**
 * The case that a message names by number or by quoting its receipt.
 *
 * @throws Problem `record_unknown`
 */
export async function namedCase(turn: Turn): Promise<LedgerRecord | undefined> {
  const number = numberIn(turn)
  if (number === undefined) return undefined
  const record = await getRecordByNumber(turn.tx, turn.person.townshipId, number)
  return isCase(record) ? record : undefined
}

/** The sender's latest case, of the kind that “那起土地纠纷” names where one is named. */
export async function latestCase(turn: Turn): Promise<LedgerRecord | undefined> {
  const { tx, person } = turn
  const cases = await listRecords(tx, {
    townshipId: person.townshipId,
    reporterId: person.id,
    kind: 'dispute',
    cumulative: false,
    limit: CASES_LOOKED_AT,
  })
  const category = categoryNamed(turn)
  return cases.find(
    (record) => isCase(record) && (category === undefined || record.dispute?.category === category),
  )
}

/** The case that a message speaks of without a number: “上次那起土地纠纷的钱付清了”. */
export const pointedCase = (turn: Turn): Promise<LedgerRecord | undefined> =>
  pointsBack(turn) ? latestCase(turn) : Promise.resolve(undefined)

const isCase = (record: LedgerRecord): boolean =>
  record.dispute !== null && record.dispute.count > 0 && !isVoided(record)

/** The kind of quarrel that is named, as the reader reads it. */
function categoryNamed(turn: Turn): string | undefined {
  const named = QUARREL.exec(turn.words.replace(/^.*(?:那|这)(?:一)?[起件桩]/u, ''))?.[0]
  if (named === undefined) return undefined
  const { reading } = readText(turn, `调解${named}1起`)
  const [told] = reading.intent === 'report' ? reading.records : []
  return told?.kind === 'dispute' ? told.category : undefined
}
