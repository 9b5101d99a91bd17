import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../../db/db.ts'
import type { Seal } from '../../db/seal.ts'
import type { Act } from '../../ledger/act.ts'
import { type CaseEvent, listCaseEvents } from '../../ledger/case-event.ts'
import { type CaseFile, openCaseFile } from '../../ledger/case-file.ts'
import { getRecordByNumber } from '../../ledger/find-records.ts'
import { historyOf } from '../../ledger/history.ts'
import { type DisputeFacts, isVoided, type LedgerRecord } from '../../ledger/ledger-record.ts'
import { Problem } from '../../lib/problem.ts'
import { getPerson } from '../../registry/person.ts'
import { requireRight } from '../../registry/rights.ts'
import { getTownship, listVillages } from '../../registry/township.ts'
import { paperWords } from '../../wording/papers.ts'
import { townshipItself } from '../../wording/township-itself.ts'
import { villageName } from '../ledger-rows.ts'

/** Everything that is known of one dispute, with personal data: for paper alone, never for a chat. */
export interface CaseMaterial {
  readonly record: LedgerRecord
  readonly dispute: DisputeFacts
  readonly reporter: string
  readonly village: string
  /** The words of the messages that made the record what it is, oldest first. */
  readonly words: readonly string[]
  readonly file: CaseFile | undefined
  readonly events: readonly CaseEvent[]
}

/** Which dispute, who asks, and what opens its sealed file and words. */
export interface CaseWanted {
  readonly number: string
  readonly act: Act
  readonly seal: Seal
}

/**
 * Gathers a dispute from the ledger. That somebody looked at the parties is written down.
 *
 * @throws Problem `record_unknown`, `not_allowed`; `wrong_kind` for an activity or a zero report,
 * `record_voided`, and `several_disputes`, because each case has a file of its own (一案一卷)
 */
export async function loadCaseMaterial(tx: Db, wanted: CaseWanted): Promise<CaseMaterial> {
  const { act, number, seal } = wanted
  const { townshipId } = act.person
  const record = await getRecordByNumber(tx, townshipId, number)
  requireRight(act.person, 'see_parties', record)
  const dispute = requireOneDispute(record)
  const people = new Map<number, string>()
  const itself = townshipItself((await getTownship(tx, townshipId)).name)
  const villages = new Map((await listVillages(tx, townshipId)).map(({ id, name }) => [id, name]))
  return {
    ...{ record, dispute },
    reporter: (await getPerson(tx, townshipId, record.reporterId)).name,
    village: villageName({ villages, people, itself }, record.villageId),
    words: await loadWords(tx, record, seal),
    file: await openCaseFile(tx, act, record.id, seal),
    events: await listCaseEvents(tx, townshipId, record.id),
  }
}

function requireOneDispute(record: LedgerRecord): DisputeFacts {
  const { dispute, number } = record
  if (!dispute || dispute.count === 0)
    throw new Problem('wrong_kind', paperWords.noDispute(number), 'number')
  if (isVoided(record)) throw new Problem('record_voided', paperWords.voided(number), 'number')
  if (dispute.count > 1)
    throw new Problem('several_disputes', paperWords.several(number, dispute.count), 'number')
  return dispute
}

/** Only the versions' own messages: what was said about photos or by other reporters is left out. */
async function loadWords(tx: Db, { townshipId, id }: LedgerRecord, seal: Seal): Promise<string[]> {
  const steps = await historyOf(tx, townshipId, id)
  const ids = steps.flatMap(({ record, messageId }) => (record && messageId ? [messageId] : []))
  const words: string[] = []
  for (const messageId of new Set(ids)) {
    const rows = await queryRows<{ body: string; sealed: Uint8Array | null }>(
      tx,
      sql`select body, sealed from messages
        where township_id = ${townshipId} and id = ${messageId} and type = 'text'`,
    )
    words.push(...rows.map(({ body, sealed }) => (sealed ? seal.open(Buffer.from(sealed)) : body)))
  }
  return words
}
