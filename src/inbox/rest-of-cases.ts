import type { DisputeStatus } from '../catalog/dispute-statuses.ts'
import { readQuantity } from '../language/read-quantity.ts'
import type { Reading } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { correct } from './correct.ts'
import { readText, type Turn } from './turn.ts'

const MS_A_DAY = 86_400_000
const LETTERS_MAX = 30
const RECORDS_LOOKED_AT = 20

/** “另一起还在调”, “剩下那两起转司法所了”, “没成的那起昨天说好了”: the cases that the last tally left. */
const THE_REST =
  /^(?:那|然后|对了)?[,，]?(?:另外?|剩下?|剩余|余下|没[调谈说]?[成好拢妥]|未[调谈]?成|失败)的?(?:那|这)?(?<count>\d+|[一二两三四五六七八九十])?[起件桩宗](?<how>[^。]*)/u
const A_NEW_ONE = /新[接来]?|刚接|今天(?:又|接)|又[接来调]/u

/**
 * What is told of the cases that the sender's last tally left (“调解两起，成了一起”, then “另一起还在调”) changes how they
 * stand, and adds none. False where nothing was left, or more or fewer than is said.
 */
export async function takeRestOfCases(turn: Turn, reading: Reading): Promise<boolean> {
  const said = THE_REST.exec(turn.words.trim())?.groups
  if (!said || [...turn.words].length > LETTERS_MAX || A_NEW_ONE.test(turn.words)) return false
  const status = statusIn(reading) ?? statusIn(readText(turn, `${ONE_CASE}${said.how}`).reading)
  if (!status) return false
  const rest = await findRest(turn, readQuantity(said.count ?? '1')?.value ?? 1)
  if (!rest) return false
  await correct(turn, { intent: 'correct', target: rest.number, changes: [{ status }] })
  return true
}

/** What is told of the rest, as a report of its own. */
const ONE_CASE = '今天调解纠纷1起，'

function statusIn(reading: Reading): DisputeStatus | undefined {
  if (reading.intent !== 'report' || reading.records.length !== 1) return undefined
  const [told] = reading.records
  return told?.kind === 'dispute' && told.count > 0 ? told.status : undefined
}

/** The one record of the sender's last tally, told within a day, whose cases were not settled with the others. */
async function findRest(turn: Turn, count: number): Promise<LedgerRecord | undefined> {
  const { tx, person, at } = turn
  const { townshipId, id: reporterId } = person
  const own = await listRecords(tx, {
    ...{ townshipId, reporterId, kind: 'dispute', cumulative: false, limit: RECORDS_LOOKED_AT },
  })
  const [last] = own
  if (!last || at.getTime() - last.reportedAt.getTime() > MS_A_DAY) return undefined
  const tally = own.filter(({ messageId }) => messageId === last.messageId)
  const left = tally.filter(({ dispute }) => dispute?.status !== 'resolved')
  const [rest] = left
  return tally.length > left.length && left.length === 1 && rest?.dispute?.count === count
    ? rest
    : undefined
}
