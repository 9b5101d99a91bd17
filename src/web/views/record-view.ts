import type { TownshipCatalog } from '../../catalog/township-catalog.ts'
import type { Db } from '../../db/db.ts'
import { findMessages } from '../../inbox/read-conversation.ts'
import { openWords, type StoredMessage } from '../../inbox/stored-message.ts'
import { listEvidence } from '../../ledger/evidence.ts'
import { isVoided, type LedgerRecord } from '../../ledger/ledger-record.ts'
import { loadCatalog } from '../../ledger/township-catalog.ts'
import { listPeople } from '../../registry/person.ts'
import { getTownship, listVillages } from '../../registry/township.ts'
import { villageName } from '../../report/ledger-rows.ts'
import { townshipItself } from '../../wording/township-itself.ts'
import type { WebOptions } from '../options.ts'

/** What records are shown with: names for ids, the words that told them, and their pictures. */
interface Surroundings {
  readonly villages: ReadonlyMap<number, string>
  /** What the township itself is called. */
  readonly itself: string
  readonly people: ReadonlyMap<number, string>
  readonly messages: ReadonlyMap<number, StoredMessage>
  readonly pictures: ReadonlyMap<number, readonly string[]>
  readonly catalog: TownshipCatalog
  /** The words of a message as whoever looks may see them. */
  readonly wordsOf: (message: StoredMessage) => string
}

/**
 * Records as pages show them; disputes and activities in one shape.
 *
 * @param open for one who may see the parties, and whose look is written down
 */
export async function viewRecords(
  options: Pick<WebOptions, 'store' | 'seal' | 'parties'>,
  townshipId: number,
  records: readonly LedgerRecord[],
  { open }: { readonly open: boolean } = { open: false },
) {
  const { db } = options.store
  const hide = await hiderOf(options, townshipId)
  const wordsOf = (message: StoredMessage) =>
    open ? openWords(message, options.seal) : hide(message.body)
  const surroundings = { ...(await gather(db, townshipId, records)), wordsOf }
  return records.map((record) => viewRecord(record, surroundings))
}

/** Hides parties in words of a township that a page shows beside other things. */
export async function hiderOf(
  { store: { db }, parties }: Pick<WebOptions, 'store' | 'parties'>,
  townshipId: number,
): Promise<(text: string) => string> {
  const people = await listPeople(db, { townshipId, includeLeft: true })
  return parties.hider(
    db,
    townshipId,
    people.map(({ name }) => name),
  )
}

async function gather(
  db: Db,
  townshipId: number,
  records: readonly LedgerRecord[],
): Promise<Omit<Surroundings, 'wordsOf'>> {
  const evidence = await listEvidence(
    db,
    townshipId,
    records.map(({ id }) => id),
  )
  return {
    itself: townshipItself((await getTownship(db, townshipId)).name),
    villages: new Map((await listVillages(db, townshipId)).map(({ id, name }) => [id, name])),
    people: new Map(
      (await listPeople(db, { townshipId, includeLeft: true })).map(({ id, name }) => [id, name]),
    ),
    messages: await findMessages(db, townshipId, records.flatMap(messageIdsOf)),
    pictures: groupPictures(evidence),
    catalog: await loadCatalog(db, townshipId),
  }
}

function groupPictures(evidence: readonly { recordId: number; fileHash: string }[]) {
  const groups = new Map<number, string[]>()
  for (const { recordId, fileHash } of evidence)
    groups.set(recordId, [...(groups.get(recordId) ?? []), fileHash])
  return groups
}

const messageIdsOf = (record: LedgerRecord) =>
  [record.messageId, ...record.lines.map((line) => line.messageId)].filter((id) => id !== null)

function viewRecord(record: LedgerRecord, around: Surroundings) {
  const { id, number, kind, version, heldFrom, heldTo, lines, dispute, cumulative, late } = record
  return {
    ...{ id, number, kind, version, heldFrom, heldTo, dispute, cumulative, late },
    voided: isVoided(record),
    village: villageName(around, record.villageId),
    reporter: around.people.get(record.reporterId) ?? null,
    reportedAt: record.reportedAt,
    lines: lines.map(({ indicator, quantity, approx }) => ({
      ...{ indicator, quantity, approx },
      ...around.catalog.measureOf(indicator),
    })),
    messages: [...new Set(messageIdsOf(record))].flatMap((messageId) => {
      const message = around.messages.get(messageId)
      return message ? [viewMessage(message, record, around)] : []
    }),
    pictures: around.pictures.get(id) ?? [],
  }
}

/** A message with the words that gave this record its figures. */
const viewMessage = (
  message: StoredMessage,
  record: LedgerRecord,
  { people, wordsOf }: Surroundings,
) => ({
  id: message.id,
  at: message.occurredAt,
  sender: message.personId === null ? null : (people.get(message.personId) ?? null),
  text: wordsOf(message),
  spans: record.lines.flatMap(({ indicator, span, messageId }) =>
    span !== null && messageId === message.id ? [{ indicator, start: span[0], end: span[1] }] : [],
  ),
})
